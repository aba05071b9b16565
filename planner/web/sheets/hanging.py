"""What hangs on a group, an institution, a venue: what is told before it is deleted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.language import Language
from planner.programme.names import naming
from planner.programme.shape import Engagement, Leg, Person, Programme, Stay
from planner.programme.titles import title_of
from planner.values.text import isolated

MOST = 12


@dataclass(frozen=True, slots=True)
class Hanging:
    """What becomes of some things, as a sentence; the names of the first of them, and how many more there are."""

    sentence: str
    names: tuple[str, ...]
    more: int


def hanging_on_group(programme: Programme, key: str, language: Language) -> Iterator[Hanging]:
    """Yield who is in a group, and what only this group was to attend."""
    people = (person for person in programme.people.values() if key in person.groups)
    alone = (item for item in programme.items() if item.groups == (key,))
    yield from _told(language.say("They are in it and stay on the trip:"), _names(people, programme, language))
    yield from _told(
        language.say("These were for this group alone. They stay, and nobody of it attends them any more:"),
        _titles(alone, programme, language),
    )


def hanging_on_institution(programme: Programme, key: str, language: Language) -> Iterator[Hanging]:
    """Yield who and what belongs to an institution."""
    people = (person for person in programme.people.values() if person.institution == key)
    houses = (venue for venue in programme.venues.values() if venue.institution == key)
    held = (one for one in programme.engagements.values() if key in one.organisers)
    agreed = (one for one in programme.agreements.values() if key in one.parties)
    yield from _told(
        language.say("These people belong to it. They stay, with no institution:"), _names(people, programme, language)
    )
    yield from _told(
        language.say("These venues are its houses. They stay, and are nobody's:"),
        (language.text(venue.name) for venue in houses),
    )
    yield from _told(language.say("It organises these no more:"), _titles(held, programme, language))
    yield from _told(
        language.say("It is no party to these agreements any more, and nobody signs them for it:"),
        (language.text(one.title) for one in agreed),
    )


def hanging_on_venue(programme: Programme, key: str, language: Language) -> Iterator[Hanging]:
    """Yield what happens at a venue, what may be moved there, and who sleeps there."""
    engagements = programme.engagements.values()
    there = (one for one in engagements if one.venue == key)
    perhaps = (one for one in engagements if one.alternative_venue == key)
    stays = (one for one in programme.stays.values() if one.venue == key)
    yield from _told(
        language.say("These happen there. They keep their times and have no place:"),
        _titles(there, programme, language),
    )
    yield from _told(language.say("These have no alternative venue any more:"), _titles(perhaps, programme, language))
    yield from _told(language.say("These nights have no hotel any more:"), _titles(stays, programme, language))


def _told(sentence: str, names: Iterable[str]) -> Iterator[Hanging]:
    every = list(names)
    if every:
        yield Hanging(sentence, tuple(every[:MOST]), max(0, len(every) - MOST))


def _names(people: Iterable[Person], programme: Programme, language: Language) -> Iterator[str]:
    return (isolated(naming(person, programme, language.code).first) for person in people)


def _titles(items: Iterable[Engagement | Leg | Stay], programme: Programme, language: Language) -> Iterator[str]:
    for item in items:
        nights = language.days(item.check_in, item.check_out) if isinstance(item, Stay) else ""
        yield language.comma.join(filter(None, (language.text(title_of(item, programme)), nights)))
