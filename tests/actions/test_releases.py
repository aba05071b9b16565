"""Releases: frozen for ever, numbered, for everybody or for some groups; what is restricted goes on its day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner import clock
from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement, delete_engagement
from planner.actions.people import change_person, keep_restricted
from planner.actions.releases import (
    latest_release,
    mark_of,
    news_of,
    programme_of_release,
    publish,
    release_of,
    releases_of,
    views_of,
)
from planner.actions.trip_bin import delete_trip, erase_trip
from planner.actions.trips import change_trip, close_trip
from planner.actions.venues import change_venue
from planner.errors import NotFound, Refused, Stale, TripClosed
from planner.model import Organizer, Release, Trip, Venue, db
from planner.programme.audience import Views, audiences_of
from planner.programme.build import programme_of
from planner.programme.shape import Programme
from planner.programme.shape import Restricted as RestrictedData
from planner.values.text import Text
from tests.actions.stored import engagement, person

DUE = date(2026, 12, 29)


def rename(trip: Trip, key: str, title: str = "Other") -> None:
    row = engagement(trip, key)
    change_engagement(row, replace(draft_of(row), title=Text(title)), version=None)


def leave_to_the_city(trip: Trip, *keys: str) -> None:
    """Let nobody of the University take part in these."""
    for key in keys:
        row = engagement(trip, key)
        change_engagement(row, replace(draft_of(row), groups=("city",), people_out=("ben",), parts=()), version=None)


def rename_venue(trip: Trip, key: str, name: str) -> None:
    venue = db.session.scalars(db.select(Venue).where(Venue.trip_id == trip.id, Venue.key == key)).one()
    change_venue(venue, replace(draft_of(venue), name=Text(name)), version=None)


def title_in(release: Release, key: str) -> str:
    return str(views_of(release).programme.engagements[key].title)


def seen(programmes: Views) -> Sequence[Programme]:
    return [programmes.of(audience) for audience in audiences_of(programmes.programme)]


def test_the_first_release_is_number_one_and_every_other_the_next(trip: Trip, ada: Organizer) -> None:
    first = publish(trip, ada, note=Text("Hello"))
    rename(trip, "call")
    second = publish(trip, None)

    assert [one.number for one in releases_of(trip)] == [2, 1]
    assert (first.note, first.organizer, first.groups) == (Text("Hello"), ada, None)
    assert latest_release(trip) is second
    assert release_of(trip, 1) is first


@pytest.mark.parametrize("number", [0, -1, 2, 2**31, 10**30])
def test_a_number_that_no_release_has_is_found_nowhere(trip: Trip, number: int) -> None:
    publish(trip, None)

    with pytest.raises(NotFound):
        release_of(trip, number)


def test_every_audience_sees_of_a_release_what_it_would_have_seen_of_the_draft(trip: Trip) -> None:
    keep_restricted(person(trip, "ben"), RestrictedData(diet="vegan"))
    draft = replace(programme_of(trip), acknowledgements={})

    release = publish(trip, None)

    plain = Views(replace(draft, people={key: replace(one, restricted=None) for key, one in draft.people.items()}))
    assert seen(views_of(release)) == seen(plain)
    assert programme_of_release(release, "host:nims").diets == Views(draft).of("host:nims").diets == (("vegan", 1),)


def test_a_release_stays_as_it_was_whatever_becomes_of_the_draft(trip: Trip) -> None:
    release = publish(trip, None)
    before, content = views_of(release).programme, release.programme

    rename(trip, "call")
    delete_engagement(engagement(trip, "signing"), version=None)
    publish(trip, None)
    db.session.expire_all()

    assert release_of(trip, 1).programme == content
    assert views_of(release_of(trip, 1)).programme == before


def test_what_changed_since_somebody_looked_is_not_published_unseen(trip: Trip) -> None:
    mark = mark_of(programme_of(trip))
    rename(trip, "call")

    with pytest.raises(Stale):
        publish(trip, None, mark=mark)

    assert latest_release(trip) is None
    assert publish(trip, None, mark=mark_of(programme_of(trip))).number == 1


def test_a_change_of_restricted_data_is_another_mark(trip: Trip) -> None:
    mark = mark_of(programme_of(trip))

    keep_restricted(person(trip, "ada"), RestrictedData(diet="vegan"))

    assert mark_of(programme_of(trip)) != mark


def test_nothing_new_is_nothing_to_publish(trip: Trip) -> None:
    publish(trip, None)

    with pytest.raises(Refused, match="Nothing has changed since release 1"):
        publish(trip, None)


def test_a_closed_trip_publishes_nothing(trip: Trip) -> None:
    close_trip(trip, version=None)

    with pytest.raises(TripClosed):
        publish(trip, None)


def test_releases_of_one_second_are_told_apart_by_their_times(trip: Trip) -> None:
    first = publish(trip, None)
    rename(trip, "call")
    second = publish(trip, None)

    assert (first.made_at, second.made_at) == (clock.now(), clock.now() + timedelta(seconds=1))


def test_for_one_group_only_what_concerns_it_is_taken_over(trip: Trip) -> None:
    leave_to_the_city(trip, "cairo")
    publish(trip, None)
    rename(trip, "keynote", "For the University")
    rename(trip, "cairo", "For the City")

    second = publish(trip, None, groups=["university"])

    assert (second.groups, title_in(second, "keynote")) == (["university"], "For the University")
    assert title_in(second, "cairo") == title_in(release_of(trip, 1), "cairo")
    assert news_of(trip, programme_of(trip)).count == 1


def test_what_is_shared_is_published_for_all_who_share_it(trip: Trip) -> None:
    publish(trip, None)
    rename(trip, "call", "For all")

    second = publish(trip, None, groups=["university"])

    assert str(programme_of_release(second, "group:city").engagements["call"].title) == "For all"


def test_a_first_release_for_one_group_holds_nothing_of_the_others(trip: Trip) -> None:
    leave_to_the_city(trip, "cairo")

    release = publish(trip, None, groups=["university"])

    held = views_of(release).programme.engagements
    assert ("keynote" in held, "cairo" in held) == (True, False)


def test_a_place_that_only_others_go_to_stays_as_it_was_released(trip: Trip) -> None:
    leave_to_the_city(trip, *(one.key for one in programme_of(trip).engagements.values() if one.venue == "park"))
    publish(trip, None)
    rename_venue(trip, "park", "Other park")
    rename_venue(trip, "nims-hq", "Other house")

    second = publish(trip, None, groups=["university"])

    names = {key: str(one.name) for key, one in views_of(second).programme.venues.items()}
    assert (names["park"] == "Other park", names["nims-hq"]) == (False, "Other house")


@pytest.mark.parametrize("groups", [[], ["nowhere"], ["city", "nowhere"]])
def test_groups_that_are_none_are_refused(trip: Trip, groups: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        publish(trip, None, groups=groups)

    assert refused.value.field == "groups"


def test_news_count_what_has_changed_and_nothing_else(trip: Trip) -> None:
    assert news_of(trip, programme_of(trip)) is None
    publish(trip, None)
    assert news_of(trip, programme_of(trip)).count == 0

    rename(trip, "call")
    delete_engagement(engagement(trip, "signing"), version=None)
    change_trip(trip, replace(draft_of(trip), purpose=Text("Friendship")), version=None)
    keep_restricted(person(trip, "ada"), RestrictedData(diet="vegan"))

    news = news_of(trip, programme_of(trip))
    assert news.number == 1
    assert news.count >= 3
    publish(trip, None)
    assert news_of(trip, programme_of(trip)).count == 0


def test_who_joins_a_group_that_is_left_out_is_brought_in_by_the_next_release_for_all(trip: Trip) -> None:
    leave_to_the_city(trip, "call")
    joining = person(trip, "cleo")
    change_person(joining, replace(draft_of(joining), groups=()), version=None)
    publish(trip, None)
    change_person(joining, replace(draft_of(joining), groups=("city",)), version=None)

    parts = [publish(trip, None, groups=groups) for groups in (["university"], None)]

    calls = [programme_of_release(one, "person:cleo").engagements.get("call") for one in parts]
    assert [call is not None for call in calls] == [False, True]
    assert news_of(trip, programme_of(trip)).count == 0


def test_an_erased_trip_takes_its_releases_with_it(trip: Trip) -> None:
    publish(trip, None)
    delete_trip(trip, version=None)

    erase_trip(trip)

    assert db.session.query(Release).count() == 0
