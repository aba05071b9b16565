"""How the trip travels and where it sleeps."""

from planner.programme.shape import End, Leg, Room, Stay
from planner.values.text import Text
from planner.values.vocabulary import Mode, RoomKind
from tests.programmes.making import a_flight, a_stay, an_end


def the_journey() -> tuple[Leg | Stay, ...]:
    """Return a flight out, a train without its arrival, a flight over the date line, one without times, and beds."""
    return (the_flight_out(), the_train(), over_the_date_line(), the_flight_home(), the_beds())


def the_flight_out() -> Leg:
    departure, arrival = dusseldorf("2026-11-22 12:15"), haneda("2026-11-23 08:40")
    return a_flight(departure, arrival, key="out", number="LH 716", carrier="Lufthansa", booking="X7YZ12")


def the_train() -> Leg:
    tokyo = an_end("Asia/Tokyo", "2026-11-23 10:30", place=Text("Tokyo"))
    tsukuba = an_end("Asia/Tokyo", "2026-11-23", place=Text("Tsukuba"))
    return a_flight(tokyo, tsukuba, key="train", mode=Mode.TRAIN)


def over_the_date_line() -> Leg:
    """Return a flight that lands twelve hours before it leaves, by the clocks on the wall."""
    honolulu = an_end("Pacific/Honolulu", "2026-11-27 09:50", code="HNL")
    return a_flight(haneda("2026-11-27 21:55"), honolulu, key="over-the-date-line", number="NH 186")


def the_flight_home() -> Leg:
    return a_flight(an_end("Pacific/Honolulu", "2026-11-28", code="HNL"), dusseldorf("2026-11-29"), key="home")


def the_beds() -> Stay:
    rooms = (Room(kind=RoomKind.TWIN, people=("ben", "cleo")), Room(people=("ada",)))
    return a_stay("2026-11-23", "2026-11-27", rooms=rooms, booking="B-77")


def dusseldorf(moment: str) -> End:
    return an_end("Europe/Berlin", moment, place=Text("Düsseldorf"), code="DUS")


def haneda(moment: str) -> End:
    return an_end("Asia/Tokyo", moment, place=Text({"en": "Tokyo Haneda", "ja": "羽田空港"}), code="HND")
