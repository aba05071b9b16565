"""The items: engagements, legs and stays out of one wide row each."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeAlias, TypeVar

from planner.programme.build.attendance import Attendance
from planner.programme.build.entries import Entries
from planner.programme.build.kept import Made
from planner.programme.build.links import Links
from planner.programme.build.queries import ENGAGEMENT, ITEM, LEG
from planner.programme.build.reading import by_value, day_of, known_day, moment_of, tags_of, words_of
from planner.programme.shape import (
    LONG_AGO,
    NO_NOTES,
    End,
    Engagement,
    Item,
    Leg,
    Notes,
    Poster,
    Room,
    Stay,
    TakesPart,
    Trip,
    Vehicle,
)
from planner.values.vocabulary import Kind, Mode, PartTaken, RoomKind, SessionForm, Status, Visibility
from planner.values.wall import MINUTES_A_DAY
from planner.values.when import Form, Part, When

Row: TypeAlias = Any
T = TypeVar("T", Engagement, Leg, Stay)
_Place: TypeAlias = tuple[date, int]

_VISIBILITY, _STATUS, _KIND, _SESSION = by_value(Visibility), by_value(Status), by_value(Kind), by_value(SessionForm)
_FORM, _PART, _TAKEN, _MODE, _ROOM = (
    by_value(Form),
    by_value(Part),
    by_value(PartTaken),
    by_value(Mode),
    by_value(RoomKind),
)

_SORT, _CHANGED = ITEM.split().index("sort"), ITEM.split().index("changed_at")
_ENGAGEMENT = len(ITEM.split())
_PLACE = _ENGAGEMENT + ENGAGEMENT.split().index("venue_id")
_LEG = _ENGAGEMENT + len(ENGAGEMENT.split())
_STAY = _LEG + len(LEG.split())


class Items:
    """The items of a trip; ``head`` lends its home zone to those without a place.

    ``before`` is what was made the last time: an item of which everything says the same is the same value again.
    """

    def __init__(
        self, head: Trip, links: Links, entries: Entries, found: Iterable[Row], *, before: Made | None = None
    ) -> None:
        """Take the wide rows in the order in which the items were entered."""
        self._home_zone, self._links, self._entries = head.home_zone, links, entries
        self._attendance = Attendance(entries)
        rows = [tuple(row) for row in found]
        self.keys: dict[int | None, str] = {row[0]: row[1] for row in rows}
        self.changed_at = max((moment_of(row[_CHANGED]) for row in rows), default=LONG_AGO)
        names = (head.home_zone, *entries.names, links.person_groups, links.room_people, links.vehicle_people)
        known = before if before and before.holds_for(names, self.keys) else None
        values = [(known and known.item(row, links)) or self._value(row) for row in rows]
        items = {row[0]: (row, value) for row, value in zip(rows, values, strict=True)}
        self.made = Made(names, self.keys, links, items)
        self.engagements = _in_time((one for one in values if isinstance(one, Engagement)), _engagement_at)
        self.legs = _in_time((one for one in values if isinstance(one, Leg)), _leg_at)
        self.stays = _in_time((one for one in values if isinstance(one, Stay)), _stay_at)

    def _value(self, row: Row) -> Item:
        if row[_SORT] == "engagement":
            return self._engagement(row)
        return self._leg(row) if row[_SORT] == "leg" else self._stay(row)

    def _shared(self, row: Row) -> dict[str, Any]:
        """Return what all items share."""
        number, key, uid, _, sequence, changed_at, visibility, status, all_groups, public, delegation, staff = row[:12]
        entries, groups = self._entries, None if all_groups else tuple(self._links.item_groups.get(number, ()))
        came_in, stayed_out = self._named(number) if number in self._links.item_people else ((), ())
        noted = public or delegation or staff
        return {
            "key": key,
            "uid": uid,
            "groups": groups and tuple([entries.groups[group] for group in groups]),
            "people_in": came_in,
            "people_out": stayed_out,
            "attendees": self._attendance.of(groups, came_in, stayed_out),
            "visibility": _VISIBILITY[visibility],
            "status": _STATUS[status],
            "notes": _notes(public, delegation, staff) if noted else NO_NOTES,
            "changed_at": moment_of(changed_at),
            "sequence": sequence,
        }

    def _named(self, number: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return who comes in and who stays out."""
        people, named = self._links.item_people[number], self._entries.people
        came_in = tuple(named[person] for person, way in people if way == "in")
        return came_in, tuple(named[person] for person, way in people if way == "out")

    def _engagement(self, row: Row) -> Engagement:
        kind, title = row[_ENGAGEMENT : _ENGAGEMENT + 2]
        venue, alternative, dress_code, interpretation, lead, for_hosts, inside, session = row[_PLACE : _PLACE + 8]
        number, entries, links = row[0], self._entries, self._links
        return Engagement(
            **self._shared(row),
            kind=_KIND[kind],
            title=words_of(title),
            when=self._when(row[_ENGAGEMENT + 2 : _PLACE], venue),
            venue=entries.venues.get(venue),
            alternative_venue=entries.venues.get(alternative),
            parts=tuple(
                TakesPart(person=entries.people[person], part=_TAKEN[part])
                for person, part in links.parts.get(number, ())
            ),
            organisers=tuple(entries.institutions[one] for one in links.organisers.get(number, ())),
            dress_code=words_of(dress_code),
            interpretation=words_of(interpretation),
            lead_minutes=lead,
            for_hosts=bool(for_hosts),
            inside=self.keys.get(inside),
            session_form=_SESSION.get(session),
            signs=tuple([entries.agreements[one] for one in links.signs.get(number, ())]),
            **self._told(row),
        )

    def _told(self, row: Row) -> dict[str, Any]:
        """Return what is said at an engagement and of it."""
        abstract, languages, account = row[_PLACE + 8 : _LEG]
        posters = self._entries.posters.get(row[0], ())
        return {
            "abstract": words_of(abstract),
            "languages": tags_of(languages),
            "posters": tuple([self._poster(*one) for one in posters]),
            "account": words_of(account),
        }

    def _poster(self, _: int, presenter: int | None, number: str, title: str, authors: str, abstract: str) -> Poster:
        return Poster(
            title=words_of(title),
            number=number,
            authors=authors,
            presenter=self._entries.people.get(presenter),
            abstract=words_of(abstract),
        )

    def _when(self, columns: Row, venue: int | None) -> When:
        form, day, end_day, start, end, anchor, part, tbc, zone = columns
        return When(
            form=_FORM[form],
            day=day_of(day),
            end_day=day_of(end_day),
            start=start,
            end=end,
            anchor=self.keys.get(anchor),
            part=_PART.get(part),
            tbc=bool(tbc),
            zone=zone or self._entries.venue_zones.get(venue) or self._home_zone,
        )

    def _leg(self, row: Row) -> Leg:
        mode, carrier, number, booking = row[_LEG : _LEG + 4]
        return Leg(
            **self._shared(row),
            mode=_MODE[mode],
            departure=_end(row[_LEG + 4 : _LEG + 9]),
            arrival=_end(row[_LEG + 9 : _STAY]),
            carrier=carrier,
            number=number,
            booking=booking,
            vehicles=tuple(self._vehicle(*one[:5]) for one in self._entries.vehicles.get(row[0], ())),
        )

    def _vehicle(self, number: int, capacity: int | None, name: str, driver: str, phone: str) -> Vehicle:
        people = tuple(self._entries.people[person] for person in self._links.vehicle_people.get(number, ()))
        return Vehicle(name=name, capacity=capacity, driver=driver, phone=phone, people=people)

    def _stay(self, row: Row) -> Stay:
        venue, check_in, check_out, booking = row[_STAY:]
        return Stay(
            **self._shared(row),
            venue=self._entries.venues.get(venue),
            check_in=known_day(check_in),
            check_out=known_day(check_out),
            rooms=tuple(self._room(room, kind) for room, kind in self._links.rooms.get(row[0], ())),
            booking=booking,
        )

    def _room(self, row: int, said: str) -> Room:
        people = tuple(self._entries.people[person] for person in self._links.room_people.get(row, ()))
        kind, _, number = said.partition(" ")
        return Room(kind=_ROOM[kind], people=people, number=number)


def _in_time(items: Iterable[T], at: Callable[[T], _Place]) -> dict[str, T]:
    """Return items by key in the order in which they happen, at the same time in that in which they were entered."""
    return {item.key: item for item in sorted(items, key=at)}


def _engagement_at(engagement: Engagement) -> _Place:
    """Return the day and minute of an engagement; what hangs on another item comes last on its day."""
    when = engagement.when
    return when.day or date.max, MINUTES_A_DAY if when.anchor else when.sorts_at


def _leg_at(leg: Leg) -> _Place:
    return leg.first_day or date.max, leg.departure.minute or 0


def _stay_at(stay: Stay) -> _Place:
    return stay.check_in, 0


def _notes(public: str | None, delegation: str | None, staff: str | None) -> Notes:
    return Notes(public=words_of(public), delegation=words_of(delegation), staff=words_of(staff))


def _end(columns: Row) -> End:
    place, zone, code, day, minute = columns
    return End(place=words_of(place), zone=zone, code=code, day=day_of(day), minute=minute)
