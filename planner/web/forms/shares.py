"""What people share on a form, a row for each room or vehicle, and buttons that share it out and save nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from planner.programme.shape import Person, attending
from planner.web.forms import offers, words
from planner.web.forms.base import Desk
from planner.web.forms.choices import KeysField, Picking
from planner.web.forms.fields import Rows
from planner.web.forms.fields.rows import says_something
from planner.web.forms.finding import Option
from planner.web.forms.items import ItemForm

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


class SeatsField(Picking):
    """Several people in their order, a name on each line; so many share a bus that nobody would type into inputs."""

    sort = "lines"
    is_long = False

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Find who is meant on each line. :raises ValueError: telling of the first that means nobody."""
        lines = words.lines(words.without_hidden(str(valuelist[0]))).split("\n") if valuelist else []
        found = (self.finder.find(line).value for typed in lines if (line := words.one_line(typed)))
        self.data: tuple[str, ...] = ()
        for key in found:
            self.data = tuple(dict.fromkeys([*self.data, key]))

    def written(self, value: Sequence[str] | None) -> str:
        """Write a name on each line."""
        return "\n".join(self.finder.shown(key) or key for key in value or ())

    def seat(self, people: tuple[str, ...]) -> None:
        """Let these sit there."""
        self.data, self.raw_data = people, None


class SharesField(Rows):
    """Rows of what is shared; buttons bring the form back with one less, or with those seated who have none."""

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Read the rows, and which of the buttons was pressed."""
        self.sharing = ""
        super().process(formdata, data, extra_filters)
        if not formdata:
            return
        self.sharing = str(formdata.get(f"{self.name}-share", ""))
        dropped = str(formdata.get(f"{self.name}-drop", ""))
        if dropped in {str(row.index) for row in self.entries}:
            self.pop_entry(int(dropped))  # type: ignore[call-arg]  # the stubs know the last one only
            self.wants_more = True
            self.leave_room()
        self.wants_more = self.wants_more or bool(self.sharing)

    @property
    def shares(self) -> tuple[Any, ...]:
        """What is entered, row by row."""
        return tuple(share for row in self.entries if (share := row.form.value()))

    def leave_room(self) -> None:
        """Let there be an empty row at the end, as long as there may be one more."""
        if self.has_room and (not self.entries or says_something(self.entries[-1])):
            self.append_entry()


class SharingForm(ItemForm):
    """The form of an item on which people share something."""

    @cached_property
    def attendees(self) -> frozenset[str]:
        """The keys of those who take part by what is entered."""
        people_in, people_out = self.people_in.data or (), self.people_out.data or ()
        return attending(self.desk.programme.people, self.groups.data, people_in, people_out)

    def names(self, people: Sequence[Person]) -> list[str]:
        """Return what these are called."""
        return [offers.full_name(self.desk, person) for person in people]

    def strangers(self, row: Any) -> list[str]:
        """Return who is in a row but does not take part."""
        people = self.desk.programme.people
        keys = [key for key in row.people.data or () if key not in self.attendees]
        return self.names([people[key] for key in keys if key in people])

    def has_each_once(self, field: SharesField, said: Callable[[str, int], str]) -> bool:
        """Tell whether nobody is in two rows, and say at the later one who is, and in which they are already."""
        row_of: dict[str, int] = {}
        good = True
        for number, row in enumerate(field, start=1):
            one = row.form.people
            for key in one.data or ():
                if key in row_of:
                    one.errors = [*one.errors, said(one.finder.shown(key), row_of[key])]
                    good = False
                row_of.setdefault(key, number)
        return good
