"""Writing the visit report: everything of it, or nothing."""

import pytest

from planner.actions.reports import Account, write_report
from planner.actions.trips import close_trip
from planner.errors import Stale, TripClosed
from planner.model import Engagement, Trip
from planner.values.text import Text
from tests.actions.stored import row

SUMMARY, TOLD = Text({"en": "A success."}), Text({"en": "They agreed."})


def test_what_is_written_is_kept_and_what_is_not_stays_as_it_is(trip: Trip) -> None:
    call, signing = row(trip, Engagement, "call"), row(trip, Engagement, "signing")
    before = signing.version

    write_report(trip, SUMMARY, [Account(call, TOLD, call.version), Account(signing, Text(), 0)], version=trip.version)

    assert (trip.summary, call.account, signing.version) == (SUMMARY, TOLD, before)


def test_where_one_was_changed_meanwhile_nothing_is_written(trip: Trip) -> None:
    call, signing = row(trip, Engagement, "call"), row(trip, Engagement, "signing")
    accounts = [Account(call, TOLD, call.version), Account(signing, TOLD, signing.version - 1)]

    with pytest.raises(Stale):
        write_report(trip, SUMMARY, accounts, version=trip.version)

    assert (trip.summary, call.account, signing.account) == (Text(), Text(), Text())


def test_nothing_is_written_of_a_closed_trip(trip: Trip) -> None:
    close_trip(trip, version=None)

    with pytest.raises(TripClosed):
        write_report(trip, SUMMARY, [], version=None)
