"""Where one sleeps: the hotel, its nights, the own room, what to show to the driver."""

from dataclasses import dataclass

from planner.exports.reader import Reader
from planner.programme.shape import Stay
from planner.values.vocabulary import Status
from planner.web.agenda.details import hotel_of, nights_in_words
from planner.web.agenda.entries import Mark, Words
from planner.web.agenda.making import marks_of
from planner.web.delegates.cards import Cards
from planner.web.delegates.facts import Fact, Note, notes_of
from planner.web.delegates.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Bed:
    """A stay: the hotel's name, its days in words and for scripts, on the clock of ``zone``."""

    key: str
    name: Words
    other: Words | None
    days: str
    nights: str
    first: str
    last: str
    zone: str
    place: Place | None
    marks: list[Mark]
    facts: list[Fact]
    notes: list[Note]
    is_cancelled: bool


def beds_of(cards: Cards) -> list[Bed]:
    """Return the stays of a programme in the order of their days."""
    stays = sorted(cards.programme.stays.values(), key=lambda one: (one.check_in, one.check_out))
    return [_bed(stay, cards) for stay in stays]


def _bed(stay: Stay, cards: Cards) -> Bed:
    reader = cards.reader
    name, other = hotel_of(stay, cards.programme, reader.language)
    return Bed(
        key=stay.key,
        name=name,
        other=other,
        days=reader.language.days(stay.check_in, stay.check_out),
        nights=nights_in_words(stay, reader.language),
        first=stay.check_in.isoformat(),
        last=stay.check_out.isoformat(),
        zone=reader.zone_at(cards.programme.venue_of(stay)),
        place=cards.place(stay.venue),
        marks=marks_of(stay, reader.language),
        facts=_own(stay, reader) if reader.is_own() else [],
        notes=notes_of(stay, reader),
        is_cancelled=stay.status is Status.CANCELLED,
    )


def _own(stay: Stay, reader: Reader) -> list[Fact]:
    """Return the room and the booking, which only those who sleep there are told."""
    say, own = reader.language.say, reader.programme.audience.partition(":")[2]
    facts = []
    for room in (room for room in stay.rooms if own in room.people):
        kind = " ".join(filter(None, (reader.language.label(room.kind), room.number)))
        others = [reader.programme.people[key] for key in room.people if key != own and key in reader.programme.people]
        names = reader.language.join(map(reader.name, others)) if others else ""
        words = say("%(room)s, with %(names)s", room=kind, names=names) if names else kind
        facts.append(Fact("key-round", say("Room"), words))
    if stay.booking:
        facts.append(Fact("lock", say("Booking code"), stay.booking))
    return facts
