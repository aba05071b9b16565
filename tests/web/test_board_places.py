"""The classes that put boxes in their places, and that there is a rule for every one of them."""

import re

import pytest

from planner.programme.days import Row, RowRole
from planner.programme.grid import Box
from planner.web.board.places import MOST_COLUMNS, box_classes, column_of, columns_class, rows_of, sheet
from tests.programmes import a_meeting, exact

RULES = frozenset(re.findall(r"\.([a-z]\d+)\{", sheet()))


def box(starts: int, ends: int, **fields: int) -> Box:
    row = Row(item=a_meeting(exact("2026-11-24", "09:00")), role=RowRole.ENGAGEMENT)
    return Box(row=row, starts=starts, ends=ends, **{"column": 0, "columns": 1, "at": 0, "of": 1, **fields})


@pytest.mark.parametrize(
    ("minutes", "classes"),
    [
        ((540, 600), "r24 n12"),
        ((420, 425), "r0 n1"),
        ((543, 561), "r24 n5"),  # from the row in which it begins to the one in which it ends
        ((420, 1440), "r0 n204"),
        ((540, 540), "r24 n1"),
    ],
)
def test_a_box_takes_the_rows_in_which_it_begins_and_ends(minutes: tuple[int, int], classes: str) -> None:
    assert rows_of(*minutes, 420) == classes


def test_an_hour_of_its_own_has_no_part_of_a_width() -> None:
    assert box_classes(box(540, 600, column=2, columns=3), 420) == "r24 n12 c2 s3"


def test_lanes_fill_the_whole_width_and_leave_no_gap() -> None:
    classes = [box_classes(box(540, 600, at=at, of=3), 420).split()[-2:] for at in range(3)]

    assert classes == [["l0", "w33"], ["l33", "w33"], ["l66", "w34"]]


@pytest.mark.parametrize(("of", "kept"), [(1, "p66"), (2, "p33")])
def test_the_words_of_a_conference_keep_clear_of_its_sessions_also_in_a_lane(of: int, kept: str) -> None:
    assert box_classes(box(540, 600, of=of, strips=3), 420).split()[-1] == kept


@pytest.mark.parametrize("columns", [0, 1, 12, MOST_COLUMNS, MOST_COLUMNS + 1, 500])
def test_there_is_a_rule_for_every_number_of_columns(columns: int) -> None:
    names = {columns_class(columns), *column_of(max(columns - 1, 0)).split(), *column_of(0, columns).split()}

    assert names <= RULES


@pytest.mark.parametrize("of", [2, 30, 101, 400])
def test_there_is_a_rule_for_every_part_of_a_width(of: int) -> None:
    names = {name for at in range(of) for name in box_classes(box(0, 1440, at=at, of=of, strips=of), 0).split()}

    assert names <= RULES


def test_there_is_a_rule_for_every_minute_of_a_day() -> None:
    names = {name for minute in range(0, 1440, 5) for name in rows_of(minute, 1440, 0).split()}

    assert names <= RULES
