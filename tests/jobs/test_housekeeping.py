"""What goes on beside the server: jobs, and once a day what has to go."""

import os

import pytest

from planner.cli import housekeeping
from planner.jobs.work import do_next
from planner.model import Trip, db
from tests.jobs.conftest import ask


class Gone(Exception):
    """The server has stopped."""


def kept(looks: int, monkeypatch: pytest.MonkeyPatch, days: dict[int, str]) -> list[float]:
    """Keep house for so many looks; at some of them another day has begun."""
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) in days:
            monkeypatch.setenv("PLANNER_NOW", days[len(waited)])
        if len(waited) > looks:
            raise Gone

    with pytest.raises(Gone):
        housekeeping.keep_house(os.getppid(), wait)
    return waited


def test_the_house_is_kept_as_long_as_the_server_runs_and_purged_once_each_day(
    trip: Trip, done: list[str], monkeypatch: pytest.MonkeyPatch
):
    ask(trip, "note", "x")
    db.session.remove()
    purged: list[str] = []
    monkeypatch.setattr(housekeeping, "purge", lambda: purged.append(os.environ["PLANNER_NOW"]))
    morning, next_day = "2026-11-21T00:00:05+00:00", "2026-11-22T00:00:05+00:00"

    kept(6, monkeypatch, {2: morning, 5: next_day})

    assert (done, purged) == (["x"], [morning, next_day])


def test_the_house_is_left_alone_once_its_server_is_gone(done: list[str]):
    housekeeping.keep_house(os.getppid() + 1, lambda _seconds: done.append("looked"))

    assert done == []


def test_what_goes_wrong_while_the_house_is_kept_is_tried_again(
    trip: Trip, done: list[str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    ask(trip, "note", "x")
    db.session.remove()
    troubles = [OSError("the disk is away")]

    def troubled() -> bool:
        if troubles:
            raise troubles.pop()
        return do_next()

    monkeypatch.setattr(housekeeping, "do_next", troubled)

    kept(2, monkeypatch, {})

    assert done == ["x"]
    assert "trying again in a moment" in caplog.text
