"""What is not settled a week before is worth knowing; today is handed in."""

from datetime import date

import pytest

from planner.programme.clashes import ClashKind, Severity
from planner.values.text import Text
from planner.values.vocabulary import Status
from planner.values.when import UNDATED
from tests.programme.clashing import DAY, TOKYO, found, said
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact

UNSETTLED = ClashKind.UNSETTLED
WEEK_BEFORE, LESS = date(2026, 11, 17), date(2026, 11, 18)
TBC = a_meeting(exact(DAY, "09:00", tbc=True), title=Text("Dinner"))
PERHAPS = a_meeting(exact(DAY, "09:00"), title=Text("Dinner"), status=Status.TENTATIVE)


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        (TBC, "The time of “Dinner” on Tuesday 24 November is still to be confirmed."),
        (PERHAPS, "“Dinner” on Tuesday 24 November is still tentative."),
        (
            a_meeting(UNDATED, title=Text("Dinner")),
            "“Dinner” has no date yet, and the trip begins on Sunday 22 November.",
        ),
        (
            a_stay(DAY, "2026-11-25", status=Status.TENTATIVE),
            "“Hotel Nikko” on Tuesday 24 November is still tentative.",
        ),
        (
            a_flight(an_end(TOKYO, DAY), an_end(TOKYO, DAY), status=Status.TENTATIVE),
            "“Tokyo – Tokyo” on Tuesday 24 November is still tentative.",
        ),
    ],
)
def test_less_than_a_week_before_it_is_told(item, sentence: str):
    (clash,) = found(UNSETTLED, item, today=LESS)

    assert (said(clash), clash.severity) == (sentence, Severity.WORTH_KNOWING)


@pytest.mark.parametrize("today", [None, WEEK_BEFORE, date(2026, 11, 25)])
def test_a_week_before_or_afterwards_or_without_today_it_is_not(today):
    assert found(UNSETTLED, TBC, PERHAPS, today=today) == []


@pytest.mark.parametrize(
    "item", [a_meeting(exact(DAY, "09:00")), a_meeting(exact(DAY, "09:00", tbc=True), status=Status.CANCELLED)]
)
def test_what_is_settled_or_cancelled_is_none(item):
    assert found(UNSETTLED, item, today=LESS) == []
