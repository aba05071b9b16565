"""Whatever colour a trip or a group has chosen, words in it can be read."""

from colorsys import rgb_to_hsv
from dataclasses import dataclass

import pytest

from planner.web.appearance import colour_rules
from planner.web.colours import DARK_GROUND, LIGHT_GROUND, contrast, on_dark, on_light, proposals

CHOSEN = ["#8c1d2f", "#ffd700", "#ffffff", "#000000", "#1f5fbf", "#00ff00", "#777777"]


@dataclass
class Painted:
    key: str
    colour: str


@pytest.mark.parametrize("colour", CHOSEN)
def test_a_chosen_colour_can_be_read_on_light_and_in_the_dark(colour: str) -> None:
    assert contrast(on_light(colour), LIGHT_GROUND) >= 4.5
    assert contrast(on_dark(colour), DARK_GROUND) >= 7


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert on_light("#8c1d2f") == "#8c1d2f"
    assert on_dark("#ffd700") == "#ffd700"


def test_contrast_is_what_wcag_says_it_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#777777") == pytest.approx(4.48, abs=0.01)


def test_a_trips_colours_become_style_rules() -> None:
    rules = colour_rules("#8c1d2f", [Painted("city", "#8C1D2F"), Painted("plain", "")])

    assert rules.splitlines() == [
        ":root { --accent-chosen: #8c1d2f; --accent-chosen-dark: #e88e9d; }",
        ".of-city { --group: #8C1D2F; }",
    ]


@pytest.mark.parametrize(
    "colour", ["red", "#fff", "#8c1d2f; } body { display: none", "</style>", "#8c1d2\n", "#gggggg"]
)
def test_what_is_no_colour_makes_no_rule(colour: str) -> None:
    assert colour_rules(colour, [Painted("city", colour)]) == ""


def test_what_is_no_slug_makes_no_rule() -> None:
    assert colour_rules("", [Painted("city{}", "#8c1d2f")]) == ""


def test_proposals_differ_and_can_be_read_on_paper_as_they_are() -> None:
    found = proposals(["#8c1d2f", "", "no colour"], 30)

    assert len(set(found)) == 30
    assert min(contrast(one, LIGHT_GROUND) for one in found) >= 4.5
    assert min(contrast(one, DARK_GROUND) for one in found) >= 2


@pytest.mark.parametrize("taken", ["#8c1d2f", "#2548b1", "#176d17"])
def test_the_first_proposal_lies_on_another_part_of_the_circle_than_what_is_taken(taken: str) -> None:
    assert apart(taken, proposals([taken])[0]) > 60


def apart(one: str, other: str) -> float:
    """Return how many degrees of the circle of colours lie between two."""
    hues = [rgb_to_hsv(*bytes.fromhex(colour[1:]))[0] * 360 for colour in (one, other)]
    return min((hues[0] - hues[1]) % 360, (hues[1] - hues[0]) % 360)
