"""Everything that the delegate's page shows, worked out and in the reader's words."""

from collections.abc import Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from planner.exports.reader import Reader
from planner.language import Language
from planner.programme.audience import Audience, Circle
from planner.programme.days import Day, Row, RowRole, days_of, undated_of
from planner.programme.names import naming
from planner.programme.shape import Leg, Programme
from planner.values.text import N_, isolated
from planner.values.vocabulary import Side
from planner.values.wall import offset_minutes, wall_at
from planner.web.agenda.audiences import choice_of
from planner.web.agenda.entries import Words
from planner.web.agenda.page import DayPart, day_parts
from planner.web.agenda.page import places_of as towns_of
from planner.web.delegates.cards import Card, Cards
from planner.web.delegates.facts import Note, note_of
from planner.web.delegates.places import Place
from planner.web.delegates.stays import Bed, beds_of
from planner.web.delegates.stretch import Stretch, edges_of, places_of, stretch_around

MOST_NEXT = 3
"""So many things are said to come next, and so many to be on."""
AHEAD = N_("home time + %(hours)s h")
BEHIND = N_("home time − %(hours)s h")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A day: its head as in the agenda, its cards, how far its clock is ahead of the one at home."""

    head: DayPart
    cards: list[Card]
    ahead: str
    is_today: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegatePage:
    """The page; ``whom`` is "" where it is for everybody. ``home`` is the home zone, "" for who has no home there.

    ``timed`` are all cards that are on at some time, of which ``on`` and ``next`` are chosen.
    """

    title: Words
    whom: str
    is_own: bool
    days_in_words: str
    towns: str
    note: Note | None
    home: str
    home_city: str
    timed: list[Card]
    on: list[Card]
    next: list[Card]
    is_over: bool
    sheets: list[Sheet]
    undated: list[Card]
    beds: list[Bed]
    places: list[Place]


def page_of(programme: Programme, language: Language, now: datetime) -> DelegatePage:
    """Return the page of a released programme as it is at a moment."""
    reader = Reader(programme, language)
    cards, every = Cards(programme, reader), days_of(programme)
    audience = Audience.parse(programme.audience)
    home = programme.trip.home_zone if _is_away(audience, programme) else ""
    sheets, dates = _sheets(every, cards, home, now), [(day.day, day.zone) for day in every]
    timed = [card for sheet in sheets for card in _flat(sheet.cards) if card.span and not card.entry.cancelled]
    return DelegatePage(
        title=Words(*language.wording(programme.trip.title)),
        whom=_whom(audience, programme, language),
        is_own=reader.is_own(),
        days_in_words=language.days(programme.trip.starts, programme.trip.ends),
        towns=towns_of(programme, every, language),
        note=note_of(programme.trip.note, reader) if programme.trip.note else None,
        home=home,
        home_city=language.city(home) if home else "",
        timed=timed,
        on=on_at(timed, now),
        next=next_after(timed, now),
        is_over=is_over_at(dates, now),
        sheets=sheets,
        undated=cards.undated(_undated(programme)),
        beds=beds_of(cards),
        places=[place for place in cards.places.values() if place.has_driver],
    )


def _is_away(audience: Audience, programme: Programme) -> bool:
    """Tell whether a reader comes from where the trip begins: hosts are at home where it leads."""
    reader = programme.people.get(audience.key) if audience.circle is Circle.PERSON else None
    return audience.circle not in {Circle.HOST, Circle.PUBLIC} and (reader is None or reader.side is Side.HOME)


def _whom(audience: Audience, programme: Programme, language: Language) -> str:
    """Return for whom the page is, somebody in the script in which this reader knows them; "" for everybody."""
    if audience.circle is Circle.EVERYONE:
        return ""
    person = programme.people.get(audience.key) if audience.circle is Circle.PERSON else None
    if person:
        return isolated(naming(person, programme, language.code).first)
    return choice_of(audience, programme, language).name


def on_at(timed: Iterable[Card], now: datetime) -> list[Card]:
    """Return what is on, what has begun last first: a session before its conference."""
    on = [card for card in timed if card.span and card.span.starts <= now < card.span.ends]
    return sorted(on, key=lambda card: card.starts, reverse=True)[:MOST_NEXT]


def next_after(timed: Iterable[Card], now: datetime) -> list[Card]:
    """Return what comes next: all that begins at that moment, before it what is on by then for all that is known."""
    later = sorted((card for card in timed if card.span and card.span.starts > now), key=lambda card: card.starts)
    begins = next((card.starts for card in later if card.begins), later[0].starts if later else "")
    return [card for card in later if card.starts <= begins][:MOST_NEXT]


def todays(days: Iterable[tuple[date, str]], now: datetime) -> list[int]:
    """Return which of some days, each on the clock of its zone, are today."""
    return [nth for nth, (day, zone) in enumerate(days) if wall_at(now, zone).day == day]


def is_over_at(days: Collection[tuple[date, str]], now: datetime) -> bool:
    """Tell whether all days are over, each on the clock of its zone; of none nothing is."""
    return bool(days) and all(day < wall_at(now, zone).day for day, zone in days)


def stretch_of(page: DelegatePage, ends: Collection[datetime], now: datetime) -> Stretch:
    """Return from when until when a page shows what it shows ``now``; ``ends`` are those of all its invitations."""
    days = [(date.fromisoformat(sheet.head.date), sheet.head.zone_name) for sheet in page.sheets]

    def shown(at: datetime) -> Hashable:
        chosen = places_of(on_at(page.timed, at)), places_of(next_after(page.timed, at))
        return chosen, tuple(todays(days, at)), is_over_at(days, at), sum(end >= at for end in ends)

    return stretch_around(now, edges_of(page.timed, days, ends), shown)


def _sheets(days: tuple[Day, ...], cards: Cards, home: str, now: datetime) -> list[Sheet]:
    parts = day_parts(days, cards.making, with_blocks=False)
    return [_sheet(day, part, cards, home, now) for day, part in zip(days, parts, strict=True)]


def _sheet(day: Day, part: DayPart, cards: Cards, home: str, now: datetime) -> Sheet:
    is_today = bool(todays([(day.day, day.zone)], now))
    return Sheet(part, cards.of_day(day), _ahead(day, home, cards.reader), is_today)


def _ahead(day: Day, home: str, reader: Reader) -> str:
    """Return by how many hours a day's clock is ahead of the one at home; "" where they show the same."""
    minutes = day.offset - offset_minutes(day.begins_at, home) if home else 0
    if not minutes:
        return ""
    hours, rest = divmod(abs(minutes), 60)
    words = f"{hours}:{rest:02d}" if rest else str(hours)
    return reader.language.say(AHEAD if minutes > 0 else BEHIND, hours=words)


def _undated(programme: Programme) -> Iterator[Row]:
    for item in undated_of(programme):
        yield Row(item=item, role=RowRole.DEPARTURE if isinstance(item, Leg) else RowRole.ENGAGEMENT)


def _flat(cards: Iterable[Card]) -> Iterator[Card]:
    for card in cards:
        yield card
        yield from card.sessions
