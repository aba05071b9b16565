"""Releases as JSON for other programs: behind a delegate's link, for everybody, and for the organizers.

The description of it all stands at ``/api/openapi.json``, a page to read at ``/api``.
"""

from flask import Blueprint, request
from sqlalchemy import select
from werkzeug.wrappers import Response as Answer

from planner.actions.delegate_links import link_behind
from planner.actions.links import LinkSpent
from planner.actions.publicity import LIGHT, public_release
from planner.actions.releases import release_of
from planner.errors import NotFound, PlannerError
from planner.exports.json_api import MEDIA_TYPE
from planner.model import Release, Trip, db
from planner.programme.audience import Audience
from planner.publishing.pictures import picture_of_release
from planner.web import errors, lookups, throttle
from planner.web.access import public
from planner.web.agenda.audiences import address_of
from planner.web.delegates.answers import refusal
from planner.web.public.answers import KEPT, OWN, sent

bp = Blueprint("programme_json", __name__)


@bp.get("/public/<slug>/programme.json")
@public
def show(slug: str) -> Answer:
    """Give everybody what is public of the newest release; pages of other sites may ask for it too."""
    answer = _json(public_release(slug), "public", kept=KEPT)
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer


@bp.get("/p/<secret>/programme.json")
@public
def own(secret: str) -> Answer:
    """Give the newest release as the owner of a link may see it.

    :raises LinkSpent: for a wrong one. :raises TooManyRequests: after many. :raises FeedRevoked: for a revoked one.
    :raises NotFound: before the first release.
    """
    try:
        feed, trip = link_behind(secret)
    except LinkSpent:
        throttle.count_wrong_link()
        raise
    return _json(_newest(trip), feed.audience)


@bp.get("/trips/<slug>/releases/<int:number>/programme/<path:audience>.json")
def of_release(slug: str, number: int, audience: str) -> Answer:
    """Give the organizers any release for any audience, but nobody's restricted data."""
    asked = Audience.parse(address_of(audience))
    if asked.restricted:
        raise NotFound
    return _json(release_of(lookups.trip(slug), number), str(asked))


@bp.errorhandler(PlannerError)
def refuse(refused: PlannerError) -> Answer:
    """Say what is wrong: to organizers on a page of theirs, to anybody else on one that knows nobody."""
    return errors.refuse(refused) if request.endpoint == f"{bp.name}.{of_release.__name__}" else refusal(refused)


def _newest(trip: Trip) -> Release:
    query = select(Release).where(Release.trip_id == trip.id).order_by(Release.number.desc()).limit(1)
    found = db.session.scalar(query.options(*LIGHT))
    if found is None:
        raise NotFound
    return found


def _json(release: Release, audience: str, *, kept: str = OWN) -> Answer:
    answer = sent(picture_of_release(release, audience), MEDIA_TYPE, kept=kept)
    answer.headers["X-Robots-Tag"] = "noindex"
    if "download" in request.args:
        answer.headers["Content-Disposition"] = f'attachment; filename="release-{release.number}.json"'
    return answer
