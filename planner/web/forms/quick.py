"""The form of one line: what is typed, and where in the programme whoever types it stands."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from flask_babel import lazy_gettext as _

from planner.actions.drafts import EngagementDraft
from planner.imports.line import Place, Proposal, read_line
from planner.values.text import Text
from planner.values.wall import zone_names
from planner.web.forms.fields import DayField, Hidden, Line
from planner.web.forms.thing import NOTHING_NEW, ThingForm

MOST_TYPED, MOST_UNSEEN = 400, 2_000


class QuickForm(ThingForm):
    """An engagement in one line, understood near a day, its zone and some groups."""

    line = Line(
        _("Quick add"), most=MOST_TYPED, id="quick-line", required=True, missing=_("Say in one line what takes place.")
    )
    day = DayField(_("Day"))
    zone = Hidden(most=MOST_UNSEEN)
    groups = Hidden(most=MOST_UNSEEN)
    next = Hidden(most=MOST_UNSEEN)

    @cached_property
    def proposal(self) -> Proposal:
        """What the line was understood to mean."""
        return read_line(self.line.data or "", self.desk.programme, self._place())

    def _place(self) -> Place:
        zone = self.zone.data or ""
        groups = tuple(key for key in (self.groups.data or "").replace(",", " ").split())
        return Place(self.day.data, zone if zone in zone_names() else "", groups)

    def validate(self, extra_validators: Any = None) -> bool:
        """Check the fields, then whether the line was understood."""
        return super().validate(extra_validators) and self.proposal.may_be_saved

    def begun(self) -> dict[str, Any]:
        """Return what the form of an engagement begins with, to go on there."""
        name = Text({self.desk.own_tag: self.proposal.new_venue})
        return {"obj": self.draft(), **({"new_venue": {"name": name}} if name else {})}

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> EngagementDraft:
        """Return the engagement that is meant."""
        return self.proposal.engagement(self.desk.own_tag)
