"""Venues, institutions and groups: what refers to them follows."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.actions.drafts import GroupDraft, InstitutionDraft, VenueDraft, draft_of
from planner.actions.groups import add_group, change_group, delete_group
from planner.actions.institutions import add_institution, change_institution, delete_institution
from planner.actions.venues import add_venue, change_venue, delete_venue
from planner.errors import Refused, UnknownZone
from planner.model import Group, Institution, Trip
from planner.programme.build import programme_of
from planner.values.text import Text
from tests.actions.stored import engagement, row, stay, venue


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


def test_a_renamed_institution_counts_as_a_change_of_what_it_holds(trip: Trip) -> None:
    nims = row(trip, Institution, "nims")

    change_institution(nims, replace(draft_of(nims), name=Text("Materials Institute")), version=1)

    assert (engagement(trip, "signing").sequence, engagement(trip, "call").sequence) == (1, 0)


def test_a_deleted_institution_leaves_its_people_and_venues(trip: Trip) -> None:
    delete_institution(row(trip, Institution, "nims"), version=1)

    programme = programme_of(trip)
    assert (programme.people["ken"].institution, programme.venues["nims-hq"].institution) == (None, None)
    assert programme.agreements["nims-2026"].parties == ("bochum",)
    assert programme.engagements["signing"].organisers == ("dwih",)


def test_an_institution_needs_a_name(trip: Trip) -> None:
    with pytest.raises(Refused) as refusal:
        add_institution(trip, InstitutionDraft(key="", name=Text()))

    assert refusal.value.field == "name"


def test_a_new_group_comes_after_the_others(trip: Trip) -> None:
    add_group(trip, GroupDraft(key="business", name=Text("Business"), leader="cleo"))

    assert list(programme_of(trip).groups) == ["city", "university", "business"]


@pytest.mark.parametrize("colour", ["red", "#12345", "#12345g", "url(x)"])
def test_a_colour_is_six_hexadecimal_digits(trip: Trip, colour: str) -> None:
    with pytest.raises(Refused) as refusal:
        add_group(trip, GroupDraft(key="", name=Text("Business"), colour=colour))

    assert refusal.value.field == "colour"


def test_a_renamed_group_counts_as_a_change_of_the_items_that_name_it(trip: Trip) -> None:
    university = row(trip, Group, "university")

    change_group(university, replace(draft_of(university), name=Text("Uni")), version=1)

    assert (engagement(trip, "keynote").sequence, engagement(trip, "call").sequence) == (1, 0)


def test_the_people_of_a_deleted_group_stay(trip: Trip) -> None:
    delete_group(row(trip, Group, "university"), version=1)

    programme = programme_of(trip)
    assert list(programme.groups) == ["city"]
    assert programme.people["cleo"].groups == ()
    assert programme.engagements["keynote"].groups == ()
