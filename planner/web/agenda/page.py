"""The whole page: head, days, what is not dated yet, clashes, and for whom else it can be shown."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from planner.language import Language
from planner.programme.days import Day, Row, RowRole, blocks_of, days_of, undated_of
from planner.programme.filtering import days_with
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.vocabulary import Side, Visibility
from planner.values.wall import offset_text
from planner.web.agenda.details import dashed, end_name
from planner.web.agenda.entries import Badge, Entry, Line
from planner.web.agenda.making import Making
from planner.web.agenda.paging import Leaf, leaf_of
from planner.web.agenda.warnings import NO_WARNINGS, Warnings, warnings_of

MOST_PLACES = 7


@dataclass(frozen=True, slots=True)
class Column:
    """Entries of some groups, beside those of others."""

    badges: tuple[Badge, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Entries one after another."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Parting:
    """Columns of groups that go separate ways."""

    columns: tuple[Column, ...]


Block: TypeAlias = Together | Parting


@dataclass(frozen=True, slots=True)
class DayPart:
    """One day: its number, heading and date, the clock it is read by, its blocks, where the night is spent.

    ``zone`` is the clock in words, ``zone_name`` the IANA zone.
    """

    number: int | None
    place: str
    date: str
    heading: str
    short: str
    zone: str
    zone_name: str
    zone_changes: bool
    blocks: tuple[Block, ...]
    nights: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Everything the page of an agenda shows: of a long trip some of the days, and the heads of every one."""

    places: str
    participants: int
    days: tuple[DayPart, ...]
    every: tuple[DayPart, ...] = ()
    leaf: Leaf
    undated: tuple[Entry, ...] = ()
    clashes: Warnings = NO_WARNINGS
    aims: tuple[str, ...] = ()
    is_staff: bool = False


def agenda_of(
    programme: Programme,
    language: Language,
    *,
    address_of: Callable[[Engagement | Leg | Stay], str] | None = None,
    page: int = 1,
    keys: Collection[str] | None = None,
    warns: bool = True,
) -> Agenda:
    """Return a page of an agenda, of these ``keys`` or of all items; without ``address_of`` these have no page.

    The staff are told what clashes; what was published before is not looked through for that, unless it ``warns``.
    """
    is_staff = programme.audience.startswith("staff")
    warnings = warnings_of(programme, language) if is_staff and warns else NO_WARNINGS
    making = Making(programme, language, address_of=address_of, clashes=warnings.by_item, with_home=is_staff)
    every = days_of(programme)
    leaf = leaf_of(days := days_with(every, keys), page)
    return Agenda(
        places=places_of(programme, every, language),
        participants=len(programme.side(Side.HOME)),
        days=day_parts(days, making, shown=leaf.shown),
        every=day_parts(days, making, with_blocks=False),
        leaf=leaf,
        undated=tuple(undated_entries(making, keys)) if leaf.is_last else (),
        clashes=warnings,
        aims=tuple(language.text(aim.text) for aim in programme.aims.values()),
        is_staff=is_staff,
    )


def undated_entries(making: Making, keys: Collection[str] | None = None) -> Iterator[Entry]:
    """Yield the entries of what stands on no day yet, of the items of these ``keys`` or of all."""
    for item in undated_of(making.programme):
        if keys is None or item.key in keys:
            yield making.undated(item)


def places_of(programme: Programme, days: Iterable[Day], language: Language) -> str:
    """Return the towns in the order in which they are come to, each once."""
    rows = [row for day in days for row in day.rows]
    towns = dict.fromkeys(town for row in rows if (town := _town(programme, row, language)))
    if not towns:
        towns = dict.fromkeys(end_name(row.place, language) for row in rows if row.place is not None)
    shown = list(towns)[:MOST_PLACES]
    return dashed(shown) + (" …" if len(towns) > len(shown) else "")


