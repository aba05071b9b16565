"""When an item stands, said so that it can be read alone: with its day, and where asked with its zone."""

from dataclasses import replace

from planner.exports.reader import Reader
from planner.programme.shape import End, Engagement, Leg, Stay
from planner.values.when import When


def when_of(item: Engagement | Leg | Stay, reader: Reader) -> str:
    """Return day and time of an item: of a leg both ends, of a stay its first and last day."""
    if isinstance(item, Engagement):
        return engagement_time(item, reader, with_tbc=True)
    if isinstance(item, Leg):
        ends = [end_time(end, reader) for end in (item.departure, item.arrival) if end.day]
        return " → ".join(ends) or reader.language.say("not dated yet")
    return reader.language.days(item.check_in, item.check_out)


def engagement_time(item: Engagement, reader: Reader, *, with_zone: bool = False, with_tbc: bool = False) -> str:
    """Return day and time of an engagement, ``with_zone`` with the year and the city of the zone too.

    That it is to be confirmed is its status, said ``with_tbc`` only.
    """
    when, say = reader.when(item), reader.language.say
    if when.day is None:
        return say("not dated yet")
    clock = reader.language.when(when if with_tbc else replace(when, tbc=False))
    words = [_days(when, reader, with_year=with_zone), clock, _anchor(when, item, reader)]
    if with_zone:
        words.append(reader.language.city(when.zone))
    return reader.language.comma.join(filter(None, words))


def end_time(end: End, reader: Reader, *, with_zone: bool = False) -> str:
    """Return day and time of a leg's end, ``with_zone`` with the year and the city of the zone too."""
    say, language = reader.language.say, reader.language
    if end.day is None:
        return say("not dated yet")
    day = language.day_heading(end.day, with_year=with_zone)
    clock = say("time to be confirmed") if end.minute is None else language.clock(end.minute)
    return language.comma.join((day, clock, language.city(end.zone)) if with_zone else (day, clock))


def _days(when: When, reader: Reader, *, with_year: bool) -> str:
    days = [day for day in dict.fromkeys((when.day, when.end_day)) if day]
    return " – ".join(reader.language.day_heading(day, with_year=with_year) for day in days)


def _anchor(when: When, item: Engagement, reader: Reader) -> str:
    anchor = reader.programme.item(when.anchor or "")
    return reader.item(anchor) if anchor is not None and anchor.key != item.key else ""
