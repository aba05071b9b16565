"""Which items an audience sees, and its address."""

import pytest

from planner.errors import NotFound
from planner.programme.audience import Audience, Circle, audiences_of, seen_by
from planner.programme.shape import TakesPart
from planner.values.text import Text
from planner.values.vocabulary import PartTaken, Visibility
from tests.programmes import (
    a_flight,
    a_meeting,
    a_stay,
    an_end,
    exact,
    programme_with,
    the_groups,
    the_institutions,
    the_people,
    the_venues,
    whole_trip,
)

NINE = exact("2026-11-24", "09:00", zone="Asia/Tokyo")
ADDRESSES = ["staff", "staff+restricted", "everyone", "public", "host", "host:nims", "group:city", "person:ada"]


def trip_of(*items):
    return programme_with(*the_groups(), *the_institutions(), *the_people(), *the_venues(), *items)


def keys_seen(items, address: str) -> list[str]:
    return [item.key for item in seen_by(trip_of(*items), address).items()]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_read_and_written_alike(address):
    assert str(Audience.parse(address)) == address


@pytest.mark.parametrize(
    "address", ["", "staff:ada", "everyone:city", "group", "group:", "person", "host:", "Staff", "restricted", "admin"]
)
def test_an_address_of_no_audience_is_not_found(address):
    with pytest.raises(NotFound):
        Audience.parse(address)


@pytest.mark.parametrize("address", ["group:nobody", "person:nobody", "host:nobody", "person:city", "group:ada"])
def test_an_audience_that_the_trip_does_not_have_is_not_found(address):
    with pytest.raises(NotFound):
        seen_by(whole_trip(), address)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_programme_says_for_whom_it_is(address):
    assert seen_by(whole_trip(), address).audience == address


def test_all_audiences_are_listed_wide_circles_first():
    assert [str(audience) for audience in audiences_of(whole_trip())] == [
        "staff",
        "everyone",
        "group:city",
        "group:university",
        "person:ada",
        "person:ben",
        "person:cleo",
        "host",
        "host:nims",
        "public",
    ]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("group:city", "City"),
        ("person:ben", "Prof. Dr. Ben Berg"),
        ("host:nims", "NIMS"),
        ("everyone", ""),
        ("host", ""),
    ],
)
def test_an_audience_has_the_name_of_its_group_person_or_institution(address, name):
    assert Audience.parse(address).name(whole_trip()).choose("en")[0] == name


@pytest.mark.parametrize(
    ("visibility", "sees"),
    [
        (Visibility.STAFF, ["staff"]),
        (Visibility.DELEGATION, ["staff", "everyone", "group:city", "person:ada", "host", "host:nims"]),
        (Visibility.PUBLIC, ["staff", "everyone", "group:city", "person:ada", "host", "host:nims", "public"]),
    ],
)
def test_visibility_says_who_sees_an_item(visibility, sees):
    item = a_meeting(NINE, venue="nims-hq", visibility=visibility, for_hosts=True)
    asked = ["staff", "everyone", "group:city", "person:ada", "host", "host:nims", "public"]

    assert [address for address in asked if keys_seen([item], address)] == sees


def test_a_group_sees_its_own_items_and_those_of_all_groups():
    items = [
        a_meeting(NINE, key="joint"),
        a_meeting(NINE, key="city", groups=("city",)),
        a_meeting(NINE, key="both", groups=("city", "university")),
        a_meeting(NINE, key="university", groups=("university",)),
        a_meeting(NINE, key="only-ada", groups=(), people_in=("ada",)),
    ]

    assert keys_seen(items, "group:city") == ["joint", "city", "both"]


def test_a_person_sees_what_they_attend_or_have_a_part_in():
    speaker = (TakesPart(person="ada", part=PartTaken.SPEAKER),)
    items = [
        a_meeting(NINE, key="joint"),
        a_meeting(NINE, key="own-group", groups=("city",)),
        a_meeting(NINE, key="other-group", groups=("university",)),
        a_meeting(NINE, key="came-in", groups=("university",), people_in=("ada",)),
        a_meeting(NINE, key="stayed-out", groups=("city",), people_out=("ada",)),
        a_meeting(NINE, key="speaks", groups=("university",), parts=speaker),
    ]

    assert keys_seen(items, "person:ada") == ["joint", "own-group", "came-in", "speaks"]


def test_a_person_sees_only_their_own_legs_and_stays():
    ends = (an_end("Europe/Berlin", "2026-11-22 09:00"), an_end("Asia/Tokyo", "2026-11-23 09:00"))
    items = [
        a_flight(*ends, key="city-flight", groups=("city",)),
        a_flight(*ends, key="other-flight", groups=("university",)),
        a_stay("2026-11-23", "2026-11-25", key="own-stay", groups=(), people_in=("ada",)),
        a_stay("2026-11-23", "2026-11-25", key="other-stay", groups=(), people_in=("cleo",)),
    ]

    assert keys_seen(items, "person:ada") == ["city-flight", "own-stay"]


def test_an_institution_sees_what_it_hosts_organises_or_has_a_part_in_and_what_is_marked():
    items = [
        a_meeting(NINE, key="in-its-house", venue="nims-hq"),
        a_meeting(NINE, key="organises", organisers=("nims",)),
        a_meeting(NINE, key="receives", parts=(TakesPart(person="ken", part=PartTaken.RECEIVED_BY),)),
        a_meeting(NINE, key="marked", for_hosts=True),
        a_meeting(NINE, key="elsewhere", venue="park", organisers=("bochum",)),
        a_flight(an_end("Asia/Tokyo", "2026-11-23 09:00"), an_end("Asia/Tokyo", "2026-11-23 10:00")),
        a_stay("2026-11-23", "2026-11-25"),
    ]

    assert keys_seen(items, "host:nims") == ["in-its-house", "organises", "receives", "marked"]
    assert keys_seen(items, "host:dwih") == ["marked"]


def test_the_hosts_in_general_see_what_any_of_them_holds_but_not_what_the_delegation_does_alone():
    items = [
        a_meeting(NINE, key="hosted", venue="nims-hq"),
        a_meeting(NINE, key="marked", for_hosts=True),
        a_meeting(NINE, key="alone", organisers=("bochum",)),
    ]

    assert keys_seen(items, "host") == ["hosted", "marked"]


def test_somebody_of_the_host_side_sees_only_where_they_have_a_part():
    items = [
        a_meeting(NINE, key="receives", parts=(TakesPart(person="ken", part=PartTaken.RECEIVED_BY),)),
        a_meeting(NINE, key="joint"),
    ]

    assert keys_seen(items, "person:ken") == ["receives"]


def test_the_public_sees_no_legs_and_no_stays_even_if_they_are_marked_public():
    ends = (an_end("Europe/Berlin", "2026-11-22 09:00"), an_end("Asia/Tokyo", "2026-11-23 09:00"))
    items = [
        a_flight(*ends, visibility=Visibility.PUBLIC),
        a_stay("2026-11-23", "2026-11-25", visibility=Visibility.PUBLIC),
        a_meeting(NINE, visibility=Visibility.PUBLIC),
    ]

    assert keys_seen(items, "public") == ["meeting"]


def test_a_circle_has_a_name_to_be_translated():
    assert {circle: Audience(circle).message for circle in (Circle.STAFF, Circle.PUBLIC)} == {
        Circle.STAFF: "Staff",
        Circle.PUBLIC: "Public",
    }


def test_a_person_without_an_institution_of_the_trip_has_a_name_all_the_same():
    assert Audience.parse("person:cleo").name(whole_trip()) == Text("Clausen")
