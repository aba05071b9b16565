"""There is time for every way, and a leg starts where its travellers are."""

import pytest

from planner.programme.clashes import ClashKind, Severity
from planner.programme.clashes.paces import least_minutes
from planner.programme.shape import Group
from planner.values.text import Text
from planner.values.vocabulary import Kind, Mode, Status
from planner.values.when import Part
from tests.programme.clashing import BERLIN, DAY, TOKYO, a_place, at, found, pairs, said
from tests.programmes import a_flight, a_meeting, a_stay, an_end, part_of, whole_day

LATE, ELSEWHERE = ClashKind.NO_TIME_BETWEEN, ClashKind.STARTS_ELSEWHERE
TSUKUBA, OSAKA = a_place("tsukuba", 36.08, 140.08), a_place("osaka", 34.69, 135.50)
CORNER = a_place("corner", 36.082, 140.08)
PLACES = (TSUKUBA, OSAKA, CORNER)


def train(leaves: str, arrives: str, start: str = "Tokyo", end: str = "Osaka", **fields):
    ends = (an_end(TOKYO, f"{DAY} {leaves}", place=Text(start)), an_end(TOKYO, f"{DAY} {arrives}", place=Text(end)))
    return a_flight(*ends, **{"key": "train", "mode": Mode.TRAIN, **fields})


def test_who_must_be_in_two_towns_within_an_hour_cannot_be_on_time():
    (clash,) = found(
        LATE,
        *PLACES,
        at("call", "09:00", "10:00", "city", venue="tsukuba", title=Text("Call")),
        at("talk", "11:00", "12:00", "city", "university", venue="osaka", title=Text("Talk")),
    )

    assert (clash.items, clash.people, clash.severity) == (("call", "talk"), ("ada", "ben"), Severity.CANNOT_WORK)
    assert said(clash) == (
        "City cannot be on time: from “Call” to “Talk” on Tuesday 24 November it is about 440 km, which takes "
        "3 h 01 min at least, and there are 1 h 00 min."
    )


def test_a_little_too_little_time_looks_wrong():
    (clash,) = found(
        LATE, *PLACES, at("call", "09:00", "10:00", venue="tsukuba"), at("talk", "12:30", "14:00", venue="osaka")
    )

    assert clash.severity is Severity.LOOKS_WRONG


@pytest.mark.parametrize(
    "items",
    [
        pytest.param([at("talk", "13:15", "14:00", venue="osaka")], id="time enough"),
        pytest.param([at("talk", "10:00", "11:00", venue="corner")], id="round the corner"),
        pytest.param([at("talk", "10:00", "11:00", venue="park")], id="nobody knows where"),
        pytest.param([at("talk", "10:00", "11:00")], id="no place said"),
        pytest.param([at("talk", "10:30", "11:00", venue="osaka", status=Status.CANCELLED)], id="cancelled"),
        pytest.param([at("talk", "10:30", "11:00", "university", venue="osaka", people_out=("ben",))], id="others"),
        pytest.param(
            [train("10:05", "13:00", start="Tsukuba"), at("talk", "13:00", "14:00", venue="osaka")], id="by train"
        ),
        pytest.param(
            [at("bus", "10:00", "12:00", kind=Kind.TRANSFER), at("talk", "12:00", "14:00", venue="osaka")],
            id="by a transfer",
        ),
        pytest.param([at("talk", "09:30", "10:30", venue="osaka")], id="in two places at once"),
    ],
)
def test_a_way_that_can_be_made_or_that_nobody_knows_is_none(items):
    assert pairs(LATE, *PLACES, at("call", "09:00", "10:00", "city", venue="tsukuba"), *items) == []


def test_only_the_last_of_what_one_was_at_counts():
    assert pairs(
        LATE,
        *PLACES,
        at("conference", "09:00", "17:00", venue="tsukuba"),
        at("panel", "10:00", "11:00", venue="tsukuba", inside="conference"),
        at("dinner", "18:00", "20:00", venue="osaka"),
    ) == [("conference", "dinner")]


