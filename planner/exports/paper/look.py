"""The style sheets of a document: those of the house, and the colours of the trip and its groups."""

import re
from collections.abc import Iterable
from functools import lru_cache

from planner.config import resource_folder
from planner.exports.colours import INK, WHITE, colour, dark, mixed
from planner.exports.paper.marks import Mark
from planner.programme.shape import Programme

_DEFINED = re.compile(r"--([\w-]+):\s*([^;}]+);")
_USED = re.compile(r"var\(--([\w-]+)\)")

SHEETS = ("page.css", "text.css", "day.css", "lists.css", "cover.css", "route.css", "report.css", "shares.css")


def sheets_of(programme: Programme, marks: Iterable[Mark]) -> tuple[str, ...]:
    """Return the style sheets as one, its variables filled in.

    WeasyPrint would work them out anew for every element that uses one, which is a twentieth of all its work.
    """
    sheet = "\n".join((_colours(programme, marks), *_house_sheets()))
    values = {name: value.strip() for name, value in _DEFINED.findall(sheet)}
    filled = _DEFINED.sub("", sheet)
    while _USED.search(filled):
        filled = _USED.sub(lambda used: values[used[1]], filled)
    return (filled,)


@lru_cache(maxsize=1)
def _house_sheets() -> tuple[str, ...]:
    folder = resource_folder("static") / "css" / "paper"
    return tuple((folder / name).read_text(encoding="utf-8") for name in SHEETS)


def _colours(programme: Programme, marks: Iterable[Mark]) -> str:
    accent = colour(programme.trip.accent)
    deep = dark(accent)
    shades = {
        "accent": deep,
        "accent-line": mixed(accent, WHITE, 0.55),
        "accent-tint": mixed(accent, WHITE, 0.06),
        "on-cover": mixed(WHITE, deep, 0.94),
        "on-cover-soft": mixed(WHITE, deep, 0.72),
        "on-cover-line": mixed(WHITE, deep, 0.45),
        "cover": deep,
        "ink": INK,
    }
    rules = [f":root {{ {' '.join(f'--{name}: {shade};' for name, shade in shades.items())} }}"]
    rules.append(f"@page cover {{ background: {deep}; }}")
    rules += [f".mark-{mark.number} {{ background: {mark.colour}; }}" for mark in marks]
    return "\n".join(rules)
