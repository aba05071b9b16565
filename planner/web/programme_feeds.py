"""The calendar behind a delegate's link, fetched by programs again and again: without a cookie, from kept bytes.

What has not changed since is 304 after two looks into the database and without a programme; a link that was revoked is
410 with a sentence, for programs show what they are told. A page may be asked for in any language, its calendar always
speaks that of the link, since a program keeps the same address for years.

``?alarm=30`` lets entries that begin at a known time ring so many minutes before; ``?download`` gives a file to keep.
"""

import gzip
import hashlib
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, current_app, request
from werkzeug.exceptions import TooManyRequests
from werkzeug.http import is_resource_modified
from werkzeug.wrappers import Response

from planner.actions.delegate_links import link_behind
from planner.actions.links import LinkSpent
from planner.errors import PlannerError
from planner.exports.ics import MEDIA_TYPE, addressed
from planner.exports.ics.marks import LEAST_ALARM, MOST_ALARM
from planner.model import Feed, Trip
from planner.publishing.calendars import calendar_behind
from planner.values.addresses import page_path
from planner.web import errors, fetches, throttle
from planner.web.access import public
from planner.web.languages import reader
from planner.web.uploads import POLICY

bp = Blueprint("programme_feeds", __name__, url_prefix="/p/<secret>")
bp.record_once(lambda state: fetches.init_app(state.app))

ALWAYS = {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex", "Content-Security-Policy": POLICY}
LEVEL = 4
"""Of gzip's 9, as for pages."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: the page that entries lead to, how early they ring, and whether it is to be packed."""

    page: str
    alarm: int | None
    zipped: bool

    def tag(self, digest: str) -> str:
        """Return the ETag of a calendar in this form; RFC 9110 8.8.3.3: packed bytes have another than plain ones."""
        whole = hashlib.sha256(f"{digest} {self.page} {self.alarm}".encode()).hexdigest()[:40]
        return f"{whole}-gzip" if self.zipped else whole


@bp.get("/programme.ics")
@public
def show(secret: str) -> Response:
    """Give the calendar behind a link.

    :raises LinkSpent: for a wrong one. :raises TooManyRequests: after many of these, or hundreds a minute of the same.
    """
    try:
        feed, trip = link_behind(secret)
    except LinkSpent:
        throttle.count_wrong_link()
        raise
    throttle.count_fetch(feed.id)
    fetches.note(feed)
    return _answer(feed, trip, _asked(secret))


@bp.errorhandler(PlannerError)
def refuse(refused: PlannerError) -> Response:
    """Say what is wrong in a sentence, for programs show what they are told."""
    return _sentence(errors.status_of(refused), reader().say(refused.message, **refused.values))


@bp.errorhandler(TooManyRequests)
def slow_down(error: TooManyRequests) -> Response:
    """Say how long a program has to wait."""
    answer = _sentence(429, reader().say(errors.EXPLANATIONS[429]))
    answer.headers["Retry-After"] = str(error.retry_after)
    return answer


def _asked(secret: str) -> Asked:
    page = f"{current_app.config['BASE_URL']}{page_path(secret)}"
    alarm = request.args.get("alarm", type=int)
    alarm = None if alarm is None else min(max(alarm, LEAST_ALARM), MOST_ALARM)
    return Asked(page, alarm, zipped=bool(request.accept_encodings.quality("gzip")))


def _answer(feed: Feed, trip: Trip, asked: Asked) -> Response:
    kept = calendar_behind(feed, trip)
    tag = asked.tag(kept.digest)
    answer = Response(content_type=MEDIA_TYPE, headers=ALWAYS)
    answer.set_etag(tag)
    answer.last_modified = kept.since
    answer.vary.add("Accept-Encoding")
    how = "attachment" if "download" in request.args else "inline"
    answer.headers["Content-Disposition"] = f'{how}; filename="{trip.slug}.ics"'
    if not _is_news(tag, kept.since):
        answer.status_code = 304
        return answer
    body = addressed(kept.body(), asked.page, asked.alarm)
    if asked.zipped:
        body = gzip.compress(body, LEVEL, mtime=0)
        answer.headers["Content-Encoding"] = "gzip"
    answer.set_data(body)
    return answer


def _is_news(tag: str, since: datetime) -> bool:
    return is_resource_modified(request.environ, etag=f'"{tag}"', last_modified=since)


def _sentence(status: int, words: str) -> Response:
    return Response(f"{words}\n", status, content_type="text/plain; charset=utf-8", headers=ALWAYS)
