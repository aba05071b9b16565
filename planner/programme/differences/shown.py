"""What an item shows, facet by facet, as values that are equal where a reader sees the same."""

from collections.abc import Hashable, Iterable

from planner.programme.shape import Engagement, Leg, Person, Programme, Stay, TakesPart, Venue
from planner.values.vocabulary import PartTaken

Item = Engagement | Leg | Stay


def status(item: Item, _programme: Programme) -> Hashable:
    """Return how sure it is that it takes place, and its time."""
    return item.status, isinstance(item, Engagement) and item.when.tbc


def time(item: Item, programme: Programme) -> Hashable:
    """Return when it stands, with the zone that is meant; that it is to be confirmed is its status."""
    if isinstance(item, Engagement):
        when = item.when
        zone = programme.zone_of(item) if when.day else ""
        return when.form, when.day, when.start, when.last_day, when.end, when.part, when.anchor, zone
    if isinstance(item, Leg):
        return tuple((end.day, end.minute, end.zone) for end in (item.departure, item.arrival))
    return item.check_in, item.check_out


def title(item: Item, programme: Programme) -> Hashable:
    """Return what it is called; of a stay the hotel is its place."""
    if isinstance(item, Engagement):
        return item.kind, item.title
    if isinstance(item, Leg):
        return item.mode, item.carrier, item.number
    return bool(programme.venue_of(item))


def place(item: Item, programme: Programme) -> Hashable:
    """Return where it is: a venue as it is written, the two ends of a leg."""
    if isinstance(item, Leg):
        return tuple((end.place, end.code) for end in (item.departure, item.arrival))
    other = programme.venues.get(item.alternative_venue or "") if isinstance(item, Engagement) else None
    return _venue(programme.venue_of(item)), _venue(other)


def people(item: Item, programme: Programme) -> Hashable:
    """Return who takes part as it is said: groups and people that are named, and their parts.

    Who attends because a group does is not asked: a newcomer is no difference of forty items.
    """
    named = (_group_names(item, programme), _named(item.people_in, programme), _named(item.people_out, programme))
    if not isinstance(item, Engagement):
        return named
    parts = tuple((taken.part, *_taking(taken, programme)) for taken in item.parts)
    signs = tuple(programme.agreements[key].title for key in sorted(item.signs) if key in programme.agreements)
    return *named, parts, signs, tuple(_institution(key, programme) for key in item.organisers)


def details(item: Item, programme: Programme) -> Hashable:
    """Return everything else that is shown of it."""
    notes = item.notes.public, item.notes.delegation
    if isinstance(item, Leg):
        return notes, item.booking, item.vehicles
    if isinstance(item, Stay):
        rooms = tuple((room.kind, room.number, _named(room.people, programme)) for room in item.rooms)
        return notes, item.booking, rooms
    return (
        notes,
        item.dress_code,
        item.interpretation,
        item.lead_minutes,
        item.inside,
        item.session_form,
        item.abstract,
        item.languages,
        item.posters,
    )


def _venue(venue: Venue | None) -> Hashable:
    if venue is None:
        return None
    return venue.name, venue.place, venue.address, venue.address_local, venue.room, venue.note, venue.point


def _group_names(item: Item, programme: Programme) -> Hashable:
    if item.groups is None:
        return None
    return tuple(sorted(str(programme.groups[key].name) for key in item.groups if key in programme.groups))


def _named(keys: Iterable[str], programme: Programme) -> Hashable:
    return tuple(_person(programme.people.get(key), programme) for key in sorted(keys))


def _taking(taken: TakesPart, programme: Programme) -> tuple[Hashable, str]:
    person = programme.people.get(taken.person)
    # Whom to call stands in every calendar; a number that has changed is the one thing that must not be missed.
    phone = person.phone if person and taken.part is PartTaken.RESPONSIBLE else ""
    return _person(person, programme), phone


def _person(person: Person | None, programme: Programme) -> Hashable:
    if person is None:
        return None
    return (
        person.name,
        person.native,
        person.predicate,
        person.form_of_address,
        person.function,
        _institution(person.institution, programme),
    )


def _institution(key: str | None, programme: Programme) -> Hashable:
    institution = programme.institutions.get(key or "")
    return institution.name if institution else None
