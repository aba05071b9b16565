"""Keys: the short readable names of a trip's things in addresses and files."""

import re
import secrets
import unicodedata
from collections.abc import Iterable, Sequence

from sqlalchemy import literal, select, union_all

from planner.errors import Refused
from planner.model import (
    Acknowledgement,
    ActionItem,
    Agreement,
    Aim,
    Group,
    Institution,
    Item,
    Person,
    Result,
    Trip,
    Venue,
    db,
)
from planner.values.text import Text

KEYED = (Group, Person, Institution, Venue, Item, Agreement, Aim, Result, ActionItem, Acknowledgement)
"""All that has a key; a key is unique over all of them, as an id is in a trip file."""

RESERVED = frozenset({"new", "restricted"})
"""Words that mean something else in an address."""

RESERVED_SLUGS = RESERVED | {"bin", "open", "sample"}
"""The same for trips, whose addresses lie beside those of all trips together."""

LONGEST = 40
_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"  # none that look alike, few vowels to make words with
_PLAIN = ("ae", "oe", "ue", "ss", "ae", "oe", "o", "a", "d", "d", "l", "th", "i")
_SPELLED = str.maketrans(dict(zip("äöüßæœøåđðłþı", _PLAIN, strict=True)))


def new_key(trip: Trip, words: Text | str, *, otherwise: str) -> str:
    """Return a key that no other thing of the trip has, or is likely to have had: ``besuch-bei-nims-k7qa``.

    The random end keeps the key of something deleted from naming something else later. ``otherwise`` stands where the
    words have no letters that an address can show, such as a title in Japanese only.
    """
    while True:
        key = _likely(words, otherwise)
        if not is_taken(trip, key):
            return key


def new_keys(trip: Trip, names: Sequence[str], *, otherwise: str) -> list[str]:
    """Return such a key for each of many names, in as many queries as there are sorts of things."""
    if not names:
        return []
    taken = {key for sort in KEYED for key in db.session.scalars(select(sort.key).where(sort.trip_id == trip.id))}
    found = []
    for name in names:
        key = _likely(name, otherwise)
        while key in taken:
            key = _likely(name, otherwise)
        taken.add(key)
        found.append(key)
    return found


def _likely(words: Text | str, otherwise: str) -> str:
    return f"{slug(words, otherwise=otherwise)}-{''.join(secrets.choice(_LETTERS) for _ in range(4))}"


def is_taken(trip: Trip, key: str) -> bool:
    """Tell whether anything of the trip has this key."""
    everywhere = union_all(*(select(literal(1)).where(sort.trip_id == trip.id, sort.key == key) for sort in KEYED))
    return db.session.scalar(everywhere.limit(1)) is not None


def ensure_free(trip: Trip, keys: Iterable[str]) -> None:
    """Let the caller go on when these keys may be given. :raises Refused: for a key that is reserved or taken."""
    for key in keys:
        if key in RESERVED or is_taken(trip, key):
            raise Refused("The id “%(key)s” is taken. Choose another.", field="key", key=key[:80])


def is_slug_taken(slug: str) -> bool:
    """Tell whether a trip, deleted or not, has this slug, or none may have it."""
    return slug in RESERVED_SLUGS or db.session.scalar(select(Trip.id).where(Trip.slug == slug)) is not None


def new_slug(words: Text | str, *, otherwise: str = "trip") -> str:
    """Return a slug that no trip has: the words, and a number where that is needed."""
    readable = slug(words, otherwise=otherwise)
    taken = set(db.session.scalars(select(Trip.slug).where(Trip.slug.startswith(readable, autoescape=True))))
    taken |= RESERVED_SLUGS
    if readable not in taken:
        return readable
    return next(f"{readable}-{n}" for n in range(2, len(taken) + 3) if f"{readable}-{n}" not in taken)


def slug(words: Text | str, *, otherwise: str) -> str:
    """Return words as lower-case ASCII with hyphens, at most forty letters, cut between words where that can be."""
    wordings = [words] if isinstance(words, str) else list(words.values())
    for wording in wordings:
        if found := _ascii(wording):
            return found
    return otherwise.replace("_", "-")


def _ascii(words: str) -> str:
    spelled = unicodedata.normalize("NFC", words).lower().translate(_SPELLED)
    bare = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode("ascii")
    whole = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    if len(whole) <= LONGEST:
        return whole
    cut = whole[: LONGEST + 1]
    return cut[: cut.rfind("-")] if "-" in cut else cut[:LONGEST]
