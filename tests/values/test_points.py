"""Points on the globe as maps and people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planner.errors import Refused
from planner.values.points import BEYOND, NO_POINT, point_of, point_text

TSUKUBA = (36.07, 140.12)


@pytest.mark.parametrize(
    "words",
    [
        "36.07, 140.12",
        "36.07,140.12",
        "36.07 140.12",
        " (36.07, 140.12) ",
        "36,07; 140,12",
        "36,07, 140,12",
        "36,07 140,12",
        "３６．０７、１４０．１２",
        "36°4′12″N 140°7′12″E",
        "36°4'12\"N, 140°7'12\"E",
        "36° 4.2′ N, 140° 7.2′ E",
        "N 36.07 E 140.12",
        "36.07n140.12e",
        "140.12 E 36.07 N",
        "geo:36.07,140.12",
        "geo:36.07,140.12,25;u=35",
    ],
)
def test_a_point_is_read_as_maps_write_it(words: str) -> None:
    assert point_of(words) == TSUKUBA


@pytest.mark.parametrize(
    ("words", "point"),
    [("-33.87, 151.21", (-33.87, 151.21)), ("33.87 S, 151.21 E", (-33.87, 151.21)), ("0, -180", (0.0, -180.0))],
)
def test_a_point_may_lie_south_or_west(words: str, point: tuple[float, float]) -> None:
    assert point_of(words) == point


@pytest.mark.parametrize("words", ["", "Tsukuba", "36.07", "1, 2, 3", "36°61′N 140°E", "N 36 N 140", "12345, 6"])
def test_anything_else_is_no_point(words: str) -> None:
    with pytest.raises(Refused) as refused:
        point_of(words)

    assert refused.value.message == NO_POINT


def test_a_page_of_signs_is_no_point() -> None:
    with pytest.raises(Refused) as refused:
        point_of("36.07," + 200 * " " + "140.12")

    assert refused.value.message == NO_POINT


@pytest.mark.parametrize("words", ["90.1, 0", "0, 180.5", "140.12, 36.07"])
def test_a_point_beyond_the_globe_is_refused(words: str) -> None:
    with pytest.raises(Refused) as refused:
        point_of(words)

    assert refused.value.message == BEYOND


@given(
    some.floats(-90, 90).map(lambda degrees: round(degrees, 7) + 0.0),
    some.floats(-180, 180).map(lambda degrees: round(degrees, 7) + 0.0),
)
def test_a_point_that_is_written_is_read_again(latitude: float, longitude: float) -> None:
    assert point_of(point_text((latitude, longitude))) == (latitude, longitude)
