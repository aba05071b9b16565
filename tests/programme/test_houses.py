"""A room is there for one thing at a time; what is said of a house only is told more mildly."""

import pytest

from planner.programme.clashes import ClashKind, Severity
from planner.values.text import Text
from planner.values.vocabulary import Kind, Status
from tests.programme.clashing import a_place, at, found, pairs, said

TWICE = ClashKind.TAKEN_TWICE
HALL, ROOM = a_place("hall"), a_place("room", room="Room 1")
CITY = {"people_out": ("ben",)}  # who is of both groups


def test_a_room_that_two_groups_take_at_once_cannot_work():
    (clash,) = found(
        TWICE,
        ROOM,
        at("call", "09:00", "11:00", "city", venue="room", title=Text("Call"), **CITY),
        at("talk", "10:30", "12:00", "university", venue="room", title=Text("Talk")),
    )

    assert (clash.items, clash.severity) == (("call", "talk"), Severity.CANNOT_WORK)
    assert said(clash) == (
        "“Room 1” of Room is taken twice: by “Call” and “Talk” on Tuesday 24 November from 10:30 to 11:00."
    )


@pytest.mark.parametrize(
    ("venue", "words"),
    [
        ("room", "“Room 1” of Room is taken twice on Tuesday 24 November at 10:30: by “Call” and “Talk”."),
        ("hall", "Two at once at Hall on Tuesday 24 November at 10:30: “Call” and “Talk”."),
    ],
)
def test_where_it_is_not_known_how_long_one_lasts_the_beginning_is_said(venue, words):
    call = at("call", "09:00", "11:00", "city", venue=venue, title=Text("Call"), **CITY)

    (clash,) = found(TWICE, HALL, ROOM, call, at("talk", "10:30", None, "university", venue=venue, title=Text("Talk")))

    assert said(clash) == words


def test_a_house_of_which_no_room_is_said_only_looks_wrong():
    (clash,) = found(
        TWICE,
        HALL,
        at("call", "09:00", "11:00", "city", venue="hall", **CITY),
        at("talk", "10:30", "12:00", "university", venue="hall"),
    )

    assert clash.severity is Severity.LOOKS_WRONG


def test_a_room_that_was_entered_twice_is_the_same_room():
    rooms = (a_place("one", room="Aula", name=Text("House")), a_place("two", room="Aula", name=Text("House")))

    assert pairs(
        TWICE,
        *rooms,
        at("call", "09:00", "10:00", "city", venue="one", **CITY),
        at("talk", "09:00", "10:00", "university", venue="two"),
    ) == [("call", "talk")]


@pytest.mark.parametrize(
    ("venue", "fields"),
    [
        pytest.param("hall", {"start": "10:00"}, id="one after the other"),
        pytest.param("room", {"venue": None, "alternative_venue": "room"}, id="only an alternative"),
        pytest.param("room", {"groups": ("city", "university")}, id="the same people, who are in two places"),
        pytest.param("room", {"inside": "call"}, id="a session of the other"),
        pytest.param("room", {"status": Status.CANCELLED}, id="cancelled"),
        pytest.param("hall", {"kind": Kind.MEETING_POINT}, id="a meeting point"),
        pytest.param("hall", {"venue": "park"}, id="another house"),
    ],
)
def test_what_leaves_room_for_both_is_none(venue, fields):
    other = {"groups": ("university",), "venue": venue, "start": "09:00", **fields}
    groups, start = other.pop("groups"), other.pop("start")

    assert (
        pairs(
            TWICE,
            HALL,
            ROOM,
            at("call", "09:00", "10:00", "city", venue=venue, **CITY),
            at("talk", start, "11:00", *groups, **other),
        )
        == []
    )


def test_sessions_of_one_conference_share_a_house_but_no_room():
    def sessions(venue):
        inside = {"venue": venue, "inside": "conference"}
        return (
            at("conference", "09:00", "17:00"),
            at("panel", "10:00", "11:00", "city", **inside, **CITY),
            at("talk", "10:00", "11:00", "university", **inside),
        )

    assert pairs(TWICE, HALL, *sessions("hall")) == []
    assert pairs(TWICE, ROOM, *sessions("room")) == [("panel", "talk")]
