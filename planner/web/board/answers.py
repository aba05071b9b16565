"""What a board answers: itself as a page, or to a page that shows it already, the sheets that look different now."""

from collections.abc import Container, Mapping

from flask import make_response, render_template, request, url_for
from werkzeug.wrappers import Response

from planner import clock
from planner.actions.releases import news_of
from planner.language import Language
from planner.programme.audience import Audience
from planner.programme.shape import Programme
from planner.web import lookups
from planner.web.answers import Answer, committed, is_beside, saved, stale
from planner.web.board import places
from planner.web.board.page import Board, Options
from planner.web.board.revision import revision_of, versions_of
from planner.web.board.side import side_of
from planner.web.forms.filtering import asked_here, sieve_of
from planner.web.languages import reader
from planner.web.remembering import programme_after
from planner.web.ways import addresses

HAVE = "have"
"""What the page shows: the mark of its days, the keys and marks of its sheets: ``days:… 2026-11-24:0a1b2c3d …``."""


def board_of(slug: str, programme: Programme, keys: Container[str] | None) -> Board:
    """Return the board of a trip as this request asks for it, with the items of these keys alone (``None``: all)."""
    verb = "edit" if lookups.may_edit(slug) else "show"
    return Board(
        programme,
        _language(programme),
        versions=versions_of(lookups.trip(slug)),
        address_of=addresses(slug, verb=verb),
        options=Options(
            all_hours=request.args.get("hours") == "all",
            may_edit=lookups.may_edit(slug),
            keys=keys,
        ),
    )


def page(slug: str) -> str:
    """Return the board as a page, open at the day that is asked for or that matters."""
    programme = lookups.programme(slug)
    sieve = sieve_of(programme, _language(programme))
    board = board_of(slug, programme, sieve.keys)
    opens_at = board.opens_at(request.args.get("day", ""), clock.now())
    return render_template(
        "board/show.html",
        drawn=board.sheets(board.near(opens_at)),
        opens_at=opens_at,
        sieve=sieve,
        places_mark=places.mark(),
        news=news_of(lookups.trip(slug), programme),
        **_shared(slug, board),
        **_around(slug, board),
    )


def one_sheet(slug: str, key: str) -> str:
    """Return a single sheet that has come near. :raises KeyError: when there is no such day."""
    programme = lookups.programme(slug)
    board = board_of(slug, programme, _keys_asked(programme))
    return render_template("board/sheet.html", sheet=board.sheet(key), **_shared(slug, board))


def done(slug: str, *, day: str = "", at: str = "") -> Answer:
    """Keep what was done, and answer with what looks different now, or without scripts with the way to the board.

    What is sent out of the panel is answered as every save from there. ``at`` is an item that is to be shown.
    """
    if is_beside() or not request.headers.get("HX-Request"):
        return saved(url_for("board.show", slug=slug, day=day or None))
    answer = committed(lambda: changes(slug))
    if at:
        answer.headers.update(stale(at=f"item-{at}"))
    return answer


def changes(slug: str) -> Response:
    """Return the parts of the page that look different from what it says that it has."""
    whole = programme_after(slug) or lookups.whole(slug)
    programme = lookups.seen(slug, whole, Audience.parse("staff"))
    board = board_of(slug, programme, _keys_asked(programme))
    shown = _have(request.values.get(HAVE, ""))
    changed = board.changed(shown)
    every = None if changed is not None else board.sheets(shown.keys() & board.days.keys())
    parts = {"changed": [board.sheet(key, shown=shown[key]) for key in changed or ()], "every": every}
    return make_response(render_template("board/changes.html", **parts, **_shared(slug, board), **_around(slug, board)))


def _language(programme: Programme) -> Language:
    return reader().falling_back_to(programme.trip.languages)


def _keys_asked(programme: Programme) -> Container[str] | None:
    """Return what the filter of the address lets through; a page that shows no filter needs none without one."""
    return sieve_of(programme, _language(programme)).keys if asked_here() else None


def _have(said: str) -> Mapping[str, str]:
    pairs = (pair.rpartition(":") for pair in said.split())
    return {key: mark for key, _colon, mark in pairs if key}


def _shared(slug: str, board: Board) -> dict[str, object]:
    return {
        "programme": board.programme,
        "slug": slug,
        "may_edit": lookups.may_edit(slug),
        "all_hours": board.options.all_hours,
        "asked": asked_here(),
    }


def _around(slug: str, board: Board) -> dict[str, object]:
    """Return what stands around the sheets."""
    return {
        "board": board,
        "side": side_of(slug, board),
        "revision": revision_of(lookups.trip(slug)),
    }
