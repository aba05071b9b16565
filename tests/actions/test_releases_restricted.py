"""What is restricted stands beside a release, is in nobody's programme of it, and goes on its day."""

from datetime import date, timedelta

from planner.actions.people import keep_restricted
from planner.actions.releases import programme_of_release, publish, views_of
from planner.actions.restricted import purge_restricted
from planner.model import Trip, db
from planner.programme.shape import Restricted as RestrictedData
from tests.actions.stored import person

DUE = date(2026, 12, 29)


def test_restricted_data_stand_beside_a_release_and_go_on_their_day(trip: Trip) -> None:
    keep_restricted(person(trip, "ada"), RestrictedData(passport="C01X00T47", delete_on=DUE))
    keep_restricted(person(trip, "ben"), RestrictedData(passport="K9", delete_on=DUE + timedelta(days=1)))
    release = publish(trip, None)
    assert set(release.restricted) == {"ada", "ben"}

    purge_restricted(DUE)
    db.session.flush()

    assert set(release.restricted) == {"ben"}
    purge_restricted(DUE + timedelta(days=1))
    assert release.restricted is None


def test_restricted_data_of_somebody_who_has_left_go_on_the_day_that_was_said_then(trip: Trip) -> None:
    keep_restricted(person(trip, "ada"), RestrictedData(passport="C01X00T47", delete_on=DUE))
    release = publish(trip, None)
    keep_restricted(person(trip, "ada"), None)

    purge_restricted(DUE - timedelta(days=1))
    assert release.restricted is not None

    purge_restricted(DUE)
    assert release.restricted is None


def test_nobodys_restricted_data_are_in_what_is_packed(trip: Trip) -> None:
    keep_restricted(person(trip, "ada"), RestrictedData(passport="C01X00T47"))

    release = publish(trip, None)

    assert all(one.restricted is None for one in views_of(release).programme.people.values())
    assert programme_of_release(release, "person:ada").people["ada"].restricted is None
    assert programme_of_release(release, "staff+restricted").people["ada"].restricted is None
