"""Legs as they are printed: a departure row and an arrival row, each in the time of its own place."""

from planner.exports.paper.entry import Entry
from planner.exports.paper.facts import Fact, Facts
from planner.exports.paper.voice import NO_LINE, Line, Voice
from planner.language import Language
from planner.programme.days import Row, RowRole
from planner.programme.shape import End, Leg
from planner.programme.vehicle_words import with_driver
from planner.values.text import Text
from planner.values.vocabulary import Status
from planner.values.wall import offset_text


class Journeys:
    """Turns legs into lines of a document."""

    def __init__(self, voice: Voice, facts: Facts) -> None:
        """Take the voice of the document."""
        self._voice = voice
        self._say = voice.say
        self._facts = facts

    def of(self, row: Row, leg: Leg) -> Entry:
        """Return the departure or the arrival of a leg."""
        is_arrival = row.role is RowRole.ARRIVAL
        is_just_below = is_arrival and leg.departure.day == leg.arrival.day
        return Entry(
            key=leg.key,
            clock=row.wall.clock if row.wall else "",
            time="" if row.wall else self._say("time to be confirmed"),
            titles=self.arrival(leg) if is_arrival else self.way(leg),
            kicker="" if is_just_below else self.name(leg),
            facts=() if is_arrival else self._of_departure(leg),
            notes=() if is_arrival else self._facts.notes(leg),
            who=() if is_just_below else self._facts.who(leg),
            tone="arrival" if is_arrival else "journey",
            status="" if leg.status is Status.CONFIRMED else self._voice.language.label(leg.status),
            is_cancelled=leg.status is Status.CANCELLED,
        )

    def name(self, leg: Leg) -> str:
        """Return how one travels: Flight LH 716 · Lufthansa."""
        words = " ".join(filter(None, (self._voice.language.label(leg.mode), leg.number)))
        return " · ".join(filter(None, (words, leg.carrier)))

    def way(self, leg: Leg) -> tuple[Line, ...]:
        """Return from where to where, in both languages."""
        own = " → ".join(_with_code(self._voice.line(end.place).words, end) for end in (leg.departure, leg.arrival))
        places = (leg.departure.place, leg.arrival.place)
        others = [self._other(place) for place in places]
        is_said = all(others) and any(self._voice.second in place for place in places)
        other = Line(" → ".join(others), self._voice.second) if is_said else NO_LINE
        return tuple(line for line in (Line(own), other) if line.words and line.words != " → ")

    def lands(self, leg: Leg) -> str:
        """Return when it arrives on the wall there, where that is another day or another clock; else ""."""
        start, end = leg.departure.wall, leg.arrival.wall
        if start is None or end is None or (start.day == end.day and start.offset == end.offset):
            return ""
        there = self._voice.language.day_heading(end.day)
        city = self._voice.language.city(end.zone)
        return f"{there}{self._voice.language.comma}{end.clock} ({city} · {offset_text(end.offset)})"

    def _of_departure(self, leg: Leg) -> tuple[Fact, ...]:
        lands = self.lands(leg)
        facts = [Fact(self._say("Arrival"), (Line(lands),))] if lands else []
        if leg.booking and self._voice.is_personal:
            facts.append(Fact(self._say("Booking code"), (Line(leg.booking),)))
        if self._voice.is_personal:
            own = filter(None, (with_driver(one, self._voice.language) for one in leg.vehicles))
            facts += (Fact(self._say("Vehicle"), (Line(words),)) for words in own)
        return tuple(facts)

    def arrival(self, leg: Leg) -> tuple[Line, ...]:
        """Return where it arrives; in both languages where the departure is not just above it."""
        own = self._arrives(self._voice.language, _with_code(self._voice.line(leg.arrival.place).words, leg.arrival))
        other = self._other(leg.arrival.place)
        if not other or leg.departure.day == leg.arrival.day:
            return (Line(own),)
        return (Line(own), Line(self._arrives(self._voice.of_second, other), self._voice.second))

    def _arrives(self, language: Language, place: str) -> str:
        return language.say("Arrival in %(place)s", place=place) if place else language.say("Arrival")

    def _other(self, text: Text) -> str:
        return text.get(self._voice.second, "") or (text.get("und", "") if self._voice.second else "")


def _with_code(words: str, end: End) -> str:
    return f"{words} ({end.code})" if end.code and words and end.code != words else words or end.code
