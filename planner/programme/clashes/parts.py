"""People who have a part at something that they do not attend."""

from collections.abc import Iterator

from planner.programme.clashes.clash import Clash
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.names import called
from planner.programme.shape import Engagement, Programme, TakesPart
from planner.values.text import N_
from planner.values.vocabulary import PartTaken, Status
from planner.values.wall import rough_instant

NEEDED = frozenset({PartTaken.SPEAKER, PartTaken.CHAIR, PartTaken.SIGNATORY, PartTaken.INTERPRETER})
"""Without these it cannot take place."""

_TAKEN_OUT = N_("%(who)s (%(part)s) has a part in “%(one)s” but was taken out of it.")
_LET_IN = N_("Let them take part, or give the part to somebody else.")
_AWAY = N_("%(who)s (%(part)s) has a part in “%(one)s” on %(day)s but is not with the delegation then.")
_CHECK_DAYS = N_("Check the days on which they are present, or give the part to somebody else.")


def not_attending_of(programme: Programme) -> Iterator[Clash]:
    """Yield who has a part at an engagement but was taken out of it, or is not there on any of its days.

    Who has a part takes part by that alone, be it in a group or not. Who is responsible need not be there.
    """
    for engagement in programme.engagements.values():
        if engagement.status is Status.CANCELLED:
            continue
        for taken in engagement.parts:
            if taken.part is PartTaken.RESPONSIBLE or taken.person not in programme.people:
                continue
            if taken.person in engagement.people_out:
                yield _clash(programme, engagement, taken, words=(_TAKEN_OUT, _LET_IN))
            elif is_away(programme, engagement, taken.person):
                yield _clash(programme, engagement, taken, words=(_AWAY, _CHECK_DAYS))


def is_away(programme: Programme, engagement: Engagement, key: str) -> bool:
    """Tell whether a person is with the delegation on none of the days of an engagement."""
    person, first, last = programme.people[key], engagement.when.day, engagement.when.last_day
    if first is None or last is None:
        return False
    not_yet = person.present_from is not None and last < person.present_from
    return not_yet or (person.present_to is not None and first > person.present_to)


def _clash(programme: Programme, engagement: Engagement, taken: TakesPart, *, words: tuple[str, str]) -> Clash:
    when = engagement.when
    day = when.day or programme.trip.ends
    return Clash(
        kind=ClashKind.NOT_ATTENDING,
        severity=Severity.CANNOT_WORK if taken.part in NEEDED else Severity.LOOKS_WRONG,
        at=rough_instant(day, max(when.sorts_at, 0), programme.zone_of(engagement)),
        items=(engagement.key,),
        people=(taken.person,),
        about=(taken.part, "" if words[0] is _TAKEN_OUT else day.isoformat()),
        message=words[0],
        remedy=words[1],
        values={
            "who": called(programme.people[taken.person], programme),
            "part": taken.part,
            "one": engagement.title,
            "day": day,
        },
    )
