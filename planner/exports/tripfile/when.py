"""``when``: how exactly the time of an engagement is known."""

from collections.abc import Callable, Mapping
from datetime import date

from planner.exports.tripfile.columns import Plain, clock, plain
from planner.programme.shape import Engagement, Programme
from planner.values.when import Form, When


def when_said(engagement: Engagement, programme: Programme) -> tuple[str, Plain | None]:
    """Write the form of a time, and its zone where it is neither the venue's nor the trip's."""
    when = engagement.when
    if when.anchor is not None and programme.item(when.anchor) is None:
        when = When(Form.DAY, when.day, tbc=when.tbc, zone=when.zone)  # what it goes with is not for this audience
    cells: dict[str, Plain | None] = {"date": when.day}
    cells |= _TIMES[when.form](when)
    cells |= {"tbc": when.tbc or None, "zone": _zone_said(engagement, when, programme)}
    return "when", {key: cell for key, cell in cells.items() if cell is not None} or None


_TIMES: Mapping[Form, Callable[[When], dict[str, Plain | None]]] = {
    Form.EXACT: lambda when: {"start": clock(when.start), "end": clock(when.end), "end_date": _end_date(when)},
    Form.FROM: lambda when: {"from": clock(when.start)},
    Form.UNTIL: lambda when: {"until": clock(when.end)},
    Form.FOLLOWS: lambda when: {"follows": when.anchor},
    Form.WITH: lambda when: {"with": when.anchor},
    Form.PART: lambda when: {"part": plain(when.part)},
    Form.DAY: lambda when: {"end_date": _end_date(when)},
    Form.UNDATED: lambda _when: {},
}


def _end_date(when: When) -> date | None:
    return when.end_day if when.end_day != when.day else None


def _zone_said(engagement: Engagement, when: When, programme: Programme) -> str | None:
    """Return the zone where it is not the one that a reader takes anyway."""
    venue = programme.venue_of(engagement)
    usual = (venue and venue.zone) or programme.trip.home_zone
    return when.zone if when.zone and when.zone != usual else None
