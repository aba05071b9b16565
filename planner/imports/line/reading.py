"""Reading a line: each reader takes what it knows, the rest is the title."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from planner.errors import PlannerError
from planner.imports.line import messages
from planner.imports.line.anchors import Anchors
from planner.imports.line.days import Days, day_of
from planner.imports.line.kinds import kind_of
from planner.imports.line.lengths import length_of
from planner.imports.line.loose import Loose, is_unconfirmed, is_undated, loose
from planner.imports.line.mentions import Mentioned, mentions
from planner.imports.line.names import Typed
from planner.imports.line.places import unknown_venue, venue_of
from planner.imports.line.proposal import Problem, Proposal, Sort
from planner.imports.line.scan import Scan
from planner.imports.line.times import Clocked, clocked
from planner.programme.shape import Programme
from planner.values.vocabulary import Side
from planner.values.wall import instant_of, wall_at
from planner.values.when import UNDATED, YEARS, Form, When

MOST_TITLE = 200
"""Letters of a title; what is longer is refused, as in every form."""

_HANGING = {Form.FOLLOWS, Form.WITH}


@dataclass(frozen=True, slots=True)
class Place:
    """Where one stands who types: the day, its zone ("" for that of the home), the groups, as far as there are any."""

    day: date | None = None
    zone: str = ""
    groups: tuple[str, ...] = ()


NOWHERE = Place()


def read_line(line: str, programme: Programme, place: Place = NOWHERE) -> Proposal:
    """Return what a line means to somebody who stands at a place of the programme; never refuses, but says problems."""
    return _Reader(Scan(line), programme, place).proposal()


class _Reader:
    def __init__(self, scan: Scan, programme: Programme, place: Place) -> None:
        if place.day and place.day.year not in YEARS:
            place = replace(place, day=None)
        self.scan, self.programme, self.place = scan, programme, place

    def proposal(self) -> Proposal:
        said = mentions(self.scan, self.programme)
        self.venue = said.venue or venue_of(self.scan, self.programme)
        self.groups = self._groups(said)
        when = self._when()
        kind, form = kind_of(self.scan)
        new_venue = "" if self.venue else unknown_venue(self.scan)
        return Proposal(
            line=self.scan.line,
            title=self._title(),
            kind=kind,
            session_form=form,
            when=when,
            venue=self.venue,
            new_venue=new_venue,
            groups=self.groups,
            people_in=tuple(said.people),
            parts=tuple(dict.fromkeys(said.parts)),
            pieces=tuple(sorted(self.scan.pieces, key=lambda piece: piece.start)),
            problems=tuple(sorted(self.scan.problems, key=lambda problem: problem.start)),
        )

    def _groups(self, said: Mentioned) -> tuple[str, ...] | None:
        """Return the groups that were named, else those where one stands; people of the delegation alone need none."""
        if said.takes_all:
            return None
        if said.groups or self.place.groups:
            return tuple(said.groups) or tuple(key for key in self.place.groups if key in self.programme.groups) or None
        own = [key for key in said.people if self.programme.people[key].side is Side.HOME]
        return () if own else None

    @property
    def _zone(self) -> str:
        """The zone on whose wall the time is read."""
        venue = self.programme.venues.get(self.venue or "")
        return (venue.zone if venue else "") or self.place.zone or self.programme.trip.home_zone

    def _when(self) -> When:
        days = day_of(self.scan, self.programme.trip, self.place.day)
        undated = is_undated(self.scan)
        day = None if undated else (days.first if days else self.place.day)
        when = self._clocked(day, days) or self._loose(day, days)
        when = replace(when, tbc=is_unconfirmed(self.scan) or when.tbc)
        if when.form is Form.UNDATED:
            return when
        return self._checked(when)

    def _checked(self, when: When) -> When:
        """Return the time on its wall, which is the venue's where one is named."""
        try:
            when.in_zone(self._zone).checked()
        except PlannerError as refused:
            start, end = self._at(Sort.TIME)
            self.scan.problems.append(Problem(start, end, refused.message, refused.values))
        named = self.programme.venues.get(self.venue or "")
        return (
            when if (named and named.zone) or self._zone == self.programme.trip.home_zone else when.in_zone(self._zone)
        )

    def _at(self, sort: Sort) -> tuple[int, int]:
        return next(((one.start, one.end) for one in self.scan.pieces if one.sort is sort), (0, len(self.scan.line)))

    def _clocked(self, day: date | None, days: Days | None) -> When | None:
        found = clocked(self.scan)
        if found is None or found.form is Form.UNDATED:
            return UNDATED if found else None
        length = length_of(self.scan) if found.form is Form.EXACT and found.end is None else None
        if day is None:
            self.scan.note(*found.at, messages.NO_DAY_YET)
            return UNDATED
        when = When(found.form, day, None, found.start, found.end, tbc=found.is_about)
        if found.form is not Form.EXACT:
            return when
        if length is not None:
            return self._lasting(when, day, length)
        return replace(when, end_day=self._end_day(found, day, days))

    @staticmethod
    def _end_day(found: Clocked, day: date, days: Days | None) -> date | None:
        if found.ends_next_day:
            return day + timedelta(days=1)
        return days.last if days and found.end is not None else None

    def _lasting(self, when: When, day: date, length: int) -> When:
        """Return the time with its end so many minutes on, counted in instants: a night may have 23 hours or 25."""
        try:
            ends = wall_at(instant_of(day, when.start or 0, self._zone) + timedelta(minutes=length), self._zone)
        except PlannerError:
            return when  # the clocks skip its beginning, which is said of every time
        return replace(when, end=ends.minute, end_day=None if ends.day == day else ends.day)

    def _loose(self, day: date | None, days: Days | None) -> When:
        """Return a time without a clock; where nothing is said of it, the day is all that is known."""
        anchors = Anchors(self.programme, day) if day else None
        hangs = anchors.after_or_during(self.scan) if anchors else None
        if hangs:
            form, anchor, at = hangs
            self.scan.take(*at, Sort.TIME)
            return When(form, day, anchor=anchor)
        after_day = self._at(Sort.DAY)[1] if days else None
        found = loose(self.scan, after_day=after_day)
        if found is None:
            return When(Form.DAY, day, days.last if days else None) if day else UNDATED
        if found.form in _HANGING and anchors:
            return self._hung(found, anchors)
        self.scan.take(*found.at, Sort.TIME)
        if day is None:
            self.scan.note(*found.at, messages.NO_DAY_YET)
            return UNDATED
        last = days.last if days and found.form is Form.DAY else None
        return When(found.form, day, last, part=found.part)

    def _hung(self, found: Loose, anchors: Anchors) -> When:
        start, end = found.at
        named = anchors.named(self.scan, end, Typed.BEGUN) if found.names else None
        anchor = named[0] if named else anchors.last(self.groups if found.form is Form.FOLLOWS else None)
        self.scan.take(start, named[1] if named else end, Sort.TIME)
        if anchor is None:
            self.scan.note(start, end, messages.NOTHING_BEFORE)
        return When(found.form, anchors.day, anchor=anchor) if anchor else UNDATED

    def _title(self) -> str:
        title = self.scan.title()
        if not title and self.scan.line.strip():
            self.scan.note(0, len(self.scan.line), messages.NO_TITLE)
        if len(title) > MOST_TITLE:
            self.scan.note(0, 0, messages.LONG_TITLE, values={"count": len(title), "most": MOST_TITLE})
        return title
