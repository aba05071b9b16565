"""The order of protocol: set by hand, one place at a time."""

from typing import TypeVar

from planner.actions.saving import all_or_nothing
from planner.model import Group, Person, db

R = TypeVar("R", Group, Person)


def change_places(row: R, other: R | None) -> None:
    """Let two people, or two groups, change places in the order of rank; nothing where there is no other."""
    row.trip.ensure_open()
    if other is None:
        return
    with all_or_nothing():
        row.rank, other.rank = other.rank, row.rank
    db.session.expire(row.trip, ["people", "groups"])
