"""The colours of a trip as a style sheet with an address of its own, so that a board that lies open can change it.

Other pages carry their colours in themselves; what stands there once the policy of the pages lets nobody exchange.
"""

from zlib import crc32

from flask import Blueprint, Response, url_for

from planner.programme.shape import Programme
from planner.web import lookups
from planner.web.appearance import colour_rules

bp = Blueprint("colours", __name__, url_prefix="/trips/<slug>/board")


@bp.get("/colours-<mark>.css")
def show(slug: str, mark: str) -> Response:  # noqa: ARG001 -- the address changes, so that pages ask anew
    """Return the style sheet of now, whatever it was asked by; nobody keeps it, for only members may see it."""
    trip = lookups.trip(slug)
    return Response(colour_rules(trip.accent, trip.groups), mimetype="text/css")


@bp.app_template_global()
def colours_address(programme: Programme) -> str:
    """Return the address of the colours of a trip, another one after every change of them."""
    rules = colour_rules(programme.trip.accent, programme.groups.values())
    return url_for("colours.show", slug=programme.trip.slug, mark=f"{crc32(rules.encode()):08x}")
