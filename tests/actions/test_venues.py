"""Venues: what happens there follows."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.actions.drafts import VenueDraft, draft_of
from planner.actions.venues import add_venue, change_venue, delete_venue
from planner.errors import Refused, UnknownZone
from planner.model import Trip
from planner.programme.build import programme_of
from planner.values.text import Text
from tests.actions.stored import engagement, stay, venue


def test_a_venue_in_another_zone_keeps_the_wall_and_moves_the_instant(trip: Trip) -> None:
    park, press = venue(trip, "park"), engagement(trip, "press")

    change_venue(park, replace(draft_of(park), zone="Asia/Kolkata"), version=1)

    assert (press.start_minute, press.starts_at) == (660, datetime(2026, 11, 26, 5, 30, tzinfo=UTC))
    assert press.zone == ""


def test_a_renamed_venue_counts_as_a_change_of_what_shows_it(trip: Trip) -> None:
    hotel = venue(trip, "hotel")

    change_venue(hotel, replace(draft_of(hotel), name=Text("Hotel Okura")), version=1)

    assert (stay(trip, "stay").sequence, engagement(trip, "dinner").sequence) == (1, 1)
    assert engagement(trip, "call").sequence == 0


def test_what_was_at_a_deleted_venue_keeps_its_instant(trip: Trip) -> None:
    press = engagement(trip, "press")
    before = press.starts_at

    delete_venue(venue(trip, "park"), version=1)

    assert (press.venue, press.zone, press.starts_at) == (None, "Asia/Tokyo", before)
    assert programme_of(trip).engagements["press"].when.starts_at == before


def test_a_venue_needs_a_name_and_a_zone_that_exists(trip: Trip) -> None:
    with pytest.raises(Refused) as refusal:
        add_venue(trip, VenueDraft(key="", name=Text()))
    with pytest.raises(UnknownZone):
        add_venue(trip, VenueDraft(key="", name=Text("Hall"), zone="Asia/Tokio"))

    assert refusal.value.field == "name"


def test_a_venue_named_in_japanese_only_gets_a_key_that_an_address_can_show(trip: Trip) -> None:
    hall = add_venue(trip, VenueDraft(key="", name=Text({"ja": "つくば国際会議場"}), point=(36.0, 140.1)))

    assert hall.key.startswith("venue-")
    assert draft_of(hall).point == (36.0, 140.1)
