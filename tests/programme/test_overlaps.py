"""Nobody can be in two places at once, and no leg arrives before it departs."""

from datetime import date

import pytest

from planner.language import language
from planner.programme.clashes import ClashKind, Severity, clashes_of
from planner.programme.shape import Group, TakesPart
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken, Status
from planner.values.when import Part
from tests.programmes import (
    a_flight,
    a_meeting,
    an_end,
    exact,
    follows,
    from_,
    part_of,
    programme_with,
    the_groups,
    the_people,
    the_venues,
    until,
    whole_day,
    with_,
)

DAY, TOKYO, BERLIN = "2026-11-24", "Asia/Tokyo", "Europe/Berlin"


def at(key: str, start: str, end: str | None, *groups: str, zone: str = TOKYO, **fields):
    return a_meeting(exact(DAY, start, end, zone=zone), key=key, groups=groups or None, **fields)


def clashes(*items, kind: ClashKind = ClashKind.TWO_PLACES):
    programme = programme_with(*the_groups(), *the_people(), *the_venues(), *items)
    return [clash for clash in clashes_of(programme) if clash.kind is kind]


def pairs(*items) -> list[tuple[str, ...]]:
    return [clash.items for clash in clashes(*items)]


def test_two_items_for_everybody_that_overlap_clash():
    (clash,) = clashes(at("call", "09:00", "11:00"), at("tour", "10:00", "12:00"))

    assert (clash.items, clash.people, clash.groups, clash.severity) == (
        ("call", "tour"),
        ("ada", "ben", "cleo"),
        ("city", "university"),
        Severity.CANNOT_WORK,
    )


def test_a_clash_names_only_those_who_are_torn():
    (clash,) = clashes(at("call", "09:00", "11:00", "city"), at("tour", "10:00", "12:00", "university"))

    assert (clash.people, clash.groups) == (("ben",), ())


def test_a_clash_says_who_what_and_when_and_how_to_mend_it():
    (clash,) = clashes(at("call", "09:00", "11:00", "city"), at("tour", "10:00", "12:00", "university"))

    assert clash.sentence(language("en")) == (
        "Prof. Dr. Ben Berg would be in two places: “Meeting” and “Meeting” overlap on Tuesday 24 November "
        "from 10:00 to 11:00."
    )
    assert clash.advice(language("en")) == "Move one of the two, or take these people out of one."


def test_where_it_is_not_known_how_long_one_lasts_the_beginning_is_said():
    (clash,) = clashes(at("call", "09:00", "11:00", "city"), at("tour", "10:00", None, "university"))

    assert clash.sentence(language("en")) == (
        "Prof. Dr. Ben Berg would be in two places: “Meeting” and “Meeting” are both on Tuesday 24 November at 10:00."
    )


def test_items_in_different_zones_are_compared_between_instants():
    assert pairs(at("tokyo", "17:00", "18:00"), at("berlin", "09:30", "10:00", zone=BERLIN)) == [("tokyo", "berlin")]
    assert pairs(at("tokyo", "09:00", "10:00"), at("berlin", "09:00", "10:00", zone=BERLIN)) == []


def test_a_journey_clashes_with_what_happens_on_the_way():
    train = a_flight(an_end(TOKYO, f"{DAY} 09:30"), an_end(TOKYO, f"{DAY} 11:30"), key="train")

    assert pairs(at("call", "10:00", "11:00"), train) == [("train", "call")]


def test_a_host_who_receives_two_groups_at_once_is_in_two_places():
    ken = (TakesPart(person="ken", part=PartTaken.RECEIVED_BY),)

    (clash,) = clashes(
        at("call", "09:00", "11:00", "city", people_out=("ben",), parts=ken),
        at("tour", "10:00", "12:00", "university", parts=ken),
    )

    assert clash.people == ("ken",)


def test_an_open_end_clashes_with_what_is_going_on_when_it_begins():
    assert pairs(at("call", "09:00", "11:00"), at("press", "10:00", None)) == [("call", "press")]


def test_overlapping_in_the_same_house_only_looks_wrong():
    (clash,) = clashes(at("visit", "09:00", "12:00", venue="park"), at("signing", "11:00", "11:30", venue="park"))

    assert clash.severity is Severity.LOOKS_WRONG


def test_who_speaks_in_two_sessions_at_once_is_in_two_places():
    cleo = (TakesPart(person="cleo", part=PartTaken.SPEAKER),)
    conference = at("conference", "09:00", "17:00")

    (clash,) = clashes(
        conference,
        at("panel", "10:00", "11:00", inside="conference", parts=cleo),
        at("talk", "10:30", "11:30", inside="conference", parts=cleo),
    )

    assert (clash.items, clash.people) == (("panel", "talk"), ("cleo",))


CALL = at("call", "09:00", "11:00")


