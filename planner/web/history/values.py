"""What stood in a field before a change and what stands there after it, in the reader's words, line by line."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from planner.language import Language
from planner.programme.shape import Document, End, Notes, Poster, Room, Signatory, TakesPart, Vehicle
from planner.programme.tongues import tongue
from planner.values.text import ANY, N_, NOTHING, Text, shortened
from planner.values.when import When
from planner.web.agenda.details import end_name
from planner.web.history.naming import Names

LONGEST = 300
"""Letters of a line; what was written at greater length is cut there."""

_UNSEEN = {"photo": N_("A picture"), "renews_uid": N_("an agreement of another trip")}
"""What is said of what no words can show."""

REFERENCES = frozenset(
    {
        *("leader", "institution", "accompanies", "renews", "engagement", "aim", "agreement", "owner"),
        *("venue", "alternative_venue", "inside", "groups", "people_in", "people_out"),
        *("organisers", "signs", "parties", "counterpart", "witnesses"),
    }
)
"""Fields in which keys stand."""

Lines = list[str]


class Wording:
    """How the values of fields are said to one reader."""

    def __init__(self, language: Language, names: Names) -> None:
        """Take the reader's language and the names behind keys."""
        self.language, self.names = language, names

    def both(self, field: str, before: Any, after: Any) -> tuple[Lines, Lines]:
        """Return what stood there and what stands there; of several values those that are not in both."""
        if isinstance(before, Text) and isinstance(after, Text):
            return _apart(list(self._text(before)), list(self._text(after)))
        was, is_now = (list(self._lines(field, value)) for value in (before, after))
        return _apart(was, is_now)

    def _lines(self, field: str, value: Any) -> Iterator[str]:
        if value is None and field == "groups":
            yield self.language.say("All groups")
        elif isinstance(value, Notes):
            for reader, text in zip(_READERS, (value.public, value.delegation, value.staff), strict=True):
                yield from (f"{self.language.say(reader)}: {line}" for line in self._text(text))
        elif isinstance(value, tuple) and field != "point":
            for one in value:
                yield from self._lines(field, one)
        elif value not in (None, "", NOTHING, False):
            words = self.names[value] if field in REFERENCES and isinstance(value, str) else self._say(field, value)
            yield shortened(words, LONGEST)

    def _say(self, field: str, value: Any) -> str:
        if value is True:
            return self.language.say("Yes")
        if isinstance(value, StrEnum):
            return self.language.label(value)
        if isinstance(value, date):
            return self.language.date(value)
        if isinstance(value, When):
            return self._when(value)
        if isinstance(value, End):
            return self._end(value)
        return self._shared(value) or self._plain(field, value)

    def _shared(self, value: Any) -> str:
        """Say what names people: a part, a room, a signatory."""
        if isinstance(value, TakesPart):
            return f"{self.names[value.person]} ({self.language.label(value.part)})"
        if isinstance(value, Signatory):
            words = (self.language.text(value.function), self.names[value.party])
            return f"{self.names[value.person]} ({self.language.comma.join(filter(None, words))})"
        if isinstance(value, Room):
            return self._with_people(" ".join(filter(None, (self.language.label(value.kind), value.number))), value)
        if isinstance(value, Vehicle):
            return self._with_people(value.name or self.language.say("Vehicle"), value)
        return value.name if isinstance(value, Document) else self._poster(value)

    def _with_people(self, words: str, value: Room | Vehicle) -> str:
        people = self.language.join(self.names[key] for key in value.people)
        return f"{words}: {people}" if people else words

    def _poster(self, value: Any) -> str:
        if not isinstance(value, Poster):
            return ""
        return " ".join(filter(None, (value.number, self.language.text(value.title))))

    def _plain(self, field: str, value: Any) -> str:
        if field == "lead_minutes":
            return self.language.say_many("%(count)s minute before", "%(count)s minutes before", value)
        if field == "notice_months":
            return self.language.say_many("%(count)s month", "%(count)s months", value)
        if field in _UNSEEN:
            return self.language.say(_UNSEEN[field])
        if field == "languages":
            return tongue(value, self.language)
        return self._place(field, value) or self.language.comma.join(
            map(str, value if isinstance(value, tuple) else (value,))
        )

    def _place(self, field: str, value: Any) -> str:
        if field in {"country", "flags"}:
            return self.language.country(value)
        return self.language.city(value) if field in {"zone", "home_zone"} else ""

    def _text(self, text: Text) -> Iterator[str]:
        for tag, words in text.items():
            yield shortened(words if tag == ANY else f"{tongue(tag, self.language)}: {words}", LONGEST)

    def _when(self, when: When) -> str:
        if when.day is None:
            return self.language.say("not dated yet")
        days = self.language.days(when.day, when.end_day) if when.end_day else self.language.date(when.day)
        anchor = self.names[when.anchor] if when.anchor else ""
        place = self.language.city(when.zone) if when.zone else ""
        return self.language.comma.join(words for words in (days, self.language.when(when), anchor, place) if words)

    def _end(self, end: End) -> str:
        day = self.language.date(end.day) if end.day else ""
        minute = "" if end.minute is None else self.language.clock(end.minute)
        words = (end_name(end, self.language, code=True), day, minute, self.language.city(end.zone) if end.zone else "")
        return self.language.comma.join(word for word in words if word)


def _apart(was: Lines, is_now: Lines) -> tuple[Lines, Lines]:
    """Leave out what stands on both sides, unless only the order differs."""
    gone, new = [one for one in was if one not in is_now], [one for one in is_now if one not in was]
    return (gone, new) if gone or new else (was, is_now)


_READERS = (N_("For everybody"), N_("For the delegation"), N_("For the staff only"))
