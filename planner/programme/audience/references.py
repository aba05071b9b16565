"""Which items lead to which venue, person, institution and agreement; what none leads to, nobody who looks will see."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from planner.programme.audience.reach import Bits
from planner.programme.shape import Agreement, Engagement, Item, Leg, Programme, Stay
from planner.values.vocabulary import PartTaken

ALWAYS: Bits = -1
"""Led to by every set of items, even by none."""


class References:
    """For every key, the items that lead to it. ``known`` are the people whom the audience knows in any case."""

    def __init__(self, known: Iterable[str]) -> None:
        """Begin with nobody but the known people."""
        self._known = frozenset(known)
        self._strangers: dict[frozenset[str], frozenset[str]] = {}
        self.venues: dict[str, Bits] = defaultdict(int)
        self.people: dict[str, Bits] = defaultdict(int)
        self.institutions: dict[str, Bits] = defaultdict(int)
        self.agreements: dict[str, Bits] = defaultdict(int)
        self.responsible: dict[str, Bits] = defaultdict(int)

    def note(self, bit: Bits, item: Item) -> None:
        """Note what an item leads to by itself."""
        _add(self.people, self._strangers_among(item.attendees), bit)
        _add(self.people, item.people_in, bit)
        _add(self.people, item.people_out, bit)
        if isinstance(item, Engagement):
            self._note_engagement(bit, item)
        elif isinstance(item, Leg):
            _add(self.people, (person for vehicle in item.vehicles for person in vehicle.people), bit)
        elif isinstance(item, Stay):
            _add(self.venues, [item.venue or ""], bit)
            _add(self.people, (person for room in item.rooms for person in room.people), bit)

    def follow(self, programme: Programme, agreements: Mapping[str, Agreement]) -> None:
        """Follow the references one and two steps on: from agreements to signatories, from people to institutions.

        The ``agreements`` are those that are seen: whoever is cut away from one is led to by none.
        """
        for key, agreement in agreements.items():
            bits = self.agreements[key]
            _add(self.institutions, agreement.parties, bits)
            _add(self.institutions, (one.party for one in agreement.signatories), bits)
            _add(self.people, (one.person for one in agreement.signatories), bits)
            _add(self.people, agreement.witnesses, bits)
        for key, person in programme.people.items():
            bits = ALWAYS if key in self._known else self.people[key]
            _add(self.institutions, [person.institution or ""], bits)
        for key, venue in programme.venues.items():
            _add(self.institutions, [venue.institution or ""], self.venues[key])

    def _note_engagement(self, bit: Bits, engagement: Engagement) -> None:
        _add(self.venues, (engagement.venue or "", engagement.alternative_venue or ""), bit)
        _add(self.institutions, engagement.organisers, bit)
        _add(self.agreements, engagement.signs, bit)
        _add(self.people, (poster.presenter for poster in engagement.posters if poster.presenter), bit)
        for taken in engagement.parts:
            self.people[taken.person] |= bit
            if taken.part is PartTaken.RESPONSIBLE:
                self.responsible[taken.person] |= bit

    def _strangers_among(self, attendees: frozenset[str]) -> frozenset[str]:
        """Return who of them is not known in any case; most items share a few sets, so each is looked at once."""
        if attendees not in self._strangers:
            self._strangers[attendees] = attendees - self._known
        return self._strangers[attendees]


def _add(table: dict[str, Bits], keys: Iterable[str], bits: Bits) -> None:
    for key in keys:
        table[key] |= bits
