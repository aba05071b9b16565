"""The list of all people by rank: a page of each side, filtered by group and words where one looks for somebody."""

from typing import Any

from flask import render_template, request

from planner.actions.ranks import Place
from planner.model import Group, Person
from planner.programme.search.people import people_with
from planner.programme.shape import Programme
from planner.values.vocabulary import Side
from planner.web import lookups
from planner.web.forms.base import Desk
from planner.web.forms.ranks import RollForm
from planner.web.languages import reader
from planner.web.sheets.ranked import page_at, pages_of, ranked_sides

_FILTERS = ("group", "q")
_PAGES = (Side.HOME.value, Side.HOST.value)


def people_page(slug: str) -> str:
    """Return the page with both sides by rank, of those who are asked for."""
    programme = lookups.programme(slug)
    desk = Desk.of(programme, reader())
    form = RollForm(desk, formdata=request.args)
    form.validate()
    asked = form.asked()
    sides = ranked_sides(programme, desk.language, fits=_fits(programme, **asked) if asked else None)
    return render_template(
        "people/index.html",
        programme=programme,
        sides=sides,
        form=form,
        asked=asked,
        kept=asked | pages_of(sides),
        may_edit=lookups.may_edit(slug),
        reads_restricted=lookups.member(slug).reads_restricted,
    )


def listed_at(row: Person | Group, place: Place) -> dict[str, Any]:
    """Return what the address says of the list in which somebody stands at a place: as it was asked for before.

    In a list that leaves nobody out the page is turned to that of the place.
    """
    asked = _asked_here()
    if isinstance(row, Person) and not asked.keys() & set(_FILTERS):
        asked[row.side.value] = str(page_at(place.number))
    return {name: value for name, value in asked.items() if name in _FILTERS or value != "1"}


def _asked_here() -> dict[str, str]:
    """Return what the address says of the list, and nothing else that it says."""
    asked = {name: request.args.get(name, "")[:200] for name in (*_FILTERS, *_PAGES)}
    return {name: words for name, words in asked.items() if words}


def _fits(programme: Programme, *, group: str = "", q: str = "") -> frozenset[str]:
    found = people_with(programme, q)
    return frozenset(key for key in found if not group or group in programme.people[key].groups)
