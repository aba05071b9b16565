"""The days in the browser, as tables of groups and hours."""

from collections.abc import Iterable
from datetime import date

from flask import Blueprint, render_template, request

from planner.errors import NotFound
from planner.programme.audience import Audience
from planner.programme.days import days_of
from planner.programme.shape import Programme
from planner.web import lookups
from planner.web.agenda.audiences import choice_of, choices_of
from planner.web.days.page import Tables, is_called, tables_of
from planner.web.forms.filtering import sieve_of
from planner.web.languages import reader
from planner.web.paging import asked_page
from planner.web.ways import addresses

bp = Blueprint("days", __name__, url_prefix="/trips/<slug>/days")


@bp.get("")
def index(slug: str) -> str:
    """Show the days of a trip, as the staff or, with ``?for=``, as any other audience sees it; many by ``?page=``."""
    return _page(slug, "")


@bp.get("/<which>")
def show(slug: str, which: str) -> str:
    """Show one day: by its date, which may come twice at the date line, or by its place among the days."""
    return _page(slug, which)


def _page(slug: str, which: str) -> str:
    audience = Audience.parse(request.args.get("for", "staff"))
    whole = lookups.whole(slug)
    programme = lookups.seen(slug, whole, audience)
    language = reader().falling_back_to(programme.trip.languages)
    page, sieve = asked_page(), sieve_of(programme, language)
    address_of = addresses(slug) if audience.is_staff else None
    tables = tables_of(programme, language, which=which, page=page, address_of=address_of, keys=sieve.keys)
    if which and not tables.tables:
        _ensure_day(programme, which)
    return render_template(
        "days/show.html",
        agenda=tables,
        sieve=sieve,
        programme=programme,
        which=which,
        neighbours=_neighbours(tables) if which else ("", ""),
        shown=choice_of(audience, whole, language),
        choices=choices_of(whole, language),
        may_edit=audience.is_staff and lookups.may_edit(slug),
    )


def _ensure_day(programme: Programme, which: str) -> None:
    """Let a day be asked for on which the filter leaves nothing, or a date of the trip on which nothing stands yet.

    :raises NotFound: for any other.
    """
    if any(is_called(day, which) for day in days_of(programme)):
        return
    try:
        asked = date.fromisoformat(which)
    except ValueError:
        raise NotFound from None
    if not programme.trip.has_day(asked):
        raise NotFound


def _neighbours(tables: Tables) -> tuple[str, str]:
    """Return the days before and after those that are shown, "" where there are none."""
    places = [which for _part, which in tables.every]
    shown = [places.index(table.which) for table in tables.tables]
    if not shown:
        return "", ""
    return _at(places, shown[0] - 1), _at(places, shown[-1] + 1)


def _at(places: Iterable[str], nth: int) -> str:
    return dict(enumerate(places)).get(nth, "")
