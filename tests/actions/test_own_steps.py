"""Which step is undone next, and which is done again: each organizer's own."""

from dataclasses import replace

import pytest

from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement
from planner.actions.organizers import add_organizer
from planner.actions.steps import next_steps, record, redo, undo
from planner.actions.trips import import_trip
from planner.model import Member, Organizer, Step, Trip, db
from planner.programme.build import programme_of
from tests.actions.stored import engagement
from tests.programmes import programme_with


@pytest.fixture
def ben(editor: Member) -> Organizer:
    return editor.organizer


def changed(trip: Trip, who: Organizer | None, early: int) -> Step:
    """Let somebody change how early one should be at the call, and keep that as a step."""
    before, call = programme_of(trip), engagement(trip, "call")
    change_engagement(call, replace(draft_of(call), lead_minutes=early), version=None)
    step = record(trip, before, who)
    db.session.flush()
    assert step
    return step


def test_at_first_there_is_nothing_to_undo_or_to_do_again(trip: Trip, ada: Organizer) -> None:
    assert next_steps(trip, ada) == (None, None)


def test_the_newest_is_undone_first_and_the_one_undone_last_done_again_first(trip: Trip, ada: Organizer) -> None:
    first, second, third = (changed(trip, ada, early) for early in (20, 25, 30))
    found = [next_steps(trip, ada)]

    for going in (undo, undo, redo):
        back, again = found[-1]
        going({third.id: third, second.id: second, first.id: first}[(back if going is undo else again) or 0])
        found.append(next_steps(trip, ada))

    assert found == [(third.id, None), (second.id, third.id), (first.id, second.id), (second.id, third.id)]


def test_when_all_is_undone_the_first_can_be_done_again(trip: Trip, ada: Organizer) -> None:
    first, second = (changed(trip, ada, early) for early in (20, 25))

    undo(second)
    undo(first)

    assert next_steps(trip, ada) == (None, first.id)


def test_each_organizer_has_a_row_of_their_own(trip: Trip, ada: Organizer, ben: Organizer) -> None:
    hers = changed(trip, ada, 20)
    his = changed(trip, ben, 25)

    before = next_steps(trip, ada), next_steps(trip, ben)
    undo(his)

    assert before == ((hers.id, None), (his.id, None))
    assert (next_steps(trip, ada), next_steps(trip, ben)) == ((hers.id, None), (None, his.id))


def test_who_does_something_new_gives_up_what_could_have_been_done_again(trip: Trip, ada: Organizer) -> None:
    undo(changed(trip, ada, 20))

    new = changed(trip, ada, 25)
    held = next_steps(trip, ada)
    undo(new)

    assert (held, next_steps(trip, ada)[0]) == ((new.id, None), None)


def test_what_was_given_up_stays_so_when_the_new_one_is_undone(
    trip: Trip, ada: Organizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed(trip, ada, 20)
    undo(changed(trip, ada, 25))
    new = changed(trip, ada, 30)

    monkeypatch.setenv("PLANNER_NOW", "2026-11-20T09:00:01+00:00")
    undo(new)

    assert next_steps(trip, ada)[1] == new.id


def test_what_a_colleague_does_meanwhile_gives_up_nothing(trip: Trip, ada: Organizer, ben: Organizer) -> None:
    hers = changed(trip, ada, 20)
    undo(hers)

    changed(trip, ben, 25)

    assert next_steps(trip, ada) == (None, hers.id)


def test_what_was_done_in_another_trip_or_by_nobody_is_nobodys_next(trip: Trip, ada: Organizer) -> None:
    changed(trip, None, 20)
    other = import_trip(programme_with(slug="other", uid=""), owner=ada)

    assert (next_steps(trip, ada), next_steps(other, ada), next_steps(trip, None)) == ((None, None),) * 3


def test_who_is_not_of_the_trip_has_no_steps_in_it(trip: Trip, ada: Organizer) -> None:
    changed(trip, ada, 20)

    assert next_steps(trip, add_organizer("dov@example.org", name="Dov")) == (None, None)
