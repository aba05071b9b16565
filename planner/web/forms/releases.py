"""The form by which a release is published, now or at a time."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from flask import request
from flask_babel import lazy_gettext as _

from planner.errors import PlannerError
from planner.model import Job
from planner.values.text import Text
from planner.values.wall import instant_of, wall_at
from planner.web.forms import offers, words
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import GroupsField, WordField
from planner.web.forms.fields import ClockField, DayField, Hidden
from planner.web.forms.texts import TextField

LOOK = "look"
"""What a button is called that only asks to see the differences: of the audience which it says, else of the same."""


class Moment(StrEnum):
    """When a release is published."""

    NOW = "now"
    LATER = "later"


class ReleaseForm(Form):
    """What is said about a release, for whom and when; ``mark`` is that of the draft that was looked at.

    ``last`` is the number of the release, and ``step`` that of the last change in the history, that there were then.
    """

    note = TextField(
        _("Note for all who read it"),
        lines=True,
        most=words.NOTE,
        hint=_(
            "Delegates and hosts read it on their pages and in letters, and everybody does on the public page, "
            "if there is one. It may stay empty."
        ),
    )
    groups = GroupsField(_("For whom"), of=offers.groups)
    moment = WordField({Moment.NOW: _("now"), Moment.LATER: _("at a time")}, _("When"), radios=True, default=Moment.NOW)
    day = DayField(_("Day"))
    clock = ClockField(_("Clock time"), hint=_("9, 930 or 9:30"))
    mark = Hidden(most=64)
    last = Hidden(most=20)
    step = Hidden(most=20)
    audience = Hidden(most=200)

    @property
    def looks(self) -> bool:
        """Tell whether it was sent only to see the differences."""
        return request.method == "POST" and LOOK in request.form

    @property
    def is_later(self) -> bool:
        """Tell whether it is planned for a time."""
        return self.moment.data is Moment.LATER

    def accepted(self) -> bool:
        """Tell whether it was sent to publish, and every field is good."""
        if self.looks:
            self.refused_with = 200  # nothing is wrong: somebody wants to see more
            return False
        return super().accepted()

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for day and time where it is not for now."""
        fine = super().validate(extra_validators)
        if not self.is_later:
            for field in (self.day, self.clock):
                field.errors = []
            return not self.errors
        for field in (self.day, self.clock):
            if field.data is None and not field.errors:
                field.errors = [_("This is needed.")]
                fine = False
        return fine and self._exists()

    def _exists(self) -> bool:
        try:
            self.due_at()
        except PlannerError as refused:
            refused.field = "clock"  # type: ignore[attr-defined]  # the clocks are put forward in that hour
            self.refuse(refused)
            return False
        return True

    def due_at(self) -> datetime:
        """Return the instant that is meant by day and clock time in the office at home.

        :raises NoSuchTime: for one that the clocks skip.
        """
        return instant_of(self.day.data, self.clock.data, self.desk.programme.trip.home_zone)


def planned(job: Job, desk: Desk) -> dict[str, Any]:
    """Return what the form of a planned release begins with."""
    wall = wall_at(job.due_at, desk.programme.trip.home_zone)
    groups = job.args.get("groups")
    return {
        "note": Text(job.args.get("note")),
        "groups": None if groups is None else tuple(groups),
        "moment": Moment.LATER,
        "day": wall.day,
        "clock": wall.minute,
    }
