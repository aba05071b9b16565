"""Aims, results and action items are noted, changed, settled, taken out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

import pytest

from planner.actions import outcomes
from planner.actions.drafts import ActionItemDraft, AimDraft, ResultDraft, draft_of
from planner.errors import Refused, Stale, TripClosed
from planner.model import ActionItem, Aim, Result, Trip
from planner.programme.build import programme_of
from planner.values.text import Text
from planner.values.vocabulary import ActionState, TripState
from tests.actions.stored import row


class Sort(NamedTuple):
    """One sort of outcome: a draft of everything it may say, the verbs, its table in a programme, one that is there."""

    draft: Any
    row: type[Any]
    add: Callable[..., Any]
    change: Callable[..., Any]
    delete: Callable[..., None]
    table: str
    key: str


SORTS = [
    pytest.param(
        Sort(
            AimDraft(key="aim", text=Text({"en": "Health", "ja": "健康"})),
            *(Aim, outcomes.add_aim, outcomes.change_aim, outcomes.delete_aim, "aims", "materials"),
        ),
        id="aim",
    ),
    pytest.param(
        Sort(
            ResultDraft(key="result", text=Text("A chair"), engagement="call", aim="exchange", agreement="nims-2026"),
            *(Result, outcomes.add_result, outcomes.change_result, outcomes.delete_result, "results", "lab"),
        ),
        id="result",
    ),
    pytest.param(
        Sort(
            ActionItemDraft(
                key="item", text=Text("Report"), owner="cleo", due=date(2027, 1, 15), state=ActionState.DROPPED
            ),
            *(ActionItem, outcomes.add_action_item, outcomes.change_action_item, outcomes.delete_action_item),
            *("action_items", "letter"),
        ),
        id="action item",
    ),
]
over_all_sorts = pytest.mark.parametrize("sort", SORTS)


@over_all_sorts
def test_one_says_everything_that_its_draft_says(trip: Trip, sort: Sort) -> None:
    sort.add(trip, sort.draft)

    assert getattr(programme_of(trip), sort.table)[sort.draft.key] == sort.draft


@over_all_sorts
def test_one_that_is_changed_says_what_its_draft_says_and_keeps_its_key(trip: Trip, sort: Sort) -> None:
    stored = row(trip, sort.row, sort.key)

    sort.change(stored, sort.draft, version=1)

    assert getattr(programme_of(trip), sort.table)[sort.key] == replace(sort.draft, key=sort.key)
    assert stored.version == 2


@over_all_sorts
def test_saving_what_is_there_changes_nothing(trip: Trip, sort: Sort) -> None:
    stored = row(trip, sort.row, sort.key)

    sort.change(stored, draft_of(stored), version=1)

    assert stored.version == 1


@over_all_sorts
def test_one_without_words_is_refused(trip: Trip, sort: Sort) -> None:
    with pytest.raises(Refused) as refusal:
        sort.add(trip, replace(sort.draft, text=Text()))

    assert refusal.value.field == "text"
    assert sort.draft.key not in getattr(programme_of(trip), sort.table)


@over_all_sorts
def test_one_that_is_deleted_is_gone(trip: Trip, sort: Sort) -> None:
    sort.delete(row(trip, sort.row, sort.key), version=1)

    assert sort.key not in getattr(programme_of(trip), sort.table)


@over_all_sorts
def test_who_saw_an_old_version_changes_and_deletes_nothing(trip: Trip, sort: Sort) -> None:
    stored = row(trip, sort.row, sort.key)
    before = draft_of(stored)

    with pytest.raises(Stale):
        sort.change(stored, sort.draft, version=7)
    with pytest.raises(Stale):
        sort.delete(stored, version=7)

    assert draft_of(row(trip, sort.row, sort.key)) == before


@over_all_sorts
def test_nothing_changes_on_a_closed_trip(trip: Trip, sort: Sort) -> None:
    stored = row(trip, sort.row, sort.key)
    before = draft_of(stored)
    trip.state = TripState.CLOSED

    with pytest.raises(TripClosed):
        sort.add(trip, sort.draft)
    with pytest.raises(TripClosed):
        sort.change(stored, sort.draft, version=1)
    with pytest.raises(TripClosed):
        sort.delete(stored, version=1)

    assert draft_of(row(trip, sort.row, sort.key)) == before


@pytest.mark.parametrize("field", ["engagement", "aim", "agreement"])
def test_a_result_belongs_to_things_of_its_trip_only(trip: Trip, field: str) -> None:
    with pytest.raises(Refused) as refusal:
        outcomes.add_result(trip, ResultDraft(key="", text=Text("A chair"), **{field: "dovs-thing"}))

    assert refusal.value.field == field


def test_an_action_item_is_owned_by_somebody_of_its_trip_only(trip: Trip) -> None:
    with pytest.raises(Refused) as refusal:
        outcomes.add_action_item(trip, ActionItemDraft(key="", text=Text("Report"), owner="dov"))

    assert refusal.value.field == "owner"


def test_the_results_of_a_deleted_aim_stay_without_it(trip: Trip) -> None:
    outcomes.delete_aim(row(trip, Aim, "materials"), version=1)

    lab = programme_of(trip).results["lab"]
    assert (lab.aim, lab.engagement) == (None, "signing")


@pytest.mark.parametrize("state", list(ActionState))
def test_an_action_item_is_settled_and_opened_again(trip: Trip, state: ActionState) -> None:
    letter = row(trip, ActionItem, "letter")
    outcomes.settle(letter, ActionState.DONE, version=1)

    outcomes.settle(letter, state, version=2)

    assert programme_of(trip).action_items["letter"].state is state


def test_an_action_item_is_not_settled_by_a_word_that_is_no_state(trip: Trip) -> None:
    with pytest.raises(Refused):
        outcomes.settle(row(trip, ActionItem, "letter"), "forgotten", version=1)

    assert programme_of(trip).action_items["letter"].state is ActionState.OPEN


def test_an_action_item_that_somebody_else_changed_is_not_settled(trip: Trip) -> None:
    letter = row(trip, ActionItem, "letter")
    outcomes.settle(letter, ActionState.DONE, version=1)

    with pytest.raises(Stale):
        outcomes.settle(letter, ActionState.DROPPED, version=1)
