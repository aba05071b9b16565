"""The order of protocol: set by hand, to whichever place.

There is one order for each side and one for the groups. Within a group is the same order seen through the group: who
is moved there changes places only with its members of the same side, and so the ranks that these have among them stay
what they are. Rejected: an order of its own for each group. Two lists that contradict each other are no protocol.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Select, bindparam, select, update

from planner.actions.saving import all_or_nothing
from planner.errors import NotFound
from planner.model import Group, Person, db, group_person


class Place(NamedTuple):
    """Where somebody stands: the number of the place, from 1, and how many places there are."""

    number: int
    of: int


class _Standing(NamedTuple):
    """Somebody in a line: the number of the row, and its rank."""

    id: int
    rank: int


def place_of(row: Person | Group, *, group: Group | None = None) -> Place:
    """Return at which place somebody stands: of their side, within a ``group``, or a group among the groups.

    :raises NotFound: for somebody who is not in that group.
    """
    line = _line_of(row, group)
    return Place(_index(row, line) + 1, len(line))


def move_to(row: Person | Group, place: int) -> None:
    """Let somebody stand at this place of their side, or a group among the groups; who stands between moves along.

    Places count from 1; beyond the last is the last. Only who is moved counts as changed: a place among two thousand
    is not two thousand saves, and nobody's form gets old by it.
    """
    _move(row, _line_of(row), place)


def move_within(group: Group, person: Person, place: int) -> None:
    """Let somebody stand at this place among the members of a group who are of the same side.

    :raises NotFound: for somebody who is not in the group.
    """
    _settle(person)
    _move(person, _line_of(person, group), place)


def _move(row: Person | Group, line: Sequence[_Standing], place: int) -> None:
    row.trip.ensure_open()
    before, wanted = _index(row, line), min(max(1, place), len(line)) - 1
    if wanted == before:
        return
    order = [one.id for one in line]
    order.insert(wanted, order.pop(before))
    _give(row, line, dict(zip(order, _distinct([one.rank for one in line]), strict=True)))


def _settle(person: Person) -> None:
    """Let no two of a side have the same rank, so that those of a group can change places without the others."""
    person.trip.ensure_open()
    line = _line_of(person)
    ranks = [one.rank for one in line]
    if len(set(ranks)) < len(ranks):
        _give(person, line, dict(zip((one.id for one in line), _distinct(ranks), strict=True)))


def _distinct(ranks: Sequence[int]) -> Sequence[int]:
    """Return the ranks that there are, or where two are the same, as in an old file, as many new ones."""
    return ranks if len(set(ranks)) == len(ranks) else range(1, len(ranks) + 1)


def _give(row: Person | Group, line: Sequence[_Standing], ranks: dict[int, int]) -> None:
    """Give those in a line the ranks that are new to them; a save it is for the row alone."""
    sort = type(row)
    shifted = (one for one in line if one.id != row.id and ranks[one.id] != one.rank)
    others = [{"row": one.id, "place": ranks[one.id]} for one in shifted]
    with all_or_nothing():
        if others:
            moved = update(sort).where(sort.id == bindparam("row")).values(rank=bindparam("place"))
            db.session.connection().execute(moved, others)
        row.rank = ranks[row.id]
    db.session.expire_all()


def _index(row: Person | Group, line: Sequence[_Standing]) -> int:
    found = next((index for index, one in enumerate(line) if one.id == row.id), None)
    if found is None:
        raise NotFound
    return found


def _line_of(row: Person | Group, group: Group | None = None) -> Sequence[_Standing]:
    """Return those among whom somebody has a place, in their order."""
    line = _of_side(row) if isinstance(row, Person) else _of_trip(row)
    if group is not None:
        members = select(group_person.c.person_id).where(group_person.c.group_id == group.id)
        line = line.where(Person.id.in_(members))
    return [_Standing(*found) for found in db.session.execute(line)]


def _of_side(person: Person) -> Select[int, int]:
    line = select(Person.id, Person.rank).where(Person.trip_id == person.trip_id, Person.side == person.side)
    return line.order_by(Person.rank, Person.id)


def _of_trip(group: Group) -> Select[int, int]:
    return select(Group.id, Group.rank).where(Group.trip_id == group.trip_id).order_by(Group.rank, Group.id)
