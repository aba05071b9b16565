"""A trip with a few rows, in a database of its own."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy.orm import Session

from planner.database import make_engine
from planner.model import Base, Engagement, Group, Person, Trip, Venue
from planner.values.text import NOTHING, Text
from planner.values.vocabulary import Kind, Side, TripKind, TripState


@pytest.fixture
def session() -> Iterator[Session]:
    engine = make_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture
def trip(session: Session) -> Trip:
    """A trip of a group of two, with a venue in Tokyo and one engagement there."""
    trip = Trip(
        slug="tsukuba",
        uid="5b3f6a52-0000-4000-8000-000000000000",
        kind=TripKind.OUTGOING,
        title=Text("Tsukuba"),
        starts=date(2026, 11, 22),
        ends=date(2026, 11, 29),
        home_zone="Europe/Berlin",
        languages=("de", "ja"),
        purpose=NOTHING,
        note=NOTHING,
        state=TripState.DRAFT,
    )
    ada = Person(trip=trip, key="ada", family="Adler", side=Side.HOME, rank=1)
    ben = Person(trip=trip, key="ben", family="Berg", side=Side.HOME, rank=2)
    city = Group(trip=trip, key="city", rank=1, name=Text("City"), leader=ada, people=[ada, ben])
    hall = Venue(trip=trip, key="hall", name=Text("Hall"), zone="Asia/Tokyo")
    call = Engagement(trip=trip, key="call", kind=Kind.MEETING, title=Text("Call"), venue=hall)
    session.add_all([trip, ada, ben, city, hall, call])
    session.commit()
    return trip


@pytest.fixture
def call(trip: Trip) -> Engagement:
    [call] = trip.items
    assert isinstance(call, Engagement)
    return call


@pytest.fixture
def ada(trip: Trip) -> Person:
    return trip.people[0]


@pytest.fixture
def ben(trip: Trip) -> Person:
    return trip.people[1]
