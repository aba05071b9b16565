"""Groups: who is in them, in which order, and what names them."""

from dataclasses import replace

import pytest

from planner.actions.drafts import GroupDraft, draft_of
from planner.actions.groups import add_group, change_group, delete_group, set_people
from planner.errors import Refused, Stale, TripClosed
from planner.model import Group, Trip
from planner.programme.build import programme_of
from planner.values.text import Text
from planner.values.vocabulary import TripState
from tests.actions.stored import engagement, person, row


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
