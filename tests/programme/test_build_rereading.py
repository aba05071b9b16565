"""A transaction reads again what it has written since, whoever wrote it and how; and nothing else."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from flask import Flask
from sqlalchemy import insert, select, text, update

from planner.model import Engagement, Item, Person, Restricted, Stay, Trip, Venue, db
from planner.model.item import item_group
from planner.programme.build import programme_of, read_anew
from planner.programme.build.rereading import READ
from planner.programme.shape import Programme
from planner.values.text import Text
from tests.conftest import Queries
from tests.programme.marked import everything
from tests.programme.storing import stored

SAID = Text({"en": "Said otherwise"})


def an_item() -> Engagement:
    return db.session.scalars(select(Engagement).where(Engagement.key == "call")).one()


def of_an_item(_trip: Trip) -> None:
    an_item().notes_staff = SAID


def of_an_engagement_alone(_trip: Trip) -> None:
    an_item().dress_code = SAID


def of_a_venue(_trip: Trip) -> None:
    db.session.scalars(select(Venue)).first().room = SAID  # type: ignore[union-attr]


def of_restricted_data(_trip: Trip) -> None:
    db.session.scalars(select(Restricted)).first().diet = "nothing raw"  # type: ignore[union-attr]


def of_who_takes_part(trip: Trip) -> None:
    an_item().attend(None, people_in=[], people_out=[trip.people[0]])


def a_new_stay(trip: Trip) -> None:
    db.session.add(Stay(trip=trip, key="new-stay", check_in=date(2026, 11, 24), check_out=date(2026, 11, 25)))


def a_deletion(_trip: Trip) -> None:
    db.session.delete(an_item())


def a_deletion_that_takes_others_along(_trip: Trip) -> None:
    db.session.execute(text("DELETE FROM person WHERE side = 'home'"))


def past_the_session(_trip: Trip) -> None:
    db.session.execute(update(Item).where(Item.key == "call").values(notes_staff=SAID))


def one_of_all(_trip: Trip) -> None:
    db.session.execute(update(Person).values(family="Smith"))


def a_link_by_hand(trip: Trip) -> None:
    stays = db.session.scalars(select(Stay.id)).all()
    db.session.execute(insert(item_group), [{"item_id": stays[0], "group_id": trip.groups[0].id}])
    db.session.execute(update(Item).where(Item.id == stays[0]).values(all_groups=False))


def words_that_nobody_knows(_trip: Trip) -> None:
    db.session.execute(text("UPDATE item SET notes_staff = NULL"))


WRITES: list[Callable[[Trip], None]] = [
    of_an_item,
    of_an_engagement_alone,
    of_a_venue,
    of_restricted_data,
    of_who_takes_part,
    a_new_stay,
    a_deletion,
    a_deletion_that_takes_others_along,
    past_the_session,
    one_of_all,
    a_link_by_hand,
    words_that_nobody_knows,
]


@pytest.fixture
def trip(app: Flask) -> Iterator[Trip]:
    with app.app_context():
        yield stored(everything())


def fresh(trip: Trip) -> Programme:
    """Return the programme as somebody reads it who has read nothing before."""
    db.session.connection().info.pop(READ)
    return programme_of(trip)


@pytest.mark.parametrize("write", WRITES)
def test_what_was_written_is_read_again(trip, write):
    before = programme_of(trip)

    write(trip)
    after = programme_of(trip)

    assert before != after == fresh(trip)


def test_one_change_after_another_is_read(trip):
    before = programme_of(trip)

    of_an_item(trip)
    second = programme_of(trip)
    of_an_engagement_alone(trip)
    third = programme_of(trip)

    assert before != second != third == fresh(trip)


def test_what_was_never_written_after_all_is_not_shown(trip):
    before = programme_of(trip)

    with db.session.begin_nested() as inner:
        of_a_venue(trip)
        within = programme_of(trip)
        inner.rollback()

    assert before == programme_of(trip) != within


def test_the_next_transaction_reads_everything(trip):
    before = programme_of(trip)
    db.session.commit()

    with db.engine.begin() as another:
        another.execute(text("UPDATE item SET notes_staff = NULL"))

    assert programme_of(trip) != before


def test_who_locks_the_trip_reads_it_as_it_is_then(trip, queries: Queries):
    programme_of(trip)

    read_anew(trip)

    with queries(4):
        programme_of(trip)


def test_after_a_change_of_one_item_only_its_row_is_read(trip, queries: Queries):
    programme_of(trip)
    of_an_item(trip)
    db.session.flush()

    with queries(1) as asked:
        programme_of(trip)

    assert "item.id IN" in asked[0]


def test_where_nothing_was_written_nothing_is_read_again(trip, queries: Queries):
    before = programme_of(trip)

    with queries(0):
        again = programme_of(trip)

    assert again == before
