"""One person's journeys as a table: what one needs at a counter or a barrier."""

from dataclasses import dataclass
from datetime import date

from planner.exports.paper.journeys import Journeys
from planner.exports.paper.voice import Line, Voice
from planner.programme.shape import End, Leg
from planner.values.vocabulary import Mode, Status

_WITH_TICKET = {Mode.FLIGHT, Mode.TRAIN, Mode.FERRY}


@dataclass(frozen=True, slots=True)
class Journey:
    """A leg on one line: how, from where to where, when, with which booking."""

    name: str
    ways: tuple[Line, ...]
    leaves: str
    lands: str
    booking: str


class Travel:
    """Tells of the legs of a personal programme."""

    def __init__(self, voice: Voice, journeys: Journeys) -> None:
        """Take the voice of the document and its way to print legs."""
        self._voice = voice
        self._journeys = journeys

    def own(self) -> tuple[Journey, ...]:
        """Return the legs for which one holds a ticket or a booking, in the order of their departures."""
        return tuple(map(self._journey, sorted(self._wanted(), key=_leaves_at)))

    def departure(self) -> str:
        """Return what the departures of all these legs are called."""
        return self._voice.language.departure(*(leg.mode for leg in self._wanted()))

    def _wanted(self) -> list[Leg]:
        legs = (leg for leg in self._voice.programme.legs.values() if leg.status is not Status.CANCELLED)
        return [leg for leg in legs if leg.booking or leg.mode in _WITH_TICKET]

    def _journey(self, leg: Leg) -> Journey:
        ends = (self._moment(leg.departure), self._moment(leg.arrival))
        return Journey(self._journeys.name(leg), self._journeys.way(leg), *ends, leg.booking)

    def _moment(self, end: End) -> str:
        if end.day is None:
            return self._voice.say("to be confirmed")
        day = self._voice.language.day_heading(end.day)
        return f"{day}{self._voice.language.comma}{end.wall.clock}" if end.wall else day


def _leaves_at(leg: Leg) -> tuple[date, int]:
    return leg.departure.day or date.max, leg.departure.minute or 0
