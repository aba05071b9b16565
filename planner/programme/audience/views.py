"""Cutting a programme down to its audiences."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from planner.errors import NotFound
from planner.programme.audience import reach
from planner.programme.audience.address import Audience, Circle
from planner.programme.audience.lenses import DELEGATION, HOST, OWN, PUBLIC, Lens
from planner.programme.audience.reach import Bits
from planner.programme.audience.sight import Selection, Sight
from planner.programme.shape import Leg, Person, Programme, Stay, Trip
from planner.values.text import NOTHING
from planner.values.vocabulary import Side


def seen_by(programme: Programme, audience: Audience | str) -> Programme:
    """Return what one audience may know of a programme. For several audiences of one programme use :class:`Views`.

    :raises NotFound: when there is no such audience, group, person or institution.
    """
    return Views(programme).of(audience)


def personal_programmes(programme: Programme) -> dict[str, Programme]:
    """Return the personal programme of everybody of the delegation, by key and in order of rank."""
    views = Views(programme)
    return {person.key: views.of(Audience(Circle.PERSON, person.key)) for person in programme.side(Side.HOME)}


class Views:
    """A programme and what its audiences see of it; what several of them see is cut down once and shared."""

    def __init__(self, programme: Programme) -> None:
        """Take the full programme, as the staff with restricted data know it."""
        self.programme = programme
        self._sights: dict[int, Sight] = {}
        self._stays: dict[tuple[int, str], dict[str, Stay]] = {}

    def of(self, audience: Audience | str) -> Programme:
        """Return what an audience sees. :raises NotFound: when there is no such audience."""
        if isinstance(audience, str):
            audience = Audience.parse(audience)
        by_circle: dict[Circle, Callable[[Audience], Programme]] = {
            Circle.STAFF: self._staff,
            Circle.EVERYONE: self._everyone,
            Circle.GROUP: self._group,
            Circle.PERSON: self._person,
            Circle.HOST: self._host,
            Circle.PUBLIC: self._public,
        }
        return by_circle[audience.circle](audience)

    def _staff(self, audience: Audience) -> Programme:
        full = self.programme
        people: Mapping[str, Person] = full.people
        if not audience.restricted:
            people = {key: replace(one, restricted=None) if one.restricted else one for key, one in people.items()}
        return replace(full, audience=str(audience), people=people, diets=_diets(full.side(Side.HOME)))

    def _everyone(self, audience: Audience) -> Programme:
        return self._seen(audience, DELEGATION, self._not_only_staff)

    def _group(self, audience: Audience) -> Programme:
        _ensure(audience.key in self.programme.groups)
        return self._seen(audience, DELEGATION, reach.of_group(self.programme, audience.key) & self._not_only_staff)

    def _host(self, audience: Audience) -> Programme:
        _ensure(not audience.key or audience.key in self.programme.institutions)
        hosts = [audience.key] if audience.key else reach.host_institutions(self.programme)
        return self._seen(audience, HOST, reach.for_hosts(self.programme, hosts) & self._not_only_staff)

    def _public(self, audience: Audience) -> Programme:
        seen = self._seen(audience, PUBLIC, reach.public(self.programme))
        named = {group for item in seen.items() for group in item.groups or ()}
        return replace(seen, groups={key: group for key, group in seen.groups.items() if key in named})

    def _person(self, audience: Audience) -> Programme:
        """Return a personal programme: own items with own bookings and room, own record whole."""
        _ensure(audience.key in self.programme.people)
        person = self.programme.people[audience.key]
        lens = OWN if person.side is Side.HOME else HOST
        return self._seen(audience, lens, self._by_person[person.key] & self._not_only_staff, owner=person)

    def _seen(self, audience: Audience, lens: Lens, bits: Bits, *, owner: Person | None = None) -> Programme:
        """Return what is seen of these items; of its ``owner``'s own programme with their record and rooms."""
        sight = self._sight(lens)
        selection = sight.select(bits)
        people, stays, legs = selection.people, selection.stays, selection.legs
        if owner is not None:
            people = {**people, owner.key: _without_dangling(owner, selection)}
            stays = {key: self._with_own_room(stay, owner.key, lens) for key, stay in stays.items()}
            legs = {key: _with_own_vehicle(leg, owner.key) for key, leg in legs.items()}
        return Programme(
            trip=self._trip,
            audience=str(audience),
            groups=sight.groups,
            people=people,
            institutions=selection.institutions,
            venues=selection.venues,
            engagements=selection.engagements,
            legs=legs,
            stays=stays,
            agreements=selection.agreements,
            aims=self.programme.aims if lens.knows_aims else {},
            diets=self._diets_at(bits) if lens.counts_diets else (),
            changed_at=selection.changed_at,
        )

    def _sight(self, lens: Lens) -> Sight:
        if id(lens) not in self._sights:
            self._sights[id(lens)] = Sight(self.programme, lens)
        return self._sights[id(lens)]

    def _with_own_room(self, stay: Stay, person: str, lens: Lens) -> Stay:
        """Return a stay with the room of one person only; those who share it, and its lens, share the stay."""
        place = id(lens), stay.key
        if place not in self._stays:
            self._stays[place] = _by_room(stay)
        return self._stays[place].get(person) or self._stays[place][""]

    @cached_property
    def _trip(self) -> Trip:
        """The head without what is written for the visit report."""
        return replace(self.programme.trip, summary=NOTHING)

    @cached_property
    def _not_only_staff(self) -> Bits:
        return reach.not_only_staff(self.programme)

    @cached_property
    def _by_person(self) -> dict[str, Bits]:
        return reach.of_people(self.programme)

    def _diets_at(self, bits: Bits) -> tuple[tuple[str, int], ...]:
        """Count the diets of those of the delegation who take part in one of these items."""
        return _diets(person for person in self.programme.side(Side.HOME) if self._by_person[person.key] & bits)


def _ensure(there: bool) -> None:
    if not there:
        raise NotFound


def _without_dangling(person: Person, seen: Selection) -> Person:
    """Return a person's whole record, without an institution or a companion that they see nothing else of."""
    institution = person.institution if person.institution in seen.institutions else None
    accompanies = person.accompanies if person.accompanies in seen.people else None
    counterpart = person.counterpart if person.counterpart in seen.people else None
    if (institution, accompanies, counterpart) == (person.institution, person.accompanies, person.counterpart):
        return person
    return replace(person, institution=institution, accompanies=accompanies, counterpart=counterpart)


def _with_own_vehicle(leg: Leg, person: str) -> Leg:
    """Return a leg with the vehicle of one person only."""
    own = tuple(vehicle for vehicle in leg.vehicles if person in vehicle.people)
    return leg if own == leg.vehicles else replace(leg, vehicles=own)


def _by_room(stay: Stay) -> dict[str, Stay]:
    """Return for each who sleeps there the stay with their room only, and under "" the stay without rooms."""
    found = {"": replace(stay, rooms=())}
    for room in stay.rooms:
        found |= dict.fromkeys(room.people, replace(stay, rooms=(room,)))
    return found


def _diets(people: Iterable[Person]) -> tuple[tuple[str, int], ...]:
    """Count diets, however they are capitalized, the most frequent first."""
    said: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for person in people:
        words = person.restricted.diet.strip() if person.restricted else ""
        if words:
            counts[words.casefold()] += 1
            said.setdefault(words.casefold(), words)
    return tuple((said[word], count) for word, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])))
