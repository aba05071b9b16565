"""The small forms for what is done to several items at once: later, on another day, for other groups, in two, away."""

from typing import Any

from flask_babel import lazy_gettext as _

from planner.web.forms import offers
from planner.web.forms.base import Form
from planner.web.forms.choices import GroupsField
from planner.web.forms.fields import ClockField, DayField, Number

EARLIER = "earlier"
MOST_MINUTES = 7 * 24 * 60


class DelayForm(Form):
    """By how many minutes; ``back`` turns later into earlier."""

    minutes = Number(_("By how much"), least=1, most=MOST_MINUTES, unit=_("minutes"), required=True)
    back = False

    def __init__(self, *args: Any, formdata: Any = None, **kwargs: Any) -> None:
        """Read which of the two buttons was pressed."""
        super().__init__(*args, formdata=formdata, **kwargs)
        self.back = bool(formdata) and formdata.get("way") == EARLIER

    @property
    def by(self) -> int:
        """The minutes, negative for earlier."""
        return -self.minutes.data if self.back else int(self.minutes.data)


class OtherDayForm(Form):
    """To which day the earliest of them is copied; the others keep their distance."""

    to = DayField(
        _("To which day"), required=True, hint=_("The earliest goes there, the others as far from it as now.")
    )


class OtherGroupsForm(Form):
    """For which groups."""

    groups = GroupsField(_("Groups"), of=offers.groups)


class SplitForm(Form):
    """At what time something falls into two."""

    at = ClockField(_("At what time"), required=True)


class NoForm(Form):
    """Nothing to fill in: a button is enough."""
