"""Posters of a session from a table."""

from dataclasses import replace

from planner.imports.tables.posters import with_posters
from planner.programme.shape import Poster
from planner.values.text import Text
from planner.values.vocabulary import Listed
from tests.imports.tables.reading import proposed, standings, trip, troubles

HEADINGS = "Nr. | Titel (de) | Titel (en) | Autoren | Vorgestellt von | Zusammenfassung"
SLEEP = Poster(title=Text({"en": "Sleep"}), number="P 1", authors="Sato, H.")
WALKS = Poster(title=Text({"en": "Walks"}), number="P 2")


def posters(*lines):
    whole = trip()
    hung = replace(whole.engagements["keynote"], posters=(SLEEP, WALKS))
    programme = replace(whole, engagements={**whole.engagements, "keynote": hung})
    return proposed(HEADINGS, *lines, of=Listed.POSTERS, inside="keynote", programme=programme)


def test_a_poster_is_known_by_its_number_or_by_its_title():
    found = posters("P1 | Schlaf | Sleep | Sato, H. | | ", "| | Walks | | | ", "P 9 | Neues | | | Ben Berg | ")

    assert standings(found) == ["changed 1", "same 2", "new"]
    assert found[0].draft == replace(SLEEP, title=Text({"en": "Sleep", "de": "Schlaf"}))
    assert found[2].draft == Poster(title=Text({"de": "Neues"}), number="P 9", presenter="ben")


def test_each_poster_stays_in_its_place_and_new_ones_hang_behind():
    found = posters("P 9 | Neues | | | | ", "P 2 | | Long walks | | | ")

    assert [poster.title["en"] for poster in with_posters((SLEEP, WALKS), found[1:])] == ["Sleep", "Long walks"]
    assert [poster.number for poster in with_posters((SLEEP, WALKS), found)] == ["P 1", "P 2", "P 9"]


def test_a_break_within_a_title_is_a_blank_and_one_within_an_abstract_is_kept():
    [found] = posters("P 9 | Gesunder\nSchlaf | | | | Erst dies,\ndann das")

    assert (found.draft.title["de"], found.draft.abstract["de"]) == ("Gesunder Schlaf", "Erst dies,\ndann das")


def test_what_is_wrong_is_said_with_its_row():
    found = posters("P 7 | | | Sato | | ", "P 8 | T | | | Niemand | ", "P 8 | U | | | | ")

    assert troubles(found) == [
        "2 : There is no title in this row.",
        "3 Vorgestellt von: “Niemand” is not on this trip.",
        "4 : Row 3 says the same.",
    ]
