"""What a trip's keys name: drafts speak in keys, and a key that is not of this trip names nothing."""

from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import select

from planner.errors import Refused
from planner.model import (
    Acknowledgement,
    ActionItem,
    Agreement,
    Aim,
    Group,
    Institution,
    Item,
    Person,
    Result,
    Trip,
    Venue,
    db,
)

Row = Group | Institution | Venue | Person | Item | Agreement | Aim | Result | ActionItem | Acknowledgement
R = TypeVar("R", bound=Row)


class Within:
    """The rows of one trip by key, looked up once each.

    Whatever is not in the trip is refused, so no form can reach into another trip.
    """

    def __init__(self, trip: Trip) -> None:
        """Begin with nothing looked up."""
        self.trip = trip
        self._known: dict[tuple[type[object], str], Row] = {}

    def know(self, row: Row) -> None:
        """Remember a row, such as one that is not flushed yet."""
        for sort in type(row).__mro__:
            self._known[sort, row.key] = row

    def one(self, sort: type[R], key: str | None, field: str) -> R | None:
        """Return the row of this key, nothing for no key. :raises Refused: naming ``field`` for an unknown key."""
        return self.many(sort, [key], field)[0] if key else None

    def many(self, sort: type[R], keys: Iterable[str], field: str) -> list[R]:
        """Return the rows of these keys in their order, each once. :raises Refused: for an unknown key."""
        wanted = list(dict.fromkeys(keys))
        self.look_up(sort, wanted)
        return [self._row(sort, key, field) for key in wanted]

    def look_up(self, sort: type[R], keys: Iterable[str]) -> None:
        """Read the rows of these keys that are not known yet, in one question; a key of nothing stays unknown."""
        wanted = [key for key in keys if (sort, key) not in self._known]
        if not wanted or self.trip.id is None:
            return
        query = select(sort).where(sort.trip_id == self.trip.id, sort.key.in_(wanted))
        for row in db.session.scalars(query):
            self.know(row)

    def _row(self, sort: type[R], key: str, field: str) -> R:
        row = self._known.get((sort, key))
        if not isinstance(row, sort):
            raise Refused("There is no “%(key)s” in this trip.", field=field, key=key[:80])
        return row
