"""From a programme to the document: every key is followed, and one that leads nowhere for this audience is left out."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar

from planner.errors import NoSuchTime, UnknownZone
from planner.exports.ics import HOST, clean
from planner.exports.json_api import items, things, whole
from planner.exports.json_api.words import Address, Clock, Key, Zone
from planner.programme.audience import Circle
from planner.programme.shape import Agreement, End, Engagement, Item, Leg, Person, Programme, Stay, Venue
from planner.values.text import NOTHING, Text
from planner.values.wall import clock_text, instant_of
from planner.values.when import When

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What is said of a release beside its programme: ``groups`` are ``None`` where it was published for all."""

    number: int
    at: datetime
    note: Text = NOTHING
    groups: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How often what an audience is shown of an item has changed, and when it last did, as their calendar says it."""

    sequence: int
    changed_at: datetime


def document_of(programme: Programme, published: Published, standing: Mapping[str, Standing]) -> whole.Document:
    """Return what an audience's ``programme`` of a release says; ``standing`` goes by the key of the item."""
    maker = _Maker(programme, standing)
    return whole.Document(
        audience=Address(programme.audience),
        release=maker.release(published),
        trip=_of(whole.Trip, programme.trip),
        items=tuple(map(maker.item, programme.items())),
        people=tuple(map(maker.person, programme.people.values())),
        groups=tuple(_of(things.Group, one, leader=maker.to_person(one.leader)) for one in programme.groups.values()),
        institutions=tuple(_of(things.Institution, one) for one in programme.institutions.values()),
        venues=tuple(map(maker.venue, programme.venues.values())),
        agreements=tuple(map(maker.agreement, programme.agreements.values())),
        aims=tuple(_of(things.Aim, one) for one in programme.aims.values()),
        diets=tuple(whole.Diet(diet=diet, people=count) for diet, count in programme.diets),
    )


