"""How a page is filled: what is kept together, what makes room, what is said once only."""

import pytest

from planner.language import LANGUAGES, language
from planner.programme.shape import Notes
from planner.values.text import Text
from tests.exports.pages import a_day, marked, texts, tree_of
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact

DAY = "2026-11-24"


def two_columns(words: str):
    """Return a day on which two groups part, one of them with a note in these words."""
    notes = Notes(delegation=Text(words))
    apart = a_meeting(exact(DAY, "09:00", "11:00"), key="a", title=Text("Hall"), groups=("city",), notes=notes)
    return a_day(apart, a_meeting(exact(DAY, "09:00"), key="b", title=Text("Lab"), groups=("university",)))


@pytest.mark.parametrize(
    ("words", "whole"),
    [("word " * 60, 1), ("word " * 400, 1), ("word " * 900, 0), ("言葉" * 900, 0)],
    ids=["short", "about a page", "longer", "longer in letters of the East"],
)
def test_columns_are_kept_on_one_page_where_they_fit_on_one(words, whole):
    assert len(marked(tree_of(two_columns(words)), "whole")) == whole


def test_a_time_in_words_makes_room_for_its_lines():
    walk = a_flight(an_end("Asia/Tokyo", DAY), an_end("Asia/Tokyo", DAY))

    assert [words[:18] for words in marked(tree_of(a_day(walk)), "in-words")] == ["time to be confirm"] * 2


def test_a_day_with_nothing_but_a_night_names_the_hotel_at_a_glance():
    stay = a_stay("2026-11-24", "2026-11-25", venue="park", groups=None)

    (row,) = texts(tree_of(a_day(stay)), ".//table[@class='glance']/tbody/tr")

    assert row == "Tuesday 24 November Start-up Park Page"


@pytest.mark.parametrize(
    ("place", "lines"),
    [(Text("Kiel"), ["Kiel → Oslo"]), (Text({"en": "Kiel", "ja": "キール"}), ["Kiel → Oslo", "キール → Oslo"])],
    ids=["in one script", "in both"],
)
def test_a_way_is_said_in_both_scripts_where_it_is_known_in_both(place, lines):
    ferry = a_flight(
        an_end("Europe/Berlin", f"{DAY} 10:00", place=place), an_end("Europe/Oslo", f"{DAY} 20:00", place=Text("Oslo"))
    )
    page = tree_of(a_day(ferry, languages=("en", "ja")))

    said = [line for line in [*texts(page, ".//h3"), *marked(page, "other")] if " → " in line]

    assert said == lines


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_number_of_a_page_is_named_before_that_of_all_pages(code: str):
    said = language(code).say("Page %(page)s of %(pages)s", page="5", pages="24")

    assert said.index("5") < said.index("24")
