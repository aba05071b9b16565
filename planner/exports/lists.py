"""The rooming list and the transport manifest as workbooks: a row for everybody, to be sorted and sent on."""

from collections.abc import Iterator

from planner.exports.paper.manifest import ToldRide, told_rides
from planner.exports.paper.people import Named
from planner.exports.paper.rooming import ToldHotel, hotels_of
from planner.exports.paper.voice import Voice
from planner.exports.xlsx import Cell, sheet_xlsx
from planner.language import Language
from planner.programme.shape import Programme

Row = list[Cell]


def rooming_xlsx(programme: Programme, language: Language) -> bytes:
    """Return the rooms of all hotels with their guests, hotel by hotel; a room without anybody has a row too."""
    voice = Voice(programme, language)
    say = voice.say
    head = [
        *(say("Hotel"), say("No."), say("Room number"), say("Kind of room"), say("Full name")),
        *(say("Name in own script"), say("Check-in"), say("Check-out"), say("Nights")),
        *(say("Arrival"), say("Departure"), say("Note")),
    ]
    rows = [row for hotel in hotels_of(voice) for row in _rooms(hotel)]
    return sheet_xlsx(say("Rooming list"), head, rows)


def manifest_xlsx(programme: Programme, language: Language) -> bytes:
    """Return the seats of all vehicles, leg by leg; who has no seat stands behind the vehicles of theirs."""
    voice = Voice(programme, language)
    say = voice.say
    head = [
        *(say("Journey"), say("Day"), say("Time"), say("From"), say("To"), say("Vehicle"), say("Driver")),
        *(say("Driver’s telephone"), say("Seat"), say("Full name"), say("Name in own script")),
    ]
    rows = [row for ride in told_rides(voice) for row in _seats(ride, voice)]
    return sheet_xlsx(say("Transport manifest"), head, rows)


def _rooms(hotel: ToldHotel) -> Iterator[Row]:
    for room in hotel.rooms:
        begin: Row = [hotel.names[0].words, int(room.number) if room.number else "", room.door, room.kind]
        for one in room.guests:
            nights: Row = [one.check_in, one.check_out, one.nights]
            yield [*begin, *_names(one.person), *nights, one.arrival, one.departure, one.note]
        if not room.guests:
            yield [*begin, *[""] * 8]


def _seats(ride: ToldRide, voice: Voice) -> Iterator[Row]:
    places: Row = [" ".join(line.words for line in end.places) for end in (ride.departure, ride.arrival)]
    begin: Row = [ride.name, ride.departure.day or "", ride.departure.clock, *places]
    for vehicle in ride.vehicles:
        named: Row = [vehicle.name, vehicle.driver, vehicle.phone]
        for seat, person in enumerate(vehicle.people, start=1):
            yield [*begin, *named, seat, *_names(person)]
        if not vehicle.people:
            yield [*begin, *named, "", "", ""]
    for person in ride.seatless:
        yield [*begin, voice.say("No seat yet"), "", "", "", *_names(person)]


def _names(person: Named) -> Row:
    return [person.naming.latin, person.naming.native]
