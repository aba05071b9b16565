"""Who travels, who receives them, and where: groups, people, institutions, venues."""

from dataclasses import dataclass, fields
from datetime import date

from planner.values.text import NOTHING, Text
from planner.values.vocabulary import Side

GENERATIONS = frozenset({"jr", "sr", "jun", "sen", "junior", "senior", "i", "ii", "iii", "iv", "v", "fils", "père"})
"""Suffixes that are part of the name; degrees, offices and orders stand behind a comma."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A sub-delegation. ``colour`` is ``#rrggbb``; ``leader`` a person's key."""

    key: str
    name: Text
    short: str = ""
    colour: str = ""
    leader: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Restricted:
    """What only those with permission may read of a person, and the day on which it is deleted."""

    diet: str = ""
    allergies: str = ""
    access_needs: str = ""
    passport: str = ""
    emergency_contact: str = ""
    delete_on: date | None = None


RESTRICTED_DATA = tuple(one.name for one in fields(Restricted) if one.name != "delete_on")
"""The names of what is restricted of somebody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of either side; ``groups`` are keys, ``institution`` and ``accompanies`` are keys or nothing.

    ``form_of_address`` is written before the name, ``spoken_address`` said without it; ``predicate`` honours the office
    before every title. ``counterpart`` is the key of the host whom somebody of the delegation meets as their equal.
    ``photo`` is the digest of an upload, "" where there is none.
    """

    key: str
    family: str
    side: Side = Side.HOME
    form_of_address: Text = NOTHING
    spoken_address: Text = NOTHING
    predicate: Text = NOTHING
    academic_title: str = ""
    given: str = ""
    family_first: bool = False
    suffix: str = ""
    native: str = ""
    reading: str = ""
    function: Text = NOTHING
    institution: str | None = None
    groups: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    languages: tuple[str, ...] = ()
    present_from: date | None = None
    present_to: date | None = None
    accompanies: str | None = None
    counterpart: str | None = None
    biography: Text = NOTHING
    photo: str = ""
    restricted: Restricted | None = None

    @property
    def name(self) -> str:
        """The name in Latin script in its own order, the academic title before it, the suffix behind it."""
        parts = (self.family, self.given) if self.family_first else (self.given, self.family)
        return " ".join(part for part in (self.academic_title, *parts) if part) + self.ending

    @property
    def ending(self) -> str:
        """What is written right behind the name: `` Jr.``, ``, MdB``, or nothing."""
        if not self.suffix:
            return ""
        return f" {self.suffix}" if self.suffix.rstrip(".").casefold() in GENERATIONS else f", {self.suffix}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """A partner or an own body; ``country`` is an ISO 3166 code such as ``JP``.

    ``email``, ``phone`` and ``note`` are for the staff.
    """

    key: str
    name: Text
    side: Side = Side.HOST
    kind: str = ""
    place: Text = NOTHING
    country: str = ""
    website: str = ""
    address: Text = NOTHING
    email: str = ""
    phone: str = ""
    note: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place where something happens; ``point`` is latitude and longitude in degrees (WGS 84)."""

    key: str
    name: Text
    institution: str | None = None
    place: Text = NOTHING
    address: Text = NOTHING
    address_local: str = ""
    zone: str = ""
    point: tuple[float, float] | None = None
    room: Text = NOTHING
    note: Text = NOTHING
