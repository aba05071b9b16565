"""A person or a group in two places at once; a leg that ends before it begins."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from planner.programme.clashes.clash import Clash, ClashKind, Severity
from planner.programme.clashes.who import Roll, Who
from planner.programme.shape import Engagement, Leg, Programme
from planner.programme.titles import title_of
from planner.values.text import N_
from planner.values.vocabulary import Kind, PartTaken, Status
from planner.values.wall import WallTime, rough_instant, wall_at

A_MOMENT = timedelta(minutes=1)
"""How long something takes of which only the beginning is known: long enough to be somewhere."""

MOST_OF_ONE = 10
"""Overlaps after which an item is reported only beside one with fewer: a hundred items at nine o'clock are one mistake,
not five thousand."""

SEVERAL_DAYS = timedelta(days=1)
"""An engagement of more than a day is a frame around others, not a place where people are all the time."""

_NAMED = N_("%(who)s would be in two places: “%(one)s” and “%(other)s” overlap on %(day)s from %(start)s to %(end)s.")
_COUNTED = N_(
    "%(count)s people would be in two places: “%(one)s” and “%(other)s” overlap on %(day)s from %(start)s to %(end)s."
)
_MOVE = N_("Move one of the two, or take these people out of one.")
_BACKWARDS = N_("“%(one)s” arrives before it departs.")
_CHECK_ENDS = N_("Check the dates and the time zones of both ends.")


@dataclass(frozen=True, slots=True)
class _Span:
    """An item between two instants, and those who are there; ``zone`` is where it begins.

    ``groups`` are those of which nobody is known yet.
    """

    item: Engagement | Leg
    starts: datetime
    ends: datetime
    zone: str
    people: frozenset[str]
    groups: frozenset[str]


def overlaps_of(programme: Programme, roll: Roll) -> Iterator[Clash]:
    """Yield the pairs of items which overlap and in which somebody takes part at once; of many items not every pair.

    Touching ends are none, nor are inexact and cancelled items, free time, and sessions inside their own conference.
    """
    going_on: list[_Span] = []
    found: Counter[str] = Counter()
    for span in sorted(_spans(programme, roll), key=lambda one: (one.starts, one.ends)):
        going_on = [earlier for earlier in going_on if earlier.ends > span.starts]
        for earlier in going_on:
            pair = (earlier.item.key, span.item.key)
            who = None if min(found[key] for key in pair) >= MOST_OF_ONE else _torn(earlier, span, roll)
            if who:
                found.update(pair)
                yield _two_places(programme, (earlier, span), who)
        going_on.append(span)


def backward_legs_of(programme: Programme) -> Iterator[Clash]:
    """Yield the legs which arrive before they depart, between instants: over the date line the walls may say so."""
    for leg in programme.legs.values():
        starts, ends = (_instant(end.wall) for end in (leg.departure, leg.arrival))
        if starts and ends and ends <= starts and leg.status is not Status.CANCELLED:
            yield Clash(
                kind=ClashKind.ENDS_BEFORE_IT_BEGINS,
                severity=Severity.CANNOT_WORK,
                at=starts,
                items=(leg.key,),
                message=_BACKWARDS,
                remedy=_CHECK_ENDS,
                values={"one": title_of(leg, programme)},
            )


def _spans(programme: Programme, roll: Roll) -> Iterator[_Span]:
    for engagement in programme.engagements.values():
        span = _engagement_span(programme, engagement, roll)
        if span and engagement.kind is not Kind.FREE and engagement.status is not Status.CANCELLED:
            yield span
    for leg in programme.legs.values():
        starts, ends = (_instant(end.wall) for end in (leg.departure, leg.arrival))
        if starts and ends and ends > starts and leg.status is not Status.CANCELLED:
            yield _Span(leg, starts, ends, leg.departure.zone, leg.attendees, roll.without_members(leg.groups))


def _engagement_span(programme: Programme, engagement: Engagement, roll: Roll) -> _Span | None:
    when = engagement.when
    if not when.is_exact or when.day is None or when.start is None:
        return None
    zone = programme.zone_of(engagement)
    starts = rough_instant(when.day, when.start, zone)
    ends = rough_instant(when.last_day or when.day, when.end, zone) if when.end is not None else starts + A_MOMENT
    if ends - starts > SEVERAL_DAYS:
        return None
    taking_part = (taken.person for taken in engagement.parts if taken.part is not PartTaken.RESPONSIBLE)
    people = engagement.attendees.union(taking_part)
    return _Span(engagement, starts, ends, zone, people, roll.without_members(engagement.groups))


def _instant(wall: WallTime | None) -> datetime | None:
    return rough_instant(wall.day, wall.minute, wall.zone) if wall else None


def _torn(one: _Span, other: _Span, roll: Roll) -> Who | None:
    """Return who would have to be at both: people, else groups of which nobody is known yet."""
    people, groups = one.people & other.people, one.groups & other.groups
    if isinstance(one.item, Engagement) and isinstance(other.item, Engagement):
        if other.item.key == one.item.inside or one.item.key == other.item.inside:
            return None
        if one.item.inside and one.item.inside == other.item.inside:
            # Everybody may choose between sessions at the same time, but who has a part in both cannot.
            people, groups = people & _with_part(one.item) & _with_part(other.item), frozenset()
    if people:
        return roll.name(people)
    return roll.name_groups(groups) if groups else None


def _with_part(engagement: Engagement) -> frozenset[str]:
    return frozenset(taken.person for taken in engagement.parts if taken.part is not PartTaken.RESPONSIBLE)


def _two_places(programme: Programme, pair: tuple[_Span, _Span], who: Who) -> Clash:
    one, other = pair
    starts, ends = other.starts, min(one.ends, other.ends)
    wall = wall_at(starts, other.zone)
    venues = {span.item.venue for span in pair if isinstance(span.item, Engagement)}
    same_house = len(venues) == 1 and None not in venues and isinstance(one.item, type(other.item))
    return Clash(
        kind=ClashKind.TWO_PLACES,
        severity=Severity.LOOKS_WRONG if same_house else Severity.CANNOT_WORK,
        at=starts,
        items=(one.item.key, other.item.key),
        people=who.people,
        groups=who.groups,
        message=who.message(_NAMED, _COUNTED),
        remedy=_MOVE,
        values={
            **who.values,
            "one": title_of(one.item, programme),
            "other": title_of(other.item, programme),
            "day": wall.day,
            "start": wall,
            "end": wall_at(ends, other.zone),
        },
    )