def _town(programme: Programme, row: Row, language: Language) -> str:
    venue = programme.venue_of(row.item) if isinstance(row.item, Engagement) else None
    return language.text(venue.place) if venue else ""


def day_parts(
    days: Sequence[Day], making: Making, *, shown: Iterable[int] | None = None, with_blocks: bool = True
) -> tuple[DayPart, ...]:
    """Return the days; one whose date comes twice is told from the other by its city wherever it is named in short.

    ``shown`` are the places of those that are wanted. Without ``with_blocks`` they are heads and nights alone, for a
    page that draws the rest otherwise.
    """
    called = [*zip(days, day_names(days, making.language), strict=True)]
    wanted = called if shown is None else [called[place] for place in shown]
    return tuple(_day_part(day, making, short=short, with_blocks=with_blocks) for day, short in wanted)


def day_names(days: Collection[Day], language: Language) -> Iterator[str]:
    """Yield what days are called in short; those whose date comes again are told apart by their cities."""
    times = Counter(day.day for day in days)
    for day in days:
        short = short_day(day.day, language, with_year=day.is_outside)
        yield f"{short} · {language.city(day.zone)}" if times[day.day] > 1 else short


def _day_part(day: Day, making: Making, *, short: str, with_blocks: bool) -> DayPart:
    language = making.language
    return DayPart(
        number=day.number,
        place=f"day-{day.place}",
        date=day.day.isoformat(),
        heading=language.day_heading(day.day, with_year=day.is_outside),
        short=short,
        zone=f"{language.city(day.zone)} · {offset_text(day.offset)}",
        zone_name=day.zone,
        zone_changes=day.zone_changes,
        blocks=tuple(_blocks(day, making)) if with_blocks else (),
        nights=tuple(making.night(stay) for stay in day.nights),
    )


def short_day(day: date, language: Language, *, with_year: bool = False) -> str:
    """Return a day as it is named where there is little room: Wed 24 Mar, ``with_year`` outside the trip."""
    return language.date(day, _SHORT.get(language.code, ("EEE d MMM", "EEE d MMM y"))[with_year])


def _blocks(day: Day, making: Making) -> Iterator[Block]:
    waiting: list[Row] = []
    for block in blocks_of(day):
        if isinstance(block, Row):
            waiting.append(block)
            continue
        if waiting:
            yield Together(_entries(waiting, day, making))
            waiting = []
        yield Parting(
            tuple(
                Column(
                    making.badges_of(column.groups) or tuple(making.badges(column.rows[0].item)),
                    _entries(column.rows, day, making),
                )
                for column in block.columns
            )
        )
    if waiting:
        yield Together(_entries(waiting, day, making))


def _entries(rows: Iterable[Row], day: Day, making: Making) -> tuple[Entry, ...]:
    """Return the entries of rows, the sessions under their conference where that stands before them."""
    found: list[Entry] = []
    conferences: dict[str, Entry] = {}
    for row in rows:
        entry = making.entry(row, place_of(row, day))
        conference = conferences.get(row.inside or "")
        if conference is not None:
            _nest(entry, conference)
            continue
        conferences[row.item.key] = entry
        found.append(entry)
    return tuple(found)


def _nest(session: Entry, conference: Entry) -> None:
    """Put a session under its conference, without saying again what is said there: the same hall, the same people."""
    session.lines = [line for line in session.lines if line not in conference.lines]
    session.marks = [mark for mark in session.marks if mark.sort not in set(Visibility) or mark not in conference.marks]
    conference.sessions.append(session)


def place_of(row: Row, day: Day) -> str:
    """Return a row's id on the page; what people may call an item must not meet the page's own ids."""
    if row.role in {RowRole.ENGAGEMENT, RowRole.DEPARTURE}:
        return f"item-{row.item.key}"
    return f"item-{row.item.key}--{row.role}-{day.place}"


_SHORT = {"de": ("EEE d. MMM", "EEE d. MMM y"), "ja": ("M/d（EEE）", "y/M/d（EEE）")}
