"""The lines of an entry's description: a fact a line, then the notes as paragraphs.

A delegate reads them on a phone in a corridor, so what is needed first stands first: the time where it is not plain,
when to be there, who receives; the address for the driver and the telephone number further down.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from planner.exports.ics.plain import plain
from planner.exports.ics.times import Span, moment_of
from planner.exports.reader import Reader
from planner.programme.part_words import part_label
from planner.programme.shape import Agreement, End, Engagement, Leg, Stay
from planner.programme.tongues import tongues_in_words
from planner.programme.vehicle_words import with_driver
from planner.values.text import NOTHING, is_latin
from planner.values.vocabulary import PartTaken
from planner.values.wall import wall_at
from planner.values.when import Form, When

PARTS = (
    PartTaken.RECEIVED_BY,
    PartTaken.HOST,
    PartTaken.CHAIR,
    PartTaken.SPEAKER,
    PartTaken.SIGNATORY,
    PartTaken.WITNESS,
    PartTaken.INTERPRETER,
    PartTaken.GUEST,
)
"""The parts that people take in the order in which a delegate asks for them; who is responsible stands last."""


def of_engagement(item: Engagement, span: Span, when: When, reader: Reader) -> str:
    """Return what this audience may know of an engagement; ``when`` has its zone."""
    facts = (
        _time(item, when, reader),
        _be_there(item, span, when, reader),
        *_people(item, reader),
        *_manner(item, reader),
        *_where(item, reader),
        _for(item, reader),
        _home_time(span, when, reader),
        _responsible(item, reader),
    )
    return _text(facts, item, reader)


def of_leg(leg: Leg, span: Span, reader: Reader) -> str:
    """Return both ends of a leg, each in its own time with its offset, and who travels."""
    say = reader.language.say
    whole = moment_of(leg.departure) and moment_of(leg.arrival)
    zones = (leg.departure.zone, leg.arrival.zone)
    facts = (
        reader.fact(say("Departs"), _end(leg.departure, reader)),
        reader.fact(say("Arrives"), _end(leg.arrival, reader)),
        reader.fact(say("Carrier"), leg.carrier),
        reader.fact(say("Booking code"), leg.booking) if reader.is_own() else "",
        *(reader.fact(say("Vehicle"), with_driver(one, reader.language)) for one in leg.vehicles if reader.is_own()),
        _for(leg, reader),
        reader.home_time(span.starts, span.ends, zones) if whole else "",
    )
    return _text(facts, leg, reader)


def of_stay(stay: Stay, reader: Reader) -> str:
    """Return the days and the address of a stay, and in a person's own programme the room."""
    say = reader.language.say
    facts = (
        reader.fact(say("Check-in"), reader.day(stay.check_in)),
        reader.fact(say("Check-out"), reader.day(stay.check_out)),
        *(_own_bed(stay, reader) if reader.is_own() else ()),
        *_where(stay, reader),
        _for(stay, reader),
    )
    return _text(facts, stay, reader)


def _time(item: Engagement, when: When, reader: Reader) -> str:
    is_plain = when.form is Form.DAY or (when.is_exact and when.end is not None)
    if is_plain and not when.tbc:
        return ""
    words = reader.language.when(when)
    if when.is_exact and when.end is None:
        words = reader.language.say("%(time)s, end open", time=words)
    anchor = reader.programme.item(when.anchor or "")
    if anchor is not None and anchor is not item:
        words = f"{words} ({reader.item(anchor)})"
    return reader.fact(reader.language.say("Time"), words)


def _be_there(item: Engagement, span: Span, when: When, reader: Reader) -> str:
    starts = span.moment
    if starts is None or when.start is None or item.lead_minutes is None:
        return ""
    wall = wall_at(starts - timedelta(minutes=item.lead_minutes), when.zone)
    return reader.fact(reader.language.say("Be there at"), wall.clock if wall.day == when.day else reader.wall(wall))


def _home_time(span: Span, when: When, reader: Reader) -> str:
    if when.start is None:
        return reader.home_time(span.ends, None, (when.zone,))
    return reader.home_time(span.starts, span.ends if when.end is not None else None, (when.zone,))


def _people(item: Engagement, reader: Reader) -> Iterator[str]:
    for part in PARTS if item.parts else ():
        yield _taking(part, (taken.person for taken in item.parts if taken.part is part), reader)
    for key in sorted(item.signs):
        agreement = reader.programme.agreements.get(key)
        yield from _agreement(agreement, item, reader) if agreement else ()


