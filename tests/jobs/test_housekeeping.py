"""What goes on beside the server: jobs, and once a day what has to go."""

import os
from collections.abc import Callable, Mapping
from datetime import date

import pytest
from sqlalchemy import select, text, update

from planner.actions.people import keep_restricted
from planner.actions.releases import latest_release
from planner.cli import housekeeping
from planner.model import Organizer, Person, Restricted, Trip, db
from planner.programme.shape import Restricted as RestrictedData
from tests.jobs.conftest import ask

SATURDAY, SUNDAY = date(2026, 11, 21), date(2026, 11, 22)


class Gone(Exception):
    """The server has stopped."""


def kept(looks: int, happens: Mapping[int, Callable[[], object]]) -> None:
    """Keep house for so many looks; before some of them something happens."""
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        happens.get(len(waited), lambda: None)()
        if len(waited) > looks:
            raise Gone

    with pytest.raises(Gone):
        housekeeping.keep_house(os.getppid(), wait)


def test_the_house_is_kept_as_long_as_the_server_runs_and_purged_once_each_day(
    trip: Trip, ada: Organizer, monkeypatch: pytest.MonkeyPatch
):
    trip.accent = "#123456"
    keep_until(trip, ada=SATURDAY, ben=SUNDAY, cleo=SUNDAY)
    ask(trip, by=ada)
    db.session.remove()
    seen: list[list[str]] = []

    def day_breaks(day: date) -> Callable[[], None]:
        return lambda: monkeypatch.setenv("PLANNER_NOW", f"{day}T00:00:05+00:00")

    def look() -> None:
        seen.append(restricted())

    kept(6, {2: day_breaks(SATURDAY), 3: lambda: (look(), let_all_be_due()), 5: look, 6: day_breaks(SUNDAY), 7: look})

    assert seen == [["ben", "cleo"], ["ben", "cleo"], []]
    assert latest_release(db.session.scalars(select(Trip)).one()).number == 2


def test_the_house_is_left_alone_once_its_server_is_gone():
    looks: list[float] = []

    housekeeping.keep_house(os.getppid() + 1, looks.append)

    assert looks == []


def test_what_goes_wrong_while_the_house_is_kept_is_tried_again(
    trip: Trip, ada: Organizer, caplog: pytest.LogCaptureFixture
):
    trip.accent = "#123456"
    ask(trip, by=ada)
    db.session.remove()

    kept(2, {1: lambda: rename_table("job", "away"), 2: lambda: rename_table("away", "job")})

    assert latest_release(db.session.scalars(select(Trip)).one()).number == 2
    assert "trying again in a moment" in caplog.text


def keep_until(trip: Trip, **days: date) -> None:
    for person in trip.people:
        if person.key in days:
            keep_restricted(person, RestrictedData(diet="vegan", delete_on=days[person.key]))


def let_all_be_due() -> None:
    db.session.execute(update(Restricted).values(delete_on=SATURDAY))
    db.session.commit()


def restricted() -> list[str]:
    """Return of whom something restricted is kept."""
    db.session.rollback()
    return sorted(db.session.scalars(select(Person.key).join(Person.restricted)))


def rename_table(name: str, other: str) -> None:
    db.session.execute(text(f"ALTER TABLE {name} RENAME TO {other}"))
    db.session.commit()
