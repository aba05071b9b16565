"""Legs have two ends with a clock each."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.actions.drafts import LegDraft, draft_of
from planner.actions.engagements import change_engagement
from planner.actions.legs import add_leg, change_leg, delete_leg
from planner.errors import Refused, Stale, UnknownZone
from planner.model import Trip
from planner.programme.build import programme_of
from planner.values.vocabulary import Mode
from planner.values.when import Form
from tests.actions.stored import engagement, leg
from tests.programmes import an_end, follows

DUS = an_end("Europe/Berlin", "2026-11-22 12:15", code="DUS")
HND = an_end("Asia/Tokyo", "2026-11-23 08:40", code="HND")


def a_leg(**fields: object) -> LegDraft:
    return LegDraft(**{"key": "", "mode": Mode.FLIGHT, "departure": DUS, "arrival": HND, **fields})


def test_a_new_leg_is_named_by_its_ends(trip: Trip) -> None:
    flight = add_leg(trip, a_leg())

    assert flight.key.startswith("dus-hnd-")
    assert flight.arrives_at - flight.departs_at == timedelta(hours=12, minutes=25)


def test_a_flight_over_the_date_line_may_arrive_before_it_leaves_on_the_wall(trip: Trip) -> None:
    tokyo, honolulu = an_end("Asia/Tokyo", "2026-11-27 21:55"), an_end("Pacific/Honolulu", "2026-11-27 09:50")

    flight = add_leg(trip, a_leg(departure=tokyo, arrival=honolulu))

    assert flight.arrives_at > flight.departs_at


def test_a_leg_that_arrives_before_it_departs_is_refused(trip: Trip) -> None:
    with pytest.raises(Refused) as refusal:
        add_leg(trip, a_leg(departure=HND, arrival=DUS))

    assert refusal.value.field == "arrival"


@pytest.mark.parametrize("day", [date(2026, 11, 1), date(2028, 11, 23)])
def test_days_that_no_leg_takes_are_refused_even_without_clock_times(trip: Trip, day: date) -> None:
    with pytest.raises(Refused) as refusal:
        add_leg(trip, a_leg(arrival=replace(HND, day=day, minute=None)))

    assert refusal.value.field == "arrival"


def test_an_end_without_a_zone_is_at_home(trip: Trip) -> None:
    assert add_leg(trip, a_leg(departure=replace(DUS, zone=""))).from_zone == "Europe/Berlin"


def test_an_unknown_zone_is_refused(trip: Trip) -> None:
    with pytest.raises(UnknownZone):
        add_leg(trip, a_leg(arrival=replace(HND, zone="Asia/Tokio")))


def test_a_clock_time_needs_a_day(trip: Trip) -> None:
    with pytest.raises(Refused) as refusal:
        add_leg(trip, a_leg(arrival=replace(HND, day=None)))

    assert refusal.value.field == "day"


@pytest.mark.parametrize("key", ["out", "train", "over-the-date-line", "home"])
def test_saving_what_is_there_changes_nothing(trip: Trip, key: str) -> None:
    stored = leg(trip, key)

    change_leg(stored, draft_of(stored), version=1)

    assert (stored.version, stored.sequence) == (1, 0)


def test_a_delay_moves_the_instant_and_raises_the_sequence(trip: Trip) -> None:
    out = leg(trip, "out")
    late = replace(draft_of(out), arrival=replace(draft_of(out).arrival, minute=9 * 60 + 40))

    change_leg(out, late, version=1)

    assert (out.to_minute, out.arrives_at.minute, out.sequence) == (580, 40, 1)


def test_a_save_on_an_old_form_is_refused(trip: Trip) -> None:
    with pytest.raises(Stale):
        change_leg(leg(trip, "out"), a_leg(), version=7)


def test_what_followed_a_deleted_leg_is_to_be_confirmed(trip: Trip) -> None:
    call = engagement(trip, "call")
    change_engagement(call, replace(draft_of(call), when=follows("2026-11-24", "train")), version=1)

    delete_leg(leg(trip, "train"), version=1)

    assert (call.when.form, call.when.tbc) == (Form.DAY, True)
    assert "train" not in programme_of(trip).legs
