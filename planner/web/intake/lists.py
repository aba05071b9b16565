"""What a table may be a list of, and all that differs with it: who reads its rows, who takes them over, its words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for

from planner.actions.importing.people import take_over_people
from planner.errors import NotFound
from planner.imports.tables.people import people_proposed
from planner.imports.tables.proposed import Proposed, Reading
from planner.model import Trip
from planner.programme.shape import Programme
from planner.values.text import N_
from planner.values.vocabulary import Listed

Proposing = Callable[[Reading, Programme], tuple[Proposed, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """A sort of list: its words, the table of a programme in which its rows will stand, and where that is.

    ``inside`` is the key of the conference, or of the poster session.
    """

    of: Listed
    heading: str
    explained: str
    template: str
    table: str
    room: str
    proposing: Proposing
    inside: str = ""

    def take_over(self, trip: Trip, rows: Sequence[Proposed], *, writes_restricted: bool) -> tuple[int, int]:
        """Take rows over; return how many are new and how many are changed."""
        return take_over_people(trip, rows, writes_restricted=writes_restricted)

    def back(self, slug: str) -> str:
        """Return where what is taken over will stand."""
        return url_for("people.index", slug=slug)

    def there(self, programme: Programme) -> Mapping[str, Any]:
        """Return what stands there already, by its keys."""
        found: Mapping[str, Any] = getattr(programme, self.table)
        return found


PEOPLE = Taking(
    of=Listed.PEOPLE,
    heading=N_("Take people from a table"),
    explained=N_(
        "A list of participants in whatever order and with whatever columns. Before anything is done you see what would"
        " become of each row."
    ),
    template=N_("Table of participants"),
    table="people",
    room="people",
    proposing=people_proposed,
)


def listed(of: str, _inside: str, _programme: Programme) -> Taking:
    """Return what a table is a list of. :raises NotFound: for no such list, or none inside this."""
    if of in {"", Listed.PEOPLE}:
        return PEOPLE
    raise NotFound