class _Maker:
    """Knows where keys may lead in one programme."""

    def __init__(self, programme: Programme, standing: Mapping[str, Standing]) -> None:
        self.programme, self.standing = programme, standing
        self._items = {item.key for item in programme.items()}
        self._ordered: dict[frozenset[str], tuple[Key, ...]] = {}

    def release(self, published: Published) -> whole.Release:
        # The note speaks to the delegation and the hosts: it may name what nobody else is to know.
        is_public = self.programme.audience == Circle.PUBLIC
        return whole.Release(
            number=published.number,
            published_at=published.at,
            note=NOTHING if is_public else published.note,
            groups=_led(published.groups, self.programme.groups),
        )

    def item(self, item: Engagement | Leg | Stay) -> items.Item:
        if isinstance(item, Leg):
            return self._leg(item)
        return self._stay(item) if isinstance(item, Stay) else self._engagement(item)

    def person(self, person: Person) -> things.Person:
        return _of(
            things.Person,
            person,
            institution=_to(person.institution, self.programme.institutions),
            groups=_led(person.groups, self.programme.groups),
            accompanies=self.to_person(person.accompanies),
            counterpart=self.to_person(person.counterpart),
        )

    def venue(self, venue: Venue) -> things.Venue:
        point = things.Point(latitude=venue.point[0], longitude=venue.point[1]) if venue.point else None
        institution = _to(venue.institution, self.programme.institutions)
        return _of(
            things.Venue, venue, zone=Zone(venue.zone) if venue.zone else None, point=point, institution=institution
        )

    def agreement(self, agreement: Agreement) -> things.Agreement:
        institutions = self.programme.institutions
        signatories = (
            _of(things.Signatory, one, party=_to(one.party, institutions), person=self.to_person(one.person))
            for one in agreement.signatories
        )
        return _of(
            things.Agreement,
            agreement,
            parties=_led(agreement.parties, institutions),
            signatories=tuple(signatories),
            witnesses=self._people(agreement.witnesses),
            renews=_to(agreement.renews, self.programme.agreements),
        )

    def to_person(self, key: str | None) -> Key | None:
        return _to(key, self.programme.people)

    def _people(self, keys: Iterable[str]) -> tuple[Key, ...]:
        return _led(tuple(keys), self.programme.people) or ()

    def _engagement(self, item: Engagement) -> items.Engagement:
        there = self.programme
        return _of(
            items.Engagement,
            item,
            **self._common(item),
            time=self._time(item.when, there.zone_of(item)),
            inside=_to(item.inside, self._items),
            venue=_to(item.venue, there.venues),
            alternative_venue=_to(item.alternative_venue, there.venues),
            parts=tuple(_of(items.TakesPart, one) for one in item.parts if one.person in there.people),
            organisers=_led(item.organisers, there.institutions),
            signs=_led(item.signs, there.agreements),
            be_there_minutes=item.lead_minutes,
            posters=tuple(_of(items.Poster, one, presenter=self.to_person(one.presenter)) for one in item.posters),
        )

    def _leg(self, leg: Leg) -> items.Leg:
        vehicles = tuple(_of(items.Vehicle, one, people=self._people(one.people)) for one in leg.vehicles)
        ends = {"departure": _end(leg.departure), "arrival": _end(leg.arrival)}
        return _of(items.Leg, leg, **self._common(leg), **ends, vehicles=vehicles)

    def _stay(self, stay: Stay) -> items.Stay:
        rooms = tuple(_of(items.Room, room, people=self._people(room.people)) for room in stay.rooms)
        return _of(items.Stay, stay, **self._common(stay), venue=_to(stay.venue, self.programme.venues), rooms=rooms)

    def _common(self, item: Item) -> dict[str, Any]:
        stands = self.standing.get(item.key) or Standing(max(0, item.sequence), item.changed_at)
        return {
            "uid": clean.uid(item.uid or f"{self.programme.trip.slug}.{item.key}", HOST),
            "sequence": stands.sequence,
            "changed_at": stands.changed_at,
            "groups": _led(item.groups, self.programme.groups),
            "attendees": self._by_rank(item.attendees),
            "notes": _of(items.Notes, item.notes),
        }

    def _by_rank(self, people: frozenset[str]) -> tuple[Key, ...]:
        """Return those who are known, by rank; most items share a few sets, so each is put in order once."""
        if people not in self._ordered:
            self._ordered[people] = tuple(Key(key) for key in self.programme.people if key in people)
        return self._ordered[people]

    def _time(self, when: When, zone: str) -> items.Time:
        when = when if when.zone else when.in_zone(zone)
        return _of(
            items.Time,
            when,
            end_day=when.last_day,
            start=_clock(when.start),
            end=_clock(when.end),
            anchor=_to(when.anchor, self._items),
            to_be_confirmed=when.tbc,
            starts_at=_instant(when.day, when.start, when.zone),
            ends_at=_instant(when.last_day, when.end, when.zone),
        )


def _of(sort: type[T], thing: object, **said: Any) -> T:
    """Return the JSON's own of a thing: what is ``said`` here, the rest as the thing calls it."""
    kinds: tuple[Any, Any] = sort, type(thing)
    return sort(**said, **{name: getattr(thing, name) for name in _shared(*kinds) if name not in said})


@cache
def _shared(sort: Any, other: Any) -> tuple[str, ...]:
    """Return the names of what both know; ``name`` of a person is a property."""
    return tuple(one.name for one in fields(sort) if hasattr(other, one.name))


def _to(key: str | None, there: Container[str]) -> Key | None:
    return Key(key) if key and key in there else None


def _led(keys: tuple[str, ...] | None, there: Container[str]) -> tuple[Key, ...] | None:
    return None if keys is None else tuple(Key(key) for key in keys if key in there)


def _end(end: End) -> items.End:
    return _of(items.End, end, clock=_clock(end.minute), at=_instant(end.day, end.minute, end.zone))


def _clock(minute: int | None) -> Clock | None:
    return None if minute is None else Clock(clock_text(minute))


def _instant(day: date | None, minute: int | None, zone: str) -> datetime | None:
    """Return the instant of a wall time; ``None`` where the clocks skip it, or their rules have changed since."""
    if day is None or minute is None:
        return None
    try:
        return instant_of(day, minute, zone)
    except (NoSuchTime, UnknownZone):
        return None
