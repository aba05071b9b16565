"""The lines under an entry's title: where, who, in what dress, and for a leg how long and by what."""

from collections.abc import Iterable, Iterator

from planner.language import Language
from planner.programme.measures import minutes_in_words
from planner.programme.names import naming
from planner.programme.part_words import part_label
from planner.programme.shape import End, Engagement, Leg, Person, Programme, Stay, Venue
from planner.values.text import N_, is_latin
from planner.values.vocabulary import PartTaken
from planner.web.agenda.entries import Line, Words, in_other_script

NO_HOTEL_YET = N_("Hotel to be confirmed")

_SHOWN_PARTS = {
    PartTaken.RECEIVED_BY: "handshake",
    PartTaken.HOST: "user-round",
    PartTaken.CHAIR: "user-round",
    PartTaken.SPEAKER: "mic",
    PartTaken.SIGNATORY: "signature",
}


def details_of(programme: Programme, item: Engagement, language: Language) -> list[Line]:
    """Return the lines of an engagement."""
    lines = [*_where(programme, item, language)]
    if item.attendees:
        lines.append(Line("users", Words(people_in_words(len(item.attendees), language))))
    lines += _parts(programme, item, language)
    for key in item.signs:
        if key in programme.agreements:
            lines.append(Line("award", Words(*language.wording(programme.agreements[key].title))))
    if item.dress_code:
        words, tag = language.wording(item.dress_code)
        lines.append(Line("shirt", Words(words, tag), label=language.say("Dress code")))
    if item.lead_minutes:
        early = language.say_many("%(count)s minute before", "%(count)s minutes before", item.lead_minutes)
        lines.append(Line("clock", Words(early), label=language.say("Be there")))
    return lines


def where_alone(programme: Programme, item: Engagement, language: Language) -> list[Line]:
    """Return where an engagement is and nothing else of it."""
    venue = programme.venue_of(item)
    return [venue_line(venue, language)] if venue else []


def _where(programme: Programme, item: Engagement, language: Language) -> Iterator[Line]:
    venue = programme.venue_of(item)
    if venue:
        yield venue_line(venue, language)
    other = programme.venues.get(item.alternative_venue or "")
    if other:
        words, tag = language.wording(other.name)
        yield Line("map", Words(words, tag), label=language.say("Otherwise"))


def venue_line(venue: Venue, language: Language) -> Line:
    """Return a venue with its town, and in the other script its name or at least its address."""
    name, tag = language.wording(venue.name)
    place = language.text(venue.place)
    shown = f"{name}{language.comma}{place}" if place and place not in name else name
    other = in_other_script(venue.name, name)
    if other is None and venue.address_local and is_latin(name):
        other = Words(venue.address_local)
    return Line("map-pin", Words(shown, tag), other)


def _parts(programme: Programme, item: Engagement, language: Language) -> Iterator[Line]:
    for part, icon in _SHOWN_PARTS.items() if item.parts else ():
        people = programme.people_with(part, item)
        if people:
            named = language.join(person_words(programme, person, language) for person in people)
            yield Line(icon, Words(named), label=part_label(part, len(people), language))


def person_words(programme: Programme, person: Person, language: Language) -> str:
    """Return a person as a programme names them: the name, and in brackets function or institution."""
    function = language.text(person.function)
    institution = programme.institutions.get(person.institution or "")
    known_as = function or (language.text(institution.name) if institution else "")
    name = naming(person, programme, language.code).in_line
    return f"{name} ({known_as})" if known_as else name


def journey_of(leg: Leg, language: Language, *, leaves: bool) -> list[Line]:
    """Return the lines of a leg's departure, or of its arrival."""
    by = " ".join(word for word in (leg.carrier, leg.number) if word)
    lines = [Line("map-pin", Words(way_of(leg, language, code=True)))]
    if by:
        lines.append(Line("tag", Words(by)))
    if not leaves:
        return lines
    if duration := duration_of(leg, language):
        lines.append(Line("clock", Words(duration)))
    if leg.attendees:
        lines.append(Line("users", Words(people_in_words(len(leg.attendees), language))))
    if leg.booking:
        lines.append(Line("lock", Words(leg.booking), label=language.say("Booking code")))
    return lines


def way_of(leg: Leg, language: Language, *, code: bool = False) -> str:
    """Return from where to where a leg leads."""
    return dashed(end_name(end, language, code=code) for end in (leg.departure, leg.arrival))


def dashed(names: Iterable[str]) -> str:
    """Return names with dashes between them; no line begins with one."""
    return "\N{NO-BREAK SPACE}– ".join(names)


def end_name(end: End, language: Language, *, code: bool = False) -> str:
    """Return the place of an end, with its code where that is asked for and says more."""
    place = language.text(end.place)
    if not code or end.code in {"", place}:
        return place or end.code
    return f"{place} ({end.code})" if place else end.code


def duration_of(leg: Leg, language: Language) -> str:
    """Return how long a leg takes, between instants, and on which day it arrives where that is another."""
    leaves, arrives = leg.departure.wall, leg.arrival.wall
    if leaves is None or arrives is None:
        return ""
    lasts = minutes_in_words(int((arrives.instant - leaves.instant).total_seconds()) // 60, language)
    if arrives.day == leaves.day:
        return lasts
    arrival = language.say(
        "arrives %(day)s, %(time)s local time", day=language.day_heading(arrives.day), time=arrives.clock
    )
    return f"{lasts}{language.comma}{arrival}"


def night_line(programme: Programme, stay: Stay, language: Language) -> Line:
    """Return where the night is spent."""
    venue = programme.venue_of(stay)
    if venue is None:
        return Line("bed-double", hotel_of(stay, programme, language)[0])
    line = venue_line(venue, language)
    return Line("bed-double", line.words, line.other)


def hotel_of(stay: Stay, programme: Programme, language: Language) -> tuple[Words, Words | None]:
    """Return the hotel's name or that it is still open, and the same in the other script where it has one."""
    hotel = programme.venue_of(stay)
    if hotel is None or not hotel.name:
        return Words(language.say(NO_HOTEL_YET)), None
    name = Words(*language.wording(hotel.name))
    return name, in_other_script(hotel.name, name.words)


def nights_in_words(stay: Stay, language: Language) -> str:
    """Return how many nights a stay lasts."""
    return language.say_many("%(count)s night", "%(count)s nights", (stay.check_out - stay.check_in).days)


def people_in_words(count: int, language: Language) -> str:
    """Return how many people they are."""
    return language.say_many("%(count)s person", "%(count)s people", count)
