"""The item that a time hangs on: the one that is named, else the last of its day."""

from collections.abc import Iterator
from datetime import date

from planner.imports.line.loose import hanging
from planner.imports.line.names import item_names
from planner.imports.line.scan import Scan
from planner.programme.days import days_of
from planner.programme.shape import Engagement, Leg, Programme
from planner.values.vocabulary import Status
from planner.values.when import Form

Groups = tuple[str, ...] | None


def named_item(scan: Scan, programme: Programme, day: date, at: int, *, beginnings: bool) -> tuple[str, int] | None:
    """Return the item of that day whose name stands at a letter of the line, and where it ends."""
    text = scan.rest[at:].split("\0", 1)[0]
    skipped = len(text) - len(text.lstrip())
    found = item_names(programme, (item.key for item in _on(programme, day))).at(text[skipped:], beginnings=beginnings)
    if found is None or len(found.keys) > 1:
        return None
    return found.keys[0], at + skipped + found.length


def after_or_during(scan: Scan, programme: Programme, day: date) -> tuple[Form, str, tuple[int, int]] | None:
    """Return what “after the …” or “during the …” says, where the name of an item of that day follows."""
    for form, start, end in hanging(scan):
        if found := named_item(scan, programme, day, end, beginnings=False):
            return form, found[0], (start, found[1])
    return None


def last_item(programme: Programme, day: date, groups: Groups) -> str | None:
    """Return the last item of that day, if it can be of these groups."""
    items = [*_on(programme, day)]
    own = [item for item in items if _shares(item, groups)]
    return next((item.key for item in reversed(own or items)), None)


def _on(programme: Programme, day: date) -> Iterator[Engagement | Leg]:
    for one in days_of(programme):
        if one.day == day:
            yield from (row.item for row in one.rows if row.item.status is not Status.CANCELLED)


def _shares(item: Engagement | Leg, groups: Groups) -> bool:
    return groups is None or item.groups is None or not set(groups).isdisjoint(item.groups)