@pytest.mark.parametrize(
    "other",
    [
        at("later", "11:00", "12:00"),
        at("earlier", "08:00", "09:00"),
        at("open-end-at-its-end", "11:00", None),
        at("cancelled", "10:00", "12:00", status=Status.CANCELLED),
        at("free", "10:00", "12:00", kind=Kind.FREE),
        at("nobody", "10:00", "12:00", people_out=("ada", "ben", "cleo")),
        a_meeting(with_(DAY, "call"), key="beside"),
        a_meeting(follows(DAY, "call"), key="after"),
        a_meeting(from_(DAY, "10:00", zone=TOKYO), key="from"),
        a_meeting(until(DAY, "10:00", zone=TOKYO), key="until"),
        a_meeting(part_of(DAY, Part.MORNING, zone=TOKYO), key="morning"),
        a_meeting(whole_day(DAY, zone=TOKYO), key="all-day"),
        a_meeting(exact("2026-11-23", "09:00", "17:00", end_day=date(2026, 11, 26), zone=TOKYO), key="fair"),
        a_flight(an_end(TOKYO, f"{DAY} 11:00"), an_end(TOKYO, f"{DAY} 12:00")),
        a_flight(an_end(TOKYO, f"{DAY} 10:00"), an_end(TOKYO, DAY)),
    ],
    ids=lambda item: item.key,
)
def test_what_does_not_overlap_for_certain_does_not_clash(other):
    assert pairs(CALL, other) == []


def test_groups_that_part_do_not_clash():
    city, university = at("call", "09:00", "11:00", "city"), at("tour", "09:00", "11:00", "university")

    assert pairs(city, at("other", "09:00", "11:00", "university", people_out=("ben",))) == []
    assert pairs(city, university) == [("call", "tour")]


def test_a_session_does_not_clash_with_its_conference_or_with_another_session():
    sessions = [at(key, "10:00", "11:00", inside="conference") for key in ("panel", "poster")]

    assert pairs(at("conference", "09:00", "17:00"), *sessions) == []


def test_who_is_responsible_for_two_items_at_once_is_not_in_two_places():
    ken = (TakesPart(person="ken", part=PartTaken.RESPONSIBLE),)

    assert (
        pairs(
            at("a", "09:00", "11:00", "city", parts=ken),
            at("b", "09:00", "11:00", parts=ken, people_out=("ada", "ben")),
        )
        == []
    )


def test_a_leg_that_arrives_before_it_departs_clashes():
    backwards = a_flight(an_end(TOKYO, f"{DAY} 09:00"), an_end(TOKYO, f"{DAY} 08:00"))

    (clash,) = clashes(backwards, kind=ClashKind.ENDS_BEFORE_IT_BEGINS)

    assert (clash.items, clash.severity) == (("flight",), Severity.CANNOT_WORK)
    assert clash.sentence(language("en")) == "“Tokyo – Tokyo” arrives before it departs."


@pytest.mark.parametrize(
    ("arrival", "status"),
    [
        (an_end("Pacific/Honolulu", "2026-11-23 23:00"), Status.CONFIRMED),
        (an_end(TOKYO, DAY), Status.CONFIRMED),
        (an_end(TOKYO, f"{DAY} 08:00"), Status.CANCELLED),
    ],
)
def test_a_leg_over_the_date_line_may_arrive_before_it_departs_on_the_wall(arrival, status):
    flight = a_flight(an_end(TOKYO, f"{DAY} 09:00"), arrival, status=status)

    assert clashes(flight, kind=ClashKind.ENDS_BEFORE_IT_BEGINS) == []


def test_a_time_that_the_clocks_skip_is_compared_and_not_refused():
    skipped = a_meeting(exact("2026-03-29", "02:30", "03:30", zone=BERLIN), key="skipped")
    other = a_meeting(exact("2026-03-29", "03:00", "04:00", zone=BERLIN), key="other")

    assert pairs(skipped, other) == [("other", "skipped")]


def test_the_worst_clashes_come_first_and_then_the_earliest():
    items = [
        at("late", "15:00", "17:00"),
        at("later", "16:00", "18:00"),
        at("early", "09:00", "11:00"),
        at("soon", "10:00", "12:00"),
        a_meeting(exact("2026-10-01", "09:00", "10:00", zone=TOKYO), key="outside"),
    ]
    programme = programme_with(*the_groups(), *the_people(), *items)

    order = [(clash.kind, clash.items) for clash in clashes_of(programme)][:3]

    assert order == [
        (ClashKind.TWO_PLACES, ("early", "soon")),
        (ClashKind.TWO_PLACES, ("late", "later")),
        (ClashKind.NOT_PRESENT, ("outside",)),
    ]


def test_a_group_without_people_yet_cannot_be_in_two_places_either():
    board = Group(key="board", name=Text("Board"))

    (clash,) = clashes(board, at("call", "09:00", "11:00", "board"), at("tour", "10:00", "12:00", "board", "city"))

    assert (clash.items, clash.people, clash.groups) == (("call", "tour"), (), ("board",))
    assert clash.sentence(language("en")).startswith("Board would be in two places: ")


def test_a_group_without_people_may_choose_between_sessions():
    board, fair = Group(key="board", name=Text("Board")), at("fair", "09:00", "17:00", "board", kind=Kind.CONFERENCE)
    sessions = (at(key, "10:00", "11:00", "board", kind=Kind.SESSION, inside="fair") for key in ("one", "other"))

    assert pairs(board, fair, *sessions) == []
