"""Calendars at secret addresses: who knows one gets it, without signing in and without a cookie.

What each sort of feed tells stands in :data:`BODIES`. A program asks again and again, so an answer that has not changed
is 304, and an address that was revoked is 410: gone for good.
"""

from collections.abc import Callable, Mapping

from flask import Blueprint, request
from werkzeug.wrappers import Response

from planner.actions.feeds import FeedRevoked, feed_behind
from planner.actions.links import LinkSpent
from planner.exports.ics import MEDIA_TYPE
from planner.model import Feed
from planner.values.vocabulary import FeedSort
from planner.web import throttle
from planner.web.access import public
from planner.web.register.reminders import reminders_body
from planner.web.uploads import POLICY

bp = Blueprint("feeds", __name__, url_prefix="/feeds")

BODIES: Mapping[FeedSort, Callable[[Feed], bytes]] = {FeedSort.REMINDERS: reminders_body}

ALWAYS = {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex", "Content-Security-Policy": POLICY}


@bp.get("/<secret>.ics")
@public
def show(secret: str) -> Response:
    """Give the calendar behind a secret. :raises LinkSpent: for a wrong one. :raises TooManyRequests: after many."""
    try:
        feed = feed_behind(secret)
    except FeedRevoked:
        return Response(status=410, headers=ALWAYS)
    except LinkSpent:
        throttle.count_wrong_link()
        raise
    answer = Response(BODIES[feed.sort](feed), content_type=MEDIA_TYPE, headers=ALWAYS)
    answer.headers["Content-Disposition"] = f'inline; filename="{feed.sort}.ics"'
    answer.add_etag()
    return answer.make_conditional(request)
