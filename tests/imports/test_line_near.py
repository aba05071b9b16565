"""What lies near the day of a line: what touches it, however long it takes."""

from datetime import date

import pytest

from planner.imports.line.near import on_days
from planner.programme.shape import Leg
from tests.programmes import a_flight, an_end, programme_with

BERLIN, TOKYO, HONOLULU = "Europe/Berlin", "Asia/Tokyo", "Pacific/Honolulu"


def a_ferry(departs: str, arrives: str, zones: tuple[str, str] = (BERLIN, BERLIN)) -> Leg:
    return a_flight(an_end(zones[0], departs), an_end(zones[1], arrives), key="ferry")


@pytest.mark.parametrize(
    ("leg", "days"),
    [
        (a_ferry("2026-11-23 22:00", "2026-11-25 07:00"), [23, 24, 25]),
        (a_ferry("2026-11-24 22:00", "2026-11-24 10:00", (TOKYO, HONOLULU)), [24]),
        (a_ferry("2026-11-24 01:00", "2026-11-23 13:00", (TOKYO, HONOLULU)), [23, 24]),
    ],
    ids=["two nights on board", "over the date line", "over the date line to the day before"],
)
def test_a_leg_is_near_on_every_day_that_it_takes(leg: Leg, days: list[int]) -> None:
    trip = programme_with(leg)

    near = [day for day in range(20, 29) if on_days(trip, date(2026, 11, day), date(2026, 11, day)).legs]

    assert near == days
