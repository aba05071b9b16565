"""A clash is let be for a reason, which may be given anew and taken back."""

from datetime import date

import pytest

from planner.actions.acknowledgements import acknowledge, acknowledgement_of, take_back, versions_of
from planner.actions.drafts import AcknowledgementDraft, draft_of
from planner.errors import Refused, Stale, TripClosed
from planner.model import Trip
from planner.programme.build import programme_of
from planner.values.vocabulary import TripState

KEY = "two-places-0123456789abcdef"
SAID = AcknowledgementDraft(key=KEY, reason="They split up", by="Ada", on=date(2026, 11, 20))
ANEW = AcknowledgementDraft(key=KEY, reason="Only half an hour", by="Ben", on=date(2026, 11, 21))


def test_a_reason_is_kept_with_who_gave_it_and_when(trip: Trip) -> None:
    acknowledge(trip, SAID, version=0)

    assert programme_of(trip).acknowledgements[KEY] == SAID


def test_another_reason_takes_its_place(trip: Trip) -> None:
    first = acknowledge(trip, SAID, version=0)

    second = acknowledge(trip, ANEW, version=first.version)

    assert second is first
    assert draft_of(second) == ANEW
    assert versions_of(trip)[KEY] == 2


@pytest.mark.parametrize("seen", [0, 7])
def test_a_reason_that_was_not_seen_does_not_give_way(trip: Trip, seen: int) -> None:
    acknowledge(trip, SAID, version=0)

    with pytest.raises(Stale):
        acknowledge(trip, ANEW, version=seen)

    assert programme_of(trip).acknowledgements[KEY] == SAID


def test_taken_back_it_is_gone(trip: Trip) -> None:
    take_back(acknowledge(trip, SAID, version=0), version=1)

    assert acknowledgement_of(trip, KEY) is None


@pytest.mark.parametrize("reason", ["", " \n", "x" * 501])
def test_no_reason_or_too_long_a_one_is_refused(trip: Trip, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        acknowledge(trip, AcknowledgementDraft(key=KEY, reason=reason), version=0)

    assert refused.value.field == "reason"
    assert acknowledgement_of(trip, KEY) is None


def test_in_a_closed_trip_nothing_is_acknowledged_or_taken_back(trip: Trip) -> None:
    said = acknowledge(trip, SAID, version=0)
    trip.state = TripState.CLOSED

    with pytest.raises(TripClosed):
        acknowledge(trip, ANEW, version=said.version)
    with pytest.raises(TripClosed):
        take_back(said, version=said.version)
