"""What overlaps stands side by side, in as few lanes as there can be."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.programme.grid import lanes_of

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda one: (one[0], one[0] + one[1])))


@pytest.mark.parametrize(
    ("spans", "lanes"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([(1, 5)], ["0/1"], id="one alone"),
        pytest.param([(1, 5), (5, 9)], ["0/1", "0/1"], id="one after the other"),
        pytest.param([(1, 5), (4, 9)], ["0/2", "1/2"], id="overlapping"),
        pytest.param([(4, 9), (1, 5)], ["1/2", "0/2"], id="in any order"),
        pytest.param([(1, 9), (2, 4), (4, 6)], ["0/2", "1/2", "1/2"], id="a lane is used again"),
        pytest.param([(1, 4), (2, 6), (5, 9), (9, 10)], ["0/2", "1/2", "0/2", "0/1"], id="a stretch ends"),
        pytest.param([(1, 2)] * 3, ["0/3", "1/3", "2/3"], id="at the same time"),
    ],
)
def test_lanes(spans: list[tuple[int, int]], lanes: list[str]):
    assert [f"{lane.place}/{lane.of}" for lane in lanes_of(spans)] == lanes


@given(SPANS)
def test_no_two_in_one_lane_overlap_and_those_that_overlap_share_the_width_alike(spans: list[tuple[int, int]]):
    placed = list(zip(spans, lanes_of(spans), strict=True))

    meeting = [(one, other) for (a, one), (b, other) in combinations(placed, 2) if a[0] < b[1] and b[0] < a[1]]
    assert [(one, other) for one, other in meeting if one.place == other.place or one.of != other.of] == []


@given(SPANS)
def test_there_are_no_more_lanes_than_the_busiest_minute_needs(spans: list[tuple[int, int]]):
    busiest = max((sum(a <= start < b for a, b in spans) for start, _end in spans), default=0)

    assert max((lane.of for lane in lanes_of(spans)), default=0) == busiest
