"""Steps: what is changed is kept, can be taken back and done again, and nobody else's work is lost by it."""

from dataclasses import replace
from datetime import date

import pytest

from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement, delete_engagement, schedule_engagement
from planner.actions.people import keep_restricted
from planner.actions.ranks import move_to
from planner.actions.steps import read, record, redo, step_of, undo
from planner.actions.trips import change_trip, close_trip
from planner.actions.venues import add_venue, change_venue
from planner.errors import NotFound, Refused, TripClosed
from planner.model import Engagement, Organizer, Person, Trip, Venue, db
from planner.programme import shape
from planner.programme.build import programme_of
from planner.programme.changes import Left
from planner.values.text import Text
from planner.values.vocabulary import Kind
from planner.values.when import Form
from tests.actions.going_back import DIET, delete, step, unlike
from tests.actions.stored import row
from tests.programmes import exact


def test_restricted_data_are_kept_apart(whole: Trip):
    deleted = step(whole, lambda: delete(whole, ("people", "ben")))

    assert ("vegan" in str(deleted.changes), deleted.restricted["ben"][0]["diet"]) == (False, "vegan")
    assert [change.before.restricted for change in read(deleted.changes) if change.key == "ben"] == [None]


def test_who_may_not_read_restricted_data_brings_the_person_back_without_them(whole: Trip):
    deleted = step(whole, lambda: delete(whole, ("people", "ben")))

    outcome = undo(deleted)

    ben = programme_of(whole).people["ben"]
    assert (outcome.kept_restricted, ben.restricted, ben.academic_title) == (True, None, "Prof. Dr.")


def test_restricted_data_alone_are_a_step_too(whole: Trip):
    kept = step(whole, lambda: keep_restricted(row(whole, Person, "ben"), shape.Restricted(diet="halal")))

    undo(kept, reads_restricted=True)

    assert [said.get("private") for said in kept.changes] == [True]
    assert programme_of(whole).people["ben"].restricted == DIET


def test_what_somebody_else_changed_since_survives(whole: Trip):
    call = row(whole, Engagement, "call")
    mine = replace(draft_of(call), title=Text("Mine"), lead_minutes=60)
    changed = step(whole, lambda: change_engagement(call, mine, version=None))
    change_engagement(call, replace(draft_of(call), title=Text("Theirs")), version=None)

    outcome = undo(changed)

    now = programme_of(whole).engagements["call"]
    assert (now.title, now.lead_minutes) == (Text("Theirs"), 15)
    assert outcome.left == (Left("engagements", "call", "title"),)


def test_what_was_made_is_deleted_again(whole: Trip):
    before = programme_of(whole)
    tea = shape.Engagement(key="", kind=Kind.MEAL, title=Text("Tea"), when=exact("2026-11-25", "15:00", "16:00"))
    made = step(whole, lambda: schedule_engagement(whole, tea))

    undo(made)

    assert unlike(before, programme_of(whole)) == []


def test_what_was_made_and_is_used_by_others_since_stays(whole: Trip):
    made = step(whole, lambda: add_venue(whole, shape.Venue(key="garden", name=Text("Garden"), zone="Asia/Tokyo")))
    call = row(whole, Engagement, "call")
    change_engagement(call, replace(draft_of(call), venue="garden"), version=None)

    with pytest.raises(Refused, match="changed since"):
        undo(made)

    assert (made.undone_at, programme_of(whole).engagements["call"].venue) == (None, "garden")


def test_a_time_whose_anchor_is_gone_stays_on_its_day_to_be_confirmed(whole: Trip):
    deleted = step(whole, lambda: delete(whole, ("engagements", "tour")))
    delete(whole, ("engagements", "call"))

    outcome = undo(deleted)

    when = programme_of(whole).engagements["tour"].when
    assert (when.form, when.day, when.tbc, when.anchor) == (Form.DAY, date(2026, 11, 24), True, None)
    assert outcome.left == (Left("engagements", "tour", "when"),)


def test_another_zone_of_a_venue_is_taken_back_with_the_instants_of_what_happens_there(whole: Trip):
    nims = row(whole, Venue, "nims-hq")
    before = row(whole, Engagement, "call").starts_at
    moved = step(whole, lambda: change_venue(nims, replace(draft_of(nims), zone="Asia/Kolkata"), version=None))
    there = row(whole, Engagement, "call").starts_at

    undo(moved)

    assert (there != before, row(whole, Engagement, "call").starts_at) == (True, before)
    assert [said["key"] for said in moved.changes] == ["nims-hq"]


