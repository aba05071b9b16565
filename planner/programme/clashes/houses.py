"""A room, or a house, that two engagements take at the same time."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence

from planner.programme.clashes.clash import Clash
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.clashes.overlaps import MOST_OF_ONE
from planner.programme.clashes.spans import Overlap, Span
from planner.programme.shape import Engagement, Programme, Venue
from planner.values.text import N_
from planner.values.vocabulary import Kind

PASSING = frozenset({Kind.MEETING_POINT, Kind.TRANSFER})
"""Of these any number have room at one place."""

_ROOM = N_("“%(room)s” of %(venue)s is taken twice: by “%(one)s” and “%(other)s” on %(day)s from %(start)s to %(end)s.")
_ROOM_AT = N_("“%(room)s” of %(venue)s is taken twice on %(day)s at %(start)s: by “%(one)s” and “%(other)s”.")
_OTHER_ROOM = N_("Find another room for one of the two, or make them one item.")
_HOUSE = N_("Two at once at %(venue)s: “%(one)s” and “%(other)s” on %(day)s from %(start)s to %(end)s.")
_HOUSE_AT = N_("Two at once at %(venue)s on %(day)s at %(start)s: “%(one)s” and “%(other)s”.")
_SAY_ROOMS = N_("Say which room each of them is in, or make them one item.")


def taken_twice_of(programme: Programme, spans: Sequence[Span]) -> Iterator[Clash]:
    """Yield the rooms that two engagements take at once; a house of which no room is said only looks wrong.

    Not where the same people are at both, who are in two places then; nor where one is a session of the other. Sessions
    of one conference may be in one house, but not in one room. An alternative venue is not taken yet.
    """
    here: dict[Hashable, list[Span]] = defaultdict(list)
    found: Counter[str] = Counter()
    for span in spans:
        venue = _taken(programme, span)
        if venue is None:
            continue
        room = _room(venue)
        here[room] = [earlier for earlier in here[room] if earlier.ends > span.starts]
        for earlier in here[room]:
            pair = (earlier.item.key, span.item.key)
            if min(found[key] for key in pair) < MOST_OF_ONE and _apart(earlier, span, has_room=bool(venue.room)):
                found.update(pair)
                yield _twice(programme, (earlier, span), venue)
        here[room].append(span)


def _taken(programme: Programme, span: Span) -> Venue | None:
    if not isinstance(span.item, Engagement) or span.item.kind in PASSING:
        return None
    return programme.venue_of(span.item)


def _room(venue: Venue) -> Hashable:
    """Return what tells a room from another: a house may have been entered twice, its room be said the same."""
    return (venue.institution, venue.name, venue.room) if venue.room else venue.key


def _apart(one: Span, other: Span, *, has_room: bool) -> bool:
    """Tell whether these are two different things for different people, each in need of its own room."""
    if not isinstance(one.item, Engagement) or not isinstance(other.item, Engagement):
        return False
    if one.item.key == other.item.inside or other.item.key == one.item.inside:
        return False
    if not has_room and one.item.inside and one.item.inside == other.item.inside:
        return False
    here, there = one.people | one.groups, other.people | other.groups
    return not here or not there or not (here <= there or there <= here)


def _twice(programme: Programme, pair: tuple[Span, Span], venue: Venue) -> Clash:
    one, other = pair
    overlap = Overlap.of(one, other)
    room, house = (_ROOM_AT, _HOUSE_AT) if overlap.is_moment else (_ROOM, _HOUSE)
    return Clash(
        kind=ClashKind.TAKEN_TWICE,
        severity=Severity.CANNOT_WORK if venue.room else Severity.LOOKS_WRONG,
        at=other.starts,
        items=(one.item.key, other.item.key),
        about=(venue.key, *overlap.about),
        message=room if venue.room else house,
        remedy=_OTHER_ROOM if venue.room else _SAY_ROOMS,
        values={"room": venue.room, "venue": venue.name, **overlap.values(programme)},
    )
