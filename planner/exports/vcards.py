"""People as cards for an address book: vCard 3.0, which telephones, mail programs and our own import read.

The name in Latin letters is the one by which a card is sorted; a name in another script stands as a second FN with its
language, and its reading where address books look for it. What an audience may not know of somebody is on no card.
"""

from collections.abc import Iterator

from planner.exports.cells import visible
from planner.exports.ics.clean import escaped
from planner.exports.ics.fold import folded
from planner.exports.reader import Reader
from planner.language import Language
from planner.programme.names import naming, sorted_under
from planner.programme.shape import Person, Programme
from planner.values.vocabulary import Side

MEDIA_TYPE = "text/vcard; charset=utf-8"


def people_vcards(programme: Programme, language: Language) -> bytes:
    """Return a card for everybody, by rank, the delegation first; lines of 75 octets that end in CRLF."""
    reader = Reader(programme, language)
    people = (person for side in (Side.HOME, Side.HOST) for person in programme.side(side))
    lines = (line for person in people for line in _card(person, reader))
    return b"".join(folded(line) + b"\r\n" for line in lines)


def _card(person: Person, reader: Reader) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    if uid := reader.programme.trip.uid:
        yield f"UID:{uid}-{person.key}"
    yield from _name(person, reader)
    office = reader.language.text(person.function)
    # RFC 2426 3.3.1: TEL has no sort that means any telephone; "voice" is what it is without one.
    for name, words in (("TITLE", office), ("EMAIL;TYPE=INTERNET", person.email), ("TEL;TYPE=VOICE", person.phone)):
        yield from _property(name, words)
    yield from _property("ORG", reader.institution(person.institution))
    for tag in person.languages:
        yield from _property("LANG", tag)
    groups = filter(None, map(reader.programme.groups.get, person.groups))
    if named := ",".join(_said(reader.language.text(group.name)) for group in groups):
        yield f"CATEGORIES:{named}"
    yield "END:VCARD"


def _name(person: Person, reader: Reader) -> Iterator[str]:
    """Yield what tells the name: in parts, whole, whole in its own script, and how that is read."""
    named = naming(person, reader.programme, reader.language.code)
    parts = (person.family, person.given, "", person.academic_title, person.suffix)
    yield f"N:{';'.join(map(_said, parts))}"
    yield from _property("FN", named.latin)
    yield from _property("SORT-STRING", sorted_under(person))  # RFC 2426 3.6.5
    if person.native and person.native not in person.name:
        yield from _property(f"FN;LANGUAGE={named.tag}" if named.tag else "FN", person.native)
    family, _, given = person.reading.partition(" ")
    yield from _property("X-PHONETIC-LAST-NAME", family)
    yield from _property("X-PHONETIC-FIRST-NAME", given)


def _property(name: str, words: str) -> Iterator[str]:
    if said := _said(words):
        yield f"{name}:{said}"


def _said(words: str) -> str:
    """Return words as a value: on one line, nothing in them that would end it or part it. RFC 2426 5."""
    return escaped(" ".join(visible(words).split()))
