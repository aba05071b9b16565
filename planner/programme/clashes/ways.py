"""The way from one thing to the next: too long for the time there is, or beginning where the traveller is not."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from planner.programme.clashes.clash import Clash, Kilometres, Minutes, Value
from planner.programme.clashes.companies import Companies
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.clashes.paces import least_minutes
from planner.programme.clashes.places import Places, is_elsewhere
from planner.programme.clashes.spans import A_MINUTE, Span
from planner.programme.clashes.visits import Visit, visits_of
from planner.programme.clashes.who import Roll, Who
from planner.programme.shape import Leg, Programme
from planner.programme.titles import title_of
from planner.values.text import N_
from planner.values.wall import wall_at

_LATE = N_(
    "%(who)s cannot be on time: from “%(one)s” to “%(other)s” on %(day)s it is %(distance)s, which takes %(needed)s"
    " at least, and there are %(gap)s."
)
_MANY_LATE = N_(
    "%(count)s people cannot be on time: from “%(one)s” to “%(other)s” on %(day)s it is %(distance)s, which takes"
    " %(needed)s at least, and there are %(gap)s."
)
_LEAVE_TIME = N_("Leave more time between the two, or check where both take place.")
_AWAY = N_(
    "After “%(other)s”, %(who)s would be elsewhere (%(where)s) than where “%(one)s” starts on %(day)s (%(place)s)."
)
_MANY_AWAY = N_(
    "After “%(other)s”, %(count)s people would be elsewhere (%(where)s) than where “%(one)s” starts on %(day)s"
    " (%(place)s)."
)
_ADD_LEG = N_("Add the leg that takes them there, or check the places.")

ENOUGH = 0.75
"""With so much of the time that a way takes at least, somebody who knows the place may know a way."""

Pair = tuple[Visit, Visit]


def ways_of(programme: Programme, roll: Roll, spans: Sequence[Span]) -> Iterator[Clash]:
    """Yield the ways for which there is too little time, and the legs that start where their travellers are not.

    ``spans`` are in order. Only what people come to next counts: a leg in between is the way.
    """
    places = Places(programme)
    visits = visits_of(programme, roll, spans, places)
    companies = Companies(visit.crowd for visit in visits)
    walked = _walked(visits, companies)
    telling = _Telling(programme, roll, places)
    late = [clash for pair, them in walked.next.items() for clash in telling.late(pair, companies.members(them))]
    yield from late
    told = {clash.items for clash in late}
    for pair, them in walked.before_legs.items():
        if tuple(visit.item.key for visit in pair) not in told:
            yield from telling.away(pair, companies.members(them))


@dataclass(slots=True)
class _Walked:
    """Which companies come from one thing to the next, and from which they come to a leg."""

    next: dict[Pair, list[int]] = field(default_factory=lambda: defaultdict(list))
    before_legs: dict[Pair, list[int]] = field(default_factory=lambda: defaultdict(list))


def _walked(visits: Sequence[Visit], companies: Companies) -> _Walked:
    """Follow every company from visit to visit; of two that overlap the one counts that ends later."""
    found = _Walked()
    busy: dict[int, Visit] = {}
    there: dict[int, Visit] = {}
    for visit in visits:
        for one in companies.within(visit.crowd):
            if _is_left_for(there.get(one), visit):
                found.before_legs[there[one], visit].append(one)
            if visit.says_where and _ends_later(visit, there.get(one)):
                there[one] = visit
            if _is_followed_by(busy.get(one), visit):
                found.next[busy[one], visit].append(one)
            if visit.is_timed and _ends_later(visit, busy.get(one)):
                busy[one] = visit
    return found


def _is_left_for(last: Visit | None, leg: Visit) -> bool:
    if last is None or not leg.is_timed or not isinstance(leg.item, Leg):
        return False
    return last.ends_in is not None and last.ends <= leg.starts


def _is_followed_by(before: Visit | None, visit: Visit) -> bool:
    if before is None or not visit.is_timed or before.ends > visit.starts:
        return False
    return before.ends_in is not None and visit.begins_in is not None and before.ends_in is not visit.begins_in


def _ends_later(visit: Visit, last: Visit | None) -> bool:
    return last is None or visit.ends >= last.ends


class _Telling:
    """Puts ways into clashes."""

    def __init__(self, programme: Programme, roll: Roll, places: Places) -> None:
        self.programme, self.roll, self.places = programme, roll, places

    def late(self, pair: Pair, crowd: frozenset[str]) -> Iterator[Clash]:
        """Yield the clash of two things in a row, where nobody gets from one to the other in time."""
        before, after = pair
        distance = self._kilometres(pair)
        needed, gap = least_minutes(distance or 0), (after.starts - before.ends) // A_MINUTE
        if distance is None or gap >= needed:
            return
        who = self._who(crowd)
        yield Clash(
            kind=ClashKind.NO_TIME_BETWEEN,
            severity=Severity.CANNOT_WORK if gap < ENOUGH * needed else Severity.LOOKS_WRONG,
            at=after.starts,
            items=(before.item.key, after.item.key),
            people=who.people,
            groups=who.groups,
            about=(str(gap), str(needed)),
            message=who.message(_LATE, _MANY_LATE),
            remedy=_LEAVE_TIME,
            values={
                **who.values,
                **self._values(before, after),
                "distance": Kilometres(max(round(distance), 1)),
                "needed": Minutes(needed),
                "gap": Minutes(gap),
            },
        )

    def away(self, pair: Pair, crowd: frozenset[str]) -> Iterator[Clash]:
        """Yield the clash of a leg that starts elsewhere than where the thing before it has left people."""
        before, leg = pair
        if before.ends_in is None or leg.begins_in is None:
            return
        distance = self._kilometres(pair)
        if not is_elsewhere(distance, before.ends_in, leg.begins_in, leg.starts):
            return
        who = self._who(crowd)
        yield Clash(
            kind=ClashKind.STARTS_ELSEWHERE,
            severity=Severity.LOOKS_WRONG,
            at=leg.starts,
            items=(leg.item.key, before.item.key),
            people=who.people,
            groups=who.groups,
            about=(before.ends_in.mark, leg.begins_in.mark),
            message=who.message(_AWAY, _MANY_AWAY),
            remedy=_ADD_LEG,
            values={
                **who.values,
                **self._values(leg, before),
                "place": leg.begins_in.name,
                "where": before.ends_in.name,
            },
        )

    def _kilometres(self, pair: Pair) -> float | None:
        before, after = pair
        if before.ends_in is None or after.begins_in is None:
            return None
        return self.places.kilometres(before.ends_in, after.begins_in)

    def _values(self, one: Visit, other: Visit) -> dict[str, Value]:
        zone = (one.begins_in.zone if one.begins_in else "") or self.programme.trip.home_zone
        day = wall_at(one.starts, zone).day
        titles = (title_of(visit.item, self.programme) for visit in (one, other))
        return {**dict(zip(("one", "other"), titles, strict=True)), "day": day}

    def _who(self, crowd: frozenset[str]) -> Who:
        people = crowd & self.programme.people.keys()
        return self.roll.name(people) if people else self.roll.name_groups(crowd)
