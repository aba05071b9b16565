"""Any time that a trip file can hold, for Hypothesis: on any wall, on the nights on which the clocks change too."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from planner.programme.shape import End
from planner.values.text import Text
from planner.values.wall import wall_at
from planner.values.when import Form, Part, When

ZONES = st.sampled_from(
    [
        "Africa/Casablanca",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Asia/Tokyo",
        "Australia/Lord_Howe",
        "Europe/Berlin",
        "Pacific/Apia",
        "Pacific/Honolulu",
    ]
)
INSTANTS = st.datetimes(datetime(2011, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 -- made aware
STRETCHES = st.timedeltas(timedelta(minutes=1), timedelta(days=3))
MAYBE_STRETCHES = st.none() | STRETCHES
INEXACT = st.sampled_from([form for form in Form if form is not Form.EXACT])
PARTS = st.sampled_from(Part)
DAYS_ON = st.timedeltas(timedelta(days=1), timedelta(days=9))
KNOWN = st.sampled_from([("day", "minute"), ("day",), ()])
CODES = st.sampled_from(["", "HND", "x"])


@st.composite
def _exact(draw: st.DrawFn) -> When:
    zone, begins, lasts = draw(ZONES), draw(INSTANTS), draw(MAYBE_STRETCHES)
    start = wall_at(begins, zone)
    if lasts is None:
        return When(Form.EXACT, start.day, start=start.minute, zone=zone)
    end = wall_at(begins + lasts, zone)
    end_day = end.day if end.day != start.day else None
    return When(Form.EXACT, start.day, end_day, start.minute, end.minute, zone=zone)


@st.composite
def _inexact(draw: st.DrawFn, anchors: st.SearchStrategy[str]) -> When:
    zone, form = draw(ZONES), draw(INEXACT)
    wall = wall_at(draw(INSTANTS), zone)
    fields = {
        Form.FROM: lambda: {"start": wall.minute},
        Form.UNTIL: lambda: {"end": wall.minute},
        Form.FOLLOWS: lambda: {"anchor": draw(anchors)},
        Form.WITH: lambda: {"anchor": draw(anchors)},
        Form.PART: lambda: {"part": draw(PARTS)},
        Form.DAY: lambda: {"end_day": wall.day + draw(DAYS_ON) if draw(st.booleans()) else None},
    }
    return When(form, **({"day": wall.day, **fields[form]()} if form in fields else {}), zone=zone)


def whens(anchors: list[str]) -> st.SearchStrategy[When]:
    """Return times of every form; those that go with an item go with one of ``anchors``."""
    found = st.one_of(_exact().filter(_ends_later), _inexact(st.sampled_from(anchors)))
    return st.builds(lambda when, tbc: When(**{**_fields(when), "tbc": True}) if tbc else when, found, st.booleans())


def _fields(when: When) -> dict[str, object]:
    return {name: getattr(when, name) for name in When.__dataclass_fields__}


def _ends_later(when: When) -> bool:
    """Tell whether it does so for who reads the walls: an autumn night shows some times twice."""
    return when.starts_at is None or when.ends_at is None or when.starts_at < when.ends_at


@st.composite
def _both_ends(draw: st.DrawFn, places: st.SearchStrategy[Text]) -> tuple[End, End]:
    leaves = draw(INSTANTS)
    walls = (wall_at(leaves, draw(ZONES)), wall_at(leaves + draw(STRETCHES), draw(ZONES)))
    known = draw(KNOWN)
    departure, arrival = (
        End(place=draw(places), code=draw(CODES), zone=wall.zone, **{name: getattr(wall, name) for name in known})
        for wall in walls
    )
    return departure, arrival


def both_ends(places: st.SearchStrategy[Text]) -> st.SearchStrategy[tuple[End, End]]:
    """Return departures and arrivals, of which nothing, the day, or day and minute are known."""
    return _both_ends(places).filter(_arrives_later)


def _arrives_later(ends: tuple[End, End]) -> bool:
    leaves, arrives = (end.wall for end in ends)
    return leaves is None or arrives is None or leaves.instant < arrives.instant
