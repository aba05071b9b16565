"""The order of rank in the browser: a place up, a place down."""

from collections.abc import Callable
from typing import TypeVar

from flask import Blueprint, request, url_for
from werkzeug.wrappers import Response

from planner.actions.within import Row
from planner.web import lookups
from planner.web.answers import saved

R = TypeVar("R", bound=Row)


def let_move(bp: Blueprint, sort: type[R], *, up: Callable[[R], None], down: Callable[[R], None]) -> None:
    """Let things of a sort change places by ``POST …/<key>/rank``; the list is the blueprint's ``index``."""

    def rank(slug: str, key: str) -> Response:
        row = lookups.thing(sort, lookups.trip_to_edit(slug), key)
        move = up if request.form.get("move") == "up" else down
        move(row)
        return saved(url_for(f"{bp.name}.index", slug=slug, _anchor=f"{row.__tablename__}-{key}"))

    bp.add_url_rule("/<key>/rank", "rank", rank, methods=["POST"])
