"""Who is elsewhere while something takes place: told before anybody is put in two places; clashes tell it after."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from planner.programme.clashes.spans import Span, spans_of, with_part
from planner.programme.clashes.who import Roll
from planner.programme.shape import Engagement, Programme


def held_up(
    programme: Programme, starts: datetime, ends: datetime, *, but: str = "", inside: str = ""
) -> dict[str, frozenset[str]]:
    """Return who is at which items between two instants: the keys of people by those of items, in order of time.

    Only what is exact in time counts, legs too; what only touches does not, nor what is cancelled and free time.
    ``but`` is the key of the item that is planned, ``inside`` that of its conference: this is not elsewhere, and its
    other sessions are so only to those who have a part in them.
    """
    spans = (one for one in spans_of(programme, Roll(programme)) if one.starts < ends and starts < one.ends)
    found = {span.item.key: _held(span, but, inside) for span in spans}
    return {key: people for key, people in found.items() if people}


def by_person(found: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Return the keys of items, in their order, by those of the people who are there."""
    keys: dict[str, list[str]] = {}
    for key, people in found.items():
        for person in people:
            keys.setdefault(person, []).append(key)
    return {person: tuple(some) for person, some in keys.items()}


def _held(span: Span, but: str, inside: str) -> frozenset[str]:
    """Return who is held up by an item while another one is planned."""
    conference = span.item.inside or "" if isinstance(span.item, Engagement) else ""
    if span.item.key in {but, inside} or (conference and conference == but):
        return frozenset()
    if isinstance(span.item, Engagement) and conference and conference == inside:
        # Everybody may choose between sessions at the same time, but not who has a part in one.
        return with_part(span.item)
    return span.people
