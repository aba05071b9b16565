"""What was made of a trip's items is used again only as long as nothing that it was made of is another."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from flask import Flask
from sqlalchemy import text

from planner.model import Stay, Trip, db
from planner.programme.build import programme_of
from planner.programme.build.kept import last_of
from planner.programme.shape import Item, Programme
from tests.programme.marked import everything
from tests.programme.storing import stored
from tests.programmes import a_meeting, follows

UNTOLD = {
    "its own row": "UPDATE engagement SET dress_code = NULL",
    "what all items have": "UPDATE item SET notes_staff = NULL",
    "a leg's row": "UPDATE leg SET carrier = 'Other'",
    "a stay's row": "UPDATE stay SET booking = 'Other'",
    "for which groups": "DELETE FROM item_group",
    "who comes in": "UPDATE item_person SET takes_part = NOT takes_part",
    "who has a part": "DELETE FROM takes_part",
    "who organises": "DELETE FROM engagement_organiser",
    "what is signed": "DELETE FROM engagement_signs",
    "rooms": "DELETE FROM room",
    "who sleeps in a room": "DELETE FROM room_person",
    "who is in a group": "DELETE FROM group_person",
    "who is in the delegation": "UPDATE person SET side = 'host'",
    "what a group is called by": "UPDATE trip_group SET key = key || 's'",
    "what a person is called by": "UPDATE person SET key = key || 's'",
    "what a venue is called by": "UPDATE venue SET key = key || 's'",
    "the clock of a venue": "UPDATE venue SET zone = 'Asia/Seoul'",
    "what is followed is called by": "UPDATE item SET key = key || 's' WHERE key = 'call'",
    "the clock at home": "UPDATE trip SET home_zone = 'Europe/Lisbon'",
}
"""Changes that raise no version and no time of the last change; nothing in the product makes them so."""


@pytest.fixture(autouse=True)
def _within(app: Flask) -> Iterator[None]:
    with app.app_context():
        yield


def items_of(trip: Trip) -> list[Item]:
    programme = programme_of(trip)
    return [*programme.engagements.values(), *programme.legs.values(), *programme.stays.values()]


def items_made_anew(trip: Trip) -> list[Item]:
    last_of.cache_clear()
    return items_of(trip)


def whole() -> Programme:
    """Return a trip with everything in it, and something without a place of its own that follows another item."""
    trip = everything()
    own = a_meeting(follows("2026-11-24", "call"), key="own", people_in=("ada",), organisers=(*trip.institutions,))
    return replace(trip, engagements={**trip.engagements, "own": own})


def test_only_an_item_that_was_changed_is_another_value():
    trip = stored(whole())
    first = {one.key: one for one in items_of(trip)}

    db.session.execute(text("UPDATE item SET notes_staff = NULL WHERE key = 'call'"))
    second = {one.key: one for one in items_of(trip)}

    assert [key for key, one in second.items() if one is not first[key]] == ["call"]


def test_an_item_that_is_new_leaves_the_others_as_they_are():
    trip = stored(whole())
    first = {one.key: one for one in items_of(trip)}

    db.session.add(Stay(trip=trip, key="new-stay", check_in=date(2026, 11, 24), check_out=date(2026, 11, 25)))
    second = {one.key: one for one in items_of(trip)}

    assert [key for key, one in second.items() if one is not first.get(key)] == ["new-stay"]


@pytest.mark.parametrize("change", UNTOLD.values(), ids=UNTOLD.keys())
def test_a_change_that_nothing_tells_of_is_seen(change):
    trip = stored(whole())
    before = items_of(trip)

    db.session.execute(text(change))
    db.session.expire_all()

    assert items_of(trip) == items_made_anew(trip) != before
