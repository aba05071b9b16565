"""Engagements are scheduled, changed and deleted in one piece or not at all."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from planner.actions.drafts import EngagementDraft, draft_of
from planner.actions.engagements import change_engagement, delete_engagement, hanging_on, schedule_engagement
from planner.actions.trips import close_trip, import_trip
from planner.errors import NoSuchTime, PlannerError, Refused, Stale, TripClosed
from planner.model import Trip, db
from planner.programme.build import programme_of
from planner.programme.shape import TakesPart
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken
from planner.values.when import Form, Part, When
from tests.actions.stored import engagement
from tests.programmes import exact, follows, whole_trip


def a_visit(**fields: object) -> EngagementDraft:
    visit = {"key": "", "kind": Kind.VISIT, "title": Text({"de": "Besuch bei Müller & Söhne"})}
    return EngagementDraft(**{**visit, **fields})


def test_a_new_engagement_gets_a_readable_key_a_uid_and_an_instant(trip: Trip) -> None:
    visit = schedule_engagement(trip, a_visit(when=exact("2026-11-25", "14:00", "15:00"), venue="park"))

    assert visit.key.startswith("besuch-bei-mueller-soehne-")
    assert len(visit.uid) == 36
    assert visit.starts_at == datetime(2026, 11, 25, 5, 0, tzinfo=UTC)
    assert (visit.version, visit.sequence) == (1, 0)


def test_what_is_saved_is_what_was_said(trip: Trip) -> None:
    draft = replace(draft_of(engagement(trip, "signing")), key="", uid="")

    copy = schedule_engagement(trip, draft)

    assert replace(draft_of(copy), key="", uid="") == draft


@pytest.mark.parametrize("key", [item.key for item in whole_trip().engagements.values()])
def test_saving_what_is_there_changes_nothing(trip: Trip, key: str) -> None:
    stored = engagement(trip, key)
    before = stored.version, stored.sequence

    change_engagement(stored, draft_of(stored), version=stored.version)

    assert (stored.version, stored.sequence) == before


def test_a_change_raises_version_and_sequence_by_one(trip: Trip) -> None:
    call = engagement(trip, "call")
    sequence = call.sequence

    change_engagement(call, replace(draft_of(call), title=Text("Call")), version=1)

    assert (call.version, call.sequence) == (2, sequence + 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"parts": (TakesPart(person="ken", part=PartTaken.HOST),)},
        {"people_out": ("ben",)},
        {"groups": ("city",)},
        {"organisers": ("dwih", "nims")},
        {"signs": ()},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_a_change_of_who_is_there_counts_as_a_change(trip: Trip, changes: dict[str, object]) -> None:
    signing = engagement(trip, "signing")
    draft = replace(draft_of(signing), **changes)

    change_engagement(signing, draft, version=1)
    db.session.expire_all()

    assert draft_of(signing) == draft
    assert signing.version == 2


def test_of_two_saves_of_the_same_form_the_second_is_refused(trip: Trip) -> None:
    call = engagement(trip, "call")
    form = draft_of(call)
    change_engagement(call, replace(form, title=Text("First")), version=1)

    with pytest.raises(Stale):
        change_engagement(call, replace(form, title=Text("Second")), version=1)

    assert call.title == Text("First")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        pytest.param({"title": Text()}, "title", id="no title"),
        pytest.param({"title": Text("x" * 100_000)}, "title", id="a title of 100 kB"),
        pytest.param({"venue": "nowhere"}, "venue", id="a venue of nothing"),
        pytest.param({"groups": ("city", "navy")}, "groups", id="an unknown group"),
        pytest.param({"people_in": ("dov",)}, "people_in", id="an unknown person"),
        pytest.param({"parts": (TakesPart(person="dov", part=PartTaken.HOST),)}, "parts", id="a part of a stranger"),
        pytest.param({"inside": "out"}, "inside", id="inside a flight"),
        pytest.param({"inside": "call"}, "inside", id="inside itself"),
        pytest.param({"when": follows("2026-11-24", "tour")}, "anchor", id="after what follows it"),
        pytest.param({"when": exact("2026-11-24", "10:00", "09:00")}, "end", id="ends before it begins"),
        pytest.param({"when": When(form=Form.EXACT, day=date(2026, 11, 24))}, "start", id="exact without a time"),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field_and_leaves_no_trace(
    trip: Trip, changes: dict[str, object], field: str
) -> None:
    call = engagement(trip, "call")
    before = programme_of(trip)

    with pytest.raises(Refused) as refusal:
        change_engagement(call, replace(draft_of(call), **changes), version=1)

    assert refusal.value.field == field
    assert programme_of(trip) == before


def test_a_refused_engagement_is_not_scheduled(trip: Trip) -> None:
    before = len(trip.items)

    with pytest.raises(Refused):
        schedule_engagement(trip, a_visit(venue="nowhere"))

    assert len(trip.items) == before
    assert len(programme_of(trip).engagements) == len(whole_trip().engagements)


def test_a_time_that_the_clocks_skip_is_refused(trip: Trip) -> None:
    with pytest.raises(NoSuchTime):
        schedule_engagement(trip, a_visit(when=exact("2026-03-29", "02:30", zone="Europe/Berlin")))


def test_a_key_of_another_trip_names_nothing(trip: Trip) -> None:
    other = import_trip(whole_trip(), as_new=True)
    foreign = schedule_engagement(other, a_visit(key="only-there"))

    with pytest.raises(Refused, match="only-there"):
        schedule_engagement(trip, a_visit(when=follows("2026-11-24", foreign.key)))


@pytest.mark.parametrize("key", ["call", "ada", "out", "nims-2026", "new"])
def test_a_key_is_given_once_in_a_trip(trip: Trip, key: str) -> None:
    with pytest.raises(Refused) as refusal:
        schedule_engagement(trip, a_visit(key=key))

    assert refusal.value.field == "key"


def test_what_is_not_an_organizers_to_say_is_ignored(trip: Trip) -> None:
    call = engagement(trip, "call")
    uid = call.uid
    smuggled = replace(
        draft_of(call), key="other", uid="other", sequence=99, attendees=frozenset({"ken"}), title=Text("Call")
    )

    change_engagement(call, smuggled, version=1)

    assert (call.key, call.uid, call.sequence) == ("call", uid, 1)


def test_a_zone_is_kept_only_where_it_is_not_the_places(trip: Trip) -> None:
    there = schedule_engagement(trip, a_visit(when=exact("2026-11-25", "14:00", zone="Asia/Tokyo"), venue="park"))
    by_phone = schedule_engagement(trip, a_visit(when=exact("2026-11-25", "14:00", zone="Asia/Seoul"), venue="park"))

    assert (there.zone, by_phone.zone) == ("", "Asia/Seoul")


def test_what_followed_a_deleted_engagement_keeps_its_day_to_be_confirmed(trip: Trip) -> None:
    tour, call = engagement(trip, "tour"), engagement(trip, "call")
    assert [left.key for left in hanging_on(call)] == ["tour"]

    delete_engagement(call, version=1)

    assert tour.when == When(form=Form.DAY, day=date(2026, 11, 24), tbc=True, zone="Asia/Tokyo")
    assert "call" not in programme_of(trip).engagements


def test_the_sessions_of_a_deleted_conference_stay(trip: Trip) -> None:
    delete_engagement(engagement(trip, "conference"), version=1)

    assert engagement(trip, "keynote").inside is None
    assert engagement(trip, "keynote").title == Text("Keynote on loneliness")


def test_what_somebody_else_has_changed_is_not_deleted(trip: Trip) -> None:
    call = engagement(trip, "call")
    change_engagement(call, replace(draft_of(call), title=Text("Call")), version=1)

    with pytest.raises(Stale):
        delete_engagement(call, version=1)

    assert "call" in programme_of(trip).engagements


def test_a_closed_trip_refuses_every_verb(trip: Trip) -> None:
    call = engagement(trip, "call")
    draft = draft_of(call)
    close_trip(trip, version=trip.version)

    with pytest.raises(TripClosed):
        schedule_engagement(trip, a_visit())
    with pytest.raises(TripClosed):
        change_engagement(call, replace(draft, title=Text("Call")), version=1)
    with pytest.raises(TripClosed):
        delete_engagement(call, version=1)


def test_an_inexact_time_has_no_instant(trip: Trip) -> None:
    stroll = schedule_engagement(
        trip, a_visit(when=When(form=Form.PART, day=date(2026, 11, 25), part=Part.MORNING), venue="park")
    )

    assert (stroll.starts_at, stroll.ends_at) == (None, None)


def test_every_refusal_is_a_sentence_with_its_places_filled(trip: Trip) -> None:
    with pytest.raises(PlannerError) as refusal:
        schedule_engagement(trip, a_visit(venue="100%"))

    assert str(refusal.value) == "There is no “100%” in this trip."
