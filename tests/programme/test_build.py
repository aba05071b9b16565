"""The programme of a stored trip is the trip, in four queries whatever its size."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest
from flask import Flask

from planner.errors import NotFound
from planner.model import Person, Trip, db
from planner.programme.build import programme_of
from planner.programme.shape import LONG_AGO, Aim, Group, Institution, Programme, Venue
from planner.programme.shape import Person as Traveller
from planner.values.text import Text
from planner.values.vocabulary import Side, TripKind
from planner.values.when import When
from tests.programme.marked import everything
from tests.programme.storing import stored
from tests.programmes import (
    a_flight,
    a_meeting,
    a_stay,
    an_end,
    exact,
    follows,
    programme_with,
    the_institutions,
    the_people,
    the_venues,
    whole_trip,
)

TABLES = [field.name for field in fields(Programme) if field.name not in {"audience", "changed_at"}]
HEAD = {"kind": TripKind.INCOMING, "purpose": Text({"en": "To learn"}), "note": Text("Invented"), "accent": "#8c1d2f"}


@pytest.fixture(autouse=True)
def _within(app: Flask) -> Iterator[None]:
    with app.app_context():
        yield


def rebuilt(programme: Programme) -> Programme:
    """Store a programme and build it, as another request would find it."""
    number = stored(programme).id
    db.session.expunge_all()
    return programme_of(db.session.get_one(Trip, number))


def without_history(programme: Programme) -> Programme:
    """Return a programme without what only the store knows: uids, and when and how often it was changed."""
    tables = {name: _placed(programme, name) for name in ("engagements", "legs", "stays")}
    return replace(programme, audience="", changed_at=LONG_AGO, **tables)


def _placed(programme: Programme, table: str) -> dict[str, object]:
    bare = {"uid": "", "sequence": 0, "changed_at": LONG_AGO}
    return {key: replace(item, **bare, **_zone(programme, item)) for key, item in getattr(programme, table).items()}


def _zone(programme: Programme, item: object) -> dict[str, object]:
    """Say the zone of every time, as the build does."""
    when = getattr(item, "when", None)
    return {"when": when.in_zone(programme.zone_of(item))} if when else {}


@pytest.mark.parametrize("make", [whole_trip, everything])
@pytest.mark.parametrize(
    "table", [field.name for field in fields(Programme) if field.name not in {"audience", "changed_at"}]
)
def test_what_was_stored_is_built_again(make, table):
    programme = make()

    built = without_history(rebuilt(programme))

    assert getattr(built, table) == getattr(without_history(programme), table)


def test_the_head_of_a_trip_is_built_whole():
    programme = programme_with()
    head = replace(programme.trip, **HEAD)

    assert rebuilt(replace(programme, trip=head)).trip == head


@pytest.mark.parametrize("table", ["groups", "people", "institutions", "venues", "agreements", "aims"])
def test_entries_stand_in_their_order(table):
    programme = replace(whole_trip(), aims={key: Aim(key=key, text=Text(key)) for key in "cab"}, results={})

    assert [*getattr(rebuilt(programme), table)] == [*getattr(programme, table)]


def test_items_stand_in_the_order_in_which_they_happen():
    rows = [("late", "15:00"), ("early", "09:00"), ("also-early", "09:00")]
    after = a_meeting(follows("2026-11-24", "early"), key="after")
    exactly = [a_meeting(exact("2026-11-24", start), key=key) for key, start in rows]
    flights = [
        a_flight(an_end("Asia/Tokyo", f"2026-11-24 {at}:00"), an_end("Asia/Tokyo"), key=f"at-{at}") for at in (15, 10)
    ]
    stays = [a_stay(f"2026-11-{day}", "2026-11-29", key=f"from-{day}", venue=None) for day in (25, 24)]

    built = rebuilt(programme_with(a_meeting(When(), key="some-day"), after, *exactly, *flights, *stays))

    assert [item.key for item in built.items()] == [
        *("early", "also-early", "late", "after", "some-day"),
        *("at-10", "at-15"),
        *("from-24", "from-25"),
    ]


def test_people_stand_by_rank_within_their_side_the_delegation_first():
    people = [
        Traveller(key=key, family=key, side=side)
        for key, side in (("z", "host"), ("b", "home"), ("y", "host"), ("a", "home"))
    ]

    built = rebuilt(programme_with(*(replace(one, side=Side(one.side)) for one in people)))

    assert [*built.people] == ["b", "a", "z", "y"]


def test_a_time_has_the_zone_of_its_own_then_of_its_venue_then_of_home():
    programme = programme_with(
        *the_institutions(),
        *the_venues(),
        a_meeting(exact("2026-11-24", "09:00", zone="Asia/Seoul"), key="own", venue="park"),
        a_meeting(exact("2026-11-24", "09:00"), key="venue", venue="park"),
        a_meeting(exact("2026-11-24", "09:00"), key="home"),
    )

    zones = {key: item.when.zone for key, item in rebuilt(programme).engagements.items()}

    assert zones == {"own": "Asia/Seoul", "venue": "Asia/Tokyo", "home": "Europe/Berlin"}


def test_the_last_change_of_anything_is_that_of_the_programme():
    trip = stored(whole_trip())
    latest = datetime(2026, 12, 24, 12, tzinfo=UTC)
    db.session.execute(Person.__table__.update().where(Person.key == "ada").values(changed_at=latest))

    assert programme_of(trip).changed_at == latest


def test_an_item_knows_its_uid_and_its_last_change():
    trip = stored(programme_with(a_meeting(exact("2026-11-24", "09:00"))))

    meeting = programme_of(trip).engagements["meeting"]

    assert (meeting.uid, meeting.changed_at) == (trip.items[0].uid, trip.items[0].changed_at)


def test_nothing_of_another_trip_is_built():
    mine = stored(whole_trip())
    stored(whole_trip(slug="other", uid="0e9f0f7a-0000-4000-8000-000000000000"))

    assert without_history(programme_of(mine)).engagements == without_history(whole_trip()).engagements


def test_changes_that_are_not_flushed_yet_are_built():
    trip = stored(whole_trip())
    trip.items[0].title = Text("Changed")

    assert programme_of(trip).engagements["call"].title == Text("Changed")


def test_a_trip_that_is_not_stored_is_not_found():
    with pytest.raises(NotFound):
        programme_of(Trip(slug="nowhere"))


def many(count: int) -> Programme:
    """Return a trip with so many rows of each of several tables."""
    numbers = range(count)
    nine = exact("2026-11-24", "09:00")
    people = [replace(one, key=f"{one.key}{nth}", institution=None) for one in the_people() for nth in numbers]
    return programme_with(
        *(Group(key=f"g{nth}", name=Text("G")) for nth in numbers),
        *(Institution(key=f"i{nth}", name=Text("I")) for nth in numbers),
        *(Venue(key=f"v{nth}", name=Text("V"), zone="Asia/Tokyo") for nth in numbers),
        *(replace(one, groups=(f"g{count - 1}",)) for one in people if one.side is Side.HOME),
        *(a_meeting(nine, key=f"m{nth}", venue=f"v{nth}", people_in=("ada0",)) for nth in numbers),
        *(a_stay("2026-11-24", "2026-11-25", key=f"s{nth}", venue=f"v{nth}") for nth in numbers),
    )


@pytest.mark.parametrize("count", [1, 3])
def test_one_row_and_three_rows_take_four_queries(count, queries):
    trip = stored(many(count))
    db.session.refresh(trip)

    with queries(4):
        built = programme_of(trip)

    assert (len(built.engagements), len(built.stays), len(built.groups)) == (count, count, count)


def test_dates_beyond_daylight_saving_are_built_to_the_minute():
    meeting = a_meeting(exact("2026-11-24", "23:59", "00:30", end_day=date(2026, 11, 25)), venue="park")

    built = rebuilt(programme_with(*the_institutions(), *the_venues(), meeting))

    assert built.engagements["meeting"].when == meeting.when.in_zone("Asia/Tokyo")