def test_a_group_of_which_nobody_is_known_yet_is_late_too():
    (clash,) = found(
        LATE,
        *PLACES,
        Group(key="business", name=Text("Business")),
        at("call", "09:00", "10:00", "business", venue="tsukuba"),
        at("talk", "10:30", "11:00", "business", venue="osaka"),
    )

    assert (clash.people, clash.groups) == ((), ("business",))


def test_an_airport_is_far_from_a_meeting_just_before_the_flight():
    flight = a_flight(an_end(TOKYO, f"{DAY} 10:30", code="KIX"), an_end(BERLIN, f"{DAY} 16:00", code="FRA"))

    assert pairs(LATE, *PLACES, at("call", "09:00", "10:00", venue="tsukuba"), flight) == [("call", "flight")]


@pytest.mark.parametrize(("kilometres", "minutes"), [(0.2, 0), (0.5, 6), (10, 29), (60, 66), (400, 168), (9000, 881)])
def test_the_least_time_grows_with_the_way(kilometres: float, minutes: int):
    assert least_minutes(kilometres) == minutes


def arrival(code: str = "HND", **fields):
    ends = (an_end(BERLIN, "2026-11-22 12:15", code="DUS"), an_end(TOKYO, "2026-11-23 08:40", code=code))
    return a_flight(*ends, key="out", **fields)


def test_a_leg_that_starts_in_another_town_than_the_one_before_it_ended_in_looks_wrong():
    (clash,) = found(ELSEWHERE, arrival(), train("09:00", "10:00", "Osaka", "Kyoto"))

    assert (clash.items, clash.people, clash.severity) == (
        ("train", "out"),
        ("ada", "ben", "cleo"),
        Severity.LOOKS_WRONG,
    )
    assert said(clash) == (
        "After “Berlin – Tokyo”, City and University would be elsewhere (Tokyo) than where “Osaka – Kyoto” starts on "
        "Tuesday 24 November (Osaka)."
    )


@pytest.mark.parametrize(
    "leg",
    [
        pytest.param(train("09:00", "11:30", "Tokyo Station"), id="the same town"),
        pytest.param(train("09:00", "11:30", "Narita"), id="a town in reach"),
        pytest.param(train("09:00", "11:30", "Kleinstadt"), id="nobody knows where"),
        pytest.param(train("09:00", "11:30", "Osaka", "Kyoto", status=Status.CANCELLED), id="cancelled"),
    ],
)
def test_a_leg_that_may_well_start_where_they_are_is_none(leg):
    assert pairs(ELSEWHERE, arrival(), leg) == []


@pytest.mark.parametrize(
    "between",
    [
        pytest.param(train("07:00", "08:30", key="early"), id="a leg"),
        pytest.param(a_meeting(part_of("2026-11-23", Part.EVENING), venue="osaka"), id="an evening there"),
        pytest.param(a_stay("2026-11-23", "2026-11-24", venue="osaka"), id="a night there"),
        pytest.param(a_meeting(whole_day("2026-11-23"), venue="osaka"), id="a day there, nobody knows when"),
        pytest.param(
            a_flight(an_end(TOKYO, "2026-11-23"), an_end(TOKYO, "2026-11-23", place=Text("Osaka")), key="bus"),
            id="a leg without times",
        ),
    ],
)
def test_what_takes_them_there_before_makes_it_right(between):
    assert pairs(ELSEWHERE, *PLACES, arrival(), between, train("09:00", "10:00", "Osaka", "Kyoto")) == []


def test_without_points_two_clocks_tell_two_places_apart():
    home = a_flight(
        an_end(BERLIN, f"{DAY} 09:00", place=Text("Kleinstadt")), an_end(BERLIN, f"{DAY} 10:00"), key="home"
    )

    assert pairs(ELSEWHERE, arrival(), home) == [("home", "out")]


def test_a_place_of_which_nobody_said_the_clock_tells_nothing():
    nowhere = a_place("nowhere", zone="")

    assert pairs(ELSEWHERE, nowhere, at("call", "07:00", "08:00", venue="nowhere"), train("09:00", "10:00")) == []


def test_only_those_who_are_elsewhere_are_named():
    (clash,) = found(ELSEWHERE, arrival(groups=("city",)), train("09:00", "10:00", "Osaka", "Kyoto"))

    assert clash.people == ("ada", "ben")
