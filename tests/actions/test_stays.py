"""Stays keep who shares which room."""

from dataclasses import replace
from datetime import date

import pytest

from planner.actions.drafts import StayDraft, draft_of
from planner.actions.stays import add_stay, change_stay, delete_stay
from planner.errors import Refused
from planner.model import Trip, db
from planner.programme.build import programme_of
from planner.programme.shape import Room
from planner.values.vocabulary import RoomKind
from tests.actions.stored import stay


def nights(**fields: object) -> StayDraft:
    two = {"check_in": date(2026, 11, 27), "check_out": date(2026, 11, 29)}
    return StayDraft(**{"key": "", "venue": "hotel", **two, **fields})


def test_a_new_stay_is_named_by_its_hotel(trip: Trip) -> None:
    assert add_stay(trip, nights()).key.startswith("hotel-")


@pytest.mark.parametrize("day", [date(2026, 11, 27), date(2028, 11, 30)])
def test_a_check_out_must_be_soon_after_the_check_in(trip: Trip, day: date) -> None:
    with pytest.raises(Refused) as refusal:
        add_stay(trip, nights(check_out=day))

    assert refusal.value.field == "check_out"


def test_saving_what_is_there_changes_nothing(trip: Trip) -> None:
    hotel = stay(trip, "stay")

    change_stay(hotel, draft_of(hotel), version=1)

    assert (hotel.version, hotel.sequence) == (1, 0)


def test_rooms_and_who_shares_them_keep_their_order(trip: Trip) -> None:
    hotel = stay(trip, "stay")
    rooms = (Room(people=("ada",)), Room(kind=RoomKind.TWIN, people=("cleo", "ben")), Room(kind=RoomKind.SUITE))

    change_stay(hotel, replace(draft_of(hotel), rooms=rooms), version=1)
    db.session.expire_all()

    assert draft_of(hotel).rooms == rooms
    assert hotel.version == 2


def test_a_deleted_stay_is_gone(trip: Trip) -> None:
    delete_stay(stay(trip, "stay"), version=1)

    assert programme_of(trip).stays == {}
