"""Venues, institutions and groups: what refers to them follows."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.actions.drafts import GroupDraft, InstitutionDraft, VenueDraft, draft_of
from planner.actions.groups import add_group, change_group, delete_group, set_people
from planner.actions.institutions import add_institution, change_institution, delete_institution
from planner.actions.venues import add_venue, change_venue, delete_venue
from planner.errors import Refused, Stale, TripClosed, UnknownZone
from planner.model import Group, Institution, Trip
from planner.programme.build import programme_of
from planner.values.text import Text
from planner.values.vocabulary import TripState
from tests.actions.stored import engagement, person, row, stay, venue


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


def test_who_comes_into_a_group_or_goes_counts_as_changed_with_it(trip: Trip) -> None:
    city = row(trip, Group, "city")
    before = {key: person(trip, key).version for key in ("ada", "ben", "cleo")}
    version = city.version

    set_people(city, ["cleo", "ada"], version=version)

    after = {key: person(trip, key).version - before[key] for key in before}
    assert [one.key for one in city.people] == ["ada", "cleo"]
    assert (after, city.version) == ({"ada": 0, "ben": 1, "cleo": 1}, version + 1)


def test_to_say_again_who_is_in_a_group_changes_nothing(trip: Trip) -> None:
    city = row(trip, Group, "city")
    version = city.version

    set_people(city, [one.key for one in city.people], version=version)

    assert city.version == version


def test_a_group_is_filled_with_people_of_its_own_trip_and_by_who_has_seen_it(trip: Trip) -> None:
    city = row(trip, Group, "city")

    with pytest.raises(Refused) as refusal:
        set_people(city, ["ada", "nobody"], version=city.version)
    with pytest.raises(Stale):
        set_people(city, ["ada"], version=city.version - 1)

    assert refusal.value.field == "people"
    assert [one.key for one in city.people] == ["ada", "ben"]


def test_nobody_comes_into_a_group_of_a_closed_trip(trip: Trip) -> None:
    trip.state = TripState.CLOSED

    with pytest.raises(TripClosed):
        set_people(row(trip, Group, "city"), ["cleo"], version=None)
