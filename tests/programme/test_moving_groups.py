"""For whom something is may change by hand: from group to group, with each other, one for each; and in two parts."""

import pytest

from planner.programme.moving import one_for_each, parted, regrouped, swapped
from planner.programme.shape import Engagement
from planner.values.text import Text
from tests.programmes import a_flight, a_meeting, an_end, at, exact, follows

RANKED = ("city", "university", "business")
BERLIN, DAY = "Europe/Berlin", "2026-11-24"


def meeting(groups: tuple[str, ...] | None, **fields) -> Engagement:
    return a_meeting(exact(DAY, "10:00", "12:00", zone=BERLIN), groups=groups, **fields)


@pytest.mark.parametrize(
    ("groups", "source", "target", "now"),
    [
        (("city",), "city", "university", ("university",)),
        (("city", "university"), "university", "business", ("city", "business")),
        (("university", "business"), "business", "city", ("city", "university")),
        (("city", "university"), "city", "university", ("city", "university")),
        (("city",), "city", "city", ("city",)),
        (("city",), "city", "", ("city",)),
        (("city",), "", "business", ("business",)),
        (("city", "university"), "", "city", ("city", "university")),
        (("city", "university"), "", "business", ("city", "university")),
        ((), "", "business", ("business",)),
        (None, "city", "business", None),
        (None, "", "city", None),
    ],
)
def test_from_one_column_to_another_it_changes_that_group_and_no_other(groups, source, target, now):
    assert regrouped(meeting(groups), source, target, RANKED).groups == now


@pytest.mark.parametrize("groups", [None, RANKED, ("city", "university"), ("city",), ()])
@pytest.mark.parametrize("source", ["", "city"])
def test_what_is_put_down_for_one_group_alone_is_for_no_other(groups, source):
    assert regrouped(meeting(groups), source, "city", RANKED, alone=True).groups == ("city",)


def test_single_people_stay_with_what_becomes_a_groups():
    moved = regrouped(meeting((), people_in=("ada",)), "", "city", RANKED)

    assert (moved.groups, moved.people_in) == (("city",), ("ada",))


def test_a_leg_changes_groups_too():
    bus = a_flight(an_end(BERLIN), an_end(BERLIN), groups=("city",))

    assert regrouped(bus, "city", "business", RANKED).groups == ("business",)


def test_two_items_swap_their_groups_and_nothing_else():
    call, tour = meeting(("city",), key="call"), meeting(None, key="tour", venue="park")

    assert swapped(call, tour) == (meeting(None, key="call"), meeting(("city",), key="tour", venue="park"))


@pytest.mark.parametrize("groups", [RANKED, None])
def test_one_for_each_group_keeps_the_first_and_makes_the_others_anew(groups):
    signing = meeting(groups, key="signing", signs=("treaty",), people_in=("ada",), account=Text("They signed"))

    found = list(one_for_each(signing, RANKED))

    assert [(one.key, one.uid, one.groups, one.signs, one.people_in) for one in found] == [
        ("signing", "signing-0001", ("city",), ("treaty",), ("ada",)),
        ("", "", ("university",), (), ()),
        ("", "", ("business",), (), ()),
    ]
    assert {one.when for one in found} == {signing.when}
    assert [one.account for one in found] == [Text("They signed"), Text(), Text()]


@pytest.mark.parametrize(("groups", "ranked"), [((), RANKED), (None, ())])
def test_what_is_for_no_group_is_for_none_each(groups, ranked):
    assert list(one_for_each(meeting(groups), ranked)) == []


def test_in_two_parts_the_first_is_what_was_there_and_the_second_is_new():
    signing = meeting(("city",), key="signing", signs=("treaty",), venue="park", account=Text("They signed"))

    before, after = parted(signing, at(DAY, "11:15"))

    assert (before.key, before.uid, before.signs) == ("signing", "signing-0001", ("treaty",))
    assert (after.key, after.uid, after.signs, after.venue) == ("", "", (), "park")
    assert (before.account, after.account) == (Text("They signed"), Text())
    assert before.when == exact(DAY, "10:00", "11:15", zone=BERLIN)
    assert after.when == exact(DAY, "11:15", "12:00", zone=BERLIN)


def test_it_is_parted_at_an_instant_by_its_own_clock():
    before, after = parted(meeting(None), at(DAY, "10:00", "Europe/London"))

    assert (before.when.end, after.when.start, after.when.zone) == (660, 660, BERLIN)


@pytest.mark.parametrize(
    ("engagement", "spot"),
    [
        (meeting(None), at(DAY, "10:00")),
        (meeting(None), at(DAY, "12:00")),
        (meeting(None), at("2026-11-25", "11:00")),
        (meeting(None), at(DAY)),
        (a_meeting(exact(DAY, "10:00", zone=BERLIN)), at(DAY, "11:00")),
        (a_meeting(follows(DAY, "call")), at(DAY, "11:00")),
    ],
    ids=["at its beginning", "at its end", "on another day", "at no clock time", "without an end", "inexact"],
)
def test_nothing_is_parted_where_it_does_not_lie(engagement, spot):
    assert parted(engagement, spot) is None