def _agreement(agreement: Agreement, item: Engagement, reader: Reader) -> Iterator[str]:
    yield reader.fact(reader.language.say("Agreement"), reader.language.text(agreement.title))
    named = {taken.person for taken in item.parts if taken.part is PartTaken.SIGNATORY}
    others = (signatory.person for signatory in agreement.signatories if signatory.person not in named)
    yield _taking(PartTaken.SIGNATORY, others, reader)


def _taking(part: PartTaken, keys: Iterable[str], reader: Reader) -> str:
    known = [key for key in keys if reader.person(key)]
    return reader.fact(part_label(part, len(known), reader.language), reader.people(known))


def _manner(item: Engagement, reader: Reader) -> Iterator[str]:
    say, text = reader.language.say, reader.language.text
    whole = reader.programme.engagements.get(item.inside or "")
    yield reader.fact(say("Dress code"), text(item.dress_code))
    yield reader.fact(say("Interpretation"), text(item.interpretation))
    yield reader.fact(say("Languages"), tongues_in_words(item.languages, reader.language))
    yield reader.fact(say("Session"), reader.language.label(item.session_form) if item.session_form else "")
    yield reader.fact(say("Part of"), text(whole.title) if whole else "")
    yield reader.fact(say("Organised by"), _list(map(reader.institution, item.organisers), reader))


def _where(item: Engagement | Stay, reader: Reader) -> Iterator[str]:
    say, venue = reader.language.say, reader.programme.venue_of(item)
    if venue:
        own, other = reader.place(venue)
        yield reader.fact(say("Place"), own)
        yield reader.fact(say("In Latin script") if is_latin(other) else say("For the driver"), other)
        yield reader.fact(say("Way in"), reader.language.text(venue.note))
    other_venue = reader.programme.venues.get(item.alternative_venue or "") if isinstance(item, Engagement) else None
    if other_venue:
        yield reader.fact(say("Alternative place"), " / ".join(filter(None, reader.place(other_venue))))


def _for(item: Engagement | Leg | Stay, reader: Reader) -> str:
    if item.groups is None:
        return ""
    groups = filter(None, map(reader.programme.groups.get, item.groups))
    people = filter(None, map(reader.programme.people.get, item.people_in))
    # By the alphabet: an order of rank that changes is no news of an entry, and nobody is told of it.
    names = [*sorted(reader.language.text(group.name) for group in groups), *sorted(map(reader.name, people))]
    return reader.fact(reader.language.say("For"), _list(names, reader))


def _responsible(item: Engagement, reader: Reader) -> str:
    people = reader.programme.people_with(PartTaken.RESPONSIBLE, item) if item.parts else ()
    named = (" ".join(filter(None, (reader.name(person), person.phone))) for person in people)
    return reader.fact(reader.language.label(PartTaken.RESPONSIBLE), "; ".join(named))


def _end(end: End, reader: Reader) -> str:
    say, comma = reader.language.say, reader.language.comma
    wall = moment_of(end)
    if wall:
        time = reader.wall_with_offset(wall)
    else:
        time = f"{reader.day(end.day)}{comma}{say('time to be confirmed')}" if end.day else say("to be confirmed")
    return comma.join(filter(None, (reader.end(end), time)))


def _own_bed(stay: Stay, reader: Reader) -> Iterator[str]:
    say = reader.language.say
    own = reader.programme.audience.partition(":")[2]
    for room in (room for room in stay.rooms if own in room.people):
        others = (reader.programme.people[key] for key in room.people if key != own and key in reader.programme.people)
        kind = " ".join(filter(None, (reader.language.label(room.kind), room.number)))
        names = _list(sorted(map(reader.name, others)), reader)
        yield reader.fact(say("Room"), say("%(room)s, with %(names)s", room=kind, names=names) if names else kind)
    yield reader.fact(say("Booking code"), stay.booking)


def _list(words: Iterable[str], reader: Reader) -> str:
    named = [word for word in words if word]
    return reader.language.join(named) if len(named) > 1 else "".join(named)


def _text(facts: Iterable[str], item: Engagement | Leg | Stay, reader: Reader) -> str:
    notes = item.notes
    abstract = item.abstract if isinstance(item, Engagement) else NOTHING
    texts = (reader.language.text(text) for text in (abstract, notes.public, notes.delegation) if text)
    internal = reader.language.text(notes.staff)
    words = [plain(text) for text in texts]
    words.append(reader.fact(reader.language.say("Internal"), plain(internal) if internal else ""))
    return "\n\n".join(filter(None, ("\n".join(filter(None, facts)), *words)))
