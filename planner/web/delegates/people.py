"""Who is who: everybody whom this audience may know, by rank, with what of them is released."""

from collections.abc import Container
from dataclasses import dataclass

from planner.exports.reader import Reader
from planner.programme.shape import Person
from planner.values.vocabulary import Side
from planner.web.delegates.facts import Note, dialled, note_of
from planner.web.sheets.people import PersonCard, card_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """Somebody: the card of them, the digest of a photograph or "", how to reach them, who they are at length."""

    card: PersonCard
    initials: str
    photo: str
    phone: str
    dialled: str
    email: str
    about: Note | None


@dataclass(frozen=True, slots=True)
class Party:
    """One side of them."""

    side: Side
    name: str
    faces: list[Face]


def parties_of(reader: Reader, photos: Container[str]) -> list[Party]:
    """Return both sides by rank; ``photos`` are the digests of those that there still are."""
    sides = ((side, reader.programme.side(side)) for side in Side)
    label = reader.language.label
    return [
        Party(side, label(side), [_face(one, reader, photos) for one in people]) for side, people in sides if people
    ]


def _face(person: Person, reader: Reader, photos: Container[str]) -> Face:
    card = card_of(person, reader.programme, reader.language)
    return Face(
        card=card,
        initials=_initials(card),
        photo=person.photo if person.photo in photos else "",
        phone=person.phone,
        dialled=dialled(person.phone),
        email=person.email,
        about=note_of(person.biography, reader) if person.biography else None,
    )


def _initials(card: PersonCard) -> str:
    """Return what stands where a photograph would: the first letter of the name by which somebody is known."""
    named = card.naming.native if card.naming.native_first else card.naming.bold
    return named.strip()[:1].upper()
