"""Who has read restricted data, told to the owners of a trip."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.actions.readings import Reading
from planner.language import Language
from planner.programme.names import naming
from planner.programme.shape import Programme
from planner.values.text import N_, isolated
from planner.values.wall import wall_at

WHERE = {
    "person": N_("Page of the person"),
    "list": N_("List of restricted data"),
    "form": N_("Form of the person"),
    "file": N_("Trip file"),
    "command": N_("Command line"),
}
"""Where restricted data are read, and what that is called."""

MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """Once that somebody read: ``moment`` is for a machine, at the home of the trip; ``more`` are people not named."""

    moment: str
    day: str
    time: str
    who: str
    where: str
    people: tuple[str, ...]
    more: int


def reading_lines(readings: Sequence[Reading], programme: Programme, language: Language) -> Iterator[ReadingLine]:
    """Yield who has read what of whom, in words; somebody who is gone is named by their key."""
    for one in readings:
        at = wall_at(one.at, programme.trip.home_zone)
        named = [_called(key, programme, language) for key in one.people[:MOST_NAMED]]
        yield ReadingLine(
            moment=f"{at.day.isoformat()}T{at.clock}",
            day=language.date(at.day),
            time=language.clock(at.minute),
            who=isolated(one.name),
            where=language.say(WHERE.get(one.where, one.where)),
            people=tuple(named),
            more=one.count - len(named),
        )


def _called(key: str, programme: Programme, language: Language) -> str:
    person = programme.people.get(key)
    return isolated(naming(person, programme, language.code).first) if person else key
