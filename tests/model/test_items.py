"""Engagements and legs keep the wall as entered and derive the instant; every item says who takes part."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from planner.errors import NoSuchTime, Refused, UnknownZone
from planner.model import Engagement, Leg, Person, Room, Stay, Trip
from planner.model.leg import End
from planner.values.text import Text
from planner.values.vocabulary import Mode
from planner.values.when import Form, When
from tests.programmes import exact, whole_day


def test_an_exact_time_has_the_instant_of_its_venues_clock(call: Engagement) -> None:
    call.schedule(exact("2026-11-24", "09:00", "10:30"))

    assert (call.day, call.start_minute, call.zone) == (date(2026, 11, 24), 540, "")
    assert call.starts_at == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
    assert call.ends_at == datetime(2026, 11, 24, 1, 30, tzinfo=UTC)


def test_without_a_venue_the_home_clock_holds(call: Engagement) -> None:
    call.venue = None

    call.schedule(exact("2026-11-24", "09:00"))

    assert (call.zone_name, call.starts_at) == ("Europe/Berlin", datetime(2026, 11, 24, 8, 0, tzinfo=UTC))


def test_an_inexact_time_takes_the_instants_away(call: Engagement) -> None:
    call.schedule(exact("2026-11-24", "09:00", "10:30"))

    call.schedule(whole_day("2026-11-24"))

    assert (call.starts_at, call.ends_at, call.start_minute) == (None, None, None)


def test_what_is_read_back_is_what_was_scheduled(call: Engagement, session: Session) -> None:
    when = exact("2026-11-24", "22:00", "01:00", end_day=date(2026, 11, 25), tbc=True, zone="Asia/Seoul")
    call.schedule(when)
    session.commit()

    assert call.when == when


@pytest.mark.parametrize(
    ("when", "refusal"),
    [
        (exact("2026-11-24", "10:00", "09:00"), Refused),
        (When(form=Form.EXACT, day=date(2026, 11, 24)), Refused),
        (exact("2026-03-29", "02:30", zone="Europe/Berlin"), NoSuchTime),
        (exact("2026-11-24", "09:00", zone="Mars/Olympus"), UnknownZone),
    ],
    ids=["ends before it begins", "no beginning", "skipped by the clocks", "no zone"],
)
def test_a_time_without_sense_is_refused(call: Engagement, when: When, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        call.schedule(when)


def test_out_wins_over_in(call: Engagement, ada: Person, ben: Person) -> None:
    call.attend([], people_in=[ada, ben], people_out=[ben])

    assert (call.all_groups, call.people_in, call.people_out) == (False, [ada], [ben])


def test_who_takes_part_is_told_by_groups_or_by_name(
    call: Engagement, trip: Trip, ada: Person, session: Session
) -> None:
    call.attend(trip.groups, people_in=[], people_out=[ada])
    session.commit()

    assert ([group.key for group in call.groups], call.people_out) == (["city"], [ada])


def test_who_is_named_keeps_the_order_of_naming(call: Engagement, ada: Person, ben: Person, session: Session) -> None:
    call.attend(None, people_in=[ada, ben], people_out=[])
    session.commit()
    call.attend(None, people_in=[ben, ada], people_out=[])
    session.commit()

    assert call.people_in == [ben, ada]


def test_a_change_of_a_list_alone_raises_version_and_sequence(call: Engagement, ada: Person, session: Session) -> None:
    with session.no_autoflush:
        call.attend(None, people_in=[], people_out=[ada])
    session.commit()

    assert (call.version, call.sequence) == (2, 1)


def test_of_two_who_change_the_same_row_the_second_is_noticed(call: Engagement, session: Session) -> None:
    call.title = Text("Mine")
    session.connection().exec_driver_sql("UPDATE item SET version = 2")

    with pytest.raises(StaleDataError):
        session.flush()


def test_a_leg_over_the_date_line_is_in_order_between_instants(trip: Trip, session: Session) -> None:
    leg = Leg(trip=trip, key="leg", mode=Mode.FLIGHT)
    session.add(leg)

    leg.travel(
        End(Text("Tokyo"), "Asia/Tokyo", "HND", date(2026, 11, 27), 21 * 60 + 55),
        End(Text("Honolulu"), "Pacific/Honolulu", "HNL", date(2026, 11, 27), 9 * 60 + 50),
    )
    session.commit()

    assert leg.arrives_at > leg.departs_at
    assert leg.arrival == End(Text("Honolulu"), "Pacific/Honolulu", "HNL", date(2026, 11, 27), 590)


def test_a_leg_that_arrives_before_it_departs_is_refused() -> None:
    end = End(Text("Tokyo"), "Asia/Tokyo", "HND", date(2026, 11, 27), 600)

    with pytest.raises(Refused):
        Leg(mode=Mode.TRAIN).travel(end, end)


def test_rooms_and_those_in_them_keep_their_order(trip: Trip, ada: Person, ben: Person, session: Session) -> None:
    stay = Stay(trip=trip, key="stay", check_in=date(2026, 11, 23), check_out=date(2026, 11, 24))
    stay.rooms = [Room(people=[ben, ada]), Room(people=[ada])]
    session.add(stay)
    session.commit()

    assert [list(room.people) for room in stay.rooms] == [[ben, ada], [ada]]
