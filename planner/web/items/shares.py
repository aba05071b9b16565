"""What the page of an item shows of what people share there: who is in it, and what is odd about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.language import Language
from planner.programme.names import Naming, naming
from planner.programme.shape import Programme
from planner.programme.sharing import Oddity
from planner.values.text import N_
from planner.web.items.values import Advice


@dataclass(frozen=True, slots=True)
class Sharer:
    """Somebody in a room or a vehicle: key and name."""

    key: str
    naming: Naming


@dataclass(frozen=True, slots=True)
class Sayings:
    """What is said of one sort of share: what one is called, and sentences with their advice."""

    one: str
    stranger: str
    invite: str
    twice: str
    take_out: str


ROOMS = Sayings(
    N_("Room %(number)s"),
    N_("Does not take part in this stay: %(names)s."),
    N_("Let them take part, or take them out of the room."),
    N_("In another room too: %(names)s."),
    N_("Take them out of one of the rooms."),
)
VEHICLES = Sayings(
    N_("Vehicle %(number)s"),
    N_("Does not take part in this leg: %(names)s."),
    N_("Let them take part, or take them out of the vehicle."),
    N_("In another vehicle too: %(names)s."),
    N_("Take them out of one of the vehicles."),
)


def sharers(keys: Iterable[str], programme: Programme, language: Language) -> tuple[Sharer, ...]:
    """Return who shares something, in that order."""
    people = (programme.people[key] for key in keys if key in programme.people)
    return tuple(Sharer(one.key, naming(one, programme, language.code)) for one in people)


def odd_advice(
    oddities: Iterable[Oddity], sayings: Sayings, programme: Programme, language: Language
) -> Iterator[Advice]:
    """Yield what is odd about shares and is no clash: that too many are in one is."""

    def named(keys: Iterable[str]) -> str:
        return language.join(one.naming.in_line for one in sharers(keys, programme, language))

    for odd in oddities:
        one = language.say(sayings.one, number=odd.number)
        for keys, words, advice in (
            (odd.strangers, sayings.stranger, sayings.invite),
            (odd.twice, sayings.twice, sayings.take_out),
        ):
            if keys:
                yield Advice(f"{one}: {language.say(words, names=named(keys))}", language.say(advice))
