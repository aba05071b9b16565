"""The order of rank: to whichever place, within a side, a group, the groups; and who else is a save of it."""

from collections.abc import Callable

import pytest
from sqlalchemy import update

from planner.actions.drafts import PersonDraft
from planner.actions.groups import set_people
from planner.actions.people import invite
from planner.actions.ranks import Place, move_to, move_within, place_of
from planner.actions.trips import close_trip
from planner.errors import NotFound, TripClosed
from planner.model import Group, Person, Trip, db
from planner.programme.build import programme_of
from planner.values.vocabulary import Side
from tests.actions.stored import person, row


@pytest.fixture
def seven(trip: Trip) -> Trip:
    """Let seven travel: ada, ben, cleo, dov, eva, fay, gus; ada, cleo, eva and gus are the city's, and so is Ken."""
    for key in ("dov", "eva", "fay", "gus"):
        invite(trip, PersonDraft(key=key, family=key.title()))
    city = group(trip, "city")
    set_people(city, ["ada", "cleo", "eva", "gus", "ken"], version=city.version)
    return trip


def group(trip: Trip, key: str) -> Group:
    return row(trip, Group, key)


def by_rank(trip: Trip, side: Side = Side.HOME) -> str:
    return " ".join(one.key for one in programme_of(trip).side(side))


@pytest.mark.parametrize(
    ("key", "place", "order"),
    [
        pytest.param("gus", 1, "gus ada ben cleo dov eva fay", id="last to first"),
        pytest.param("ada", 7, "ben cleo dov eva fay gus ada", id="first to last"),
        pytest.param("fay", 3, "ada ben fay cleo dov eva gus", id="up"),
        pytest.param("ben", 5, "ada cleo dov eva ben fay gus", id="down"),
        pytest.param("dov", 4, "ada ben cleo dov eva fay gus", id="where they are"),
        pytest.param("ben", 99, "ada cleo dov eva fay gus ben", id="beyond the last"),
        pytest.param("ben", -1, "ben ada cleo dov eva fay gus", id="before the first"),
    ],
)
def test_somebody_moves_to_a_place_and_who_stands_between_moves_along(
    seven: Trip, key: str, place: int, order: str
) -> None:
    move_to(person(seven, key), place)

    assert by_rank(seven) == order


def test_the_other_side_stays_as_it_is(seven: Trip) -> None:
    move_to(person(seven, "ken"), 5)

    assert (by_rank(seven, Side.HOST), by_rank(seven)) == ("ken", "ada ben cleo dov eva fay gus")


def test_only_who_is_moved_counts_as_changed(seven: Trip) -> None:
    before = {one.key: one.version for one in seven.people}

    move_to(person(seven, "gus"), 2)

    after = {one.key: one.version for one in seven.people}
    assert {key for key in after if after[key] != before[key]} == {"gus"}


def test_groups_move_among_the_groups(trip: Trip) -> None:
    move_to(group(trip, "university"), 1)

    assert list(programme_of(trip).groups) == ["university", "city"]


@pytest.mark.parametrize(
    ("key", "place", "order"),
    [
        pytest.param("gus", 1, "gus ben ada dov cleo fay eva", id="last to first"),
        pytest.param("ada", 3, "cleo ben eva dov ada fay gus", id="down"),
        pytest.param("eva", 3, "ada ben cleo dov eva fay gus", id="where they are"),
    ],
)
def test_within_a_group_only_its_members_change_places(seven: Trip, key: str, place: int, order: str) -> None:
    move_within(group(seven, "city"), person(seven, key), place)

    assert by_rank(seven) == order


def test_a_place_is_counted_within_the_side_or_the_group(seven: Trip) -> None:
    eva = person(seven, "eva")

    assert (place_of(eva), place_of(eva, group=group(seven, "city"))) == (Place(5, 7), Place(3, 4))
    assert place_of(person(seven, "ken"), group=group(seven, "city")) == Place(1, 1)


def test_who_is_not_in_a_group_has_no_place_in_it(seven: Trip) -> None:
    with pytest.raises(NotFound):
        move_within(group(seven, "city"), person(seven, "ben"), 1)


@pytest.mark.parametrize(
    "move",
    [
        pytest.param(lambda trip: move_to(person(trip, "gus"), 1), id="on the side"),
        pytest.param(lambda trip: move_within(group(trip, "city"), person(trip, "gus"), 1), id="in the group"),
    ],
)
def test_people_of_the_same_rank_get_ranks_of_their_own(seven: Trip, move: Callable[[Trip], None]) -> None:
    db.session.execute(update(Person).where(Person.side == Side.HOME).values(rank=4))

    move(seven)

    assert by_rank(seven).split()[0] == "gus"
    assert len({one.rank for one in seven.people if one.side is Side.HOME}) == 7


def test_nobody_moves_on_a_closed_trip(seven: Trip) -> None:
    close_trip(seven, version=seven.version)

    with pytest.raises(TripClosed):
        move_to(person(seven, "gus"), 1)
