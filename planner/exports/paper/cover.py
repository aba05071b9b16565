"""What stands on the first page: the title in the languages of the trip, when, where, whose, as of when."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.exports.paper.voice import Line, Voice, dotted, width
from planner.programme.audience import Circle
from planner.programme.days import days_of
from planner.programme.shape import LONG_AGO, Engagement
from planner.values.text import N_, Text, shortened
from planner.values.vocabulary import Side, Status, TripState
from planner.values.wall import wall_at

KINDS = {
    "official": N_("Official programme"),
    "personal": N_("Personal programme"),
    "report": N_("Visit report"),
    "rooming": N_("Rooming list"),
    "manifest": N_("Transport manifest"),
}
LONGEST_TITLE = 120
"""Characters of a title that leave room for the other languages on a cover."""

_MOST_PLACES = 5
_LONGEST_LINE = 26
_MOST_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The words of a cover; ``other_titles`` are the title in the other languages of the trip."""

    kind: str
    title: Line
    title_lines: tuple[str, ...]
    other_titles: tuple[Line, ...]
    whose: tuple[Line, ...]
    audience: str
    days: tuple[Line, ...]
    places: tuple[Line, ...]
    as_of: str
    is_draft: bool

    @property
    def is_long(self) -> bool:
        """Tell whether the title needs smaller letters."""
        return len(self.title_lines) > _MOST_LINES or any(width(line) > 2 * _LONGEST_LINE for line in self.title_lines)


def cover_of(voice: Voice, name: str) -> Cover:
    """Return the cover of a document."""
    trip = voice.programme.trip
    title = voice.line(trip.title, LONGEST_TITLE)
    others = (
        voice.tagged(shortened(trip.title.get(tag, ""), LONGEST_TITLE), tag)
        for tag in trip.languages
        if tag != voice.language.code
    )
    return Cover(
        kind=voice.say(KINDS[name]),
        title=title,
        title_lines=balanced(title.words),
        other_titles=tuple(line for line in others if line.words and line.words != title.words),
        whose=_whose(voice),
        audience=_audience(voice),
        days=voice.days(trip.starts, trip.ends),
        places=_places(voice),
        as_of=_as_of(voice),
        is_draft=trip.state is TripState.DRAFT,
    )


def balanced(words: str) -> tuple[str, ...]:
    """Return a title as lines of about the same length, broken between words only."""
    pieces, lines = words.split(), []
    for left in range(-(-width(words) // _LONGEST_LINE), 1, -1):
        wanted = width(" ".join(pieces)) / left
        ends = range(1, len(pieces) + 1)
        best = min(ends, key=lambda end: abs(width(" ".join(pieces[:end])) - wanted), default=0)
        lines.append(" ".join(pieces[:best]))
        pieces = pieces[best:]
    return tuple(filter(None, (*lines, " ".join(pieces))))


def _whose(voice: Voice) -> tuple[Line, ...]:
    """Return the house that leads the delegation: that of the first person by rank."""
    first = next(iter(voice.programme.side(Side.HOME)), None)
    house = voice.programme.institutions.get(first.institution or "") if first else None
    return voice.lines(house.name) if house else ()


def _audience(voice: Voice) -> str:
    """Say for whom the document is, where it is not for everybody."""
    if voice.audience.circle in {Circle.STAFF, Circle.EVERYONE, Circle.PERSON}:
        return ""
    return voice.say("For: %(audience)s", audience=voice.reader.audience())


def _places(voice: Voice) -> tuple[Line, ...]:
    """Return where they go, in the order of the days, in both languages; not where they set out from."""
    places = dict.fromkeys(_texts(voice))
    own = [voice.line(text).words for text in places]
    others = [text.get(voice.second, "") for text in places]
    lines = (Line(_listed(own, voice.language.code)), Line(_listed(others, voice.second), voice.second))
    return tuple(line for line in lines if line.words)


def _texts(voice: Voice) -> Iterator[Text]:
    for day in days_of(voice.programme):
        for row in day.rows:
            venue = voice.programme.venue_of(row.item) if isinstance(row.item, Engagement) else None
            if venue and venue.zone != voice.programme.trip.home_zone and row.item.status is not Status.CANCELLED:
                yield venue.place


def _listed(words: list[str], tag: str) -> str:
    return dotted(list(dict.fromkeys(filter(None, words)))[:_MOST_PLACES], tag)


def _as_of(voice: Voice) -> str:
    changed = voice.programme.changed_at
    if changed <= LONG_AGO:
        return ""
    day = wall_at(changed, voice.programme.trip.home_zone).day
    return voice.say("As of %(day)s", day=voice.language.date(day))
