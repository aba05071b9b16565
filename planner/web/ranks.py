"""The order of rank in the browser: a place up, a place down, or to whichever place, and why."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, request, url_for

from planner.actions.ranks import Place, move_to, move_within, place_of
from planner.model import Group, Person
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.desks import desk_of
from planner.web.forms.base import Desk
from planner.web.forms.ranks import RankForm
from planner.web.remembering import because
from planner.web.resource import Resource

Back = Callable[[Place], str]
"""Returns the address of the list in which somebody stands at a place."""

Called = Callable[[Desk, str], str]
"""Returns what the thing of a key is called in a sentence."""

Listed = Callable[[Any, Place], dict[str, Any]]
"""Returns what the address of a list must say to show a thing at its place."""


def let_move(bp: Blueprint, resource: Resource[Any], *, listed: Listed) -> None:
    """Let things of a sort move by ``…/<key>/rank``; the list is the blueprint's ``index``."""

    def rank(slug: str, key: str) -> Answer:
        row = lookups.thing(resource.row, lookups.trip_to_edit(slug), key)

        def back(place: Place) -> str:
            anchor = f"{'person' if isinstance(row, Person) else 'group'}-{key}"
            return url_for(f"{bp.name}.index", slug=slug, **listed(row, place), _anchor=anchor)

        return placed(row, called=resource.called, room=resource.room, back=back)

    bp.add_url_rule("/<key>/rank", "rank", rank, methods=["GET", "POST"])


def placed(row: Person | Group, *, called: Called, room: str, back: Back, group: Group | None = None) -> Answer:
    """Ask at which place somebody is to stand, of their side or within a ``group``, and let them stand there.

    ``called`` names them in a sentence, ``room`` is the tab under which the page stands. A trip that is closed
    meanwhile answers 409, on the page of this form.
    """
    desk, now = desk_of(row.trip), place_of(row, group=group)
    form = RankForm(desk, place=now.number)
    if form.accepted():
        with form.taking_refusals():
            because(form.reason.data or "")
            _move(row, form.wanted(now.number), group)
            return saved(back(place_of(row, group=group)))
    # Named, for a refusal stands on the page of the list.
    action = request.full_path if request.query_string else request.path
    shown = {"programme": desk.programme, "which": called(desk, row.key), "back": back(now), "room": room}
    return form_page("ranks/form.html", form, now=now, within=_name_of(group, desk), action=action, **shown)


def _move(row: Person | Group, place: int, group: Group | None) -> None:
    if group is not None and isinstance(row, Person):
        move_within(group, row, place)
    else:
        move_to(row, place)


def _name_of(group: Group | None, desk: Desk) -> str:
    return desk.language.text(desk.programme.groups[group.key].name) if group else ""
