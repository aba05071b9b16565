"""Which step is undone next, and which is done again: each organizer's own."""

from dataclasses import replace

import pytest

from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement
from planner.actions.organizers import add_organizer
from planner.actions.people import keep_restricted
from planner.actions.steps import next_steps, record, redo, undo
from planner.actions.trips import import_trip
from planner.model import Member, Organizer, Person, Step, Trip, db
from planner.programme.build import programme_of
from planner.programme.shape import Restricted
from planner.values.text import Text
from tests.actions.stored import engagement, row
from tests.programmes import programme_with


@pytest.fixture
def ben(editor: Member) -> Organizer:
    return editor.organizer


def changed(trip: Trip, who: Organizer | None, early: int | None = None, **fields: object) -> Step:
    """Let somebody change how early one should be at the call, or something else of it, and keep that as a step."""
    before, call = programme_of(trip), engagement(trip, "call")
    change_engagement(call, replace(draft_of(call), **(fields or {"lead_minutes": early})), version=None)
    step = record(trip, before, who)
    db.session.flush()
    assert step
    return step


def offered(trip: Trip, who: Organizer | None) -> tuple[int | None, int | None]:
    """Return what somebody is offered to undo and to do again."""
    return next_steps(trip, who, now=programme_of(trip))


def test_at_first_there_is_nothing_to_undo_or_to_do_again(trip: Trip, ada: Organizer) -> None:
    assert offered(trip, ada) == (None, None)


def test_the_newest_is_undone_first_and_the_one_undone_last_done_again_first(trip: Trip, ada: Organizer) -> None:
    first, second, third = (changed(trip, ada, early) for early in (20, 25, 30))
    found = [offered(trip, ada)]

    for going in (undo, undo, redo):
        back, again = found[-1]
        going({third.id: third, second.id: second, first.id: first}[(back if going is undo else again) or 0])
        found.append(offered(trip, ada))

    assert found == [(third.id, None), (second.id, third.id), (first.id, second.id), (second.id, third.id)]


def test_when_all_is_undone_the_first_can_be_done_again(trip: Trip, ada: Organizer) -> None:
    first, second = (changed(trip, ada, early) for early in (20, 25))

    undo(second)
    undo(first)

    assert offered(trip, ada) == (None, first.id)


def test_each_organizer_has_a_row_of_their_own(trip: Trip, ada: Organizer, ben: Organizer) -> None:
    hers = changed(trip, ada, 20)
    his = changed(trip, ben, title=Text("His"))

    before = offered(trip, ada), offered(trip, ben)
    undo(his)

    assert before == ((hers.id, None), (his.id, None))
    assert (offered(trip, ada), offered(trip, ben)) == ((hers.id, None), (None, his.id))


def test_who_does_something_new_gives_up_what_could_have_been_done_again(trip: Trip, ada: Organizer) -> None:
    undo(changed(trip, ada, 20))

    new = changed(trip, ada, 25)
    held = offered(trip, ada)
    undo(new)

    assert (held, offered(trip, ada)[0]) == ((new.id, None), None)


def test_what_was_given_up_stays_so_when_the_new_one_is_undone(
    trip: Trip, ada: Organizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed(trip, ada, 20)
    undo(changed(trip, ada, 25))
    new = changed(trip, ada, 30)

    monkeypatch.setenv("PLANNER_NOW", "2026-11-20T09:00:01+00:00")
    undo(new)

    assert offered(trip, ada)[1] == new.id


def test_what_a_colleague_does_meanwhile_gives_up_nothing(trip: Trip, ada: Organizer, ben: Organizer) -> None:
    hers = changed(trip, ada, 20)
    undo(hers)

    changed(trip, ben, title=Text("His"))

    assert offered(trip, ada) == (None, hers.id)


def test_what_was_done_in_another_trip_or_by_nobody_is_nobodys_next(trip: Trip, ada: Organizer) -> None:
    changed(trip, None, 20)
    other = import_trip(programme_with(slug="other", uid=""), owner=ada)

    assert (offered(trip, ada), offered(other, ada), offered(trip, None)) == ((None, None),) * 3


def test_who_is_not_of_the_trip_has_no_steps_in_it(trip: Trip, ada: Organizer) -> None:
    changed(trip, ada, 20)

    assert offered(trip, add_organizer("dov@example.org", name="Dov")) == (None, None)


def test_a_step_that_a_colleague_has_changed_wholly_since_is_passed_over(
    trip: Trip, ada: Organizer, ben: Organizer
) -> None:
    older = changed(trip, ada, title=Text("Hers"))
    newer = changed(trip, ada, 20)

    his = changed(trip, ben, 25)
    while_his_holds = offered(trip, ada)
    undo(his)

    assert (while_his_holds, offered(trip, ada)) == ((older.id, None), (newer.id, None))


def test_a_step_of_which_something_can_be_taken_back_is_offered(trip: Trip, ada: Organizer, ben: Organizer) -> None:
    hers = changed(trip, ada, title=Text("Hers"), lead_minutes=20)

    changed(trip, ben, 25)

    assert offered(trip, ada) == (hers.id, None)


def test_what_was_undone_behind_a_step_that_is_passed_over_can_be_done_again(
    trip: Trip, ada: Organizer, ben: Organizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = changed(trip, ada, title=Text("Hers"))
    changed(trip, ada, 20)
    changed(trip, ben, 25)
    monkeypatch.setenv("PLANNER_NOW", "2026-11-20T09:00:01+00:00")

    undo(older)
    after_undo = offered(trip, ada)
    redo(older)

    assert (after_undo, offered(trip, ada)) == ((None, older.id), (older.id, None))


def test_what_was_given_up_stays_so_when_a_colleague_changes_the_new_one(
    trip: Trip, ada: Organizer, ben: Organizer
) -> None:
    undo(changed(trip, ada, title=Text("Hers")))
    changed(trip, ada, 20)

    changed(trip, ben, 25)

    assert offered(trip, ada) == (None, None)


def test_what_cannot_be_done_again_is_passed_over(trip: Trip, ada: Organizer, ben: Organizer) -> None:
    first, second = changed(trip, ada, 20), changed(trip, ada, title=Text("Hers"))
    undo(second)
    undo(first)

    changed(trip, ben, 25)

    assert offered(trip, ada) == (None, second.id)


def test_restricted_data_are_taken_back_by_who_may_read_them_alone(trip: Trip, ada: Organizer) -> None:
    before = programme_of(trip)
    keep_restricted(row(trip, Person, "ben"), Restricted(diet="halal"))
    kept = record(trip, before, ada)

    offers = [next_steps(trip, ada, now=programme_of(trip), reads_restricted=may) for may in (False, True)]

    assert kept
    assert offers == [(None, None), (kept.id, None)]
