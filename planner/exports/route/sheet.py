"""A route as one picture: its title, the globe beside the region, further regions below, and what the lines mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.exports.route.clipping import number
from planner.exports.route.globe import globe_drawings
from planner.exports.route.pen import FILE, INK, PAGE, SOFT, Drawing, Medium, said, width_of
from planner.exports.route.region import region_drawing
from planner.exports.route.regions import needs_globe, regions_of
from planner.exports.route.strokes import Key, Strokes, sample, ways_of
from planner.exports.route.ways import Route, route_of
from planner.exports.route.words import missing_in_words
from planner.language import Language
from planner.programme.shape import Programme
from planner.values.text import N_, shortened

WIDTH = 1104
_GAP = 22
_MARGIN = 22
_HEAD = 74
_ROW = 26


@dataclass(frozen=True, slots=True)
class Pictures:
    """All that is drawn of a route, what its lines mean, the towns without a name for want of room or on no map."""

    route: Route
    drawings: tuple[Drawing, ...]
    legend: tuple[Key, ...]
    unnamed: tuple[str, ...]
    missing: tuple[str, ...]


def pictures_of(programme: Programme, language: Language, medium: Medium = PAGE) -> Pictures:
    """Return the pictures of a programme's route in a reader's language; none where no place is known."""
    route = route_of(programme)
    strokes = Strokes(programme, language)
    drawings = globe_drawings(route, strokes, language, medium=medium) if needs_globe(route) else []
    for nth, stops in enumerate(regions_of(route), start=1):
        drawings.append(region_drawing(route, stops, strokes, language, nth=nth, medium=medium))
    return Pictures(
        route=route,
        drawings=tuple(drawings),
        legend=tuple(strokes.legend(ways_of(route))) if drawings else (),
        unnamed=tuple(dict.fromkeys(name for one in drawings for name in one.unnamed)),
        missing=tuple(missing_in_words(route, language)),
    )


_HEADING = 'font-size="27" font-weight="600" font-family="Source Serif, Source Serif 4, Georgia, serif"'


def sheet_svg(programme: Programme, language: Language) -> str:
    """Return the route as an SVG that stands on its own."""
    pictures = pictures_of(programme, language, FILE)
    rows = list(_rows(pictures.drawings))
    below = _HEAD + sum(max(one.height for one in row) + _GAP for row in rows)
    legend, high = legend_of(pictures.legend, below)
    notes = notes_on(pictures, language)
    title, dates = language.text(programme.trip.title), language.days(programme.trip.starts, programme.trip.ends)
    inside = [
        f'<rect width="{WIDTH}" height="100%" fill="#f3efe6"/>',
        _line(shortened(title, 70), 40, _HEADING, INK),
        _line(dates, 61, 'font-size="15"', SOFT),
        *_placed(rows),
        legend,
        *(
            _line(shortened(words, 150), below + high + 20 * at, 'font-size="14"', SOFT)
            for at, words in enumerate(notes, 1)
        ),
    ]
    words = " ".join(one.words for one in pictures.drawings)
    height = round(below + high + 20 * len(notes) + _MARGIN)
    return Drawing("sheet", f"{title}, {dates}", words, WIDTH, height, "".join(inside)).svg()


def notes_on(pictures: Pictures, language: Language) -> list[str]:
    """Say what is not on the map, and what stands there without its name."""
    said_of = {
        N_("Not on the map: %(places)s."): pictures.missing,
        N_("Without their names for want of room: %(places)s."): pictures.unnamed,
    }
    return [language.say(message, places=language.join(names)) for message, names in said_of.items() if names]


def _rows(drawings: Sequence[Drawing]) -> Iterator[list[Drawing]]:
    """Yield the pictures in rows that are as wide as the sheet at most."""
    row: list[Drawing] = []
    for one in drawings:
        if row and sum(each.width + _GAP for each in row) + one.width > WIDTH - 2 * _MARGIN + _GAP:
            yield row
            row = []
        row.append(one)
    if row:
        yield row


def _placed(rows: Sequence[Sequence[Drawing]]) -> Iterator[str]:
    top = float(_HEAD)
    for row in rows:
        high = max(one.height for one in row)
        left = _MARGIN + (WIDTH - 2 * _MARGIN - sum(one.width for one in row) - _GAP * (len(row) - 1)) / 2
        for one in row:
            place = f'x="{number(left)}" y="{number(top + (high - one.height) / 2)}"'
            size = f'width="{one.width}" height="{one.height}" viewBox="0 0 {one.width} {one.height}"'
            yield f"<svg {place} {size}>{one.inside}</svg>"
            left += one.width + _GAP
        top += high + _GAP


def legend_of(
    keys: Sequence[Key], top: float = 0.0, *, left: float = _MARGIN, width: float = WIDTH
) -> tuple[str, float]:
    """Return what the lines mean, one beside the other in so much room, and how high that is."""
    words: list[str] = []
    x, row = left, 0
    for key in keys:
        named = shortened(key.words, 40)
        wide = 46 + width_of(named, 15) + 26
        if x + wide > width and x > left:
            x, row = left, row + 1
        words.append(
            f'<g transform="translate({number(x)} {number(top + row * _ROW)})">{sample(key)}'
            f'<text x="46" y="11" font-size="15" fill="{INK}">{said(named)}</text></g>'
        )
        x += wide
    return "".join(words), _ROW * (row + 1) if keys else 0


def _line(words: str, y: float, look: str, colour: str) -> str:
    return f'<text x="{_MARGIN}" y="{number(y)}" {look} fill="{colour}">{said(words)}</text>'
