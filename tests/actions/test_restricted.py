"""Restricted data go on their day, out of the history too."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.actions.drafts import draft_of
from planner.actions.people import keep_restricted
from planner.actions.restricted import date_deletions, deletion_day, proposed_day, purge_restricted
from planner.actions.steps import record
from planner.actions.trips import change_trip, close_trip
from planner.model import Person, Restricted, Step, Trip, db
from planner.programme.build import programme_of
from planner.programme.shape import Restricted as RestrictedData
from tests.actions.stored import person

DUE = date(2026, 12, 29)


def keep(trip: Trip, key: str, **data: object) -> Step | None:
    """Keep restricted data of somebody as a step of the history."""
    before = programme_of(trip)
    keep_restricted(person(trip, key), RestrictedData(**data))
    return record(trip, before, None)


def keep_undated(trip: Trip, key: str, **data: object) -> Step | None:
    """Keep restricted data without a day of deletion as a step of the history, as a trip file may bring them."""
    before = programme_of(trip)
    person(trip, key).restricted = Restricted(**data)
    return record(trip, before, None)


def left() -> list[str]:
    return [row.person.key for row in db.session.query(Restricted).join(Person).order_by(Person.rank)]


def test_the_proposed_day_lies_thirty_days_after_the_end() -> None:
    assert deletion_day(date(2026, 11, 29)) == DUE


@pytest.mark.parametrize(
    ("ends", "day"), [("2026-11-29", "2026-12-29"), ("2026-10-22", "2026-11-21"), ("2026-10-21", "2026-12-20")]
)
def test_what_is_noted_down_long_after_a_trip_is_not_due_at_once(ends: str, day: str) -> None:
    assert proposed_day(date.fromisoformat(ends)).isoformat() == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ({"diet": "vegan"}, DUE),
        ({"diet": "vegan", "delete_on": date(2026, 12, 1)}, date(2026, 12, 1)),
    ],
)
def test_what_is_kept_has_a_day_of_deletion(trip: Trip, said: dict[str, object], day: date) -> None:
    keep(trip, "ada", **said)

    assert person(trip, "ada").restricted.delete_on == day


def test_a_day_of_deletion_alone_is_nothing_to_keep(trip: Trip) -> None:
    keep(trip, "ada", diet="vegan")

    keep(trip, "ada", delete_on=DUE)

    assert person(trip, "ada").restricted is None


def test_only_data_without_a_day_get_the_proposed_one(trip: Trip) -> None:
    keep_undated(trip, "ada", diet="vegan")
    keep(trip, "ben", diet="vegan", delete_on=date(2026, 12, 1))

    dated = date_deletions(trip)

    days = [person(trip, key).restricted.delete_on for key in ("ada", "ben")]
    assert (dated, days) == (1, [DUE, date(2026, 12, 1)])


def test_the_day_follows_the_end_of_the_trip_unless_somebody_chose_another(trip: Trip) -> None:
    keep(trip, "ada", diet="vegan")
    keep(trip, "ben", diet="vegan", delete_on=date(2026, 12, 1))

    change_trip(trip, replace(draft_of(trip), ends=date(2026, 12, 4)), version=None)

    days = [person(trip, key).restricted.delete_on for key in ("ada", "ben")]
    assert days == [DUE + timedelta(days=5), date(2026, 12, 1)]


def test_what_is_due_goes_and_what_is_not_stays(trip: Trip) -> None:
    keep(trip, "ada", diet="vegan", delete_on=DUE)
    keep(trip, "ben", diet="vegan", delete_on=date(2026, 12, 30))
    keep_undated(trip, "cleo", diet="vegan")

    gone = purge_restricted(DUE)

    assert (gone, left()) == ([(trip.slug, "ada")], ["ben", "cleo"])
    assert purge_restricted(DUE) == []


def test_a_closed_trip_keeps_nothing_longer(trip: Trip) -> None:
    keep(trip, "ada", diet="vegan", delete_on=DUE)
    close_trip(trip, version=None)

    purge_restricted(DUE)

    assert left() == []


def test_the_history_forgets_what_is_deleted_and_nothing_else(trip: Trip) -> None:
    first = keep(trip, "ada", passport="C01X00T47")
    second = keep(trip, "ada", passport="C01X00T48")
    other = keep(trip, "ben", passport="K9", delete_on=DUE + timedelta(days=1))

    purge_restricted(DUE)
    db.session.flush()

    assert [step.restricted and list(step.restricted) for step in (first, second, other)] == [None, None, ["ben"]]


def test_the_history_forgets_what_would_be_due_of_somebody_who_is_gone(trip: Trip) -> None:
    kept = keep(trip, "ada", passport="C01X00T47", delete_on=DUE)
    keep_restricted(person(trip, "ada"), None)

    purge_restricted(DUE)

    assert kept.restricted is None


def test_who_has_an_older_form_open_is_told(trip: Trip) -> None:
    keep(trip, "ada", diet="vegan", delete_on=DUE)
    db.session.flush()
    before = person(trip, "ada").version

    purge_restricted(DUE)
    db.session.flush()

    assert person(trip, "ada").version == before + 1


def test_what_nobody_finds_any_more_leaves_the_history_on_the_proposed_day(trip: Trip) -> None:
    hidden, shown = keep_undated(trip, "ada", diet="vegan"), keep_undated(trip, "ben", diet="vegan")
    keep_restricted(person(trip, "ada"), None)
    purge_restricted(DUE - timedelta(days=1))
    before = (hidden.restricted is None, shown.restricted is None)

    purge_restricted(DUE)

    assert (before, hidden.restricted, shown.restricted is None) == ((False, False), None, False)
