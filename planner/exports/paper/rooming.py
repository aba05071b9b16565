"""The rooming list of every hotel in words, in one language: what its page, its PDF and its workbook say.

It is the office's and the hotel's, so it says what a hotel has to know and nothing of what only the office should.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from planner.exports.paper.contents import always
from planner.exports.paper.facts import Facts
from planner.exports.paper.journeys import Journeys
from planner.exports.paper.marks import Mark
from planner.exports.paper.people import Named, People
from planner.exports.paper.voice import Line, Voice
from planner.programme.rooming_lists import Guest, RoomingList, RoomOf, rooming_lists
from planner.programme.shape import Leg, Venue
from planner.values.text import NOTHING

ONE_NIGHT = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldGuest:
    """Somebody in a room: their nights, how they come and go, and whose companion they are.

    ``dates`` says which nights where these are not all of the stay.
    """

    person: Named
    check_in: date
    check_out: date
    dates: str
    nights: int
    arrival: str
    departure: str
    note: str

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands under the name."""
        return tuple(filter(None, (self.dates, self.note)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRoom:
    """A line of the list: its number, "" for those without a room; its kind and the number on its door."""

    number: str
    kind: str
    door: str
    guests: tuple[ToldGuest, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldHotel:
    """A stay at a hotel: its name, its dates in both languages, how many rooms of which kind."""

    key: str
    names: tuple[Line, ...]
    addresses: tuple[Line, ...]
    dates: tuple[Line, ...]
    nights: str
    people: str
    kinds: str
    booking: str
    rooms: tuple[ToldRoom, ...]


def rooming(voice: Voice, marks: dict[str, Mark]) -> dict[str, object]:
    """Return what the rooming list shows."""
    return {**always(voice, "rooming"), "hotels": hotels_of(voice, marks)}


def hotels_of(voice: Voice, marks: dict[str, Mark] | None = None) -> tuple[ToldHotel, ...]:
    """Return the lists of all hotels, in the order of their nights."""
    telling = _Telling(voice, People(voice, marks or {}))
    return tuple(map(telling.hotel, rooming_lists(voice.programme)))


class _Telling:
    def __init__(self, voice: Voice, people: People) -> None:
        self._voice, self._people = voice, people
        self._language = voice.language
        self._journeys = Journeys(voice, Facts(voice, people))

    def hotel(self, one: RoomingList) -> ToldHotel:
        """Return a stay and its rooms in words."""
        voice, stay = self._voice, one.stay
        venue = voice.programme.venue_of(stay) or Venue(key="", name=NOTHING)
        own, local = voice.line(venue.address), voice.tagged(venue.address_local)
        guests = sum(len(room.guests) for room in one.rooms)
        kinds = Counter(room.kind for room in stay.rooms)
        return ToldHotel(
            key=stay.key,
            names=voice.lines(venue.name) or (Line(voice.say("Hotel")),),
            addresses=tuple(line for line in dict.fromkeys((own, local)) if line.words),
            dates=voice.days(stay.check_in, stay.check_out),
            nights=self._nights(stay.check_in, stay.check_out),
            people=self._language.say_many("%(count)s person", "%(count)s people", guests),
            kinds=" · ".join(
                f"{count}\N{NO-BREAK SPACE}× {self._language.label(kind)}" for kind, count in kinds.items()
            ),
            booking=stay.booking,
            rooms=tuple(self._room(room, one) for room in one.rooms),
        )

    def _room(self, one: RoomOf, of: RoomingList) -> ToldRoom:
        return ToldRoom(
            number=str(one.number or ""),
            kind=self._language.label(one.room.kind) if one.room else self._voice.say("No room yet"),
            door=one.room.number if one.room else "",
            guests=tuple(self._guest(guest, of) for guest in one.guests),
        )

    def _guest(self, guest: Guest, of: RoomingList) -> ToldGuest:
        arrival, departure = guest.arrival, guest.departure
        is_whole = (guest.check_in, guest.check_out) == (of.stay.check_in, of.stay.check_out)
        return ToldGuest(
            person=self._people.named(guest.person),
            check_in=guest.check_in,
            check_out=guest.check_out,
            dates="" if is_whole else self._language.days(guest.check_in, guest.check_out),
            nights=(guest.check_out - guest.check_in) // ONE_NIGHT,
            arrival=self._leg(arrival, arrival.arrival.minute) if arrival else "",
            departure=self._leg(departure, departure.departure.minute) if departure else "",
            note=self._note(guest),
        )

    def _note(self, guest: Guest) -> str:
        """Say whose companion somebody is; from when to when they stay is said beside."""
        ahead = self._voice.programme.people.get(guest.person.accompanies or "")
        return self._voice.say("accompanies %(name)s", name=self._voice.naming(ahead).in_line) if ahead else ""

    def _nights(self, first: date, last: date) -> str:
        return self._language.say_many("%(count)s night", "%(count)s nights", (last - first) // ONE_NIGHT)

    def _leg(self, leg: Leg, minute: int | None) -> str:
        clock = "" if minute is None else self._language.clock(minute)
        return self._language.comma.join(filter(None, (self._journeys.name(leg).partition(" · ")[0], clock)))
