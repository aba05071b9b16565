"""Times and days on paper, where they are out of the ordinary."""

from datetime import date

import pytest

from planner.values.text import Text
from planner.values.vocabulary import Kind
from tests.exports.pages import marked, texts, tree_of
from tests.programmes import a_meeting, exact, programme_with


@pytest.mark.parametrize(
    ("end", "printed"),
    [
        (exact("2026-11-24", "20:00", "23:30"), ["–23:30"]),
        (exact("2026-11-24", "20:00", "02:00", end_day=date(2026, 11, 25)), ["–02:00"]),
        (exact("2026-11-24", "20:00", "21:00", end_day=date(2026, 11, 25)), []),
    ],
)
def test_an_end_is_printed_where_its_clock_time_says_enough(end, printed):
    ball = a_meeting(end, title=Text("Ball"))

    assert marked(tree_of(programme_with(ball)), "until") == printed


def test_a_day_of_lesser_items_is_not_empty_at_a_glance():
    programme = programme_with(
        a_meeting(exact("2026-11-24", "09:00"), "visit", title=Text("Town hall")),
        a_meeting(exact("2026-11-24", "12:00"), "lunch", title=Text("Lunch"), kind=Kind.MEAL),
        a_meeting(exact("2026-11-25", "12:00"), "picnic", title=Text("Picnic"), kind=Kind.MEAL),
    )

    cells = texts(tree_of(programme), ".//table[@class='glance']/tbody/tr/td/p")

    assert cells == ["Town hall", "Picnic"]
