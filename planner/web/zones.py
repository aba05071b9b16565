"""The zone of a place, proposed while somebody types; the form proposes the same when it is saved."""

from flask import Blueprint, request
from sqlalchemy import select

from planner.model import Venue, db
from planner.values.text import Text
from planner.web import lookups
from planner.web.forms.words import LINE
from planner.web.zoning import proposed_zone, town_of

MOST_WORDINGS = 20

bp = Blueprint("zones", __name__, url_prefix="/trips/<slug>/zone")


@bp.get("")
def propose(slug: str) -> dict[str, str]:
    """Return the ``zone`` of ``?place=`` (one for each wording), ``?country=`` and ``?code=``, and a code's ``town``.

    Either is "" where it is not clear.
    """
    trip = lookups.trip_to_edit(slug)
    wordings = [words[:LINE] for words in request.args.getlist("place")[:MOST_WORDINGS]]
    code, country = request.args.get("code", "")[:LINE], request.args.get("country", "")[:LINE]
    rows = db.session.execute(select(Venue.place, Venue.zone).where(Venue.trip_id == trip.id, Venue.zone != ""))
    known = [(place, zone) for place, zone in rows]
    town = Text({str(number): words for number, words in enumerate(wordings)})
    return {"zone": proposed_zone(town, country=country, code=code, known=known), "town": town_of(code)}
