"""The rooms of a stay on its form: a row for each, people by their names, and buttons that share rooms out."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _

from planner.programme.rooming import BEDS, too_many
from planner.programme.shape import Room
from planner.values.vocabulary import RoomKind
from planner.web.forms.base import Form
from planner.web.forms.choices import WordField
from planner.web.forms.fields import Line
from planner.web.forms.fields.rows import says_something
from planner.web.forms.shares import NamesField, SharesField, sleepers

MOST_ROOMS = 300
"""Two people in each fill as many inputs as one form may send."""


class RoomForm(Form):
    """One room; one without anybody is a room that is not given to anybody yet, an empty row is no room."""

    kind = WordField(RoomKind, _("Kind of room"), empty="–")
    number = Line(_("Room number"), most=20)
    people = NamesField(_("Who sleeps there"), of=sleepers)

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for the kind of a room of which anything else is known."""
        good = super().validate(extra_validators)
        if (self.people.data or self.number.data) and not self.kind.data and not self.kind.errors:
            self.kind.errors = [_("Which kind of room is it?")]
            return False
        return good

    @property
    def inputs(self) -> list[str]:
        """What stands in the inputs for people."""
        return self.people.inputs(BEDS.get(self.kind.data, 0))

    @property
    def beds_missing(self) -> int:
        """How many beds there are too few."""
        room = self.value()
        return too_many(room) if room else 0

    def value(self) -> Room | None:
        """Return the room, if the row is one."""
        if not self.kind.data:
            return None
        return Room(kind=self.kind.data, people=self.people.data or (), number=self.number.data or "")


class RoomsField(SharesField):
    """The rooms; a button adds some for those who have none."""

    def __init__(self, label: Any = "", **kwargs: Any) -> None:
        """Take rows of rooms."""
        super().__init__(RoomForm, label, most=MOST_ROOMS, **kwargs)

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Read the rooms; a stay from elsewhere may have more: they are shown whole, so that saving loses none."""
        self.max_entries = self.most = max(MOST_ROOMS, len(data or ()) + 1)
        super().process(formdata, data, extra_filters)

    def add(self, rooms: Sequence[Room]) -> None:
        """Put rooms behind those that are there, as far as the form has room."""
        while self.entries and not says_something(self.entries[-1]):
            self.pop_entry()
        for room in rooms[: self.most - len(self)]:
            self.append_entry(room)
        self.leave_room()
