"""A deleted trip lies in the bin for thirty days, may be brought back, and is erased after that."""

from datetime import UTC, datetime, timedelta

import pytest

from planner.actions.trip_bin import bring_back_trip, delete_trip, erase_trip, kept_until, purge_trips
from planner.actions.trip_import import import_trip
from planner.actions.trips import close_trip
from planner.errors import Refused, Stale
from planner.model import Base, Trip, db
from planner.programme.build import programme_of
from tests.programmes import programme_with, whole_trip

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
KEPT = {"organizer"}


def test_a_deleted_trip_keeps_everything_until_it_is_brought_back(trip: Trip) -> None:
    before = programme_of(trip).engagements

    delete_trip(trip, version=1)
    gone = trip.deleted_at
    bring_back_trip(trip)

    assert gone == NOW
    assert trip.deleted_at is None
    assert programme_of(trip).engagements == before


def test_a_closed_trip_can_be_deleted_too(trip: Trip) -> None:
    close_trip(trip, version=1)

    delete_trip(trip, version=trip.version)

    assert kept_until(trip) == datetime(2026, 12, 20, 9, 0, tzinfo=UTC)


def test_what_was_changed_meanwhile_is_not_deleted(trip: Trip) -> None:
    with pytest.raises(Stale):
        delete_trip(trip, version=5)

    assert trip.deleted_at is None


def test_an_erased_trip_leaves_nothing_behind(trip: Trip) -> None:
    erase_trip(trip)
    db.session.commit()

    counts = {table.name: db.session.query(table).count() for table in Base.metadata.tables.values()}
    assert {name for name, count in counts.items() if count} == KEPT


@pytest.mark.parametrize(
    ("later", "purged"),
    [(timedelta(days=29, hours=23), []), (timedelta(days=30), ["tsukuba"])],
    ids=["a day early", "due"],
)
def test_what_has_lain_in_the_bin_for_thirty_days_is_erased(trip: Trip, later: timedelta, purged: list[str]) -> None:
    import_trip(programme_with(slug="kept", uid=""))
    delete_trip(trip, version=None)

    slugs = purge_trips(NOW + later)

    assert slugs == purged
    assert db.session.query(Trip).filter_by(slug="kept").count() == 1
    assert db.session.query(Trip).count() == 2 - len(purged)


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_of_a_trip_in_the_bin_is_refused_saying_so(trip: Trip, replace: bool) -> None:
    delete_trip(trip, version=None)

    with pytest.raises(Refused, match="“tsukuba” lies in the bin until 2026-12-20") as refusal:
        import_trip(whole_trip(), replace=replace)

    assert refusal.value.field == ""
    assert import_trip(whole_trip(), as_new=True).slug == "tsukuba-2"
