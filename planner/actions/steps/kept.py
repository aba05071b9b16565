"""Changes as they are kept: drafts as JSON and back, what only few may read apart from the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from planner.actions.json_form import json_form
from planner.programme import shape
from planner.programme.changes import HEAD, RANKS, Change, Ranking

_SORTS: Mapping[str, type[Any]] = {
    HEAD: shape.Trip,
    RANKS: Ranking,
    "groups": shape.Group,
    "institutions": shape.Institution,
    "venues": shape.Venue,
    "people": shape.Person,
    "aims": shape.Aim,
    "agreements": shape.Agreement,
    "engagements": shape.Engagement,
    "legs": shape.Leg,
    "stays": shape.Stay,
    "results": shape.Result,
    "action_items": shape.ActionItem,
    "acknowledgements": shape.Acknowledgement,
}


def written(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Return changes as JSON knows them, without restricted data; ``private`` says that these changed too."""
    return [_written(change) for change in changes]


def _written(change: Change) -> dict[str, Any]:
    plain = without_restricted(change)
    private = {"private": True} if _restricted(change.before) != _restricted(change.after) else {}
    drafts = {"before": json_form.unstructure(plain.before), "after": json_form.unstructure(plain.after)}
    return {"sort": change.sort, "key": change.key, **drafts, **private}


def restricted_of(changes: Iterable[Change]) -> dict[str, Any] | None:
    """Return the restricted data that changed, before and after by the key of the person; nothing where none did."""
    found = {
        change.key: [json_form.unstructure(_restricted(draft)) for draft in (change.before, change.after)]
        for change in changes
        if _restricted(change.before) != _restricted(change.after)
    }
    return found or None


def read(changes: Iterable[Mapping[str, Any]], restricted: Mapping[str, Any] | None = None) -> tuple[Change, ...]:
    """Return the changes that were kept, and with them the ``restricted`` data that were kept apart, if any."""
    return tuple(_read(change, (restricted or {}).get(change["key"], (None, None))) for change in changes)


def _read(change: Mapping[str, Any], restricted: Iterable[Any]) -> Change:
    sort = _SORTS[change["sort"]]
    drafts = (None if said is None else json_form.structure(said, sort) for said in (change["before"], change["after"]))
    before, after = (_with_restricted(draft, said) for draft, said in zip(drafts, restricted, strict=True))
    return Change(change["sort"], change["key"], before, after)


def _with_restricted(draft: Any, said: Any) -> Any:
    if said is None or not isinstance(draft, shape.Person):
        return draft
    return replace(draft, restricted=json_form.structure(said, shape.Restricted))


def without_restricted(change: Change) -> Change:
    """Return a change as those know it who may not read restricted data."""
    return replace(change, before=_plain(change.before), after=_plain(change.after))


def _plain(draft: Any) -> Any:
    return replace(draft, restricted=None) if isinstance(draft, shape.Person) else draft


def _restricted(draft: Any) -> shape.Restricted | None:
    return draft.restricted if isinstance(draft, shape.Person) else None
