"""What was moved is kept: when it is and for whom, and nothing else of it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from planner.actions.drafts import draft_of
from planner.actions.moving import move
from planner.actions.trips import close_trip
from planner.errors import NoSuchTime, Refused, Stale, TripClosed
from planner.model import Trip, db
from planner.programme.build import programme_of
from planner.programme.moving import Whose, moved_to, regrouped, undated
from planner.values.when import Form, When
from tests.actions.stored import engagement, leg
from tests.programmes import a_meeting, at, exact

TOKYO = "Asia/Tokyo"
RANKED = ("city", "university")


def test_an_engagement_is_kept_where_it_was_moved_to_with_its_instant(trip: Trip) -> None:
    call = engagement(trip, "call")
    before = programme_of(trip).engagements["call"]

    move(call, moved_to(before, at("2026-11-25", "10:00", TOKYO)), version=1)

    kept = programme_of(trip).engagements["call"]
    assert kept.when == exact("2026-11-25", "10:00", "11:30", zone=TOKYO)
    assert (call.starts_at, call.version, call.sequence) == (datetime(2026, 11, 25, 1, tzinfo=UTC), 2, 1)
    assert replace(kept, when=before.when, changed_at=before.changed_at, sequence=before.sequence) == before


def test_what_is_moved_to_where_it_was_is_not_changed(trip: Trip) -> None:
    call, over = engagement(trip, "call"), leg(trip, "over-the-date-line")

    for row, table in ((call, "engagements"), (over, "legs")):
        move(row, getattr(programme_of(trip), table)[row.key], version=1)

    assert [(row.version, row.sequence) for row in (call, over)] == [(1, 0), (1, 0)]


def test_what_follows_something_keeps_it_on_another_day_and_loses_it_on_the_clock(trip: Trip) -> None:
    tour = engagement(trip, "tour")

    move(tour, moved_to(programme_of(trip).engagements["tour"], at("2026-11-25", zone=TOKYO)), version=1)
    loose = tour.when
    move(tour, moved_to(programme_of(trip).engagements["tour"], at("2026-11-25", "09:00", TOKYO)), version=2)

    assert (loose.form, loose.day, loose.anchor) == (Form.FOLLOWS, date(2026, 11, 25), "call")
    assert (tour.when, tour.anchor) == (exact("2026-11-25", "09:00", "10:00", zone=TOKYO), None)


def test_a_leg_is_kept_with_both_ends_and_their_instants(trip: Trip) -> None:
    over = leg(trip, "over-the-date-line")
    lasts = over.arrives_at - over.departs_at

    move(over, moved_to(programme_of(trip).legs[over.key], at("2026-11-26", "08:00", TOKYO, Whose.END)), version=1)

    assert (over.to_day, over.to_minute, over.arrives_at - over.departs_at) == (date(2026, 11, 26), 480, lasts)
    assert (over.from_place, over.from_code, over.number) == (leg(trip, "out").to_place, "HND", "NH 186")


def test_without_a_day_it_has_no_instants(trip: Trip) -> None:
    call, out = engagement(trip, "call"), leg(trip, "out")

    move(call, undated(programme_of(trip).engagements["call"]), version=1)
    move(out, undated(programme_of(trip).legs["out"]), version=1)

    assert (call.when, call.starts_at, call.ends_at) == (When(zone=TOKYO), None, None)
    assert (out.departs_at, out.arrives_at, out.to_day, out.to_minute) == (None, None, None, None)


def test_the_groups_change_and_single_people_stay(trip: Trip) -> None:
    stroll = engagement(trip, "stroll")

    move(stroll, regrouped(programme_of(trip).engagements["stroll"], "", "city", RANKED), version=1)

    kept = programme_of(trip).engagements["stroll"]
    assert (kept.groups, kept.people_in, "ada" in kept.attendees) == (("city",), ("cleo",), True)


def test_a_group_of_no_trip_is_refused_and_nothing_is_moved(trip: Trip) -> None:
    keynote = engagement(trip, "keynote")
    before = programme_of(trip).engagements["keynote"]
    elsewhere = replace(moved_to(before, at("2026-11-27", "10:00", TOKYO)), groups=("dovs-group",))

    with pytest.raises(Refused) as refusal:
        move(keynote, elsewhere, version=1)

    db.session.refresh(keynote)
    assert refusal.value.field == "groups"
    assert programme_of(trip).engagements["keynote"] == before


@pytest.mark.parametrize(
    ("when", "refused"),
    [
        (exact("2026-11-24", "10:00", "09:00", zone=TOKYO), Refused),
        (exact("2026-03-29", "02:30", "04:00", zone="Europe/Berlin"), NoSuchTime),
        (replace(exact("2026-11-24", "10:00", "11:00", zone=TOKYO), end_day=date(2028, 11, 24)), Refused),
    ],
)
def test_a_time_that_makes_no_sense_is_refused_and_nothing_is_moved(
    trip: Trip, when: When, refused: type[Exception]
) -> None:
    call = engagement(trip, "call")
    before = draft_of(call)

    with pytest.raises(refused):
        move(call, replace(before, when=when), version=1)

    db.session.refresh(call)
    assert draft_of(call) == before


def test_a_leg_that_would_arrive_before_it_departs_is_refused(trip: Trip) -> None:
    out = leg(trip, "out")
    before = programme_of(trip).legs["out"]

    with pytest.raises(Refused) as refusal:
        move(out, replace(before, arrival=before.departure), version=1)

    assert (refusal.value.field, programme_of(trip).legs["out"]) == ("arrival", before)


def test_what_somebody_else_has_changed_is_not_moved(trip: Trip) -> None:
    call = engagement(trip, "call")

    with pytest.raises(Stale):
        move(call, a_meeting(exact("2026-11-25", "09:00"), key="call"), version=7)

    assert call.day == date(2026, 11, 24)


def test_nothing_of_a_closed_trip_is_moved(trip: Trip) -> None:
    close_trip(trip, version=None)

    with pytest.raises(TripClosed):
        move(engagement(trip, "call"), a_meeting(exact("2026-11-25", "09:00"), key="call"), version=None)
