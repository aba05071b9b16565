"""The page of a stay."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.errors import NotFound
from planner.language import Language
from planner.programme.names import written_in
from planner.programme.rooming import oddities, roomless
from planner.programme.shape import Programme, Room, Stay, Venue
from planner.web.agenda.details import hotel_of, nights_in_words
from planner.web.agenda.entries import Words
from planner.web.agenda.making import marks_of
from planner.web.items.shares import ROOMS, Sharer, odd_advice, sharers
from planner.web.items.values import (
    Fact,
    ItemPage,
    Link,
    clashes_at,
    notes_of,
    people_of,
    person_link,
    shared_facts,
)


@dataclass(frozen=True, slots=True)
class RoomLine:
    """A line of the rooming list; a room in which nobody sleeps is not given yet."""

    kind: str
    number: str
    people: tuple[Sharer, ...]


@dataclass(slots=True, kw_only=True)
class StayPage(ItemPage):
    """What the page of a stay shows beside what all items do."""

    rooms: list[RoomLine] = field(default_factory=list)
    roomless: list[Link] = field(default_factory=list)


def stay_page(programme: Programme, key: str, language: Language) -> StayPage:
    """Return everything of a stay. :raises NotFound: when this audience sees none of that key."""
    stay = programme.stays.get(key)
    if stay is None:
        raise NotFound
    name, other = hotel_of(stay, programme, language)
    lacking = roomless(programme, stay.attendees, stay.rooms) if stay.rooms else ()
    return StayPage(
        key=key,
        kind=language.say("Stay"),
        icon="bed-double",
        title=name,
        other=other,
        facts=list(_facts(stay, programme, language)),
        marks=marks_of(stay, language),
        people=people_of(stay, programme, language),
        notes=notes_of(stay, language),
        clashes=[*clashes_at(stay, programme, language), *odd_advice(oddities(stay), ROOMS, programme, language)],
        rooms=[_room(room, programme, language) for room in stay.rooms],
        roomless=[person_link(person, programme, language) for person in lacking],
    )


def _facts(stay: Stay, programme: Programme, language: Language) -> Iterator[Fact]:
    yield Fact("calendar", language.say("Check-in"), (Words(language.date(stay.check_in, "full")),))
    yield Fact("calendar", language.say("Check-out"), (Words(language.date(stay.check_out, "full")),))
    yield Fact("moon", language.say("Nights"), (Words(nights_in_words(stay, language)),))
    if hotel := programme.venue_of(stay):
        name, tag = language.wording(hotel.name)
        place = Link("venues", hotel.key, name, tag=tag)
        yield Fact("map-pin", language.say("Where"), tuple(_address(hotel, programme, language)), (place,))
    if stay.booking:
        yield Fact("lock", language.say("Booking code"), (Words(stay.booking),))
    yield from shared_facts(stay, programme, language)


def _address(hotel: Venue, programme: Programme, language: Language) -> Iterator[Words]:
    """Yield the address for the reader, then the one for the taxi driver."""
    if hotel.address:
        yield Words(*language.wording(hotel.address))
    if hotel.address_local and hotel.address_local not in hotel.address.values():
        spoken = written_in(hotel.address_local)
        tag = next((tag for tag in programme.trip.languages if tag in spoken), "")
        yield Words(hotel.address_local, "" if tag == language.code else tag)


def _room(room: Room, programme: Programme, language: Language) -> RoomLine:
    return RoomLine(language.label(room.kind), room.number, sharers(room.people, programme, language))
