"""The colours of a trip as a style sheet with an address of its own, so that a board that lies open can change it.

Other pages carry their colours in themselves; what stands there once the policy of the pages lets nobody exchange.
"""

from zlib import crc32

from flask import Blueprint, Response, url_for

from planner.programme.shape import Programme
from planner.web import lookups
from planner.web.appearance import colour_rules
from planner.web.assets import YEAR

bp = Blueprint("colours", __name__, url_prefix="/trips/<slug>/board")


@bp.get("/colours-<mark>.css")
def show(slug: str, mark: str) -> Response:
    """Return the style sheet; one that has the mark it was asked by may be kept, a colleague's is only for now."""
    trip = lookups.trip(slug)
    rules = colour_rules(trip.accent, trip.groups)
    kept = {"Cache-Control": f"private, max-age={YEAR}, immutable"} if mark == _mark(rules) else {}
    return Response(rules, mimetype="text/css", headers=kept)


@bp.app_template_global()
def colours_address(programme: Programme) -> str:
    """Return the address of the colours of a trip, another one after every change of them."""
    mark = _mark(colour_rules(programme.trip.accent, programme.groups.values()))
    return url_for("colours.show", slug=programme.trip.slug, mark=mark)


def _mark(rules: str) -> str:
    return f"{crc32(rules.encode()):08x}"
