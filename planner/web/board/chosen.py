"""Several items at once: chosen on the board or in a day's list, then put later, copied, regrouped, parted, deleted.

"Everything after two o'clock twenty minutes later" is one thing to an organizer, so it is one step of the history.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from flask import Blueprint, render_template, request, url_for

from planner.errors import NotFound, Refused
from planner.model import Trip
from planner.programme import shape
from planner.programme.days import RowRole, days_of
from planner.programme.moving import Movable
from planner.web import lookups
from planner.web.answers import Answer
from planner.web.board.answers import done
from planner.web.board.deeds import DEEDS, ChosenItem
from planner.web.board.moves import ROWS, movable_item
from planner.web.desks import clock_in, date_in, desk_of
from planner.web.forms.base import Desk, Form
from planner.web.forms.offers import item_name

bp = Blueprint("chosen", __name__, url_prefix="/trips/<slug>/board/chosen")

NO_FORMS: Mapping[str, Form] = MappingProxyType({})
MOST = 500
"""So many items may be chosen at once."""


@dataclass(frozen=True, slots=True)
class Line:
    """An item in a list: its key, what stands for it in a form, when it is, its name; whether it is to be marked."""

    key: str
    value: str
    time: str
    words: str
    is_marked: bool


@bp.get("")
def show(slug: str) -> str:
    """Show what can be done to what is chosen; while nothing is, a day's items to choose from."""
    trip = lookups.trip_to_edit(slug)
    desk = desk_of(trip)
    return _page(slug, desk, _chosen(trip, desk, request.args.getlist("item")))


@bp.post("/<deed>")
def do(slug: str, deed: str) -> Answer:
    """Do something to all that is chosen, or to none of it. :raises NotFound: for no such deed."""
    if deed not in DEEDS:
        raise NotFound
    trip = lookups.trip_to_edit(slug)
    desk = desk_of(trip)
    chosen = _chosen(trip, desk, request.form.getlist("item"))
    sort, doing = DEEDS[deed]
    form = sort(desk, formdata=request.form)
    if form.accepted() and chosen:
        with form.taking_refusals():
            doing(chosen, form)
            return done(slug, day=str(chosen[0].item.first_day or ""))
    return _page(slug, desk, chosen, {deed: form}), form.refused_with


def _chosen(trip: Trip, desk: Desk, said: Iterable[str]) -> list[ChosenItem]:
    """Return what is chosen, ``key`` or ``key:version`` each.

    :raises NoSuchItem: for what is not of the trip. :raises Refused: where it is too much.
    """
    versions = dict(_said(one) for one in said)
    if len(versions) > MOST:
        raise Refused("At most %(count)s items can be changed at once.", count=MOST)
    items = [movable_item(trip, desk, key) for key in versions]
    rows = {row.key: row for sort in set(ROWS.values()) for row in lookups.things(sort, trip, versions)}
    return [ChosenItem(item, rows[item.key], versions[item.key]) for item in items]


def _said(one: str) -> tuple[str, int | None]:
    key, _colon, version = one.partition(":")
    return key, int(version) if version.isascii() and version.isdigit() and len(version) < 12 else None


def _page(slug: str, desk: Desk, chosen: list[ChosenItem], forms: Mapping[str, Form] = NO_FORMS) -> str:
    day = date_in("day") or next((day for one in chosen if (day := one.item.first_day)), None)
    every = {deed: forms.get(deed) or sort(desk, formdata=None) for deed, (sort, _doing) in DEEDS.items()}
    return render_template(
        "board/chosen.html" if chosen else "board/choosing.html",
        programme=desk.programme,
        slug=slug,
        lines=[_line(one, desk) for one in chosen],
        forms=every,
        day=day,
        offered=[] if chosen else list(_offered(desk, day)),
        back=url_for("board.show", slug=slug, day=day),
    )


def _line(one: ChosenItem, desk: Desk) -> Line:
    is_stale = one.version is not None and one.version != one.row.version
    return Line(one.item.key, f"{one.item.key}:{one.row.version}", *_words(one.item, desk), is_stale)


def _words(item: Movable, desk: Desk) -> tuple[str, str]:
    """Say when an item is and what it is called."""
    if isinstance(item, shape.Engagement):
        return desk.language.when(item.when), item_name(desk, item)
    return item.departure.wall.clock if item.departure.wall else "", item_name(desk, item)


def _offered(desk: Desk, day: date | None) -> Iterator[Line]:
    """Yield what stands on a day; ticked is what begins at the time that is asked for or later."""
    asked = clock_in("from")
    for one in days_of(desk.programme):
        for row in one.rows if one.day == day else ():
            if row.role in {RowRole.ENGAGEMENT, RowRole.DEPARTURE}:
                is_later = asked is not None and row.wall is not None and row.wall.minute >= asked
                yield Line(row.item.key, row.item.key, *_words(row.item, desk), is_later)
