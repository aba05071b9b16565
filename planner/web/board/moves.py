"""Moving one item: dropped on the board by hand, or entered in its dialog."""

from flask import Blueprint, flash, request, url_for
from flask_babel import gettext
from werkzeug.datastructures import MultiDict

from planner.actions.moving import move
from planner.errors import PlannerError
from planner.model import Engagement, Item, Leg, Trip
from planner.programme import shape
from planner.programme.moving import Movable
from planner.values.wall import show_the_same, zone_names
from planner.web import lookups
from planner.web.answers import Answer, form_page
from planner.web.board.answers import done
from planner.web.conflicts import Editing
from planner.web.desks import desk_of
from planner.web.forms.base import Desk
from planner.web.forms.drags import DragForm
from planner.web.forms.moves import MoveForm, as_sent, stored
from planner.web.forms.offers import item_name

bp = Blueprint("moves", __name__, url_prefix="/trips/<slug>/board/items/<key>")

ROWS: dict[type[Movable], type[Item]] = {shape.Engagement: Engagement, shape.Leg: Leg}


@bp.route("/move", methods=["GET", "POST"])
def move_item(slug: str, key: str) -> Answer:
    """Ask when something is and for whom, and move it there."""
    trip = lookups.trip_to_edit(slug)
    desk = desk_of(trip)
    item, row = movable(trip, desk, key)

    def form_of(sent: MultiDict[str, str] | None) -> MoveForm:
        return MoveForm(desk, formdata=sent, version=row.version, **stored(item))

    return _moved(slug, item, row, Editing(form_of))


@bp.post("/drag")
def drag(slug: str, key: str) -> Answer:
    """Move something as it was dropped on the board."""
    trip = lookups.trip_to_edit(slug)
    desk = desk_of(trip)
    item, row = movable(trip, desk, key)
    drag_form = DragForm(desk)
    try:
        dropped = drag_form.moved(item) if drag_form.accepted() else None
    except PlannerError as refused:
        drag_form.refuse(refused)
        dropped = None
    if dropped is None:
        return form_page("board/drag.html", drag_form, **_shown(desk, slug, item))

    def form_of(sent: MultiDict[str, str] | None) -> MoveForm:
        return MoveForm(desk, formdata=sent, version=row.version, **stored(item))

    sent = as_sent(MoveForm(desk, formdata=None, version=request.form.get("version", ""), **stored(dropped)))
    return _moved(slug, item, row, Editing(form_of, sent=sent), sheet_zone=drag_form.zone.data)


def movable(trip: Trip, desk: Desk, key: str) -> tuple[Movable, Item]:
    """Return an engagement or leg of the trip and its row. :raises NoSuchItem: when there is none of that key."""
    item = movable_item(trip, desk, key)
    return item, lookups.thing(ROWS[type(item)], trip, key)


def movable_item(trip: Trip, desk: Desk, key: str) -> Movable:
    """Return an engagement or leg of the trip. :raises NoSuchItem: when there is none of that key."""
    item = desk.programme.item(key)
    if not isinstance(item, shape.Engagement | shape.Leg):
        raise lookups.NoSuchItem(trip, key)
    return item


def _moved(slug: str, item: Movable, row: Item, editing: Editing[MoveForm], *, sheet_zone: str = "") -> Answer:
    form = editing.form
    if form.accepted():
        moved = form.moved(item)
        if form.makes_sense(moved):
            with form.taking_refusals():
                move(row, moved, version=form.version.number)
                followed = _led_on(moved, sheet_zone, form.desk)
                return done(slug, day=form.day.typed, at=followed)
    return editing.page("board/move.html", **_shown(form.desk, slug, item))


def _led_on(moved: Movable, sheet_zone: str, desk: Desk) -> str:
    """Return the key of what goes by another clock than that of the sheet on which it was dropped, and say so.

    It may stand elsewhere than the outline did. "" where the clocks are the same.
    """
    zone = desk.programme.zone_of(moved) if isinstance(moved, shape.Engagement) else ""
    day = moved.first_day
    if not zone or sheet_zone not in zone_names() or day is None or show_the_same(day, zone, sheet_zone):
        return ""
    flash(gettext("It goes by the clock of its place: %(city)s.", city=desk.language.city(zone)), "saved")
    return moved.key


def _shown(desk: Desk, slug: str, item: Movable) -> dict[str, object]:
    return {
        "programme": desk.programme,
        "item": item,
        "which": item_name(desk, item),
        "action": url_for("moves.move_item", slug=slug, key=item.key),
        "back": url_for("board.show", slug=slug, _anchor=f"item-{item.key}"),
    }
