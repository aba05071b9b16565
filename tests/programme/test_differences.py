"""What a reader would call different between two pictures of a trip, and how much for everybody."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import sampled_from

from planner.errors import NotFound
from planner.language import language
from planner.programme.audience import Audience, Views
from planner.programme.differences import Counting, Sort, differences_between
from planner.programme.differences.shown import Words, all_wordings
from planner.programme.shape import Engagement, Notes, Programme, TakesPart, Venue
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken, Status
from planner.values.when import When
from tests.exports.any_programme import programmes
from tests.programmes import a_meeting, exact, programme_with, the_groups, the_people, whole_trip

HALL = Venue(key="hall", name=Text("Hall"), zone="Asia/Tokyo")
PLAIN = a_meeting(exact("2026-11-24", "09:00", "10:00"), venue="hall")


def trip_with(*items: object, hall: Venue = HALL) -> Programme:
    return programme_with(*the_groups(), *the_people(), hall, *items)


def sorts(before: Engagement, after: Engagement) -> tuple[Sort, ...]:
    found = differences_between(trip_with(before), trip_with(after))
    return found[0].sorts if found else ()


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, ()),
        ({"sequence": 7}, ()),
        ({"notes": Notes(staff=Text("Only for us"))}, ()),
        ({"when": replace(PLAIN.when, zone="Asia/Tokyo")}, ()),
        ({"when": replace(PLAIN.when, tbc=True)}, (Sort.STATUS,)),
        ({"status": Status.TENTATIVE}, (Sort.STATUS,)),
        ({"status": Status.CANCELLED}, (Sort.WITHDRAWN,)),
        ({"when": exact("2026-11-24", "09:30", "10:00")}, (Sort.MOVED,)),
        ({"when": When()}, (Sort.MOVED,)),
        ({"when": replace(PLAIN.when, zone="Asia/Seoul")}, (Sort.MOVED,)),
        ({"title": Text("Talks")}, (Sort.RENAMED,)),
        ({"kind": Kind.VISIT}, (Sort.RENAMED,)),
        ({"venue": None, "when": replace(PLAIN.when, zone="Asia/Tokyo")}, (Sort.PLACE,)),
        ({"groups": ("city",)}, (Sort.PEOPLE,)),
        ({"parts": (TakesPart(person="ken", part=PartTaken.HOST),)}, (Sort.PEOPLE,)),
        ({"dress_code": Text("Dark suit")}, (Sort.DETAILS,)),
        ({"title": Text("Talks"), "groups": ("city",)}, (Sort.RENAMED, Sort.PEOPLE)),
    ],
)
def test_every_change_that_a_reader_sees_has_its_name(changes: dict[str, object], found: tuple[Sort, ...]) -> None:
    assert sorts(PLAIN, replace(PLAIN, **changes)) == found


def test_what_comes_is_added_and_what_goes_is_withdrawn() -> None:
    empty, full = trip_with(), trip_with(PLAIN)

    assert [one.sorts for one in differences_between(empty, full)] == [(Sort.ADDED,)]
    assert [one.sorts for one in differences_between(full, empty)] == [(Sort.WITHDRAWN,)]


def test_what_was_cancelled_before_is_neither_missed_nor_announced() -> None:
    cancelled = replace(PLAIN, status=Status.CANCELLED)

    assert differences_between(trip_with(cancelled), trip_with()) == ()
    assert differences_between(trip_with(), trip_with(cancelled)) == ()
    assert sorts(cancelled, replace(cancelled, title=Text("Talks"))) == ()
    assert sorts(cancelled, PLAIN) == (Sort.ADDED,)


@pytest.mark.parametrize("field", ["name", "address", "room", "note"])
def test_a_venue_that_is_written_otherwise_is_a_difference_of_what_takes_place_there(field: str) -> None:
    other = replace(HALL, **{field: Text("Otherwise")})

    found = differences_between(trip_with(PLAIN), trip_with(PLAIN, hall=other))

    assert [one.sorts for one in found] == [(Sort.PLACE,)]


def test_a_newcomer_in_a_group_is_no_difference_of_every_item() -> None:
    before = trip_with(PLAIN)
    people = {key: one for key, one in before.people.items() if key != "cleo"}

    assert differences_between(replace(before, people=people), before) == ()


def test_differences_come_by_day_and_what_has_none_comes_last() -> None:
    late = a_meeting(exact("2026-11-25", "08:00"), key="late")
    early = a_meeting(exact("2026-11-24", "18:00"), key="early")
    undated = a_meeting(When(), key="undated")

    found = differences_between(trip_with(), trip_with(undated, late, early))

    assert [one.key for one in found] == ["early", "late", "undated"]


def test_a_trip_that_nobody_touched_has_no_differences() -> None:
    assert differences_between(whole_trip(), whole_trip()) == ()


def test_somebody_who_has_left_is_counted_with_all_that_was_theirs() -> None:
    before = whole_trip()
    after = replace(before, people={key: one for key, one in before.people.items() if key != "cleo"})
    counting = Counting(Views(before), Views(after))

    audience = next(one for one in counting.audiences() if one == Audience.parse("person:cleo"))

    theirs = [one for one in Views(before).of(audience).items() if one.status is not Status.CANCELLED]
    assert counting.count(audience) == len(theirs) > 0


def test_before_anything_was_published_everything_counts() -> None:
    counting = Counting(None, Views(whole_trip()))

    everyone = Views(whole_trip()).of("everyone")
    taking_place = [one for one in everyone.items() if one.status is not Status.CANCELLED]
    assert counting.count(Audience.parse("everyone")) == len(taking_place)


def found_by(counting: Counting) -> dict[str, set[str]]:
    return {str(one): set(counting.between(one, *counting.both(one))) for one in counting.audiences()}


def one_by_one(before: Programme, after: Programme, words: Words = all_wordings) -> dict[str, set[str]]:
    """Find what the page of each audience tells."""
    views = Views(before), Views(after)
    return {str(one): _told(*views, one, words) for one in Counting(*views).audiences()}


def _told(before: Views, after: Views, audience: Audience, words: Words) -> set[str]:
    pictures = [_seen(views, audience) for views in (before, after)]
    known = pictures[0] or pictures[1]
    assert known is not None
    empty = replace(known, engagements={}, legs={}, stays={})
    return {one.key for one in differences_between(pictures[0] or empty, pictures[1] or empty, words)}


def _seen(views: Views, audience: Audience) -> Programme | None:
    try:
        return views.of(audience)
    except NotFound:
        return None


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(programmes(), programmes())
def test_what_is_found_for_everybody_is_what_they_are_told(before: Programme, after: Programme) -> None:
    counting = Counting(Views(before), Views(after))

    found = found_by(counting)

    assert found == one_by_one(before, after)
    assert {str(one): counting.count(one) for one in counting.audiences()} == {one: len(found[one]) for one in found}


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(programmes(), sampled_from(["people", "venues", "engagements"]), sampled_from(["de", "ja"]))
def test_who_reads_one_language_is_found_what_they_are_told_in_it(before: Programme, table: str, tag: str) -> None:
    text = {"people": "function", "venues": "address", "engagements": "title"}[table]
    things = getattr(before, table)
    every_other = {
        key: replace(one, **{text: Text({**getattr(one, text), tag: "otherwise"})})
        for key, one in [*things.items()][::2]
    }
    after = replace(before, **{table: {**things, **every_other}})
    words = language("ja").falling_back_to(("de", "en")).text

    assert found_by(Counting(Views(before), Views(after), words)) == one_by_one(before, after, words)


def test_what_is_found_for_everybody_is_what_they_are_told_of_a_trip_that_changes_in_one_place() -> None:
    before = whole_trip()
    call = before.engagements["call"]
    later = replace(call.when, day=date(2026, 11, 24) + timedelta(days=1))
    after = replace(before, engagements={**before.engagements, "call": replace(call, when=later)})

    found = found_by(Counting(Views(before), Views(after)))

    assert found == one_by_one(before, after)
    assert found["public"] == {"call"}
