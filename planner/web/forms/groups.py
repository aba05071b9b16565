"""The forms of a group: what it is, and who is in it."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _

from planner.actions.drafts import GroupDraft
from planner.web.forms import offers
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import KeyField, KeysField
from planner.web.forms.colours import GroupColour
from planner.web.forms.fields import Hidden, Line
from planner.web.forms.texts import TextField
from planner.web.forms.thing import NOTHING_NEW, ThingForm


class GroupForm(ThingForm):
    """Everything that may be said of a group."""

    name = TextField(_("Name"), required=True, missing=_("What is the group called?"))
    short = Line(
        _("Short"), most=8, width="clock", hint=_("a letter or two, where there is no room for the name; such as C")
    )
    colour = GroupColour(
        _("Colour"), hint=_("It marks what this group does wherever groups part. Left empty, it has none.")
    )
    leader = KeyField(
        _("Leader"), of=offers.people, hint=_("who speaks for the group, whatever the rank; marked on its page")
    )

    def __init__(self, desk: Desk, **kwargs: Any) -> None:
        """Begin a new group in a colour that is far from those of the others."""
        super().__init__(desk, **kwargs)
        if "since" in kwargs and not self.colour.data and not self.colour.raw_data:
            self.colour.data = self.colour.proposals[0]

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> GroupDraft:
        """Return what was entered."""
        return GroupDraft(
            key="",
            name=self.name.data,
            short=self.short.data or "",
            colour=self.colour.data or "",
            leader=self.leader.data,
        )


class GroupPeopleForm(Form):
    """Who is in a group."""

    people = KeysField(_("People"), of=offers.people, filtered=True)
    version = Hidden(most=12)
