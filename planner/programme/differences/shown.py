"""What an item shows, facet by facet, as values that are equal where a reader sees the same."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from planner.programme.shape import Agreement, Engagement, Leg, Person, Poster, Programme, Stay, TakesPart, Venue
from planner.values.text import Text
from planner.values.vocabulary import PartTaken

Item = Engagement | Leg | Stay
Words = Callable[[Text], Hashable]
"""What somebody reads of a text: all its wordings, or the one in their language."""


def all_wordings(text: Text) -> Hashable:
    """Return a text as the office sees it, which looks after every language."""
    return text


@dataclass(frozen=True, slots=True)
class Shown:
    """What the items of a programme show to who reads it with these words."""

    programme: Programme
    words: Words = all_wordings

    def status(self, item: Item) -> Hashable:
        """Return how sure it is that it takes place, and its time."""
        return item.status, isinstance(item, Engagement) and item.when.tbc

    def time(self, item: Item) -> Hashable:
        """Return when it stands, with the zone of a clock time; that it is to be confirmed is its status."""
        if isinstance(item, Engagement):
            when = item.when
            zone = self.programme.zone_of(item) if (when.start, when.end) != (None, None) else ""
            return when.form, when.day, when.start, when.last_day, when.end, when.part, when.anchor, zone
        if isinstance(item, Leg):
            return tuple((end.day, end.minute, end.zone) for end in (item.departure, item.arrival))
        return item.check_in, item.check_out

    def title(self, item: Item) -> Hashable:
        """Return what it is called; of a stay the hotel is its place."""
        if isinstance(item, Engagement):
            return item.kind, self.words(item.title)
        if isinstance(item, Leg):
            return item.mode, item.carrier, item.number
        return bool(self.programme.venue_of(item))

    def place(self, item: Item) -> Hashable:
        """Return where it is: a venue as it is written, in every script, the two ends of a leg."""
        if isinstance(item, Leg):
            return tuple((end.place, end.code) for end in (item.departure, item.arrival))
        other = self.programme.venues.get(item.alternative_venue or "") if isinstance(item, Engagement) else None
        return self._venue(self.programme.venue_of(item)), self._venue(other)

    def people(self, item: Item) -> Hashable:
        """Return who takes part as it is said: groups and people that are named, and their parts.

        Who attends because a group does is not asked: a newcomer is no difference of forty items.
        """
        named = (self._group_names(item), self._names(item.people_in), self._names(item.people_out))
        if not isinstance(item, Engagement):
            return named
        parts = tuple((taken.part, self._taking(taken)) for taken in item.parts)
        known = (self.programme.agreements.get(key) for key in sorted(item.signs))
        signs = tuple((self.words(one.title), self._others_signing(one, item)) for one in known if one)
        return *named, parts, signs, tuple(map(self._institution, item.organisers))

    def details(self, item: Item) -> Hashable:
        """Return everything else that is shown of it."""
        notes = self.words(item.notes.public), self.words(item.notes.delegation)
        if isinstance(item, Leg):
            return notes, item.booking, item.vehicles
        if isinstance(item, Stay):
            rooms = tuple((room.kind, room.number, self._names(room.people)) for room in item.rooms)
            return notes, item.booking, rooms
        return (
            notes,
            *map(self.words, (item.dress_code, item.interpretation, item.abstract)),
            *(item.lead_minutes, item.inside, item.session_form, item.languages),
            tuple(map(self._poster, item.posters)),
        )

    def _venue(self, venue: Venue | None) -> Hashable:
        if venue is None:
            return None
        names = venue.name, venue.address_local, venue.point
        return *names, *map(self.words, (venue.place, venue.address, venue.room, venue.note))

    def _poster(self, poster: Poster) -> Hashable:
        texts = self.words(poster.title), self.words(poster.abstract)
        return *texts, poster.number, poster.authors, poster.presenter

    def _group_names(self, item: Item) -> Hashable:
        if item.groups is None:
            return None
        known = (self.programme.groups.get(key) for key in item.groups)
        return frozenset(self.words(group.name) for group in known if group)

    def _names(self, keys: Iterable[str]) -> Hashable:
        known = (self.programme.people.get(key) for key in sorted(keys))
        return tuple((person.name, person.native) for person in known if person)

    def _taking(self, taken: TakesPart) -> Hashable:
        person = self.programme.people.get(taken.person)
        if person is None or taken.part is not PartTaken.RESPONSIBLE:
            return self._person(person)
        # Whom to call stands in every calendar, by name; a number that has changed is what must not be missed.
        return person.name, person.native, person.phone

    def _others_signing(self, agreement: Agreement, item: Engagement) -> Hashable:
        """Return who signs and is not named as a signatory of the engagement."""
        named = {taken.person for taken in item.parts if taken.part is PartTaken.SIGNATORY}
        keys = (signatory.person for signatory in agreement.signatories if signatory.person not in named)
        return tuple(self._person(self.programme.people[key]) for key in keys if key in self.programme.people)

    def _person(self, person: Person | None) -> Hashable:
        """Return how somebody with a part is named; how they are addressed stands in no programme."""
        if person is None:
            return None
        names = person.name, person.native, self.words(person.predicate)
        return *names, self.words(person.function), self._institution(person.institution)

    def _institution(self, key: str | None) -> Hashable:
        institution = self.programme.institutions.get(key or "")
        return self.words(institution.name) if institution else None
