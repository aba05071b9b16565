"""An item whose anchor, conference or change is hidden still makes sense."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.programme.audience import Views, personal_programmes, seen_by
from planner.values.vocabulary import Visibility
from planner.values.when import Form, Part
from tests.programme.showing import keys
from tests.programmes import (
    CHANGED,
    a_flight,
    a_meeting,
    a_stay,
    an_end,
    exact,
    follows,
    programme_with,
    the_groups,
    the_people,
    whole_trip,
    with_,
)

DAY = "2026-11-24"
HIDDEN = {"visibility": Visibility.STAFF}


def at(key: str, start: str, end: str | None = None, **fields):
    return a_meeting(exact(DAY, start, end, zone="Asia/Tokyo"), key=key, **fields)


@pytest.mark.parametrize(
    ("start", "end", "part"),
    [
        ("09:00", "10:00", Part.MORNING),
        ("11:00", "12:00", Part.NOON),
        ("13:00", "15:00", Part.AFTERNOON),
        ("18:00", None, Part.EVENING),
        ("21:30", "22:30", Part.NIGHT),
    ],
)
def test_afterwards_of_a_hidden_item_becomes_the_part_of_the_day(start, end, part):
    hidden = at("hidden", start, end, **HIDDEN)

    seen = seen_by(programme_with(hidden, a_meeting(follows(DAY, "hidden"), key="tour")), "everyone")

    when = seen.engagements["tour"].when
    assert (when.form, when.part, when.anchor, when.start) == (Form.PART, part, None, None)


def test_afterwards_of_a_hidden_item_keeps_its_place_among_what_is_seen():
    items = [at("breakfast", "08:00"), at("hidden", "14:00", "15:00", **HIDDEN), at("dinner", "19:00")]

    seen = seen_by(programme_with(a_meeting(follows(DAY, "hidden"), key="tour"), *items), "everyone")

    assert keys(seen) == ["breakfast", "tour", "dinner"]


def test_afterwards_in_a_chain_goes_on_to_the_next_that_is_seen():
    chain = [a_meeting(follows(DAY, "call"), key="hidden", **HIDDEN), a_meeting(follows(DAY, "hidden"), key="tour")]

    seen = seen_by(programme_with(at("call", "09:00"), *chain), "everyone")

    assert seen.engagements["tour"].when.anchor == "call"


def test_a_chain_of_hidden_items_in_a_circle_becomes_the_day():
    circle = [a_meeting(follows(DAY, after), key=key, **HIDDEN) for key, after in (("a", "b"), ("b", "a"))]

    seen = seen_by(programme_with(*circle, a_meeting(follows(DAY, "a"), key="tour")), "everyone")

    assert seen.engagements["tour"].when.form is Form.DAY


def test_at_the_same_time_as_a_hidden_flight_becomes_the_part_of_the_day_of_its_departure():
    flight = a_flight(an_end("Asia/Tokyo", f"{DAY} 09:00"), an_end("Asia/Tokyo", f"{DAY} 15:00"), **HIDDEN)

    seen = seen_by(programme_with(flight, a_meeting(with_(DAY, "flight"), key="beside")), "everyone")

    assert seen.engagements["beside"].when.part is Part.MORNING


def test_a_session_whose_conference_is_not_seen_stands_alone():
    conference = at("conference", "09:00", "17:00", groups=("city",))
    session = at("panel", "10:00", inside="conference", groups=("university",))
    full = programme_with(*the_groups(), *the_people(), conference, session)

    assert seen_by(full, "group:university").engagements["panel"].inside is None
    assert seen_by(full, "everyone").engagements["panel"].inside == "conference"


def test_a_change_of_what_others_see_does_not_make_a_programme_new():
    later = replace(at("other", "09:00", groups=("university",)), changed_at=datetime(2026, 11, 1, tzinfo=UTC))
    full = programme_with(*the_groups(), *the_people(), at("call", "09:00"), later)

    assert seen_by(full, "group:city").changed_at == CHANGED
    assert seen_by(full, "group:university").changed_at == later.changed_at


def test_views_show_what_each_audience_alone_would_be_shown():
    full, addresses = whole_trip(), ["group:city", "person:ben", "person:ada", "everyone", "host", "public"]
    views = Views(full)

    assert [views.of(address) for address in addresses] == [seen_by(full, address) for address in addresses]


def test_personal_programmes_are_those_of_the_delegation_by_rank():
    full = whole_trip()

    personal = personal_programmes(full)

    assert [*personal] == ["ada", "ben", "cleo"]
    assert personal["ben"] == seen_by(full, "person:ben")


def test_cutting_down_changes_nothing_in_the_full_programme():
    full, untouched = whole_trip(), whole_trip()

    personal_programmes(full)

    assert full == untouched


def test_people_who_share_a_room_share_the_stay():
    full = programme_with(
        *the_groups(), *the_people(), whole_trip().stays["stay"], a_stay("2026-11-27", "2026-11-28", key="x")
    )

    personal = personal_programmes(full)

    assert personal["ben"].stays["stay"] is personal["cleo"].stays["stay"]


def test_somebody_of_the_hosts_who_sleeps_there_sees_no_booking_whoever_looked_before():
    beds = a_stay("2026-11-23", "2026-11-25", people_in=("ken",), booking="B-77")
    views = Views(programme_with(*the_groups(), *the_people(), beds))

    bookings = {key: views.of(f"person:{key}").stays["stay"].booking for key in ("cleo", "ken", "ben")}

    assert bookings == {"cleo": "B-77", "ken": "", "ben": "B-77"}
