"""A programme through one lens: every entry cut down once, and what remains of it for a set of items."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import compress
from typing import Generic, Protocol, TypeVar

from planner.programme.audience.lenses import Lens
from planner.programme.audience.loosening import loosened
from planner.programme.audience.reach import Bits
from planner.programme.audience.references import References
from planner.programme.shape import (
    LONG_AGO,
    Agreement,
    Engagement,
    Group,
    Institution,
    Leg,
    Person,
    Programme,
    Stay,
    Venue,
)
from planner.values.vocabulary import Side


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


E = TypeVar("E", bound=_Keyed)
_ZERO_AND_ONE = bytes.maketrans(b"01", b"\0\1")


class _Table(Generic[E]):
    """Entries in their order, each with the items that lead to it; entries to which none leads are left out."""

    def __init__(self, led_to: Iterable[tuple[Bits, E]]) -> None:
        self._rows = [(bits, entry.key, entry) for bits, entry in led_to if bits]

    def at(self, bits: Bits) -> dict[str, E]:
        """Return the entries to which one of these items leads."""
        return {key: entry for items, key, entry in self._rows if items & bits}


@dataclass(frozen=True, slots=True)
class Selection:
    """The entries that remain for a set of items, shared by everybody who sees just these items."""

    engagements: Mapping[str, Engagement]
    legs: Mapping[str, Leg]
    stays: Mapping[str, Stay]
    venues: Mapping[str, Venue]
    institutions: Mapping[str, Institution]
    agreements: Mapping[str, Agreement]
    people: Mapping[str, Person]
    changed_at: datetime


class Sight:
    """A programme through a lens; :meth:`select` keeps what belongs to a set of items."""

    def __init__(self, programme: Programme, lens: Lens) -> None:
        """Cut down every entry, and note which items lead to which of them."""
        self.programme = programme
        self.lens = lens
        self._known = {key for key, one in programme.people.items() if lens.knows_delegation and one.side is Side.HOME}
        self._seen_agreements = {key: lens.agreement(one) for key, one in programme.agreements.items()}
        self._cut_items()
        self._cut_people()
        leads = self._leads
        self._venues = _Table((leads.venues[key], lens.venue(venue)) for key, venue in programme.venues.items())
        self._institutions = _Table(
            (leads.institutions[key], lens.institution(one)) for key, one in programme.institutions.items()
        )
        self._agreements = _Table((leads.agreements[key], one) for key, one in self._seen_agreements.items())
        self.groups = {key: self._led(group) for key, group in programme.groups.items()}
        self._selections: dict[Bits, Selection] = {}

    def select(self, bits: Bits) -> Selection:
        """Return what remains for these items."""
        if bits not in self._selections:
            self._selections[bits] = self._selected(bits)
        return self._selections[bits]

    def _cut_items(self) -> None:
        full, lens = self.programme, self.lens
        first_leg = len(full.engagements)
        engagements = _numbered(map(lens.engagement, full.engagements.values()), 0)
        legs = _numbered(map(lens.leg, full.legs.values()), first_leg)
        stays = _numbered(map(lens.stay, full.stays.values()), first_leg + len(legs))
        self._leads = References(self._known)
        for bit, item in (*engagements, *legs, *stays):
            self._leads.note(bit, item)
        self._leads.follow(full, self._seen_agreements)
        self._engagements, self._legs, self._stays = _by_key(engagements), _by_key(legs), _by_key(stays)
        self._hanging = _Table((bit, one) for bit, one in engagements if one.inside or one.when.anchor)
        self._newest = sorted(((item.changed_at, bit) for bit, item in (*engagements, *legs, *stays)), reverse=True)

    def _cut_people(self) -> None:
        cut = {key: self._cut(person) for key, person in self.programme.people.items()}
        leads = self._leads
        self._delegation = {key: person for key, person in cut.items() if key in self._known}
        self._met = {key: one.counterpart for key, one in cut.items() if one.counterpart}
        self._named = _Table((leads.people[key], one) for key, one in cut.items() if key not in self._known)
        self._reached = _Table(
            (leads.responsible[key], replace(one, phone=self.programme.people[key].phone))
            for key, one in cut.items()
            if self.lens.knows_phones and key in leads.responsible
        )

    def _cut(self, person: Person) -> Person:
        cut = self.lens.person(person)
        return replace(cut, accompanies=None) if cut.accompanies and cut.accompanies not in self._known else cut

    def _led(self, group: Group) -> Group:
        return group if group.leader is None or group.leader in self._known else replace(group, leader=None)

    def _people_at(self, bits: Bits) -> dict[str, Person]:
        """Return the people who are known; of somebody's counterpart only what these items tell."""
        people = self._delegation | self._named.at(bits) | self._reached.at(bits)
        for key, one in self._met.items():
            if key in people and one not in people:
                people[key] = replace(people[key], counterpart=None)
        return people

    def _selected(self, bits: Bits) -> Selection:
        chosen, first_leg = _flags(bits), len(self._engagements)
        engagements = dict(compress(self._engagements, chosen))
        legs = dict(compress(self._legs, chosen[first_leg:]))
        stays = dict(compress(self._stays, chosen[first_leg + len(self._legs) :]))
        for key, engagement in self._hanging.at(bits).items():
            engagements[key] = _freed(engagement, self.programme, {*engagements, *legs, *stays})
        agreements = self._agreements.at(bits)
        return Selection(
            engagements=engagements,
            legs=legs,
            stays=stays,
            venues=self._venues.at(bits),
            institutions=self._institutions.at(bits),
            agreements={key: _parted(one, agreements) for key, one in agreements.items()},
            people=self._people_at(bits),
            changed_at=next((changed_at for changed_at, bit in self._newest if bit & bits), LONG_AGO),
        )


def _numbered(items: Iterable[E], first: int) -> list[tuple[Bits, E]]:
    return [(1 << nth, item) for nth, item in enumerate(items, start=first)]


def _by_key(numbered: Iterable[tuple[Bits, E]]) -> list[tuple[str, E]]:
    return [(item.key, item) for _, item in numbered]


def _flags(bits: Bits) -> bytes:
    """Return a byte for each item, 1 where it is among these, so that a table is sieved without a loop."""
    return f"{bits:b}"[::-1].encode().translate(_ZERO_AND_ONE)


def _freed(engagement: Engagement, full: Programme, seen: Container[str]) -> Engagement:
    """Return an engagement that hangs on nothing but what is seen."""
    if engagement.inside and engagement.inside not in seen:
        engagement = replace(engagement, inside=None)
    if engagement.when.anchor and engagement.when.anchor not in seen:
        engagement = replace(engagement, when=loosened(engagement.when, full, seen))
    return engagement


def _parted(agreement: Agreement, others: Mapping[str, Agreement]) -> Agreement:
    """Return an agreement that names no earlier one which is not seen."""
    if agreement.renews is None or agreement.renews in others:
        return agreement
    return replace(agreement, renews=None)
