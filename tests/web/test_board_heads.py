"""What the days of a board are called."""

import pytest

from planner.language import language
from planner.web.board.page import Board
from tests.programmes import a_meeting, exact, programme_with

DAY = "2026-11-24"


def test_a_date_that_comes_twice_is_told_apart_by_its_cities():
    trip = programme_with(
        a_meeting(exact(DAY, "09:00", "10:00", zone="Asia/Tokyo"), key="before"),
        a_meeting(exact(DAY, "15:00", "16:00", zone="Europe/Berlin"), key="after"),
        a_meeting(exact("2026-11-25", "09:00", "10:00", zone="Europe/Berlin"), key="next"),
    )

    board = Board(trip, language("en"), versions={}, address_of=lambda _item: "")

    short = {head.key: words for head, words in board.heads()}
    assert (short[DAY], short[f"{DAY}-2"], short["2026-11-25"]) == (
        "Tue 24 Nov · Tokyo",
        "Tue 24 Nov · Berlin",
        "Wed 25 Nov",
    )


@pytest.mark.parametrize(
    ("tongue", "heading", "short"),
    [
        ("en", "Wednesday 1 January 2031", "Wed 1 Jan 2031"),
        ("de", "Mittwoch, 1. Januar 2031", "Mi. 1. Jan. 2031"),
        ("ja", "2031年1月1日（水）", "2031/1/1（水）"),
    ],
)
def test_a_day_outside_the_trip_says_its_year_and_no_number(tongue: str, heading: str, short: str):
    trip = programme_with(a_meeting(exact("2031-01-01", "09:00", "10:00"), key="far"))

    board = Board(trip, language(tongue), versions={}, address_of=lambda _item: "")

    *_within, (head, words) = board.heads()
    assert (head.heading, head.number, words) == (heading, None, short)
