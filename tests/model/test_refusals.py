"""The database itself refuses nonsense, whoever writes it."""

from datetime import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from planner.model import Organizer, SignInLink, Trip

NONSENSE = {
    "a trip that ends before it starts": "UPDATE trip SET ends = '2026-11-21'",
    "a state of no trip": "UPDATE trip SET state = 'lost'",
    "a person without a name": "UPDATE person SET family = ''",
    "a person who is on no side": "UPDATE person SET side = 'elsewhere'",
    "who leaves before coming": "UPDATE person SET present_from = '2026-11-24', present_to = '2026-11-23'",
    "a colour that is none": "UPDATE trip_group SET colour = 'red'",
    "half a point on the map": "UPDATE venue SET latitude = 36.0",
    "a point off the map": "UPDATE venue SET latitude = 91.0, longitude = 0.0",
    "an engagement that ends first": (
        "UPDATE engagement SET starts_at = '2026-11-24 10:00:00', ends_at = '2026-11-24 09:00:00'"
    ),
    "a minute after the day": "UPDATE engagement SET start_minute = 1440",
    "a dated form without a day": "UPDATE engagement SET form = 'day'",
    "what follows itself": "UPDATE engagement SET anchor_id = id",
    "what is inside itself": "UPDATE engagement SET inside_id = id",
    "a venue of nothing": "UPDATE engagement SET venue_id = 99",
    "a lead below nothing": "UPDATE engagement SET lead_minutes = -1",
    "a sequence below nothing": "UPDATE item SET sequence = -1",
    "a key twice": "UPDATE person SET key = 'ada'",
    "a stay of no night": "INSERT INTO stay VALUES (1, NULL, '2026-11-23', '2026-11-23', '')",
}


@pytest.mark.usefixtures("trip")
@pytest.mark.parametrize("statement", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_refused(session: Session, statement: str) -> None:
    with pytest.raises(IntegrityError):
        session.execute(text(statement))


def test_a_naive_time_has_no_place(session: Session) -> None:
    session.add(SignInLink(secret_hash="0" * 64, expires_at=datetime(2026, 11, 22)))  # noqa: DTZ001 -- the point of it

    with pytest.raises(StatementError, match="naive"):
        session.flush()


def test_two_accounts_of_one_address_are_refused(session: Session) -> None:
    session.add_all([Organizer(email="ada@example.org", name="Ada", fs_uniquifier=one) for one in ("1", "2")])

    with pytest.raises(IntegrityError):
        session.flush()


def test_a_deleted_trip_takes_everything_with_it(session: Session, trip: Trip) -> None:
    session.delete(trip)
    session.commit()

    left = [session.execute(text(f"SELECT count(*) FROM {table}")).scalar() for table in ("item", "person", "venue")]
    assert left == [0, 0, 0]
