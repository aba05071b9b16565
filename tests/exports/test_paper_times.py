"""Times and days on paper, where they are out of the ordinary."""

from datetime import date

import pytest

from planner.programme.audience import seen_by
from planner.values.text import Text
from planner.values.vocabulary import Kind, Mode
from tests.exports.pages import marked, texts, tree_of
from tests.programmes import a_flight, a_meeting, an_end, exact, programme_with, the_people


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


@pytest.mark.parametrize(
    ("modes", "code", "heading"),
    [
        ([Mode.FLIGHT], "de", "Abflug"),
        ([Mode.TRAIN], "de", "Abfahrt"),
        ([Mode.FLIGHT, Mode.TRAIN], "de", "Abflug/Abfahrt"),
        ([Mode.FLIGHT, Mode.TRAIN], "en", "Departure"),
        ([Mode.FLIGHT], "ja", "出発"),
    ],
)
def test_a_departure_is_called_as_one_does_of_what_one_travels_by(modes, code, heading):
    ends = an_end("Europe/Berlin", "2026-11-22 12:15"), an_end("Asia/Tokyo", "2026-11-23 08:40")
    legs = [a_flight(*ends, mode, mode=mode, people_in=("ben",)) for mode in modes]

    tree = tree_of(seen_by(programme_with(*the_people(), *legs), "person:ben"), code, "personal")

    assert texts(tree, ".//table[@class='journeys']//th")[1] == heading
