"""What the pages of institutions show."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from planner.errors import NotFound
from planner.language import Language
from planner.programme.shape import Engagement, Institution, Leg, Programme
from planner.values.addresses import is_web_address
from planner.values.vocabulary import Side
from planner.web.agenda.entries import Words
from planner.web.items.values import Fact, Link
from planner.web.sheets.people import PersonCard, card_of
from planner.web.sheets.short import ShortDay, other_wordings, short_days
from planner.web.sheets.venues import VenueCard, venue_card
from planner.web.visits import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionCard:
    """An institution in the list: its name, its other names, where and what it is, who and what belongs to it."""

    key: str
    name: Words
    others: list[Words]
    about: str
    people: int
    venues: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionPage:
    """Everything of an institution; ``website`` is empty where what is stored is no address in the web.

    ``visits`` are those of other trips.
    """

    card: InstitutionCard
    side: Side
    facts: list[Fact]
    website: str
    people: tuple[PersonCard, ...]
    venues: tuple[VenueCard, ...]
    days: list[ShortDay]
    agreements: tuple[Link, ...]
    visits: Sequence[Visit] = ()


def institutions_by_side(programme: Programme, language: Language) -> list[tuple[Side, list[InstitutionCard]]]:
    """Return the institutions of each side that has any, those who receive first."""
    people = Counter(one.institution for one in programme.people.values())
    venues = Counter(one.institution for one in programme.venues.values())
    sides: dict[Side, list[InstitutionCard]] = {Side.HOST: [], Side.HOME: [], Side.OTHER: []}
    for key, one in programme.institutions.items():
        sides[one.side].append(_card(one, people[key], venues[key], language))
    return [(side, cards) for side, cards in sides.items() if cards]


def _card(one: Institution, people: int, venues: int, language: Language) -> InstitutionCard:
    name = Words(*language.wording(one.name))
    about = (one.kind, language.text(one.place), language.country(one.country) if one.country else "")
    return InstitutionCard(
        key=one.key,
        name=name,
        others=other_wordings(one.name, name.words, language),
        about=" · ".join(filter(None, about)),
        people=people,
        venues=venues,
    )


def institution_page(
    programme: Programme, key: str, language: Language, *, visits_of: Callable[[Institution], Sequence[Visit]]
) -> InstitutionPage:
    """Return everything of an institution. :raises NotFound: when there is none of that key."""
    one = programme.institutions.get(key)
    if one is None:
        raise NotFound
    people = [person for side in (Side.HOME, Side.HOST) for person in programme.side(side) if person.institution == key]
    venues = [venue for venue in programme.venues.values() if venue.institution == key]
    return InstitutionPage(
        card=_card(one, len(people), len(venues), language),
        side=one.side,
        facts=list(_facts(one, language)),
        website=one.website if is_web_address(one.website) else "",
        people=tuple(card_of(person, programme, language) for person in people),
        venues=tuple(venue_card(venue, programme, language) for venue in venues),
        days=_days(one, programme, language),
        agreements=tuple(
            Link("agreements", agreement.key, language.text(agreement.title), language.label(agreement.state))
            for agreement in programme.agreements.values()
            if key in agreement.parties
        ),
        visits=visits_of(one),
    )


def _facts(one: Institution, language: Language) -> Iterator[Fact]:
    yield Fact("flag", language.say("Side"), (Words(language.label(one.side)),))
    for icon, label, words in (
        ("landmark", language.say("Sort of institution"), Words(one.kind)),
        ("map-pin", language.say("Town"), Words(*language.wording(one.place))),
        ("globe", language.say("Country"), Words(language.country(one.country) if one.country else "")),
        ("mail", language.say("E-mail"), Words(one.email)),
        ("phone", language.say("Telephone"), Words(one.phone)),
    ):
        if words.words:
            yield Fact(icon, label, (words,))
    for icon, label, text in (
        ("map-pinned", language.say("Address"), one.address),
        ("message-square", language.say("Note"), one.note),
    ):
        said, tag = language.wording(text)
        if said:
            yield Fact(icon, label, tuple(Words(line, tag) for line in said.splitlines() if line))


def _days(one: Institution, programme: Programme, language: Language) -> list[ShortDay]:
    """Return the days on which it organises, receives in its house, or has one of its people take a part."""
    houses = {key for key, venue in programme.venues.items() if venue.institution == one.key}
    people = {key for key, person in programme.people.items() if person.institution == one.key}

    def is_theirs(item: Engagement | Leg) -> bool:
        if not isinstance(item, Engagement):
            return False
        takes_part = any(taken.person in people for taken in item.parts)
        return one.key in item.organisers or item.venue in houses or takes_part

    return short_days(programme, language, is_theirs)
