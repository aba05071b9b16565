"""What has changed between two programmes, and what of it can be made on a third."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from planner.programme.changes import HEAD, RANKS, Change, Left, Ranking, changes_between, replayed
from planner.programme.shape import Group, Programme, TakesPart
from planner.values.text import Text
from planner.values.vocabulary import PartTaken
from tests.exports.any_programme import programmes
from tests.programmes import a_meeting, exact, the_people, whole_trip

WHOLE = whole_trip()


def with_call(**fields: Any) -> Programme:
    """Return the whole trip with another courtesy call."""
    call = replace(WHOLE.engagements["call"], **fields)
    return replace(WHOLE, engagements={**WHOLE.engagements, "call": call})


def ordered(*keys: str) -> Programme:
    """Return the whole trip with its people in this order."""
    return replace(WHOLE, people={key: WHOLE.people[key] for key in keys})


def test_nothing_changed_between_a_programme_and_itself():
    assert changes_between(WHOLE, whole_trip()) == ()


def test_a_field_that_changed_is_named_with_old_and_new():
    [change] = changes_between(WHOLE, with_call(lead_minutes=30))

    assert (change.sort, change.key, change.fields()) == ("engagements", "call", ("lead_minutes",))
    assert (change.before.lead_minutes, change.after.lead_minutes) == (15, 30)


def test_what_is_derived_is_no_change():
    derived = {"attendees": frozenset({"ada"}), "sequence": 9, "changed_at": datetime(2027, 1, 1, tzinfo=UTC)}

    assert changes_between(WHOLE, with_call(**derived)) == ()


def test_the_order_of_what_has_none_is_no_change():
    there = with_call(groups=("city", "university"))
    turned = with_call(groups=("university", "city"))

    assert changes_between(there, turned) == ()


def test_another_zone_of_the_place_is_a_change_of_the_place_alone():
    venue = replace(WHOLE.venues["nims-hq"], zone="Asia/Kolkata")
    moved = {
        key: replace(one, when=one.when.in_zone("Asia/Kolkata")) if one.venue == "nims-hq" else one
        for key, one in WHOLE.engagements.items()
    }
    before = {
        key: replace(one, when=one.when.in_zone("Asia/Tokyo")) if one.venue == "nims-hq" else one
        for key, one in WHOLE.engagements.items()
    }
    venues = {**WHOLE.venues, "nims-hq": venue}

    found = changes_between(replace(WHOLE, engagements=before), replace(WHOLE, venues=venues, engagements=moved))

    assert [(change.sort, change.key) for change in found] == [("venues", "nims-hq")]


def test_the_head_comes_first_and_an_order_of_rank_last():
    after = replace(ordered("ben", "ada", "cleo", "ken"), trip=replace(WHOLE.trip, accent="#112233"))

    found = changes_between(WHOLE, after)

    assert [change.sort for change in found] == [HEAD, RANKS]
    assert found[-1].before.moved(found[-1].after) == ("ben", "ada")


def test_somebody_more_at_the_end_changes_no_order():
    before = replace(WHOLE, people={key: one for key, one in WHOLE.people.items() if key != "cleo"})

    found = changes_between(before, ordered("ada", "ben", "cleo", "ken"))

    assert [(change.sort, change.key) for change in found if change.sort in {"people", RANKS}] == [("people", "cleo")]


def test_who_left_an_order_moved_nobody():
    [order] = [one for one in changes_between(WHOLE, ordered("ada", "cleo", "ken")) if one.sort == RANKS]

    assert (order.key, order.before.moved(order.after)) == ("home", ())


@pytest.mark.parametrize(
    ("after", "carried"),
    [
        pytest.param("abcde", "", id="nobody"),
        pytest.param("bacde", "ba", id="two who swapped"),
        pytest.param("eabcd", "e", id="the last to the front"),
        pytest.param("bcdea", "a", id="the first to the end"),
        pytest.param("aecdb", "eb", id="two over others"),
        pytest.param("bced", "ed", id="one who left carried nobody"),
    ],
)
def test_an_order_tells_whom_to_move_and_not_who_moved_along(after: str, carried: str):
    assert Ranking(keys=tuple("abcde")).carried(Ranking(keys=tuple(after))) == tuple(carried)


@settings(max_examples=8)
@given(before=programmes(), after=programmes())
def test_replaying_what_changed_leads_there_and_turned_round_back(before: Programme, after: Programme):
    # Two programmes of two trips: what they have in common is nothing but some keys.
    after = replace(after, trip=replace(after.trip, slug=before.trip.slug, uid=before.trip.uid))
    changes = changes_between(before, after)

    there = replayed(before, changes).programme
    back = replayed(after, [change.turned_round() for change in changes]).programme

    assert [change.key for change in changes_between(there, after) if change.sort != RANKS] == []
    assert [change.key for change in changes_between(back, before) if change.sort != RANKS] == []


def test_a_field_that_is_another_by_now_is_left_alone():
    changes = changes_between(WHOLE, with_call(lead_minutes=30, for_hosts=True))

    replay = replayed(with_call(lead_minutes=99), changes)

    call = replay.programme.engagements["call"]
    assert (call.lead_minutes, call.for_hosts) == (99, True)
    assert replay.left == (Left("engagements", "call", "lead_minutes"),)


def test_what_is_gone_by_now_is_left_alone():
    gone = replace(WHOLE, engagements={})

    replay = replayed(gone, changes_between(WHOLE, with_call(lead_minutes=30)))

    assert (replay.programme.engagements, replay.left) == ({}, (Left("engagements", "call"),))


def test_what_has_a_taken_key_is_not_made():
    group = Group(key="call", name=Text("Call"))

    replay = replayed(WHOLE, [Change("groups", "call", None, group)])

    assert ("call" in replay.programme.groups, replay.left) == (False, (Left("groups", "call"),))


def test_what_is_spoken_of_by_something_new_is_not_deleted():
    without = {key: one for key, one in WHOLE.people.items() if key != "ben"}
    others = {key: one for key, one in WHOLE.engagements.items() if key != "keynote"}
    beds = {key: replace(one, rooms=()) for key, one in WHOLE.stays.items()}
    there = replace(WHOLE, engagements=others, stays=beds)
    changes = changes_between(there, replace(there, people=without))
    speaks = a_meeting(exact("2026-11-24", "08:00"), key="new", parts=(TakesPart(person="ben", part=PartTaken.CHAIR),))

    replay = replayed(replace(there, engagements={**others, "new": speaks}), changes)

    assert ("ben" in replay.programme.people, replay.left) == (True, (Left("people", "ben"),))


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        (("ada", "ben", "cleo"), ["ben", "ada", "cleo"]),
        (("dora", "ada", "ben", "cleo"), ["dora", "ben", "ada", "cleo"]),
        (("ada", "dora", "ben"), ["ben", "dora", "ada"]),
        (("cleo", "ben", "ada"), None),
    ],
)
def test_an_order_is_taken_over_by_those_who_stand_as_they_did(now: tuple[str, ...], wanted: list[str] | None):
    people = {one.key: one for one in the_people()} | {"dora": replace(the_people()[0], key="dora")}
    programme = replace(WHOLE, people={key: people[key] for key in now})
    order = Change(RANKS, "home", Ranking(keys=("ada", "ben", "cleo")), Ranking(keys=("ben", "ada", "cleo")))

    replay = replayed(programme, [order])

    assert list(replay.programme.people) == (wanted or list(now))
    assert replay.left == (() if wanted else (Left(RANKS, "home"),))
