"""A part of the programme in short: by day, a line for each item."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planner.language import Language
from planner.programme.days import Row, days_of, undated_of
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.text import Text
from planner.web.agenda.details import hotel_of, where_alone
from planner.web.agenda.entries import Entry, Line, Words
from planner.web.agenda.making import Making
from planner.web.ways import addresses

Keeps = Callable[[Engagement | Leg], bool]


@dataclass(frozen=True, slots=True)
class ShortDay:
    """A day's heading and its entries."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Night:
    """Nights in one hotel: the key of the stay, from when to when, in which, for whom."""

    key: str
    days: str
    hotel: Words
    who: str


def everything(_item: Engagement | Leg) -> bool:
    """Keep all items."""
    return True


def nothing(_programme: Programme, _item: Engagement, _language: Language) -> list[Line]:
    """Return no lines at all."""
    return []


def short_days(
    programme: Programme,
    language: Language,
    keeps: Keeps = everything,
    *,
    details: Callable[[Programme, Engagement, Language], list[Line]] = where_alone,
) -> list[ShortDay]:
    """Return the days on which there is something to keep; what is not dated comes last."""
    making = Making(programme, language, address_of=addresses(programme.trip.slug), details=details)
    days = [
        ShortDay(
            language.day_heading(day.day, with_year=day.is_outside),
            tuple(_entry(making, row) for row in day.rows if keeps(row.item)),
        )
        for day in days_of(programme)
    ]
    undated = tuple(making.undated(item) for item in undated_of(programme) if keeps(item))
    return [day for day in (*days, ShortDay(language.say("Not dated yet"), undated)) if day.entries]


def _entry(making: Making, row: Row) -> Entry:
    """Return what a row says; the title of a leg says enough of it."""
    entry = making.entry(row, "")
    if row.is_leg:
        entry.lines = []
    return entry


def nights_at(programme: Programme, keeps: Callable[[Stay], bool], language: Language) -> Iterator[Night]:
    """Yield the nights of these stays, in their order."""
    making = Making(programme, language)
    for stay in sorted(filter(keeps, programme.stays.values()), key=lambda one: (one.check_in, one.check_out)):
        yield Night(
            stay.key,
            language.days(stay.check_in, stay.check_out),
            hotel_of(stay, programme, language)[0],
            ", ".join(badge.name for badge in making.badges(stay)),
        )


def other_wordings(text: Text, shown: str, language: Language) -> list[Words]:
    """Return a text as it is called in its other languages, each wording once."""
    found: dict[str, str] = {}
    for tag, words in text.items():
        if words != shown:
            found.setdefault(words, "" if tag in {"und", language.code} else tag)
    return [Words(words, tag) for words, tag in found.items()]
