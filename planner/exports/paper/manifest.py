"""The transport manifest in words, in one language: what its page, its PDF and its workbook say of every vehicle."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from planner.exports.paper.contents import always
from planner.exports.paper.facts import Facts
from planner.exports.paper.journeys import Journeys
from planner.exports.paper.marks import Mark
from planner.exports.paper.people import Named, People
from planner.exports.paper.voice import Line, Voice
from planner.programme.rides import Ride, rides_of
from planner.programme.shape import End, Vehicle
from planner.programme.vehicle_words import seats_in_words, vehicle_name

MOST_TO_CALL = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEnd:
    """Where one gets in or out, in both languages, and when by the clock there."""

    label: str
    places: tuple[Line, ...]
    dates: tuple[Line, ...]
    day: date | None
    clock: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldVehicle:
    """A vehicle: how full it is, who drives it and by which telephone they are reached, who sits there in order.

    ``call`` are those whom the driver calls when something is not as it stands here.
    """

    name: str
    seats: str
    driver: str
    phone: str
    people: tuple[Named, ...]
    call: tuple[Named, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRide:
    """A leg with its vehicles, and who has no seat."""

    key: str
    name: str
    ways: tuple[Line, ...]
    departure: ToldEnd
    arrival: ToldEnd
    vehicles: tuple[ToldVehicle, ...]
    seatless: tuple[Named, ...]


def manifest(voice: Voice, marks: dict[str, Mark]) -> dict[str, object]:
    """Return what the transport manifest shows."""
    return {**always(voice, "manifest"), "rides": told_rides(voice, marks)}


def told_rides(voice: Voice, marks: dict[str, Mark] | None = None) -> tuple[ToldRide, ...]:
    """Return all legs with vehicles, in the order in which they set off."""
    telling = _Telling(voice, People(voice, marks or {}))
    return tuple(map(telling.ride, rides_of(voice.programme)))


class _Telling:
    def __init__(self, voice: Voice, people: People) -> None:
        self._voice, self._people = voice, people
        self._journeys = Journeys(voice, Facts(voice, people))
        self._responsible = people.responsible()

    def ride(self, one: Ride) -> ToldRide:
        """Return a leg in words."""
        leg = one.leg
        return ToldRide(
            key=leg.key,
            name=self._journeys.name(leg),
            ways=self._journeys.way(leg),
            departure=self._end(leg.departure, self._voice.language.departure(leg.mode)),
            arrival=self._end(leg.arrival, self._voice.say("Arrival")),
            vehicles=tuple(self._vehicles(leg.vehicles)),
            seatless=tuple(map(self._people.named, one.seatless)),
        )

    def _vehicles(self, vehicles: Iterable[Vehicle]) -> Iterable[ToldVehicle]:
        for number, one in enumerate(vehicles, start=1):
            yield ToldVehicle(
                name=vehicle_name(one, number, self._voice.language),
                seats=seats_in_words(one, self._voice.language),
                driver=one.driver,
                phone=one.phone,
                people=self._people.of(one.people),
                call=self._to_call(one),
            )

    def _to_call(self, vehicle: Vehicle) -> tuple[Named, ...]:
        """Return who is responsible and rides along, else the first by rank, as far as they have a telephone."""
        reached = [person for person in self._responsible if person.phone]
        along = [person for person in reached if person.key in vehicle.people]
        return tuple((along or reached)[:MOST_TO_CALL])

    def _end(self, end: End, label: str) -> ToldEnd:
        language = self._voice.language
        return ToldEnd(
            label=label,
            places=self._voice.lines(end.place) or ((Line(end.code),) if end.code else ()),
            dates=self._voice.days(end.day, end.day) if end.day else (Line(language.say("not dated yet")),),
            day=end.day,
            clock="" if end.minute is None else language.clock(end.minute),
        )
