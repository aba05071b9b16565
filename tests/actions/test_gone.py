"""What became of what is not in a trip any more, as far as the history knows."""

from dataclasses import replace

import pytest

from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement, schedule_engagement
from planner.actions.steps import redo, undo, what_became_of
from planner.actions.trips import import_trip
from planner.model import Engagement, Organizer, Trip
from planner.values.text import Text
from planner.values.when import When
from tests.actions.going_back import delete, step
from tests.actions.stored import row
from tests.programmes import a_meeting, programme_with


@pytest.mark.parametrize("thing", [("engagements", "call"), ("legs", "out")])
def test_what_was_deleted_is_known_as_it_was_last_and_by_whom(
    whole: Trip, ada: Organizer, thing: tuple[str, str]
) -> None:
    deletion = step(whole, lambda: delete(whole, thing), ada)

    gone = what_became_of(whole, thing[1])

    assert gone
    assert (gone.draft.key, gone.step, gone.step.organizer, gone.is_undone) == (thing[1], deletion, ada, False)


def test_what_was_changed_before_it_was_deleted_is_known_by_its_last_name(whole: Trip) -> None:
    call = row(whole, Engagement, "call")
    step(whole, lambda: change_engagement(call, replace(draft_of(call), title=Text("Last")), version=None))
    step(whole, lambda: delete(whole, ("engagements", "call")))

    gone = what_became_of(whole, "call")

    assert gone
    assert gone.draft.title == Text("Last")


def test_what_went_because_its_making_was_taken_back_is_known_too(whole: Trip) -> None:
    made = step(whole, lambda: schedule_engagement(whole, a_meeting(When(), key="", title=Text("Idea"))))
    key = made.changes[0]["key"]
    undo(made)

    gone = what_became_of(whole, key)

    assert gone
    assert (gone.draft.title, gone.is_undone) == (Text("Idea"), True)


def test_a_deletion_that_was_done_again_counts_and_one_that_was_taken_back_does_not(whole: Trip) -> None:
    deletion = step(whole, lambda: delete(whole, ("engagements", "call")))
    undo(deletion)
    taken_back = what_became_of(whole, "call")
    redo(deletion)

    gone = what_became_of(whole, "call")

    assert taken_back is None
    assert gone
    assert gone.step == deletion


@pytest.mark.parametrize("key", ["keynote", "cal", "c_ll", "%", '"', "nothing"])
def test_of_what_was_not_deleted_nothing_is_known(whole: Trip, key: str) -> None:
    step(whole, lambda: delete(whole, ("engagements", "call")))

    assert what_became_of(whole, key) is None


def test_a_venue_of_the_same_key_is_not_the_item_that_is_gone(whole: Trip) -> None:
    step(whole, lambda: delete(whole, ("venues", "park")))

    assert what_became_of(whole, "park") is None


def test_what_was_deleted_in_another_trip_is_not_known_here(whole: Trip, ada: Organizer) -> None:
    other = import_trip(programme_with(slug="other", uid=""), owner=ada)

    step(whole, lambda: delete(whole, ("engagements", "call")))

    assert what_became_of(other, "call") is None
