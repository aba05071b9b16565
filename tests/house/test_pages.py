"""What templates must not hold: behaviour and looks of their own, unescaped text, icons that do not exist."""

import json
import re

import pytest

from tests.house.sources import files, matches, read

TEMPLATES = files("templates/*")


@pytest.mark.parametrize(
    "forbidden",
    [
        pytest.param(r"<[^>]*\sstyle\s*=", id="style attribute"),
        pytest.param(r"<script(?![^>]*\s(?:src=|type=\"application/ld\+json\"))", id="script body"),
        pytest.param(r"<style(?![^>]*\snonce=)", id="style sheet without nonce"),
        pytest.param(r"<[^>]*\son[a-z]+\s*=", id="event handler attribute"),
        pytest.param(r"javascript:", id="script address"),
        pytest.param(r"\|\s*safe\b|\bMarkup\(|\{%-?\s*autoescape\s+false", id="unescaped text"),
    ],
)
def test_no_template_holds_what_the_security_policy_forbids(forbidden: str) -> None:
    assert matches(forbidden, TEMPLATES) == []


def test_no_code_declares_text_safe_without_a_reason() -> None:
    unexplained = [line for line in matches(r"\bMarkup\(", files("planner/*.py")) if " -- " not in line]

    assert unexplained == []


def test_every_icon_that_a_template_names_is_in_the_sprite() -> None:
    named = {name for path in TEMPLATES for name in re.findall(r"""\bicon\(\s*["']([a-z0-9-]+)["']""", read(path))}

    assert named - set(json.loads(read("package.json"))["icons"]) == set()


def test_every_icon_in_the_sprite_is_named_somewhere() -> None:
    places = files("templates/*", "planner/web/*.py")
    named = {name for path in places for name in re.findall(r"""["']([a-z0-9-]+)["']""", read(path))}

    assert set(json.loads(read("package.json"))["icons"]) - named == set()


def test_the_icons_are_listed_once_and_in_order() -> None:
    icons = json.loads(read("package.json"))["icons"]

    assert icons == sorted(set(icons))
