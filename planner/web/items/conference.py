"""The programme of a conference as a table: a row for each beginning, a column for each room where sessions overlap."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner.language import Language
from planner.programme.days import Day, Row, RowRole, days_of, undated_of
from planner.programme.names import naming
from planner.programme.part_words import part_label
from planner.programme.shape import Engagement, Person, Programme, Venue
from planner.programme.tongues import tongues_in_words
from planner.values.text import isolated
from planner.values.vocabulary import PartTaken
from planner.values.wall import MINUTES_A_DAY, WallTime
from planner.web.agenda.entries import Mark, Words
from planner.web.agenda.making import marks_of
from planner.web.items.values import Link

NAMED = (PartTaken.CHAIR, PartTaken.SPEAKER)
"""The parts that the programme of a conference names; everybody else stands on the session's own page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A session in the programme of its conference; ``room`` is said where no column says it."""

    key: str
    title: Words
    form: str
    time: str
    room: Words | None
    people: tuple[tuple[str, tuple[Link, ...]], ...]
    languages: str
    interpretation: Words | None
    posters: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Beginning:
    """What begins at one time: for each column the sessions there, mostly one or none."""

    time: str
    cells: tuple[tuple[Sitting, ...], ...]


@dataclass(frozen=True, slots=True)
class ConferenceDay:
    """A day of a conference; there are ``rooms`` only where sessions of that day overlap in several."""

    heading: str
    rooms: tuple[Words, ...]
    beginnings: tuple[Beginning, ...]


def conference_of(programme: Programme, key: str, language: Language) -> list[ConferenceDay]:
    """Return the sessions inside an engagement by day; those without a day come last."""
    inside = {one.key: one for one in programme.engagements.values() if one.inside == key}
    if not inside:
        return []
    alone = replace(programme, engagements=inside, legs={}, stays={})
    table = _Table(programme, language, programme.engagements.get(key))
    days = [found for day in days_of(alone) if (found := table.day(day)).beginnings]
    undated = [one for one in undated_of(alone) if isinstance(one, Engagement)]
    return days + ([table.undated(undated)] if undated else [])


class _Table:
    """Makes the days of one conference."""

    def __init__(self, programme: Programme, language: Language, conference: Engagement | None) -> None:
        self._programme = programme
        self._language = language
        self._own_venue = conference.venue if conference else None

    def day(self, day: Day) -> ConferenceDay:
        rows = [row for row in day.rows if row.role is RowRole.ENGAGEMENT]
        items = [row.item for row in rows if isinstance(row.item, Engagement)]
        heading = self._language.day_heading(day.day, with_year=day.is_outside)
        venues = list(dict.fromkeys(item.venue for item in items)) if _overlap(rows) else []
        columns = venues if len(venues) > 1 else []
        return ConferenceDay(heading, tuple(map(self._room, columns)), tuple(self._beginnings(items, columns)))

    def undated(self, items: Sequence[Engagement]) -> ConferenceDay:
        rows = tuple(Beginning("–", ((self._sitting(item, says_room=True),),)) for item in items)
        return ConferenceDay(self._language.say("Without a date"), (), rows)

    def _beginnings(self, items: Sequence[Engagement], columns: Sequence[str | None]) -> Iterator[Beginning]:
        """Yield a row for each run of sessions that begin at the same minute."""
        runs: list[list[Engagement]] = []
        for item in items:
            begins = item.when.start
            if runs and begins is not None and runs[-1][0].when.start == begins:
                runs[-1].append(item)
            else:
                runs.append([item])
        for run in runs:
            sittings = [(item.venue, self._sitting(item, says_room=not columns)) for item in run]
            cells = (tuple(one for venue, one in sittings if venue == column) for column in columns)
            start = run[0].when.start
            time = self._language.when(run[0].when) if start is None else self._language.clock(start)
            yield Beginning(time, tuple(cells) if columns else (tuple(one for _venue, one in sittings),))

    def _sitting(self, item: Engagement, *, says_room: bool) -> Sitting:
        language = self._language
        says_room = says_room and item.venue != self._own_venue
        words = language.wording(item.interpretation)
        return Sitting(
            key=item.key,
            title=Words(*language.wording(item.title)),
            form=language.label(item.session_form or item.kind),
            time=language.when(item.when),
            room=self._room(item.venue) if says_room and item.venue else None,
            people=tuple(self._people(item)),
            languages=tongues_in_words(item.languages, language),
            interpretation=Words(*words) if words[0] else None,
            posters=len(item.posters),
            marks=tuple(marks_of(item, language)),
        )

    def _people(self, item: Engagement) -> Iterator[tuple[str, tuple[Link, ...]]]:
        for part in NAMED:
            people = self._programme.people_with(part, item)
            if people:
                links = tuple(named_link(person, self._programme, self._language) for person in people)
                yield part_label(part, len(people), self._language), links

    def _room(self, key: str | None) -> Words:
        venue = self._programme.venues.get(key or "")
        return room_words(venue, self._language) if venue else Words(self._language.say("Room to be confirmed"))


def room_words(venue: Venue, language: Language) -> Words:
    """Return a venue by its room, or by its name where it has none."""
    return Words(*language.wording(venue.room or venue.name))


def named_link(person: Person, programme: Programme, language: Language) -> Link:
    """Return what leads to a person: the name, and small behind it the function."""
    named = naming(person, programme, language.code)
    return Link("people", person.key, isolated(named.first), language.text(person.function))


def _overlap(rows: Sequence[Row]) -> bool:
    """Tell whether a session begins before one that began no later is over; what has no clock overlaps nothing."""
    over = -1
    for row in rows:
        if row.wall is None:
            continue
        if row.wall.minute < over:
            return True
        over = max(over, _over(row.wall, row.ends))
    return False


def _over(wall: WallTime, ends: WallTime | None) -> int:
    """Return the minute of the day at which something is over; of what has no end the next one."""
    if ends is None:
        return wall.minute + 1
    return ends.minute if ends.day == wall.day else MINUTES_A_DAY
