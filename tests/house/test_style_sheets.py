"""Colours, sizes and layers of the style sheets come from one place."""

import re

import pytest

from tests.house.sources import files, matches, read

SCREEN = [path for path in files("static/css/*.css") if "/paper" not in path]
OTHERS = [path for path in SCREEN if not path.endswith("/tokens.css")]


@pytest.mark.parametrize(
    "bare",
    [
        pytest.param(r"#[0-9a-fA-F]{3,8}\b(?!\")", id="colour"),
        pytest.param(r"\b(rgb|hsl|oklch|lab|lch|oklab)\(", id="colour function"),
        pytest.param(r"!important(?!; }$)", id="force"),
    ],
)
def test_only_the_tokens_hold_what_others_name(bare: str) -> None:
    assert matches(bare, OTHERS) == []


def test_the_tokens_begin_with_the_order_of_the_layers() -> None:
    first = read("static/css/tokens.css").splitlines()[0]

    assert first == "@layer reset, base, layout, components, utilities;"


def test_every_style_sheet_keeps_to_a_layer() -> None:
    assert [path for path in SCREEN if "@layer" not in read(path)] == []


@pytest.mark.parametrize("unread", ["color-mix(", "@supports", "@container", "@media"])
def test_the_tokens_hold_only_what_paper_can_read(unread: str) -> None:
    rules = re.sub(r"/\*.*?\*/", "", read("static/css/tokens.css"), flags=re.DOTALL)

    assert unread not in rules


def test_every_token_that_is_named_exists() -> None:
    named = {name for path in SCREEN for name in re.findall(r"var\((--[a-z0-9-]+)\)", read(path))}
    given = {name for path in SCREEN for name in re.findall(r"(--[a-z0-9-]+):", read(path))}

    assert named - given == set()
