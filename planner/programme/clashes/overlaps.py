"""A person or a group in two places at once; a leg that ends before it begins."""

from collections import Counter
from collections.abc import Iterator, Sequence

from planner.programme.clashes.clash import Clash
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.clashes.spans import Overlap, Span, instant_at, with_part
from planner.programme.clashes.who import Roll, Who
from planner.programme.shape import Engagement, Programme
from planner.programme.titles import title_of
from planner.values.text import N_
from planner.values.vocabulary import Status

MOST_OF_ONE = 10
"""Overlaps after which an item is reported only beside one with fewer: a hundred items at nine o'clock are one mistake,
not five thousand."""

_NAMED = N_("%(who)s would be in two places: “%(one)s” and “%(other)s” overlap on %(day)s from %(start)s to %(end)s.")
_COUNTED = N_(
    "%(count)s people would be in two places: “%(one)s” and “%(other)s” overlap on %(day)s from %(start)s to %(end)s."
)
_NAMED_AT = N_("%(who)s would be in two places: “%(one)s” and “%(other)s” are both on %(day)s at %(start)s.")
_COUNTED_AT = N_("%(count)s people would be in two places: “%(one)s” and “%(other)s” are both on %(day)s at %(start)s.")
_MOVE = N_("Move one of the two, or take these people out of one.")
_BACKWARDS = N_("“%(one)s” arrives before it departs.")
_CHECK_ENDS = N_("Check the dates and the time zones of both ends.")


def overlaps_of(programme: Programme, roll: Roll, spans: Sequence[Span]) -> Iterator[Clash]:
    """Yield the pairs of items which overlap and in which somebody takes part at once; of many items not every pair.

    ``spans`` are in order. Touching ends are none, nor are inexact and cancelled items, free time, and sessions inside
    their own conference.
    """
    going_on: list[Span] = []
    found: Counter[str] = Counter()
    for span in spans:
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
        starts, ends = (instant_at(end.wall) for end in (leg.departure, leg.arrival))
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


def _torn(one: Span, other: Span, roll: Roll) -> Who | None:
    """Return who would have to be at both: people, else groups of which nobody is known yet."""
    people, groups = one.people & other.people, one.groups & other.groups
    if isinstance(one.item, Engagement) and isinstance(other.item, Engagement):
        if other.item.key == one.item.inside or one.item.key == other.item.inside:
            return None
        if one.item.inside and one.item.inside == other.item.inside:
            # Everybody may choose between sessions at the same time, but who has a part in both cannot.
            people, groups = people & with_part(one.item) & with_part(other.item), frozenset()
    if people:
        return roll.name(people)
    return roll.name_groups(groups) if groups else None


def _two_places(programme: Programme, pair: tuple[Span, Span], who: Who) -> Clash:
    one, other = pair
    overlap = Overlap.of(one, other)
    venues = {span.item.venue for span in pair if isinstance(span.item, Engagement)}
    same_house = len(venues) == 1 and None not in venues and isinstance(one.item, type(other.item))
    return Clash(
        kind=ClashKind.TWO_PLACES,
        severity=Severity.LOOKS_WRONG if same_house else Severity.CANNOT_WORK,
        at=other.starts,
        items=(one.item.key, other.item.key),
        people=who.people,
        groups=who.groups,
        about=overlap.about,
        message=who.message(_NAMED_AT, _COUNTED_AT) if overlap.is_moment else who.message(_NAMED, _COUNTED),
        remedy=_MOVE,
        values={**who.values, **overlap.values(programme)},
    )
