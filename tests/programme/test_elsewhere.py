"""Who is elsewhere while something takes place."""

from datetime import UTC, date, datetime, timedelta

import pytest

from planner.programme.clashes.spans import instants_of
from planner.programme.elsewhere import by_person, held_up
from planner.programme.shape import Engagement, Leg, Programme, TakesPart
from planner.values.vocabulary import Kind, PartTaken, Status
from planner.values.when import When
from tests.programmes import (
    a_flight,
    a_meeting,
    an_end,
    exact,
    from_,
    programme_with,
    the_groups,
    the_institutions,
    the_people,
    the_venues,
    whole_day,
)

DAY, TOKYO, BERLIN = "2026-11-24", "Asia/Tokyo", "Europe/Berlin"
NINE, TEN = (datetime(2026, 11, 24, hour, tzinfo=UTC) for hour in (0, 1))
"""By the clock in Tokyo."""


def at(key: str, start: str, end: str | None, *groups: str, zone: str = TOKYO, **fields: object) -> Engagement:
    return a_meeting(exact(DAY, start, end, zone=zone), key=key, **{"groups": groups or None, **fields})


def found(*items: Engagement | Leg, **asked: str) -> dict[str, tuple[str, ...]]:
    """Return who is elsewhere in Tokyo from nine to ten."""
    return by_person(held_up(trip(*items), NINE, TEN, **asked))


def trip(*items: Engagement | Leg) -> Programme:
    return programme_with(*the_groups(), *the_institutions(), *the_people(), *the_venues(), *items)


def test_those_who_take_part_in_something_at_the_same_time_are_there() -> None:
    assert found(at("hall", "09:30", "11:00", "city")) == {"ada": ("hall",), "ben": ("hall",)}


def test_who_has_a_part_is_there_and_who_is_responsible_need_not_be() -> None:
    parts = (TakesPart(person="ken", part=PartTaken.HOST), TakesPart(person="ada", part=PartTaken.RESPONSIBLE))

    assert found(at("hall", "09:30", "11:00", groups=(), parts=parts)) == {"ken": ("hall",)}


def test_who_is_at_several_items_is_told_all_in_order_of_time() -> None:
    both = (at("late", "09:45", "10:30", "university"), at("early", "08:30", "09:15", "university"))

    assert found(*both)["cleo"] == ("early", "late")


@pytest.mark.parametrize(
    "item",
    [
        at("before", "08:00", "09:00"),
        at("after", "10:00", None),
        at("there", "09:00", "10:00", zone=BERLIN),
        at("free", "09:00", "10:00", kind=Kind.FREE),
        at("cancelled", "09:00", "10:00", status=Status.CANCELLED),
        a_meeting(from_(DAY, "09:00", zone=TOKYO)),
        a_meeting(whole_day(DAY, zone=TOKYO)),
    ],
)
def test_nobody_is_at_what_only_touches_is_inexact_or_does_not_take_place(item: Engagement) -> None:
    assert found(item) == {}


def test_who_travels_is_on_the_way() -> None:
    flight = a_flight(an_end(BERLIN, "2026-11-23 12:00"), an_end(TOKYO, f"{DAY} 09:30"), groups=("university",))

    assert found(flight) == {"ben": ("flight",), "cleo": ("flight",)}


def test_what_is_planned_itself_is_not_elsewhere() -> None:
    assert found(at("hall", "09:00", "10:00"), but="hall") == {}


def test_neither_a_conference_nor_another_session_in_it_keeps_from_a_session() -> None:
    speaks = (TakesPart(person="cleo", part=PartTaken.SPEAKER),)
    items = (
        at("conference", "08:00", "18:00", kind=Kind.CONFERENCE),
        at("panel", "09:00", "10:00", kind=Kind.SESSION, inside="conference", parts=speaks),
        at("talk", "09:00", "10:00", kind=Kind.SESSION, inside="conference"),
    )

    assert found(*items, but="talk", inside="conference") == {"cleo": ("panel",)}
    assert found(*items, but="conference") == {}
    assert found(*items)["cleo"] == ("conference", "panel", "talk")


@pytest.mark.parametrize(("end", "minutes"), [("10:30", 90), (None, 1)])
def test_an_exact_time_takes_until_its_end_or_a_moment(end: str | None, minutes: int) -> None:
    assert instants_of(exact(DAY, "09:00", end), TOKYO) == (NINE, NINE + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    "when",
    [
        exact("2026-11-22", "09:00", "10:00", zone=TOKYO, end_day=date(2026, 11, 24)),
        from_(DAY, "09:00", zone=TOKYO),
        When(),
    ],
)
def test_nobody_is_all_the_time_where_it_lasts_for_days_or_is_inexact(when: When) -> None:
    assert instants_of(when, TOKYO) is None
