"""The desk: where one stands after signing in, with the trips that lie ahead and all that wants attention today."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_timedelta
from flask import Blueprint, render_template, request, url_for

from planner import clock
from planner.language import Language
from planner.model import Trip, db
from planner.values.text import N_
from planner.values.vocabulary import TripState
from planner.web import lookups
from planner.web.agenda.entries import Words
from planner.web.attention import Wanting, due_items, restricted_due, unsettled
from planner.web.languages import reader
from planner.web.register.listing import NEAR_MONTHS, is_due_within, line_of
from planner.web.register.reach import agreements_within_reach
from planner.web.sorts import ONE, SEVERAL
from planner.web.today import today_in

bp = Blueprint("desk", __name__)

MOST_LINES = 8
MOST_LATEST = 3
_NEAR = {-1: N_("yesterday"), 0: N_("today"), 1: N_("tomorrow")}
_WHY = {
    "undated": N_("No date yet"),
    "tentative": N_("Tentative"),
    "tbc": N_("To be confirmed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A trip: its dates, how far away it is or was, and whether its state is more than a draft."""

    slug: str
    title: Words
    kind: str
    state: str
    is_confirmed: bool
    dates: str
    away: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing to see to: where it is mended, what it is called, on which trip, by when, and a word of its state."""

    address: str
    title: Words
    trip: Words
    when: str
    pill: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the desk: its name in addresses, its lines as far as they are shown, and how many there are."""

    name: str
    lines: Sequence[Line]
    count: int

    @property
    def is_cut(self) -> bool:
        """Tell whether there are more than are shown."""
        return len(self.lines) < self.count


@bp.get("/")
def index() -> str:
    """Show what lies ahead, or else the last trips, and what wants attention.

    ``?whole=`` names the part of which every line is shown.
    """
    language, whole = reader(), request.args.get("whole", "")
    trips = [one.trip for one in db.session.scalars(lookups.memberships().order_by(Trip.starts, Trip.id))]
    parts = [_part(name, made(language), whole=whole) for name, made in _PARTS.items()] if trips else []
    ahead = [_card(trip, language) for trip in trips if _is_ahead(trip)]
    latest = [] if ahead else sorted(trips, key=lambda trip: trip.ends, reverse=True)[:MOST_LATEST]
    return render_template(
        "desk/index.html",
        today=language.date(_today(trips), "full"),
        has_trips=bool(trips),
        ahead=ahead if whole == "ahead" else ahead[:MOST_LINES],
        count_ahead=len(ahead),
        latest=[_card(trip, language) for trip in latest],
        parts={part.name: part for part in parts},
        wants_something=any(part.count for part in parts),
    )


def _today(trips: Sequence[Trip]) -> date:
    """Return what day it is at the home of the trip that comes next, or of the last one; without any, by UTC."""
    near = next((trip for trip in trips if _is_ahead(trip)), trips[-1] if trips else None)
    return today_in(near.home_zone if near else "UTC", clock.now())


def _is_ahead(trip: Trip) -> bool:
    return trip.ends >= today_in(trip.home_zone, clock.now()) and trip.state is not TripState.CLOSED


def _card(trip: Trip, language: Language) -> Card:
    own = language.falling_back_to(trip.languages)
    return Card(
        slug=trip.slug,
        title=Words(*own.wording(trip.title)),
        kind=own.label(trip.kind),
        state=own.label(trip.state),
        is_confirmed=trip.state is TripState.CONFIRMED,
        dates=own.days(trip.starts, trip.ends),
        away=_away(trip, own),
    )


def _away(trip: Trip, language: Language) -> str:
    today = today_in(trip.home_zone, clock.now())
    if today > trip.ends:
        return _in_days(trip.ends - today, language)
    if today >= trip.starts:
        number, count = (today - trip.starts).days + 1, (trip.ends - trip.starts).days + 1
        return language.say("Day %(number)s of %(count)s", number=number, count=count)
    return _in_days(trip.starts - today, language)


def _in_days(away: timedelta, language: Language) -> str:
    """Say how far away a day is: today, tomorrow, in 3 days, 2 days ago."""
    if near := _NEAR.get(away.days):
        return language.say(near)
    # A threshold that nothing reaches keeps it at days: in 12 days, and not in 2 weeks.
    return format_timedelta(away, granularity="day", threshold=1e6, add_direction=True, locale=language.locale)


def _part(name: str, lines: Iterable[Line], *, whole: str) -> Part:
    every = list(lines)
    return Part(name=name, lines=every if whole == name else every[:MOST_LINES], count=len(every))


def _due(language: Language) -> Iterable[Line]:
    for one in due_items():
        address = url_for("outcomes.index", slug=one.trip, _anchor=one.key)
        overdue = language.say("overdue") if one.is_past else ""
        yield _line(one, language, address, pill=overdue, look="wrong")


def _unsettled(language: Language) -> Iterable[Line]:
    for one in unsettled():
        address = url_for(f"{_ROOMS[one.sort]}.show", slug=one.trip, key=one.key)
        yield _line(one, language, address, pill=language.say(_WHY[one.why]), look="warning")


def _agreements(language: Language) -> Iterable[Line]:
    now = clock.now()
    for row in agreements_within_reach(now.date()):
        if is_due_within(row, NEAR_MONTHS, now):
            told = line_of(row, language, now)
            address = url_for("agreements.show", slug=row.trip, key=row.key)
            yield Line(address=address, title=told.title, trip=told.trip_title, when=told.deadline)


def _restricted(language: Language) -> Iterable[Line]:
    for one in restricted_due():
        title = language.say_many("Of one person", "Of %(count)s people", one.count)
        address = url_for("restricted.index", slug=one.trip)
        late = language.say("overdue") if one.is_past else ""
        yield _line(one, language, address, title=Words(title), pill=late, look="wrong")


_NAMELESS = {"engagement": SEVERAL["engagements"], "leg": SEVERAL["legs"], "stay": ONE["stays"]}
_NAMELESS["action_item"] = ONE["action_items"]
_ROOMS = {"engagement": "engagements", "leg": "legs", "stay": "stays"}
_PARTS: dict[str, Callable[[Language], Iterable[Line]]] = {
    "due": _due,
    "unsettled": _unsettled,
    "agreements": _agreements,
    "restricted": _restricted,
}


def _title(one: Wanting, language: Language) -> Words:
    """Return what it is called, or where it has no name what it is."""
    return Words(*language.wording(one.title)) if one.title else Words(language.say(_NAMELESS[one.sort]))


def _line(one: Wanting, language: Language, address: str, *, title: Words | None = None, pill: str, look: str) -> Line:
    """Return a line with its day and how far away that is, in the reader's language or else in those of its trip."""
    own = language.falling_back_to(one.languages)
    begins = one.day if one.is_past else max(one.day, one.today)
    return Line(
        address=address,
        title=title or _title(one, own),
        trip=Words(*own.wording(one.trip_title)),
        when=f"{language.days(one.day, max(one.day, one.last or one.day))} · {_in_days(begins - one.today, language)}",
        pill=pill,
        look=look,
    )