def test_the_trips_head_is_taken_back(whole: Trip):
    before = programme_of(whole)
    head = replace(draft_of(whole), home_zone="America/New_York", title=Text("Elsewhere"))
    changed = step(whole, lambda: change_trip(whole, head, version=None))

    undo(changed)

    assert unlike(before, programme_of(whole)) == []


def test_an_order_of_rank_is_taken_back_and_nobody_else_gets_another_version(whole: Trip):
    cleo = row(whole, Person, "cleo").version
    moved = step(whole, lambda: move_to(row(whole, Person, "ada"), 2))

    undo(moved)

    assert [person.key for person in programme_of(whole).people.values()] == ["ada", "ben", "cleo", "ken"]
    assert row(whole, Person, "cleo").version == cleo


def test_an_order_that_somebody_else_changed_since_stays(whole: Trip):
    moved = step(whole, lambda: move_to(row(whole, Person, "ada"), 2))
    move_to(row(whole, Person, "ada"), 3)

    with pytest.raises(Refused):
        undo(moved)

    assert [person.key for person in programme_of(whole).people.values()] == ["ben", "cleo", "ada", "ken"]


def test_who_comes_back_takes_the_former_place_among_those_who_came_meanwhile(whole: Trip):
    deleted = step(whole, lambda: delete(whole, ("people", "ben")))
    move_to(row(whole, Person, "ada"), 2)

    undo(deleted)

    assert [person.key for person in programme_of(whole).people.values()] == ["cleo", "ada", "ben", "ken"]


def test_what_comes_back_keeps_its_uid_and_goes_on_counting(whole: Trip):
    call = row(whole, Engagement, "call")
    change_engagement(call, replace(draft_of(call), lead_minutes=5), version=None)
    db.session.flush()
    uid, sequence, version = call.uid, call.sequence, call.version
    deleted = step(whole, lambda: delete_engagement(call, version=None))

    undo(deleted)

    back = row(whole, Engagement, "call")
    assert (back.uid, back.sequence > sequence, back.version > version) == (uid, True, True)


def test_a_change_that_is_taken_back_raises_versions_and_what_shows_it_counts_as_changed(whole: Trip):
    nims = row(whole, Venue, "nims-hq")
    renamed = step(whole, lambda: change_venue(nims, replace(draft_of(nims), name=Text("Hall")), version=None))
    version, sequence = nims.version, row(whole, Engagement, "call").sequence

    undo(renamed)

    assert row(whole, Venue, "nims-hq").version == version + 1
    assert row(whole, Engagement, "call").sequence == sequence + 1


def test_a_step_is_taken_back_once(whole: Trip):
    deleted = step(whole, lambda: delete(whole, ("legs", "out")))
    undo(deleted)
    undone_at = deleted.undone_at

    again = undo(deleted)

    assert (again.left, deleted.undone_at) == ((), undone_at)


def test_a_step_that_holds_is_not_done_again(whole: Trip):
    deleted = step(whole, lambda: delete(whole, ("legs", "out")))

    redo(deleted)

    assert ("out" in programme_of(whole).legs, deleted.undone_at) == (False, None)


def test_a_closed_trip_is_not_changed_by_going_back(whole: Trip):
    deleted = step(whole, lambda: delete(whole, ("legs", "out")))
    close_trip(whole, version=None)

    with pytest.raises(TripClosed):
        undo(deleted)


def test_nothing_changed_is_no_step(whole: Trip):
    assert record(whole, programme_of(whole), None) is None


def test_a_step_says_who_made_it_and_belongs_to_its_trip(trip: Trip, whole: Trip, ada: Organizer):
    deleted = step(whole, lambda: delete(whole, ("legs", "out")), by=ada)

    assert (deleted.organizer, step_of(whole, deleted.id)) == (ada, deleted)
    with pytest.raises(NotFound):
        step_of(trip, deleted.id)


@pytest.mark.parametrize("beyond", [2**31, 10**25])
def test_there_is_no_step_of_a_number_beyond_all(whole: Trip, beyond: int):
    deleted = step(whole, lambda: delete(whole, ("legs", "out")))

    with pytest.raises(NotFound):
        step_of(whole, deleted.id + beyond)
