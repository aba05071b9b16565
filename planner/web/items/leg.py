"""The page of a leg."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.errors import NotFound
from planner.language import Language
from planner.programme.seating import oddities, seatless
from planner.programme.shape import End, Leg, Programme, Vehicle
from planner.programme.vehicle_words import seats_in_words, vehicle_name
from planner.values.wall import offset_text
from planner.web.agenda.details import duration_of, end_name, way_of
from planner.web.agenda.entries import Words, in_other_script
from planner.web.agenda.making import MODE_ICONS, marks_of
from planner.web.items.shares import VEHICLES, Sharer, odd_advice, sharers
from planner.web.items.values import Fact, ItemPage, Link, clashes_at, notes_of, people_of, person_link, shared_facts


@dataclass(frozen=True, slots=True)
class VehicleLine:
    """A vehicle: what it is called, how many it seats, who drives it, who sits there in order."""

    name: str
    seats: str
    driver: str
    phone: str
    people: tuple[Sharer, ...]


@dataclass(slots=True, kw_only=True)
class LegPage(ItemPage):
    """What the page of a leg shows beside what all items do."""

    vehicles: list[VehicleLine] = field(default_factory=list)
    seatless: list[Link] = field(default_factory=list)


def leg_page(programme: Programme, key: str, language: Language) -> LegPage:
    """Return everything of a leg. :raises NotFound: when this audience sees none of that key."""
    leg = programme.legs.get(key)
    if leg is None:
        raise NotFound
    lacking = seatless(programme, leg.attendees, leg.vehicles) if leg.vehicles else ()
    return LegPage(
        key=key,
        kind=language.label(leg.mode),
        icon=MODE_ICONS[leg.mode],
        title=Words(" ".join(word for word in (leg.number, way_of(leg, language)) if word)),
        other=None,
        facts=list(_facts(leg, programme, language)),
        marks=marks_of(leg, language),
        people=people_of(leg, programme, language),
        notes=notes_of(leg, language),
        clashes=[*clashes_at(leg, programme, language), *odd_advice(oddities(leg), VEHICLES, programme, language)],
        vehicles=[_vehicle(one, number, programme, language) for number, one in enumerate(leg.vehicles, start=1)],
        seatless=[person_link(person, programme, language) for person in lacking],
    )


def _facts(leg: Leg, programme: Programme, language: Language) -> Iterator[Fact]:
    yield Fact("arrow-right", language.departure(leg.mode), tuple(_end(leg.departure, language)))
    yield Fact("flag", language.say("Arrival"), tuple(_end(leg.arrival, language)))
    if duration := duration_of(leg, language):
        yield Fact("clock", language.say("Duration"), (Words(duration),))
    for icon, label, words in (
        ("tag", language.say("Airline, railway or company"), leg.carrier),
        ("hash", language.say("Number"), leg.number),
        ("lock", language.say("Booking code"), leg.booking),
    ):
        if words:
            yield Fact(icon, label, (Words(words),))
    yield from shared_facts(leg, programme, language)


def _end(end: End, language: Language) -> Iterator[Words]:
    yield Words(end_name(end, language, code=True))
    if other := in_other_script(end.place, language.text(end.place)):
        yield other
    if end.day is None:
        yield Words(language.say("not dated yet"))
    else:
        yield Words(language.comma.join([language.date(end.day, "full"), *([end.wall.clock] if end.wall else [])]))
    if end.wall:
        yield Words(f"{language.city(end.zone)} · {offset_text(end.wall.offset)}")


def _vehicle(vehicle: Vehicle, number: int, programme: Programme, language: Language) -> VehicleLine:
    return VehicleLine(
        name=vehicle_name(vehicle, number, language),
        seats=seats_in_words(vehicle, language),
        driver=vehicle.driver,
        phone=vehicle.phone,
        people=sharers(vehicle.people, programme, language),
    )
