"""The people and the items as tables for a spreadsheet: CSV in UTF-8 with a byte order mark, which Excel needs.

Every text that a spreadsheet could take for a formula gets an apostrophe before it, telephone numbers with their "+"
too: what nobody runs is worth more than a number without a mark, and spreadsheets hide it. Restricted data are in no
table.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from io import StringIO

from planner.errors import NoSuchTime, UnknownZone
from planner.exports.cells import safe
from planner.exports.reader import Reader
from planner.language import Language
from planner.programme.days import days_of
from planner.programme.names import naming
from planner.programme.shape import Engagement, Leg, Person, Programme, Stay
from planner.values.vocabulary import Side
from planner.values.wall import WallTime, offset_text
from planner.values.when import Form, When

MEDIA_TYPE = "text/csv; charset=utf-8"
Cell = str | int | date
Rows = tuple[list[str], list[list[Cell]]]


def people_csv(programme: Programme, language: Language) -> bytes:
    """Return the delegation and the hosts by rank, as far as this audience may know them."""
    return table_csv(*people_rows(programme, language))


def items_csv(programme: Programme, language: Language) -> bytes:
    """Return engagements, legs and stays in the order of their days; undated ones last."""
    return table_csv(*items_rows(programme, language))


def people_rows(programme: Programme, language: Language) -> Rows:
    """Return the head of the table of people and its rows, by rank, the delegation first; dates are dates.

    Handed in again as a table it says of nobody anything new: an import knows these columns.
    """
    reader = Reader(programme, language)
    sides = ((side, programme.side(side)) for side in (Side.HOME, Side.HOST))
    rows = [_person(one, rank, reader) for _side, people in sides for rank, one in enumerate(people, start=1)]
    return _people_head(reader), rows


def items_rows(programme: Programme, language: Language) -> Rows:
    """Return the head of the table of items and its rows, in the order of their days."""
    reader = Reader(programme, language)
    return _items_head(reader), [_item(item, reader) for item in _in_order(programme)]


def table_csv(head: Sequence[str], rows: Iterable[Sequence[Cell]], *, delimiter: str = ",") -> bytes:
    """Return a table in UTF-8 with its mark, in which no cell is run as a formula."""
    buffer = StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([safe(title) for title in head])
    writer.writerows([safe(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig", "replace")


def _people_head(reader: Reader) -> list[str]:
    say = reader.language.say
    address = [say("Form of address"), say("Spoken address"), say("Predicate")]
    name = [say("Academic title"), say("Given name"), say("Family name"), say("Behind the name")]
    script = [say("Name in own script"), say("Reading"), say("Function"), say("Institution")]
    reach = [say("E-mail"), say("Telephone"), say("Languages")]
    stay = [say("Present from"), say("Present to"), say("Accompanies"), say("Counterpart")]
    return [say("Side"), say("Rank"), say("Groups"), *address, *name, *script, *reach, *stay, say("Short biography")]


def _person(person: Person, rank: int, reader: Reader) -> list[Cell]:
    text = reader.language.text
    written = naming(person, reader.programme, reader.language.code).address
    address = [written, text(person.spoken_address), text(person.predicate)]
    name = [person.academic_title, person.given, person.family, person.suffix]
    script = [person.native, person.reading, text(person.function), reader.institution(person.institution)]
    reach = [person.email, person.phone, ", ".join(person.languages)]
    others = [_named(key, reader) for key in (person.accompanies, person.counterpart)]
    stay: list[Cell] = [person.present_from or "", person.present_to or "", *others]
    about: list[Cell] = [reader.language.label(person.side), rank, _groups(person.groups, reader)]
    return [*about, *address, *name, *script, *reach, *stay, text(person.biography)]


def _named(key: str | None, reader: Reader) -> str:
    """Return the name of somebody in Latin letters alone, as an import finds it again."""
    person = reader.programme.people.get(key or "")
    return person.name if person else ""


def _items_head(reader: Reader) -> list[str]:
    say = reader.language.say
    time = [say("Day"), say("Weekday"), say("Time"), say("Time zone")]
    moments = [say("Begins"), say("Offset at the beginning"), say("Ends"), say("Offset at the end")]
    what = [say("Kind"), say("Title"), say("Place"), say("Address"), say("Address in local script")]
    who = [say("Groups"), say("People"), say("Parts"), say("Dress code"), say("Status")]
    return [*time, *moments, *what, *who]


def _item(item: Engagement | Leg | Stay, reader: Reader) -> list[Cell]:
    if isinstance(item, Engagement):
        cells = _engagement(item, reader)
    else:
        cells = _leg(item, reader) if isinstance(item, Leg) else _stay(item, reader)
    groups = reader.language.say("All groups") if item.groups is None else _groups(item.groups, reader)
    return [
        *cells,
        groups,
        _names((key for key in reader.programme.people if key in item.attendees), reader),
        _parts(item, reader) if isinstance(item, Engagement) else "",
        reader.language.text(item.dress_code) if isinstance(item, Engagement) else "",
        reader.language.label(item.status),
    ]


def _engagement(item: Engagement, reader: Reader) -> list[str]:
    when = reader.when(item)
    zone = when.zone if when.day else ""
    last = when.last_day if when.form is Form.DAY or when.end is not None else None
    moments = [*_moment(when.day, when.start, zone), *_moment(last, when.end, zone)]
    what = [reader.language.label(item.kind), reader.item(item), *_place(item, reader)]
    return [*_day(when.day, reader), _time(item, when, reader), zone, *moments, *what]


def _leg(leg: Leg, reader: Reader) -> list[str]:
    ends = (leg.departure, leg.arrival)
    clocks = "–".join(end.wall.clock if end.wall else "?" for end in ends)
    zones = " → ".join(dict.fromkeys(end.zone for end in ends))
    time = clocks if any(end.wall for end in ends) else reader.language.say("to be confirmed")
    moments = [cell for end in ends for cell in _moment(end.day, end.minute, end.zone)]
    place = " → ".join(filter(None, map(reader.end, ends)))
    day = _day(leg.first_day, reader)
    return [*day, time, zones, *moments, reader.language.label(leg.mode), reader.item(leg), place, "", ""]


def _stay(stay: Stay, reader: Reader) -> list[str]:
    moments = [_iso(stay.check_in), "", _iso(stay.check_out), ""]
    what = [reader.language.say("Stay"), reader.item(stay), *_place(stay, reader)]
    return [*_day(stay.check_in, reader), "", reader.zone_at(reader.programme.venue_of(stay)), *moments, *what]


def _place(item: Engagement | Stay, reader: Reader) -> list[str]:
    venue = reader.programme.venue_of(item)
    if venue is None:
        return ["", "", ""]
    text = reader.language.text
    return [", ".join(filter(None, (text(venue.name), text(venue.room)))), text(venue.address), venue.address_local]


def _time(item: Engagement, when: When, reader: Reader) -> str:
    words = reader.language.when(when)
    anchor = reader.programme.item(when.anchor or "")
    return f"{words} ({reader.item(anchor)})" if anchor and anchor is not item else words


def _day(day: date | None, reader: Reader) -> list[str]:
    return [day.isoformat(), reader.language.date(day, "EEEE")] if day else ["", ""]


def _moment(day: date | None, minute: int | None, zone: str) -> list[str]:
    """Return day and clock time and their offset, as far as they are known and exist."""
    if day is None or minute is None:
        return [_iso(day), ""]
    wall = WallTime(day, minute, zone)
    try:
        offset = offset_text(wall.offset)
    except (NoSuchTime, UnknownZone):  # the rules of the zone changed after the time was entered
        offset = ""
    return [f"{day.isoformat()} {wall.clock}", offset]


def _parts(item: Engagement, reader: Reader) -> str:
    names: Mapping[str, Person] = reader.programme.people
    said = (taken for taken in item.parts if taken.person in names)
    return "; ".join(f"{reader.language.label(taken.part)}: {reader.name(names[taken.person])}" for taken in said)


def _groups(keys: Iterable[str], reader: Reader) -> str:
    groups = filter(None, map(reader.programme.groups.get, keys))
    return "; ".join(reader.language.text(group.name) for group in groups)


def _names(keys: Iterable[str], reader: Reader) -> str:
    people = reader.programme.people
    return "; ".join(reader.name(people[key]) for key in keys if key in people)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _in_order(programme: Programme) -> list[Engagement | Leg | Stay]:
    """Return the items as the days show them: what follows something stands after it, a stay ends its first day."""
    found: dict[str, Engagement | Leg | Stay] = {}
    for day in days_of(programme):
        for item in (*(row.item for row in day.rows), *day.nights):
            found.setdefault(item.key, item)
    return [*found.values(), *(item for item in programme.items() if item.key not in found)]
