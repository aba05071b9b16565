"""What the days of a board are called."""

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
