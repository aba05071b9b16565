"""What can be found, and by which of its words. Restricted data are nowhere among them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from planner.programme.shape import Agreement, Engagement, Institution, Item, Leg, Person, Programme, Stay, Venue
from planner.programme.titles import title_of
from planner.values.text import Text

Words: TypeAlias = Text | str


class Sort(StrEnum):
    """What sort of thing, by its table in a programme, in the order in which they are told."""

    ENGAGEMENT = "engagements"
    LEG = "legs"
    STAY = "stays"
    PERSON = "people"
    GROUP = "groups"
    INSTITUTION = "institutions"
    VENUE = "venues"
    AGREEMENT = "agreements"
    AIM = "aims"
    RESULT = "results"
    ACTION_ITEM = "action_items"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can be found: what it is called, and what else is said of it."""

    sort: Sort
    key: str
    title: Words
    others: tuple[Words, ...]


def things_in(programme: Programme) -> Iterator[Thing]:
    """Go through everything in a programme, sort by sort, each in the programme's order."""
    for engagement in programme.engagements.values():
        yield Thing(Sort.ENGAGEMENT, engagement.key, engagement.title, _of_engagement(engagement))
    for leg in programme.legs.values():
        yield Thing(Sort.LEG, leg.key, title_of(leg, programme), _of_leg(leg))
    for stay in programme.stays.values():
        yield Thing(Sort.STAY, stay.key, title_of(stay, programme), _of_stay(stay, programme))
    yield from _people_and_places(programme)
    yield from _outcomes(programme)


def _people_and_places(programme: Programme) -> Iterator[Thing]:
    for person in programme.people.values():
        yield Thing(Sort.PERSON, person.key, person.name, _of_person(person))
    for group in programme.groups.values():
        yield Thing(Sort.GROUP, group.key, group.name, (group.short,))
    for institution in programme.institutions.values():
        yield Thing(Sort.INSTITUTION, institution.key, institution.name, _of_institution(institution))
    for venue in programme.venues.values():
        yield Thing(Sort.VENUE, venue.key, venue.name, _of_venue(venue))


def _outcomes(programme: Programme) -> Iterator[Thing]:
    for agreement in programme.agreements.values():
        yield Thing(Sort.AGREEMENT, agreement.key, agreement.title, _of_agreement(agreement))
    for aim in programme.aims.values():
        yield Thing(Sort.AIM, aim.key, aim.text, ())
    for result in programme.results.values():
        yield Thing(Sort.RESULT, result.key, result.text, ())
    for item in programme.action_items.values():
        yield Thing(Sort.ACTION_ITEM, item.key, item.text, ())


def _notes(item: Item) -> tuple[Words, ...]:
    return item.notes.public, item.notes.delegation, item.notes.staff


def _of_engagement(item: Engagement) -> tuple[Words, ...]:
    posters = (words for poster in item.posters for words in (poster.title, poster.authors, poster.abstract))
    return (*_notes(item), item.dress_code, item.interpretation, item.abstract, *posters, item.account)


def _of_leg(leg: Leg) -> tuple[Words, ...]:
    # LH 716 is also asked for as LH716.
    joined = leg.number.replace(" ", "")
    return leg.carrier, leg.number, joined, leg.departure.code, leg.arrival.code, leg.booking, *_notes(leg)


def _of_stay(stay: Stay, programme: Programme) -> tuple[Words, ...]:
    venue = programme.venue_of(stay)
    return (*((venue.place,) if venue else ()), stay.booking, *_notes(stay))


def _of_person(person: Person) -> tuple[Words, ...]:
    address = (person.form_of_address, person.spoken_address, person.predicate)
    return person.native, person.reading, person.function, *address, person.biography, person.email, person.phone


def _of_institution(institution: Institution) -> tuple[Words, ...]:
    return institution.place, institution.kind, institution.website


def _of_venue(venue: Venue) -> tuple[Words, ...]:
    return venue.place, venue.address, venue.address_local, venue.room, venue.note


def _of_agreement(agreement: Agreement) -> tuple[Words, ...]:
    return (agreement.subject,)
