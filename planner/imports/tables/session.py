"""What one row says of a session: only what stands in it, as attributes of an engagement."""

from datetime import date
from typing import Any

from planner.errors import PlannerError
from planner.imports.line.kinds import form_of
from planner.imports.tables import messages
from planner.imports.tables.matching import People, Rooms
from planner.imports.tables.row import Row
from planner.imports.tables.times import Clock, clock_of, day_of
from planner.programme.shape import Engagement, Programme, TakesPart
from planner.values.searching import folded
from planner.values.vocabulary import PartTaken
from planner.values.when import Form, When

TEXTS = ("title", "abstract", "interpretation")
PARTS = {"speaker": PartTaken.SPEAKER, "chair": PartTaken.CHAIR}

_ORDINARY = (
    "session|sitzung|セッション|sub-session|teilsitzung|分科会|"
    "break|coffee break|tea break|lunch|lunch break|pause|kaffeepause|teepause|mittag|mittagspause|"
    "休憩|休憩時間|コーヒーブレイク|昼休み|昼食"
)
ORDINARY = frozenset(map(folded, _ORDINARY.split("|")))
"""What is said of a session of no particular form: that it is one, or that it is a break between two."""


class Sitting:
    """One row and what it says; ``room`` is the name of a room of the conference's house that is no venue yet."""

    def __init__(self, row: Row, programme: Programme, conference: Engagement, known: tuple[People, Rooms]) -> None:
        """Read all that a row says of a session inside this conference."""
        self.row, self.programme, self.conference = row, programme, conference
        self.people, self.rooms = known
        self.room = ""
        self.said: dict[str, Any] = {**row.texts(*TEXTS)}
        if "title" not in self.said:
            row.note("", messages.NO_TITLE)
        self._form()
        self._languages()
        self._room()
        self._parts()
        self._when()

    def _form(self) -> None:
        words, heading = self.row.one("form")
        form = form_of(words)
        if form or folded(words) in ORDINARY:
            self.said["session_form"] = form
        elif words:
            self.row.note(heading, messages.BAD_FORM, value=words)

    def _languages(self) -> None:
        words, heading = self.row.one("languages")
        if tags := self.row.tongues(words, heading):
            self.said["languages"] = tuple(dict.fromkeys(tags))

    def _room(self) -> None:
        words, heading = self.row.one("room")
        if not words:
            return
        if venue := self.rooms.key_of(words):
            self.said["venue"] = venue
        elif self.conference.venue:
            self.room = " ".join(words.split())
        else:
            self.row.note(heading, messages.NO_ROOM, value=words)

    def _parts(self) -> None:
        """Read who speaks and who is in the chair; all of them are people of the trip."""
        for key, part in PARTS.items():
            words, heading = self.row.one(key)
            people = self.people.all_named(words)
            for name in (name for name, found in people.items() if found is None):
                self.row.note(heading, messages.NO_PERSON, value=name)
            taken = tuple(TakesPart(person=one.key, part=part) for one in people.values() if one)
            if words:
                self.said[key] = taken

    def _when(self) -> None:
        """Read the time. One day of a conference need not be said; a time without one is noted."""
        begins, ends = self._clock("start"), self._clock("end")
        day = self._day() or next((one.day for one in (begins, ends) if one and one.day), None) or self._only_day
        if self.row.troubles or not (begins or ends or self.row.one("day")[0]):
            return
        if day is None:
            self.row.note("", messages.NO_DAY)
            return
        try:
            self.said["when"] = _spanned(day, begins, ends).in_zone(self._zone).checked()
        except PlannerError as refused:
            self.row.note(self.row.one("end")[1] or self.row.one("start")[1], refused.message, **refused.values)

    @property
    def _zone(self) -> str:
        """The zone of the clock there, which is that of the conference."""
        venue = self.programme.venues.get(self.conference.venue or "")
        return self.conference.when.zone or (venue.zone if venue else "") or self.programme.trip.home_zone

    @property
    def _only_day(self) -> date | None:
        return self.conference.first_day if self.conference.first_day == self.conference.last_day else None

    def _day(self) -> date | None:
        words, heading = self.row.one("day")
        day = day_of(words, self.programme.trip) if words else None
        if words and day is None:
            self.row.note(heading, messages.BAD_DATE, value=words)
        return day

    def _clock(self, key: str) -> Clock | None:
        words, heading = self.row.one(key)
        found = clock_of(words, self.programme.trip) if words else None
        if words and found is None:
            self.row.note(heading, messages.BAD_TIME, value=words)
        return found


def _spanned(day: date, begins: Clock | None, ends: Clock | None) -> When:
    """Return the time from the one clock to the other; a beginning may say both."""
    if begins is None and ends is None:
        return When(form=Form.DAY, day=day)
    if begins is None or begins.start is None:
        last = ends.start if ends and ends.start is not None else (ends or begins or Clock(Form.UNTIL)).end
        return When(form=Form.UNTIL, day=day, end=last)
    end = ends.start if ends and ends.start is not None else begins.end
    form = Form.EXACT if end is not None else begins.form
    last_day = next((one.day for one in (ends,) if one and one.day and one.day != day), None)
    if begins.ends_next_day and ends is None:
        last_day = date.fromordinal(day.toordinal() + 1)
    return When(form=form, day=day, end_day=last_day, start=begins.start, end=end)
