"""Trips in which everything is there: groups, rooms, clashes, agreements, aims, results and action items."""

from dataclasses import replace
from datetime import date
from typing import Any

from planner.programme.shape import (
    ActionItem,
    Agreement,
    Aim,
    Engagement,
    Group,
    Person,
    Programme,
    Result,
    Room,
    Signatory,
    Stay,
    attending,
)
from planner.values.text import Text
from planner.values.vocabulary import RoomKind, Side
from tests.benchmarks.trips import GROUPS, a_trip

AIMS = 8
AGREEMENTS = 40
SLEEPERS = 200
"""How many of the delegation share the rooms of a hotel."""


def a_crowd(items: int, people: int, *, groups: int = len(GROUPS), slug: str) -> Programme:
    """Return a trip of so many items, people and groups; there are a quarter as many outcomes as items."""
    trip = a_trip(items, people, slug=slug)
    added = [Group(key=f"group-{nth}", name=Text(f"Group {nth}"), short=f"G{nth}") for nth in range(groups)]
    trip = replace(trip, groups={**trip.groups, **{one.key: one for one in added[len(trip.groups) :]}})
    trip = replace(trip, people=_in_groups(trip))
    filled: dict[str, Any] = {**_items(trip), **_outcomes(trip)}
    return replace(trip, **filled)


def _in_groups(trip: Programme) -> dict[str, Person]:
    keys = [*trip.groups]
    return {
        one.key: replace(one, groups=(keys[nth % len(keys)],)) if one.side is Side.HOME else one
        for nth, one in enumerate(trip.people.values())
    }


def _items(trip: Programme) -> dict[str, dict[str, Any]]:
    """Return the engagements, every twentieth at the time of the one before it, and the stays, every fourth full."""
    engagements: dict[str, Engagement] = {}
    before: Engagement | None = None
    keys = [*trip.groups]
    for nth, one in enumerate(trip.engagements.values()):
        groups = one.groups and tuple(keys[(GROUPS.index(key) + nth // 20 * 5) % len(keys)] for key in one.groups)
        when = before.when if before and nth % 20 == 0 else one.when
        found = attending(trip.people, groups, one.people_in, one.people_out)
        before = engagements[one.key] = replace(one, groups=groups, when=when, attendees=found)
    sleepers = [one.key for one in trip.people.values() if one.side is Side.HOME][:SLEEPERS]
    rooms = tuple(Room(kind=RoomKind.TWIN, people=tuple(sleepers[at : at + 2])) for at in range(0, len(sleepers), 2))
    stays = {key: _of_all(one, trip, () if nth % 4 else rooms) for nth, (key, one) in enumerate(trip.stays.items())}
    return {"engagements": engagements, "stays": stays}


def _of_all(stay: Stay, trip: Programme, rooms: tuple[Room, ...]) -> Stay:
    return replace(stay, rooms=rooms, attendees=attending(trip.people, None, (), ()))


def _outcomes(trip: Programme) -> dict[str, dict[str, Any]]:
    number, at, owners = len(trip.engagements) // 8, [*trip.engagements], [*trip.people]
    signed = (Signatory(party="house-0", person="person-0"), Signatory(party="house-1", person="person-9"))
    return {
        "agreements": {
            f"pact-{nth}": Agreement(
                key=f"pact-{nth}", title=Text(f"Pact {nth}"), parties=("house-0", "house-1"), signatories=signed
            )
            for nth in range(AGREEMENTS)
        },
        "aims": {f"aim-{nth}": Aim(key=f"aim-{nth}", text=Text(f"Aim {nth}")) for nth in range(AIMS)},
        "results": {
            f"result-{nth}": Result(
                key=f"result-{nth}", text=Text(f"Result {nth}"), engagement=at[nth], aim=f"aim-{nth % AIMS}"
            )
            for nth in range(number)
        },
        "action_items": {
            f"task-{nth}": ActionItem(
                key=f"task-{nth}", text=Text(f"Task {nth}"), owner=owners[nth % len(owners)], due=date(2026, 7, 1)
            )
            for nth in range(number)
        },
    }
