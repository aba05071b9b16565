"""Where on a date there stands what has no clock time, when the date falls into several runs."""

from datetime import date

import pytest

from planner.programme.shape import Leg
from planner.values.when import Form, Part, When
from tests.programme.showing import shown
from tests.programmes import a_flight, a_meeting, an_end, exact, programme_with, the_groups, the_people

BERLIN, LONDON, TOKYO = "Europe/Berlin", "Europe/London", "Asia/Tokyo"
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


@pytest.mark.parametrize(
    ("whose", "order"),
    [("city", ["museum", "< early", "< late"]), ("university", ["< early", "< late", "museum"])],
    ids=["there since yesterday", "only just landed"],
)
def test_who_is_there_already_does_not_wait_for_those_who_land_later(whose: str, order: list[str]) -> None:
    def landing(key: str, group: str, moment: str) -> Leg:
        leaves = an_end(BERLIN, "2026-11-23 12:00")
        return a_flight(leaves, an_end(TOKYO, moment), key=key, groups=(group,))

    since = a_meeting(exact("2026-11-23", "18:00", zone=TOKYO), key="since", groups=("city",))
    early, late = landing("early", "business", "2026-11-24 10:00"), landing("late", "university", "2026-11-24 13:00")
    when = When(form=Form.PART, day=DAY, part=Part.MORNING, zone=TOKYO)
    museum = a_meeting(when, key="museum", groups=(whose,))

    [*_before, (_day, _zone, rows)] = shown(programme_with(*the_groups(), *the_people(), since, early, late, museum))

    assert rows == order
