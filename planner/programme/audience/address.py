"""For whom a programme is: audiences and their addresses."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from planner.errors import NotFound
from planner.programme.names import called
from planner.programme.shape import Programme
from planner.values.text import N_, NOTHING, Text
from planner.values.vocabulary import Side


class Circle(StrEnum):
    """What sort of audience."""

    STAFF = "staff"
    EVERYONE = "everyone"
    GROUP = "group"
    PERSON = "person"
    HOST = "host"
    PUBLIC = "public"


NAMES = {
    Circle.STAFF: N_("Staff"),
    Circle.EVERYONE: N_("Everyone"),
    Circle.GROUP: N_("Group"),
    Circle.PERSON: N_("Person"),
    Circle.HOST: N_("Hosts"),
    Circle.PUBLIC: N_("Public"),
}
"""What a circle is called, to be said in the reader's language."""

RESTRICTED = "staff+restricted"
_NEEDS_KEY = {Circle.GROUP, Circle.PERSON}
_MAY_HAVE_KEY = {*_NEEDS_KEY, Circle.HOST}


@dataclass(frozen=True, slots=True)
class Audience:
    """One audience; ``key`` names the group, the person or the host institution.

    Its address, ``str(audience)``, is "staff", "staff+restricted", "everyone", "public", "host", "host:<institution>",
    "group:<key>" or "person:<key>".
    """

    circle: Circle
    key: str = ""
    restricted: bool = False

    @classmethod
    def parse(cls, address: str) -> Self:
        """Read an address. :raises NotFound: for one that names no audience."""
        if address == RESTRICTED:
            return cls(Circle.STAFF, restricted=True)
        word, colon, key = address.partition(":")
        if word not in set(Circle):
            raise NotFound
        circle = Circle(word)
        named = bool(colon and key)
        if (colon and not key) or (named and circle not in _MAY_HAVE_KEY) or (not named and circle in _NEEDS_KEY):
            raise NotFound
        return cls(circle, key)

    def __str__(self) -> str:
        if self.restricted:
            return RESTRICTED
        return f"{self.circle}:{self.key}" if self.key else str(self.circle)

    @property
    def is_staff(self) -> bool:
        """Tell whether it may see the draft with everything internal."""
        return self.circle is Circle.STAFF

    @property
    def message(self) -> str:
        """What its circle is called, as an English message to be said in the reader's language."""
        return NAMES[self.circle]

    def name(self, programme: Programme) -> Text:
        """Return the name of the group, person or institution it is for; the empty text for a circle without one."""
        if self.circle is Circle.GROUP and self.key in programme.groups:
            return programme.groups[self.key].name
        if self.circle is Circle.PERSON and self.key in programme.people:
            return called(programme.people[self.key], programme)
        if self.circle is Circle.HOST and self.key in programme.institutions:
            return programme.institutions[self.key].name
        return NOTHING


def audiences_of(programme: Programme) -> list[Audience]:
    """Return every audience of a programme, as a list to choose from: wide circles first, then by rank."""
    circles = [Audience(circle) for circle in (Circle.STAFF, Circle.EVERYONE)]
    groups = [Audience(Circle.GROUP, key) for key in programme.groups]
    people = [Audience(Circle.PERSON, person.key) for person in programme.side(Side.HOME)]
    hosts = [Audience(Circle.HOST, key) for key, one in programme.institutions.items() if one.side is Side.HOST]
    return [*circles, *groups, *people, Audience(Circle.HOST), *hosts, Audience(Circle.PUBLIC)]
