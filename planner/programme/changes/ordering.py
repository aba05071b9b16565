"""The order of rank, once more."""

from collections.abc import Mapping, Sequence
from typing import Any

from planner.programme.changes.change import TABLES, Change, Ranking
from planner.values.vocabulary import Side

Tables = Mapping[str, Mapping[str, Any]]


def ordered_again(tables: Tables, changes: Sequence[Change]) -> tuple[dict[str, dict[str, Any]], list[str]]:
    """Return the tables with groups and people in their new order, and the orders that others have changed since."""
    found = {name: dict(tables[name]) for name in TABLES}
    unmoved = []
    for change in changes:
        table = "groups" if change.key == "groups" else "people"
        keys = [key for key, one in found[table].items() if table == "groups" or one.side == change.key]
        order = _order(keys, change.before, change.after) if change.before and change.after else None
        if order is None:
            unmoved.append(change.key)
            continue
        rest = [key for key in found[table] if key not in set(order)]
        first = [*order, *rest] if change.key != Side.HOST.value else [*rest, *order]
        found[table] = {key: found[table][key] for key in first}
    return found, unmoved


def _order(keys: Sequence[str], before: Ranking, after: Ranking) -> list[str] | None:
    """Return the keys in their new order; ``None`` where those of before stand otherwise by now."""
    there = set(keys)
    known = [key for key in before.keys if key in there and key in set(after.keys)]
    if not before.moved(after):
        order = list(keys)
    elif [key for key in keys if key in set(known)] != known:
        return None
    else:
        moved = iter([key for key in after.keys if key in set(known)])
        order = [next(moved) if key in set(known) else key for key in keys]
    for place, key in enumerate(after.keys):
        if key in there and key not in set(before.keys):
            _put_behind(order, key, after.keys[:place])
    return order


def _put_behind(order: list[str], key: str, ahead: Sequence[str]) -> None:
    """Let a key stand right behind the nearest of those who were ahead of it."""
    order.remove(key)
    nearest = next((order.index(one) for one in reversed(ahead) if one in order), -1)
    order.insert(nearest + 1, key)
