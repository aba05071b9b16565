"""Writing SVG: escaped words, the look of things on paper and without a style sheet, a drawing as a file or in a page.

Colours stand in attributes, which the style sheet of a page overrules by the classes beside them; so the same drawing
is right by day, by night, on paper and on its own.
"""

import re
from dataclasses import dataclass
from unicodedata import east_asian_width

from markupsafe import escape

from planner.exports.route.clipping import number
from planner.values.text import isolated, shortened

SEA, LAND, COAST, GRID = "#fffdf8", "#ebe4d5", "#b3a88f", "#d8cfbd"
INK, SOFT = "#1b2130", "#565c69"
CASING = f'class="route-casing" fill="none" stroke="{SEA}" stroke-width="4.8" stroke-opacity=".8"'
"""What lies below a line, so that it is seen on coasts and on other lines."""

FONTS = "Source Sans, Source Sans 3, Noto Sans CJK JP, Hiragino Sans, sans-serif"
LONGEST = 30
"""Letters of a name on the map; the list beside it says all of it."""

_HARM = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\uffff]")
_NARROW = frozenset("iljtfrI.,:;'|!()[] -–·")
_BROAD = frozenset("mwMWGOQDHNU@%&—")


@dataclass(frozen=True, slots=True)
class Medium:
    """Where a drawing is looked at: how large names are in the picture of a region, and whether they have a rim.

    A rim is drawn below the letters, which WeasyPrint cannot.
    """

    letters: int
    has_rim: bool = True


PAGE = Medium(21)
"""In a page; a telephone shows it half as large, and wide pages make the names smaller."""

FILE = Medium(17)
PAPER = Medium(13, has_rim=False)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: its name, which its ids begin with, what it is called and says to who does not see it, its inside.

    ``unnamed`` are the names for which there was no room in it.
    """

    name: str
    title: str
    words: str
    width: int
    height: int
    inside: str
    unnamed: tuple[str, ...] = ()

    def svg(self, *, alone: bool = True) -> str:
        """Return the picture ``alone``, as a file, or to stand in a page."""
        size = f' width="{self.width}" height="{self.height}"' if alone else ""
        space = ' xmlns="http://www.w3.org/2000/svg"' if alone else ""
        ids = (f"{self.name}-title", f"{self.name}-words")
        return (
            f'<svg{space} class="route-drawing {self.name.partition("-")[0]}-drawing" viewBox="0 0 {self.width}'
            f' {self.height}"{size} role="img" aria-labelledby="{ids[0]} {ids[1]}" font-family="{FONTS}">'
            f'<title id="{ids[0]}">{said(self.title)}</title><desc id="{ids[1]}">{said(self.words)}</desc>'
            f"{self.inside}</svg>"
        )


def said(words: str) -> str:
    """Return words as they may stand in XML."""
    return str(escape(isolated(_HARM.sub(" ", words))))


def name_on_map(words: str) -> str:
    """Return a name as short as it must be."""
    return shortened(" ".join(_HARM.sub(" ", words).split()), LONGEST)


def width_of(words: str, size: float) -> float:
    """Return about how wide words are in letters of a size, rather too wide than too narrow."""
    return size * sum(map(_width, words))


def _width(letter: str) -> float:
    if east_asian_width(letter) in {"W", "F"}:
        return 1.02
    if letter in _NARROW:
        return 0.36
    return 0.86 if letter in _BROAD else 0.66 if letter.isupper() else 0.58


def look(
    class_: str, *, fill: str = "none", stroke: str = "", width: float = 1.0, dashes: str = "", **more: float
) -> str:
    """Return the attributes of a shape; in the names of ``more`` of them a hyphen is written as an underscore."""
    words = [f'class="{class_}" fill="{fill}"']
    if stroke:
        words.append(f'stroke="{stroke}" stroke-width="{number(width)}"')
    if dashes:
        words.append(f'stroke-dasharray="{dashes}"')
    return " ".join([*words, *(f'{name.replace("_", "-")}="{value}"' for name, value in more.items())])


def ground(land: str, lines: str) -> str:
    """Return land and graticule as they are drawn."""
    coasts = look("route-land", fill=LAND, stroke=COAST, width=0.7) + ' fill-rule="evenodd" stroke-linejoin="round"'
    return path(land, coasts) + path(lines, look("route-grid", stroke=GRID, width=0.6))


def circle(at: tuple[float, float], radius: float, attributes: str) -> str:
    """Return a circle."""
    return f'<circle cx="{number(at[0])}" cy="{number(at[1])}" r="{number(radius)}" {attributes}/>'


def path(data: str, attributes: str) -> str:
    """Return a path, nothing where there is nothing to draw."""
    return f'<path d="{data}" {attributes}/>' if data else ""


def dot(at: tuple[float, float], radius: float, *, is_ring: bool, is_home: bool) -> str:
    """Return a town's dot; where they set out from, and where nothing takes place, it is a ring."""
    if not is_ring:
        return circle(at, radius, look("route-dot", fill=INK, stroke=SEA, width=1.5))
    return circle(at, radius, look("route-ring", fill=SEA, stroke=INK, width=2.2 if is_home else 1.4))
