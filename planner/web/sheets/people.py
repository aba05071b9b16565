"""What the pages of people show: cards by rank, and everything of one person in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from planner.errors import NotFound
from planner.language import Language
from planner.programme.days import days_of
from planner.programme.names import Naming, naming
from planner.programme.shape import Person, Programme
from planner.programme.tongues import tongue
from planner.values.vocabulary import ActionState
from planner.web.agenda.details import hotel_of, nights_in_words, way_of
from planner.web.agenda.entries import Badge, Words
from planner.web.items.values import Fact, Link, person_link
from planner.web.sheets.outcomes import TaskLine, tasks_of
from planner.web.sheets.sayings import Saying, sayings

_Dated: TypeAlias = tuple[date | None, str, Link]


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Somebody in the list."""

    key: str
    naming: Naming
    function: Words
    institution: Words
    badges: tuple[Badge, ...]
    presence: str
    accompanies: str


@dataclass(slots=True, kw_only=True)
class PersonPage:
    """Everything of a person; ``photo`` is the digest of an upload, "" for none.

    Of what only few may read, ``restricted`` says to these few how many there are, and nothing else.
    """

    card: PersonCard
    side: str
    photo: str
    sayings: tuple[Saying, ...]
    biography: Words
    facts: list[Fact]
    restricted: int = 0
    parts: list["Taking"] = field(default_factory=list)
    tasks: list[TaskLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Taking:
    """Where somebody takes part: day and time, which item, as what."""

    day: str
    time: str
    link: Link


def card_of(person: Person, programme: Programme, language: Language) -> PersonCard:
    """Return a person as a list shows them."""
    institution = programme.institutions.get(person.institution or "")
    ahead = programme.people.get(person.accompanies or "")
    said = naming(ahead, programme, language.code) if ahead else None
    groups = ((key, programme.groups[key]) for key in person.groups if key in programme.groups)
    return PersonCard(
        key=person.key,
        naming=naming(person, programme, language.code),
        function=Words(*language.wording(person.function)),
        institution=Words(*language.wording(institution.name)) if institution else Words(""),
        badges=tuple(Badge(key, language.text(group.name)) for key, group in groups),
        presence=_presence(person, language),
        accompanies=language.say("accompanies %(name)s", name=said.in_line) if said else "",
    )


def _presence(person: Person, language: Language) -> str:
    first, last = person.present_from, person.present_to
    if first and last:
        return language.days(first, last)
    if first:
        return language.say("from %(time)s", time=language.date(first))
    return language.say("until %(time)s", time=language.date(last)) if last else ""


def person_page(programme: Programme, key: str, language: Language) -> PersonPage:
    """Return everything of a person. :raises NotFound: when this audience sees nobody of that key."""
    person = programme.people.get(key)
    if person is None:
        raise NotFound
    return PersonPage(
        card=card_of(person, programme, language),
        side=language.label(person.side),
        photo=person.photo,
        sayings=sayings(person, programme, language),
        biography=Words(*language.wording(person.biography)),
        facts=[*_belongs(person, programme, language), *_facts(person, language)],
        parts=_taking_part(person, programme, language),
        tasks=[task for task in tasks_of(programme, language, owner=key) if task.state is ActionState.OPEN],
    )


def _belongs(person: Person, programme: Programme, language: Language) -> Iterator[Fact]:
    """Yield what leads to somebody's institution and groups."""
    institution = programme.institutions.get(person.institution or "")
    if institution:
        name, tag = language.wording(institution.name)
        yield Fact(
            "landmark", language.say("Institution"), links=(Link("institutions", institution.key, name, tag=tag),)
        )
    groups = [group for key, group in programme.groups.items() if key in person.groups]
    if groups:
        named = ((group.key, *language.wording(group.name)) for group in groups)
        links = tuple(Link("groups", key, name, tag=tag) for key, name, tag in named)
        yield Fact("users", language.say("Groups"), links=links)
    if opposite := list(_opposite(person, programme)):
        links = tuple(person_link(one, programme, language) for one in opposite)
        yield Fact("handshake", language.say("Counterpart"), links=links)


def _opposite(person: Person, programme: Programme) -> Iterator[Person]:
    """Yield whom somebody meets as their equal, and of a host everybody whose counterpart they are."""
    if host := programme.people.get(person.counterpart or ""):
        yield host
    yield from (one for one in programme.people.values() if one.counterpart == person.key)


def _facts(person: Person, language: Language) -> Iterator[Fact]:
    for icon, label, words in (
        ("mail", language.say("E-mail"), person.email),
        ("phone", language.say("Telephone"), person.phone),
        ("languages", language.say("Languages"), language.join(tongue(tag, language) for tag in person.languages)),
        ("calendar-days", language.say("With the delegation"), _presence(person, language)),
    ):
        if words:
            yield Fact(icon, label, (Words(words),))


def restricted_facts(person: Person, language: Language) -> Iterator[Fact]:
    """Yield what only few may read, where it is there at all."""
    kept = person.restricted
    if kept is None:
        return
    for icon, label, words in (
        ("utensils", language.say("Diet"), kept.diet),
        ("triangle-alert", language.say("Allergies"), kept.allergies),
        ("heart", language.say("Access"), kept.access_needs),
        ("contact", language.say("Passport"), kept.passport),
        ("phone", language.say("Emergency contact"), kept.emergency_contact),
        ("trash-2", language.say("To be deleted on"), language.date(kept.delete_on) if kept.delete_on else ""),
    ):
        if words:
            yield Fact(icon, label, tuple(Words(line) for line in words.splitlines()))


def _taking_part(person: Person, programme: Programme, language: Language) -> list[Taking]:
    """Return where somebody takes part, in the order of the days; what is not dated comes last."""
    found = [
        *_engagements(person, programme, language),
        *_legs(person, programme, language),
        *_stays(person, programme, language),
    ]
    rows = (item.key for day in days_of(programme) for item in (*(row.item for row in day.rows), *day.nights))
    order = {key: place for place, key in enumerate(dict.fromkeys(rows))}
    return [
        Taking(language.day_heading(day) if day else "", time, link)
        for day, time, link in sorted(found, key=lambda one: order.get(one[2].key, len(order)))
    ]


def _engagements(person: Person, programme: Programme, language: Language) -> Iterator[_Dated]:
    for one in programme.engagements.values():
        parts = [language.label(taken.part) for taken in one.parts if taken.person == person.key]
        if parts or person.key in one.attendees:
            link = Link("engagements", one.key, language.text(one.title), language.comma.join(parts))
            yield one.when.day, language.when(one.when), link


def _legs(person: Person, programme: Programme, language: Language) -> Iterator[_Dated]:
    for leg in programme.legs.values():
        if person.key in leg.attendees:
            seats = [one.name for one in leg.vehicles if person.key in one.people]
            by = " ".join(word for word in (leg.carrier, leg.number, *seats) if word)
            minute = leg.departure.minute
            time = "" if minute is None else language.clock(minute)
            yield leg.departure.day, time, Link("legs", leg.key, way_of(leg, language), by)


def _stays(person: Person, programme: Programme, language: Language) -> Iterator[_Dated]:
    for stay in programme.stays.values():
        if person.key in stay.attendees:
            mine = next((room for room in stay.rooms if person.key in room.people), None)
            own = " ".join(filter(None, (language.label(mine.kind), mine.number))) if mine else ""
            hotel, _ = hotel_of(stay, programme, language)
            yield stay.check_in, nights_in_words(stay, language), Link("stays", stay.key, hotel.words, own)
