"""Where on a date there stands what has no clock time, when the date falls into several runs."""

from datetime import date

import pytest

from planner.values.when import Form, Part, When
from tests.programme.showing import shown
from tests.programmes import a_flight, a_meeting, an_end, exact, programme_with

BERLIN, LONDON = "Europe/Berlin", "Europe/London"
DAY = date(2026, 11, 24)


def days_with(when: When) -> list[list[str]]:
    """Return the rows of a day that is spent abroad between two flights, with one more item in Berlin."""
    there = a_flight(an_end(BERLIN, "2026-11-24 11:00"), an_end(LONDON, "2026-11-24 11:50"), key="there")
    back = a_flight(an_end(LONDON, "2026-11-24 16:00"), an_end(BERLIN, "2026-11-24 20:00"), key="back")
    lunch = a_meeting(exact("2026-11-24", "13:00", zone=LONDON), key="lunch")
    return [rows for _day, _zone, rows in shown(programme_with(there, back, lunch, a_meeting(when, key="it")))]


@pytest.mark.parametrize(
    ("when", "days"),
    [
        (When(form=Form.PART, day=DAY, part=Part.MORNING, zone=BERLIN), [["it", "> there"], [], ["< back"]]),
        (When(form=Form.PART, day=DAY, part=Part.EVENING, zone=BERLIN), [["> there"], [], ["< back", "it"]]),
        (When(form=Form.DAY, day=DAY, zone=BERLIN), [["it", "> there"], [], ["< back"]]),
    ],
    ids=["morning", "evening", "whole day"],
)
def test_what_is_said_by_the_part_of_the_day_stands_where_that_is(when: When, days: list[list[str]]) -> None:
    london = ["< there", "lunch", "> back"]

    assert days_with(when) == [rows or london for rows in days]
