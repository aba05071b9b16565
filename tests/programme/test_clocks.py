"""A night in which the clocks change where people are is worth knowing."""

import pytest

from planner.programme.clashes import ClashKind, Severity
from planner.programme.shape import Venue
from planner.values.text import Text
from planner.values.vocabulary import Status
from tests.programme.clashing import BERLIN, TOKYO, found, said
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact

CHANGE = ClashKind.CLOCK_CHANGE
INN = Venue(key="inn", name=Text("Inn"), zone=BERLIN)


def test_a_night_that_is_an_hour_shorter_is_told_with_what_is_slept_in_and_what_comes_first():
    (clash,) = found(
        CHANGE,
        INN,
        a_stay("2026-03-27", "2026-03-30", venue="inn"),
        a_meeting(exact("2026-03-29", "11:00", "12:00", zone=BERLIN), key="late"),
        a_meeting(exact("2026-03-29", "09:00", "10:00", zone=BERLIN), key="early"),
    )

    assert (clash.items, clash.severity) == (("stay", "early"), Severity.WORTH_KNOWING)
    assert said(clash) == "In the night to Sunday 29 March the clocks go forward by 60 minutes: Berlin."


def test_in_autumn_they_go_back():
    (clash,) = found(CHANGE, a_meeting(exact("2026-10-25", "09:00", zone=BERLIN)))

    assert said(clash) == "In the night to Sunday 25 October the clocks go back by 60 minutes: Berlin."


def test_two_zones_of_one_night_are_told_together():
    flight = a_flight(an_end(BERLIN, "2026-03-29 08:00"), an_end("Europe/Paris", "2026-03-29 10:00"))

    assert [clash.about for clash in found(CHANGE, flight)] == [("2026-03-29", "60", BERLIN, "Europe/Paris")]


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(a_meeting(exact("2026-03-29", "09:00", zone=TOKYO)), id="clocks that never change"),
        pytest.param(a_meeting(exact("2026-03-28", "09:00", zone=BERLIN)), id="over before"),
        pytest.param(a_meeting(exact("2026-03-30", "09:00", zone=BERLIN)), id="begun after"),
        pytest.param(a_stay("2026-03-29", "2026-03-30", venue="inn"), id="the night after"),
        pytest.param(a_stay("2026-03-27", "2026-03-30", venue="inn", status=Status.CANCELLED), id="cancelled"),
    ],
)
def test_no_other_night_is_told(item):
    assert found(CHANGE, INN, item) == []
