"""The rooms of a stay on its form: a row for each, people by their names, and buttons that share rooms out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from flask_babel import lazy_gettext as _

from planner.programme.rooming import BEDS, too_many
from planner.programme.shape import Room
from planner.values.vocabulary import RoomKind
from planner.web.forms import offers, words
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import KeysField, WordField
from planner.web.forms.fields import Rows
from planner.web.forms.fields.rows import says_something
from planner.web.forms.finding import Option

MOST_ROOMS = 300
"""Two people in each fill as many inputs as one form may send."""

LEAST_INPUTS = 2


def sleepers(desk: Desk) -> Iterator[Option]:
    """Offer everybody by rank, under no heading: a room is for single people."""
    for option in offers.people(desk):
        yield replace(option, under="")


class NamesField(KeysField):
    """Several people by their names, each in an input of its own; keys are understood too."""

    sort = "names"
    is_long = True  # the names are proposed from a list, however few they are

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Remember what was typed, to show it again where it means nobody."""
        self.lines: list[str] = []
        super().process(formdata, data, extra_filters)

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Find who is meant in each input. :raises ValueError: telling of the first that means nobody."""
        self.lines = [line for typed in valuelist if (line := words.one_line(str(typed)))]
        found, refused = [], []
        for line in self.lines:
            try:
                found.append(self.finder.find(line).value)
            except ValueError as error:
                refused.append(error)
        self.data = tuple(dict.fromkeys(found))
        if refused:
            raise refused[0]

    def inputs(self, beds: int) -> list[str]:
        """Return what stands in the inputs: who is there, and as many empty ones as there are beds left, or one."""
        named = [self.finder.shown(key) or key for key in self.data or ()]
        shown = [words.without_hidden(line) for line in self.lines] if self.process_errors else named
        return shown + [""] * max(1 if shown else 0, max(beds, LEAST_INPUTS) - len(shown))


class RoomForm(Form):
    """One room; one without anybody is a room that is not given to anybody yet, an empty row is no room."""

    kind = WordField(RoomKind, _("Kind of room"), empty="–")
    people = NamesField(_("Who sleeps there"), of=sleepers)

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for the kind of a room in which somebody sleeps."""
        good = super().validate(extra_validators)
        if self.people.data and not self.kind.data and not self.kind.errors:
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
        return Room(kind=self.kind.data, people=self.people.data or ()) if self.kind.data else None


class RoomsField(Rows):
    """The rooms; buttons bring the form back with one less, or with rooms for those who have none."""

    def __init__(self, label: Any = "", **kwargs: Any) -> None:
        """Take rows of rooms."""
        super().__init__(RoomForm, label, most=MOST_ROOMS, **kwargs)
        self.sharing = ""

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Read the rooms, and which of the buttons was pressed."""
        # A stay from elsewhere may have more: they are shown whole, so that saving loses none.
        self.max_entries = self.most = max(MOST_ROOMS, len(data or ()) + 1)
        super().process(formdata, data, extra_filters)
        if not formdata:
            return
        self.sharing = str(formdata.get(f"{self.name}-share", ""))
        dropped = str(formdata.get(f"{self.name}-drop", ""))
        if dropped in {str(row.index) for row in self.entries}:
            self.pop_entry(int(dropped))  # type: ignore[call-arg]  # the stubs know the last one only
            self.wants_more = True
            self._leave_room()
        self.wants_more = self.wants_more or bool(self.sharing)

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The rooms that are entered."""
        return tuple(room for row in self.entries if (room := row.form.value()))

    def add(self, rooms: Sequence[Room]) -> None:
        """Put rooms behind those that are there, as far as the form has room."""
        while self.entries and not says_something(self.entries[-1]):
            self.pop_entry()
        for room in rooms[: self.most - len(self)]:
            self.append_entry(room)
        self._leave_room()

    def _leave_room(self) -> None:
        if self.has_room and (not self.entries or says_something(self.entries[-1])):
            self.append_entry()
