"""Whatever a day holds: every row is drawn once, and no box covers another."""

from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.programme.days import days_of
from planner.programme.grid import Box
from planner.programme.shape import Programme
from planner.values.vocabulary import Kind
from planner.values.wall import clock_text
from tests.exports.any_programme import programmes
from tests.programme.test_grid import GROUPS, NAMES, at, grids
from tests.programmes import programme_with


@settings(max_examples=10, deadline=None)
@given(programmes())
def test_every_row_is_drawn_once_or_stands_beside(programme: Programme):
    days = days_of(programme)

    shown = [[box.row for box in grid.boxes if not box.again] + list(grid.loose) for grid in grids(programme)]

    joined = [{row.item.key for row in rows} for rows in shown]
    assert joined == [{row.item.key for row in day.rows} for day in days]
    assert [len(set(map(id, rows))) for rows in shown] == [len(rows) for rows in shown]


TIMES = st.tuples(st.integers(0, 1380), st.integers(5, 600)).map(lambda one: (one[0], min(sum(one), 1439)))
WHO = st.none() | st.lists(st.sampled_from(NAMES), unique=True).map(tuple)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(TIMES, WHO, st.booleans()), max_size=14))
def test_no_box_covers_another_but_a_conference_its_sessions(things):
    congress = at("09:00", "17:00", "congress", kind=Kind.CONFERENCE)
    items = [
        at(*map(clock_text, time), f"m{nth}", groups=who, inside="congress" if inside else None)
        for nth, (time, who, inside) in enumerate(things)
    ]

    (grid,) = grids(programme_with(*GROUPS, congress, *items))

    assert [pair for pair in combinations(map(covers, grid.boxes), 2) if meet(*pair)] == []


def covers(box: Box) -> tuple[Fraction, Fraction, int, int]:
    """Return the rectangle that a box's words may take."""
    left = box.column + Fraction(box.at * box.columns, box.of)
    return left, left + Fraction(box.columns, box.of * box.strips), box.starts, box.ends


def meet(one: tuple, other: tuple) -> bool:
    beside = one[1] <= other[0] or other[1] <= one[0]
    return not beside and one[2] < other[3] and other[2] < one[3]
