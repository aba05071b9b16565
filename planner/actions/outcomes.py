"""Why they travel and what came of it: aims, results and action items, noted, changed, taken out."""

from dataclasses import replace
from typing import Any

from planner.actions import making
from planner.actions.drafts import ActionItemDraft, AimDraft, ResultDraft, draft_of, outcomes
from planner.actions.saving import ensure_current
from planner.actions.within import Within
from planner.errors import Refused
from planner.model import ActionItem, Aim, Result, Trip
from planner.values.vocabulary import ActionState


def add_aim(trip: Trip, draft: AimDraft) -> Aim:
    """Note why they travel. :raises Refused: for an aim without words."""
    return making.make(trip, Aim, draft, _write_aim, words=draft.text, otherwise="aim")


def change_aim(aim: Aim, draft: AimDraft, *, version: int | None) -> Aim:
    """Let an aim say what the draft says. :raises Stale: when it was changed since."""
    return making.change(aim, draft, _write_aim, version=version)


def delete_aim(aim: Aim, *, version: int | None) -> None:
    """Take an aim out; the results that served it stay. :raises Stale: when it was changed since."""
    making.delete(aim, version=version)


def add_result(trip: Trip, draft: ResultDraft) -> Result:
    """Note what came of the trip. :raises Refused: for a result without words, for a key of nothing."""
    return making.make(trip, Result, draft, _write_result, words=draft.text, otherwise="result")


def change_result(result: Result, draft: ResultDraft, *, version: int | None) -> Result:
    """Let a result say what the draft says. :raises Stale: when it was changed since."""
    return making.change(result, draft, _write_result, version=version)


def delete_result(result: Result, *, version: int | None) -> None:
    """Take a result out. :raises Stale: when it was changed since."""
    making.delete(result, version=version)


def add_action_item(trip: Trip, draft: ActionItemDraft) -> ActionItem:
    """Note what is to follow. :raises Refused: for an action item without words, for an owner of another trip."""
    return making.make(trip, ActionItem, draft, _write_action_item, words=draft.text, otherwise="action")


def change_action_item(item: ActionItem, draft: ActionItemDraft, *, version: int | None) -> ActionItem:
    """Let an action item say what the draft says. :raises Stale: when it was changed since."""
    return making.change(item, draft, _write_action_item, version=version)


def settle(item: ActionItem, state: str, *, version: int | None) -> ActionItem:
    """Let an action item be done, dropped or open again.

    :raises Stale: when it was changed since. :raises Refused: for a word that is no state.
    """
    ensure_current(item, version)
    if state not in set(ActionState):
        raise Refused("Pick one of the list.", field="state")
    stored: ActionItemDraft = draft_of(item)
    return change_action_item(item, replace(stored, state=ActionState(state)), version=version)


def delete_action_item(item: ActionItem, *, version: int | None) -> None:
    """Take an action item out. :raises Stale: when it was changed since."""
    making.delete(item, version=version)


def _write_aim(aim: Aim, draft: AimDraft, within: Within) -> None:
    _ensure_words(draft)
    outcomes.write_aim(aim, draft, within)


def _write_result(result: Result, draft: ResultDraft, within: Within) -> None:
    _ensure_words(draft)
    outcomes.write_result(result, draft, within)


def _write_action_item(item: ActionItem, draft: ActionItemDraft, within: Within) -> None:
    _ensure_words(draft)
    outcomes.write_action_item(item, draft, within)


def _ensure_words(draft: Any) -> None:
    if not draft.text:
        raise Refused("Say it in a few words.", field="text")
