"""Trips are started, changed, closed and opened again."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from planner.actions.drafts import EngagementDraft, GroupDraft, TripDraft, draft_of
from planner.actions.engagements import schedule_engagement
from planner.actions.trips import change_trip, close_trip, reopen_trip, start_trip
from planner.errors import Refused, Stale, TripClosed, UnknownZone
from planner.model import Organizer, Trip, db
from planner.values.text import Text
from planner.values.vocabulary import Kind, Role, TripState
from tests.actions.stored import engagement
from tests.programmes import exact


def a_draft(**fields: object) -> TripDraft:
    head = {"slug": "", "title": Text("Zürich im Mai"), "starts": date(2027, 5, 3), "ends": date(2027, 5, 5)}
    return TripDraft(**{**head, **fields})


def test_who_starts_a_trip_owns_it(ada: Organizer) -> None:
    trip = start_trip(ada, a_draft(), groups=[GroupDraft(key="", name=Text("Stadt"))])

    assert trip.slug == "zuerich-im-mai"
    assert [(member.organizer, member.role, member.reads_restricted) for member in trip.members] == [
        (ada, Role.OWNER, True)
    ]
    assert [group.name for group in trip.groups] == [Text("Stadt")]


def test_two_trips_of_one_title_get_two_slugs(ada: Organizer) -> None:
    slugs = [start_trip(ada, a_draft()).slug for _ in range(3)]

    assert slugs == ["zuerich-im-mai", "zuerich-im-mai-2", "zuerich-im-mai-3"]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        (Text("New"), "new-2"),
        (Text({"ja": "日本", "en": "Japan"}), "japan"),
        (Text({"ja": "日本"}), "outgoing"),
        (Text("../../etc/passwd"), "etc-passwd"),
        (Text("ẞ ß œuvre Ålesund Đà Nẵng"), "ss-ss-oeuvre-alesund-da-nang"),
        (Text("a" * 60), "a" * 40),
        (Text("one two three four five six seven eight nine"), "one-two-three-four-five-six-seven-eight"),
    ],
    ids=str,
)
def test_a_slug_is_plain_ascii(ada: Organizer, title: Text, slug: str) -> None:
    assert start_trip(ada, a_draft(title=title)).slug == slug


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"title": Text()}, "title"), ({"ends": date(2027, 5, 2)}, "ends"), ({"languages": ()}, "languages")],
    ids=["no title", "ends before it starts", "no language"],
)
def test_what_makes_no_sense_is_refused_at_its_field(ada: Organizer, changes: dict[str, object], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        start_trip(ada, a_draft(**changes))

    assert refusal.value.field == field
    assert db.session.query(Trip).count() == 0


def test_an_unknown_zone_is_refused(trip: Trip) -> None:
    with pytest.raises(UnknownZone):
        change_trip(trip, replace(draft_of(trip), home_zone="Europe/Bochum"), version=1)

    assert trip.home_zone == "Europe/Berlin"


def test_slug_and_uid_stay_whatever_the_form_says(trip: Trip) -> None:
    uid = trip.uid

    change_trip(trip, replace(draft_of(trip), slug="other", uid="other", title=Text("Tsukuba")), version=1)

    assert (trip.slug, trip.uid, trip.title) == ("tsukuba", uid, Text("Tsukuba"))


def test_another_home_zone_moves_what_is_timed_by_it(trip: Trip) -> None:
    at_home = EngagementDraft(key="at-home", kind=Kind.BRIEFING, title=Text("Call"), when=exact("2026-11-20", "10:00"))
    schedule_engagement(trip, at_home)

    change_trip(trip, replace(draft_of(trip), home_zone="Asia/Dubai"), version=trip.version)

    assert engagement(trip, "at-home").starts_at == datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
    assert engagement(trip, "call").starts_at == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)


def test_a_save_on_an_old_form_is_refused(trip: Trip) -> None:
    with pytest.raises(Stale):
        change_trip(trip, a_draft(), version=5)


def test_a_closed_trip_is_read_only_until_it_is_opened_again(trip: Trip) -> None:
    close_trip(trip, version=1)

    with pytest.raises(TripClosed):
        change_trip(trip, a_draft(), version=trip.version)
    assert reopen_trip(trip, version=trip.version).state is TripState.CONFIRMED


def test_a_trip_of_years_is_a_slip_in_the_year(ada: Organizer) -> None:
    with pytest.raises(Refused) as refusal:
        start_trip(ada, a_draft(ends=date(2028, 12, 5)))

    assert refusal.value.field == "ends"
