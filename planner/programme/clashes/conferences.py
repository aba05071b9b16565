"""Sessions that lie outside their conference."""

from collections.abc import Iterator
from datetime import date, datetime

from planner.programme.clashes.clash import Clash
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.days.entries import last_evening
from planner.programme.shape import Engagement, Programme
from planner.values.text import N_
from planner.values.vocabulary import Status
from planner.values.wall import rough_instant

_OUTSIDE = N_("“%(one)s” on %(day)s does not lie within its conference “%(other)s”.")
_MOVE = N_("Move the session, or let the conference begin earlier or end later.")
_CANCELLED = N_("“%(one)s” is to take place on %(day)s, but its conference “%(other)s” is cancelled.")
_CANCEL_TOO = N_("Cancel the session too, or take it out of the conference.")


def outside_conference_of(programme: Programme) -> Iterator[Clash]:
    """Yield the sessions on days, or at times, at which their conference is not on; or that is cancelled altogether."""
    for session in programme.engagements.values():
        conference = programme.engagements.get(session.inside or "")
        if conference is None or session.when.day is None or session.status is Status.CANCELLED:
            continue
        if conference.status is Status.CANCELLED:
            yield _clash(programme, session, conference, words=(_CANCELLED, _CANCEL_TOO))
        elif _is_outside(programme, session, conference):
            yield _clash(programme, session, conference, words=(_OUTSIDE, _MOVE))


def _is_outside(programme: Programme, session: Engagement, conference: Engagement) -> bool:
    first, last = conference.when.day, last_evening(conference.when)
    ends = last_evening(session.when)
    if not first or not last or not session.when.day or not ends:
        return False
    there = programme.zone_of(conference)
    here = there if programme.names_no_clock(session) else programme.zone_of(session)
    if here == there and (session.when.day < first or ends > last):
        return True
    return _is_beyond(_bounds(session, here), _bounds(conference, there))


def _is_beyond(inner: tuple[datetime | None, datetime | None], outer: tuple[datetime | None, datetime | None]) -> bool:
    """Tell whether the first begins before the second or ends after it; what is not known is no argument."""
    known = [one for one in inner if one]
    opens, closes = outer
    return any((opens and one < opens) or (closes and one > closes) for one in known)


def _bounds(engagement: Engagement, zone: str) -> tuple[datetime | None, datetime | None]:
    """Return the instants before which it does not begin and at which it is over, where they are known."""
    when = engagement.when
    starts = _instant(when.day, when.start, zone)
    return starts, _instant(when.last_day, when.end, zone)


def _instant(day: date | None, minute: int | None, zone: str) -> datetime | None:
    return None if day is None or minute is None else rough_instant(day, minute, zone)


def _clash(programme: Programme, session: Engagement, conference: Engagement, *, words: tuple[str, str]) -> Clash:
    when = session.when
    day = when.day or programme.trip.starts
    return Clash(
        kind=ClashKind.OUTSIDE_CONFERENCE,
        severity=Severity.CANNOT_WORK if words[0] is _CANCELLED else Severity.LOOKS_WRONG,
        at=rough_instant(day, max(when.sorts_at, 0), programme.zone_of(session)),
        items=(session.key, conference.key),
        about=(day.isoformat(), str(when.start), str(when.end)),
        message=words[0],
        remedy=words[1],
        values={"one": session.title, "other": conference.title, "day": day},
    )
