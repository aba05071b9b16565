"""What somebody means by what they typed."""

import pytest
from flask import Flask

from planner.web.forms.finding import Finder, Option

NAGATA = Option("nagata", "Kyosuke Nagata · 永田恭介", "University", "Hosts", "ながた きょうすけ")
MUELLER = Option("mueller", "Jörg Müller", "City", "City")
OTHER = Option("mueller-2", "Jörg Müller", "Business", "Business")
THIRD = Option("mueller-3", "Jörg Müller", "Business", "Business")
ADA = Option("ada", "Ada Lovelace", "City", "City")

NAGATANI = Option("nagatani", "Ken Nagatani", "City", "City")

EVERYBODY = (NAGATA, MUELLER, OTHER, THIRD, ADA)


def refusal(app: Flask, typed: str) -> str:
    with app.test_request_context(), pytest.raises(ValueError, match="“") as refused:
        Finder(EVERYBODY).find(typed)
    return str(refused.value)


@pytest.mark.parametrize(
    "typed",
    [
        "nagata",
        "Kyosuke Nagata",
        "nagata KYŌSUKE",
        "永田恭介",
        "永田 恭介",
        "ナガタ　キョウスケ",
        "Kyosuke",
        "Nagata Univ",
    ],
)
def test_somebody_is_found_by_a_name_in_any_script(typed: str) -> None:
    assert Finder(EVERYBODY).find(typed) is NAGATA


def test_a_whole_word_goes_before_part_of_one() -> None:
    finder = Finder((NAGATANI, NAGATA))

    assert (finder.find("nagata"), finder.find("nagatan")) == (NAGATA, NAGATANI)


def test_people_of_one_name_are_told_apart_by_what_stands_beside_it() -> None:
    finder = Finder(EVERYBODY)

    shown = [finder.shown(one.value) for one in EVERYBODY]

    assert shown[1:4] == ["Jörg Müller (City)", "Jörg Müller (mueller-2)", "Jörg Müller (mueller-3)"]


@pytest.mark.parametrize("option", EVERYBODY)
def test_what_is_shown_is_found_again(option: Option) -> None:
    finder = Finder(EVERYBODY)

    assert finder.find(finder.shown(option.value)) is option


def test_a_name_of_several_is_refused_with_all_of_them(app: Flask) -> None:
    assert refusal(app, "Jorg Muller").startswith("“Jorg Muller” may mean several: Jörg Müller (City), Jörg Müller (")


def test_a_name_that_is_mistyped_is_refused_with_near_ones(app: Flask) -> None:
    assert refusal(app, "Ada Lovelance") == "“Ada Lovelance” is not on this trip. Did you mean Ada Lovelace?"


@pytest.mark.parametrize("typed", ["Xyzzy", "…", "·"])
def test_a_name_that_nobody_bears_is_refused(app: Flask, typed: str) -> None:
    assert refusal(app, typed).startswith(f"“{typed}” is not on this trip.")


def test_the_name_of_a_heading_means_all_under_it() -> None:
    finder = Finder(EVERYBODY)

    assert finder.find_all("city") == [MUELLER, ADA]
    assert finder.find_all("Ada Lovelace") == [ADA]


def test_a_page_of_words_finds_nobody_by_one_of_them(app: Flask) -> None:
    assert Finder(EVERYBODY).find("Nagata " * 20) is NAGATA
    assert "is not on this trip" in refusal(app, "Nagata " * 40)
