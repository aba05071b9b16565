"""What stands under a row when it is opened: who receives, when to be there, what to wear, whom to call."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup

from planner.errors import NoSuchTime
from planner.exports.ics.description import PARTS
from planner.exports.ics.times import Span
from planner.exports.markdown import markdown_html
from planner.exports.reader import Reader
from planner.programme.part_words import part_label
from planner.programme.shape import End, Engagement, Item, Leg, Person, Vehicle
from planner.programme.tongues import tongues_in_words
from planner.programme.vehicle_words import vehicle_name
from planner.values.text import Text
from planner.values.vocabulary import PartTaken
from planner.values.wall import wall_at
from planner.web.agenda.details import duration_of, person_words


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what there is to say."""

    icon: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody who can be called: as what, by name, the number as it is written and as a telephone takes it."""

    label: str
    name: str
    phone: str
    address: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note as HTML and the language that it is in, "" where that is the reader's."""

    html: Markup
    tag: str


def dialled(phone: str) -> str:
    """Return the address by which a number is called (RFC 3966); "" for words without a number."""
    digits = re.sub(r"[^0-9+*#]", "", phone.replace("(0)", "").partition("/")[0])
    return f"tel:{digits}" if len(digits) > 2 else ""


def call(person: Person, label: str, reader: Reader) -> Call:
    """Return somebody with their number."""
    return Call(label, person_words(reader.programme, person, reader.language), person.phone, dialled(person.phone))


def calls_of(item: Item, reader: Reader) -> list[Call]:
    """Return who is responsible for an engagement, or who drives on a leg, as far as this audience knows them."""
    if isinstance(item, Engagement):
        people = reader.programme.people_with(PartTaken.RESPONSIBLE, item)
        return [call(one, reader.language.label(PartTaken.RESPONSIBLE), reader) for one in people]
    if not isinstance(item, Leg):
        return []
    driven = [one for one in item.vehicles if one.phone]
    return [
        Call(reader.language.say("Driver"), one.driver or one.name, one.phone, dialled(one.phone)) for one in driven
    ]


def notes_of(item: Item, reader: Reader) -> list[Note]:
    """Return what is written to an item for this audience."""
    abstract = [item.abstract] if isinstance(item, Engagement) else []
    return [note_of(text, reader) for text in (*abstract, item.notes.public, item.notes.delegation) if text]


def note_of(text: Text, reader: Reader) -> Note:
    """Return people's words with their language."""
    words, tag = reader.language.wording(text)
    return Note(markdown_html(words), tag)


def of_engagement(item: Engagement, span: Span | None, beside: str, reader: Reader) -> list[Fact]:
    """Return the facts of an engagement; ``beside`` is what it hangs on."""
    say, text = reader.language.say, reader.language.text
    other = reader.programme.venues.get(item.alternative_venue or "")
    found = (
        Fact("clock", reader.language.when(item.when), beside if item.when.anchor else ""),
        Fact("clock", say("Be there at"), _be_there(item, span, reader)),
        *_people(item, reader),
        *(Fact("award", say("Agreement"), title) for title in _agreements(item, reader)),
        Fact("shirt", say("Dress code"), text(item.dress_code)),
        Fact("languages", say("Interpretation"), text(item.interpretation)),
        Fact("languages", say("Languages"), tongues_in_words(item.languages, reader.language)),
        Fact("landmark", say("Organised by"), _list(map(reader.institution, item.organisers), reader)),
        Fact("map", say("Otherwise"), reader.place(other)[0] if other else ""),
        Fact("users", say("For"), _for(item, reader)),
        _home(span, (reader.when(item).zone,), reader),
    )
    return [fact for fact in found if fact.words]


def of_leg(leg: Leg, span: Span | None, reader: Reader) -> list[Fact]:
    """Return both ends of a leg, each by its own clock, and how one travels."""
    say = reader.language.say
    found = (
        Fact("log-out", say("Departs"), _end(leg.departure, reader)),
        Fact("log-in", say("Arrives"), _end(leg.arrival, reader)),
        Fact("clock", say("Duration"), duration_of(leg, reader.language)),
        Fact("tag", say("Carrier"), " ".join(filter(None, (leg.carrier, leg.number)))),
        Fact("lock", say("Booking code"), leg.booking),
        *(Fact("car", say("Vehicle"), _seat(one, nth, reader)) for nth, one in enumerate(leg.vehicles, start=1)),
        Fact("users", say("For"), _for(leg, reader)),
        _home(span, (leg.departure.zone, leg.arrival.zone), reader),
    )
    return [fact for fact in found if fact.words]


def _be_there(item: Engagement, span: Span | None, reader: Reader) -> str:
    if span is None or span.moment is None or not item.lead_minutes or item.when.start is None:
        return ""
    return wall_at(span.moment - timedelta(minutes=item.lead_minutes), reader.when(item).zone).clock


def _people(item: Engagement, reader: Reader) -> Iterator[Fact]:
    for part in PARTS if item.parts else ():
        people = reader.programme.people_with(part, item)
        named = _list((person_words(reader.programme, one, reader.language) for one in people), reader)
        yield Fact("user-round", part_label(part, len(people), reader.language), named)


def _agreements(item: Engagement, reader: Reader) -> Iterator[str]:
    known = filter(None, map(reader.programme.agreements.get, item.signs))
    return (reader.language.text(one.title) for one in known)


def _for(item: Item, reader: Reader) -> str:
    if item.groups is None:
        return ""
    groups = filter(None, map(reader.programme.groups.get, item.groups))
    people = filter(None, map(reader.programme.people.get, item.people_in))
    return _list((*(reader.language.text(one.name) for one in groups), *map(reader.name, people)), reader)


def _home(span: Span | None, zones: tuple[str, ...], reader: Reader) -> Fact:
    """Return what the clock at home shows then, with the day where that is another; nothing where both are the same."""
    home = reader.programme.trip.home_zone
    label = reader.language.say("Home time (%(city)s)", city=reader.language.city(home))
    if span is None or span.moment is None or not reader.home_time(span.starts, None, zones):
        return Fact("globe", label, "")
    wall, here = wall_at(span.moment, home), wall_at(span.moment, zones[0])
    return Fact("globe", label, wall.clock if wall.day == here.day else reader.wall(wall))


def _end(end: End, reader: Reader) -> str:
    comma, say = reader.language.comma, reader.language.say
    try:
        time = reader.wall_with_offset(end.wall) if end.wall else ""
    except NoSuchTime:
        time = ""
    day = f"{reader.day(end.day)}{comma}{say('time to be confirmed')}" if end.day else say("to be confirmed")
    return comma.join(filter(None, (reader.end(end), time or day)))


def _seat(vehicle: Vehicle, number: int, reader: Reader) -> str:
    driver = reader.fact(reader.language.say("Driver"), vehicle.driver)
    return " · ".join(filter(None, (vehicle_name(vehicle, number, reader.language), driver)))


def _list(words: Iterable[str], reader: Reader) -> str:
    named = [word for word in words if word]
    return reader.language.join(named) if len(named) > 1 else "".join(named)
