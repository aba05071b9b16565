"""A trip with everything that can be deleted, and steps made on it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from planner.actions.acknowledgements import take_back
from planner.actions.agreements import delete_agreement
from planner.actions.engagements import delete_item
from planner.actions.groups import delete_group
from planner.actions.institutions import delete_institution
from planner.actions.outcomes import delete_action_item, delete_aim, delete_result
from planner.actions.people import remove_person
from planner.actions.steps import record
from planner.actions.venues import delete_venue
from planner.model import (
    Acknowledgement,
    ActionItem,
    Agreement,
    Aim,
    Group,
    Institution,
    Item,
    Organizer,
    Person,
    Result,
    Step,
    Trip,
    Venue,
)
from planner.programme import shape
from planner.programme.build import programme_of
from planner.programme.changes import changes_between
from planner.programme.shape import Programme
from planner.values.text import Text
from tests.actions.stored import row
from tests.programmes import whole_trip

TODAY = date(2026, 11, 23)
DIET = shape.Restricted(diet="vegan", passport="C01X00T47", delete_on=date(2026, 12, 31))
VERBS: Mapping[str, tuple[type[Any], Callable[..., None]]] = {
    "groups": (Group, delete_group),
    "institutions": (Institution, delete_institution),
    "venues": (Venue, delete_venue),
    "people": (Person, remove_person),
    "aims": (Aim, delete_aim),
    "agreements": (Agreement, delete_agreement),
    "engagements": (Item, delete_item),
    "legs": (Item, delete_item),
    "stays": (Item, delete_item),
    "results": (Result, delete_result),
    "action_items": (ActionItem, delete_action_item),
    "acknowledgements": (Acknowledgement, take_back),
}


def everything() -> Programme:
    """Return the whole trip with what came of it, and Ben's diet."""
    whole = whole_trip(slug="friends", uid="")
    ben = replace(whole.people["ben"], restricted=DIET, accompanies="ada")
    reached = {"engagement": "signing", "aim": "friends", "agreement": "nims-2026"}
    return replace(
        whole,
        people={**whole.people, "ben": ben},
        venues={key: replace(one, institution="nims") for key, one in whole.venues.items()},
        aims={"friends": shape.Aim(key="friends", text=Text("Make friends"))},
        results={"signed": shape.Result(key="signed", text=Text("Signed"), **reached)},
        action_items={"thank": shape.ActionItem(key="thank", text=Text("Thank Ken"), owner="ada")},
        acknowledgements={"no-bed-1": shape.Acknowledgement(key="no-bed-1", reason="They sail", by="Ada", on=TODAY)},
    )


THINGS = [(table, key) for table in VERBS for key in getattr(everything(), table)]


def delete(trip: Trip, thing: tuple[str, str]) -> None:
    sort, verb = VERBS[thing[0]]
    verb(row(trip, sort, thing[1]), version=None)


def step(trip: Trip, change: Callable[[], object], by: Organizer | None = None) -> Step:
    """Change something and keep it as a step."""
    before = programme_of(trip)
    change()
    kept = record(trip, before, by)
    assert kept
    return kept


def unlike(before: Programme, after: Programme) -> list[tuple[str, str]]:
    """Return in what two programmes differ, but for what is derived."""
    return [(change.sort, change.key) for change in changes_between(before, after)]
