"""Notes of who has read restricted data."""

from datetime import timedelta
from pathlib import Path

import pytest

from planner import clock
from planner.actions import readings
from planner.actions.readings import note_reading, purge_readings, readings_of
from planner.model import Trip


def test_the_latest_comes_first_and_names_fifty_people_at_most(trip: Trip, tmp_path: Path) -> None:
    note_reading(tmp_path, trip, ["ada"], where="form", by="Emil")
    note_reading(tmp_path, trip, [f"p{nth}" for nth in range(60)], where="list", by="Fay")

    latest, before = readings_of(tmp_path, trip)

    assert (latest.name, len(latest.people), latest.count) == ("Fay", 50, 60)
    assert (before.name, before.where, before.people, before.at) == ("Emil", "form", ("ada",), clock.now())


def test_a_file_that_grows_too_large_becomes_the_old_one(
    trip: Trip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readings, "MOST_BYTES", 400)

    for name in ("first", "second", "third"):
        note_reading(tmp_path, trip, ["ada"], where="form", by=name)

    assert [one.name for one in readings_of(tmp_path, trip)] == ["third", "second", "first"]
    assert sorted(file.name for file in tmp_path.glob("readings.log*")) == ["readings.log", "readings.log.1"]


def test_a_line_that_was_cut_off_is_passed_over(trip: Trip, tmp_path: Path) -> None:
    note_reading(tmp_path, trip, ["ada"], where="form", by="Emil")
    with (tmp_path / readings.FILE).open("a") as log:
        log.write('{"at": "2026')

    assert [one.name for one in readings_of(tmp_path, trip)] == ["Emil"]


@pytest.mark.parametrize(("later", "gone"), [(timedelta(days=365), 0), (timedelta(days=366), 1)])
def test_a_note_goes_after_a_year(trip: Trip, tmp_path: Path, later: timedelta, gone: int) -> None:
    note_reading(tmp_path, trip, ["ada"], where="form", by="Emil")

    assert purge_readings(tmp_path, clock.now() + later) == gone
    assert len(readings_of(tmp_path, trip)) == 1 - gone
