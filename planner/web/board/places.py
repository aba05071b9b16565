"""The classes that put a box in its place, and the style sheet that gives them their numbers.

The policy of the pages allows no style attributes, and sheets are exchanged while the page stays, so that a sheet's
own rules could not come with it. The numbers are the same for every trip: one file, kept by the browser for good.
"""

from functools import cache
from hashlib import sha256

from flask import Blueprint, Response

from planner.programme.grid import Box
from planner.values.wall import MINUTES_A_DAY
from planner.web.access import public
from planner.web.assets import YEAR

SLOT = 5
"""Minutes of a row; whatever is moved is put on a full one."""
MOST_BESIDE = 8
"""Up to so many boxes side by side make the columns of a sheet wider."""
MOST_COLUMNS = 64
"""Of more groups the rest stands in the last column."""

bp = Blueprint("places", __name__)


@bp.get("/board/places-<mark>.css")
@public
def show(mark: str) -> Response:  # noqa: ARG001 -- an address that changes with what it names
    """Return the style sheet, to be kept for a year."""
    return Response(sheet(), mimetype="text/css", headers={"Cache-Control": f"public, max-age={YEAR}, immutable"})


@cache
def mark() -> str:
    """Return a short hash of the style sheet, for its address."""
    return sha256(sheet().encode()).hexdigest()[:12]


@cache
def sheet() -> str:
    """Return the rules of all places."""
    rows, columns, hundred = range(MINUTES_A_DAY // SLOT + 1), range(MOST_COLUMNS), range(101)
    rules = [
        *(f".r{nth}{{grid-row-start:{nth + 2}}}.n{nth}{{grid-row-end:span {max(nth, 1)}}}" for nth in rows),
        *(f".c{nth}{{grid-column-start:{nth + 2}}}.s{nth + 1}{{grid-column-end:span {nth + 1}}}" for nth in columns),
        *(f".t{nth + 1}{{--columns:{nth + 1}}}" for nth in columns),
        *(f".b{nth}{{--beside:{nth}}}" for nth in range(2, MOST_BESIDE + 1)),
        *(
            f".l{n}{{margin-inline-start:{n}%}}.w{n}{{inline-size:calc({n}% - 3px)}}.p{n}{{--kept:{n}%}}"
            for n in hundred
        ),
    ]
    return "@layer utilities{" + "".join(rules) + "}"


def columns_class(columns: int, *, beside: int = 1) -> str:
    """Return the classes of a sheet with so many columns, in which so many boxes stand ``beside`` each other."""
    wide = f" b{min(beside, MOST_BESIDE)}" if beside > 1 else ""
    return f"t{min(max(columns, 1), MOST_COLUMNS)}{wide}"


def rows_of(starts: int, ends: int, first: int) -> str:
    """Return the classes of what takes these minutes on a sheet that begins at ``first``."""
    row = (starts - first) // SLOT
    return f"r{row} n{max(-(-(ends - first) // SLOT) - row, 1)}"


def column_of(column: int, columns: int = 1) -> str:
    """Return the classes of what takes so many columns from one on."""
    first = min(column, MOST_COLUMNS - 1)
    across = min(columns, MOST_COLUMNS - first)
    return f"c{first} s{across}" if across > 1 else f"c{first}"


def box_classes(box: Box, first: int) -> str:
    """Return the classes of a box on a sheet that begins at the minute ``first``."""
    names = [rows_of(box.starts, box.ends, first), column_of(box.column, box.columns)]
    if box.of > 1:
        before = 100 * box.at // box.of
        names.append(f"l{before} w{100 * (box.at + 1) // box.of - before}")
    if box.strips > 1:
        # Of the width of its columns, as all per cents here; what it takes of that is one of so many lanes.
        names.append(f"p{100 * (box.strips - 1) // (box.strips * box.of)}")
    return " ".join(names)
