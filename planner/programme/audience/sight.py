"""A programme through one lens: every entry cut down once, and what remains of it for a set of items."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

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

T = TypeVar("T")


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
        self._engagements = _numbered(map(lens.engagement, programme.engagements.values()), 0)
        self._legs = _numbered(map(lens.leg, programme.legs.values()), len(self._engagements))
        self._stays = _numbered(map(lens.stay, programme.stays.values()), len(self._engagements) + len(self._legs))
        self._bits = {item.key: bit for bit, item in (*self._engagements, *self._legs, *self._stays)}
        self._people = {key: self._cut(person) for key, person in programme.people.items()}
        self._delegation = {key: person for key, person in self._people.items() if key in self._known}
        self._venues = {key: lens.venue(venue) for key, venue in programme.venues.items()}
        self._agreements = {key: lens.agreement(one) for key, one in programme.agreements.items()}
        self.groups = {key: self._led(group) for key, group in programme.groups.items()}
        self._leads = self._references()
        self._selections: dict[Bits, Selection] = {}

    def select(self, bits: Bits) -> Selection:
        """Return what remains for these items."""
        if bits not in self._selections:
            self._selections[bits] = self._selected(bits)
        return self._selections[bits]

    def responsible_for(self, bits: Bits) -> Iterator[Person]:
        """Yield who is responsible for one of these items, with the telephone at which they are reached."""
        if not self.lens.knows_phones:
            return
        for key, items in self._leads.responsible.items():
            if items & bits and key in self._people:
                yield replace(self._people[key], phone=self.programme.people[key].phone)

    def _cut(self, person: Person) -> Person:
        cut = self.lens.person(person)
        return replace(cut, accompanies=None) if cut.accompanies and cut.accompanies not in self._known else cut

    def _led(self, group: Group) -> Group:
        return group if group.leader is None or group.leader in self._known else replace(group, leader=None)

    def _references(self) -> References:
        leads = References(self._known)
        for bit, item in (*self._engagements, *self._legs, *self._stays):
            leads.note(bit, item)
        leads.follow(self.programme)
        return leads

    def _selected(self, bits: Bits) -> Selection:
        engagements = {one.key: self._freed(one, bits) for bit, one in self._engagements if bit & bits}
        legs = {leg.key: leg for bit, leg in self._legs if bit & bits}
        stays = {stay.key: stay for bit, stay in self._stays if bit & bits}
        agreements = _kept(self._agreements, self._leads.agreements, bits)
        items = (*engagements.values(), *legs.values(), *stays.values())
        return Selection(
            engagements=engagements,
            legs=legs,
            stays=stays,
            venues=_kept(self._venues, self._leads.venues, bits),
            institutions=_kept(self.programme.institutions, self._leads.institutions, bits),
            agreements={key: _parted(one, agreements) for key, one in agreements.items()},
            people=self._delegation | _kept(self._people, self._leads.people, bits),
            changed_at=max((item.changed_at for item in items), default=LONG_AGO),
        )

    def _freed(self, engagement: Engagement, bits: Bits) -> Engagement:
        """Return an engagement that hangs on nothing but these items."""
        inside, anchor = engagement.inside, engagement.when.anchor
        if inside and not self._bits.get(inside, 0) & bits:
            engagement = replace(engagement, inside=None)
        if anchor and not self._bits.get(anchor, 0) & bits:
            seen = {key for key, bit in self._bits.items() if bit & bits}
            engagement = replace(engagement, when=loosened(engagement.when, self.programme, seen))
        return engagement


def _numbered(items: Iterable[T], first: int) -> list[tuple[Bits, T]]:
    return [(1 << nth, item) for nth, item in enumerate(items, start=first)]


def _kept(table: Mapping[str, T], leads: Mapping[str, Bits], bits: Bits) -> dict[str, T]:
    """Return the entries to which one of these items leads, in their order."""
    return {key: entry for key, entry in table.items() if leads.get(key, 0) & bits}


def _parted(agreement: Agreement, others: Mapping[str, Agreement]) -> Agreement:
    """Return an agreement that names no earlier one which is not seen."""
    if agreement.renews is None or agreement.renews in others:
        return agreement
    return replace(agreement, renews=None)
