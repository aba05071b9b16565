"""The delegate's page in the browser."""

import json

from flask import Blueprint, render_template, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from planner import clock
from planner.actions.feeds import FeedRevoked
from planner.actions.mailings import invitable
from planner.errors import PlannerError
from planner.exports.reader import Reader
from planner.values.wall import wall_at
from planner.web.access import public
from planner.web.delegates import files, offline
from planner.web.delegates.answers import ALWAYS, asked_again, kept_page, refusal, refused_by_http, unchanged
from planner.web.delegates.icon import accent_of
from planner.web.delegates.invitations import invited_to
from planner.web.delegates.link import Opened, opened, tongues_of
from planner.web.delegates.news import news_of
from planner.web.delegates.page import page_of, stretch_of
from planner.web.delegates.people import parties_of
from planner.web.delegates.tags import Tag
from planner.web.subscribing import code_of, page_address, subscription_of

REMINDER = 30
"""Minutes before, where somebody wants to be reminded."""

bp = Blueprint("delegates", __name__, url_prefix="/p/<secret>")


@bp.get("/")
@public
def show(secret: str) -> Response:
    """Show the programme behind a link."""
    link, now = opened(secret), clock.now()
    if link.release is None:
        return kept_page(_waiting(link))
    tag = Tag.of(link)
    if held := tag.held(now):
        return unchanged(held)
    if link.programme is None:
        return kept_page(_waiting(link))
    page, said = page_of(link.programme, link.language, now), Reader(link.programme, link.language)
    ends = {} if tag.replies is None else invitable(link.programme)
    body = render_template(
        "delegates/show.html",
        **_frame(link),
        page=page,
        parties=parties_of(said, tag.photos),
        news=news_of(link),
        has_contacts=bool(files.reachable(link.programme)),
        invited=invited_to(link, ends, tag.replies or {}, now),
        **_ways(link, page.title.words),
    )
    return kept_page(body, tag.during(stretch_of(page, ends.values(), now)))


@bp.get("/changes")
@public
def changes(secret: str) -> Response:
    """Show what is otherwise than in the release of ``?since=``, or than in the one before the latest."""
    link = opened(secret)
    if link.release is None:
        return kept_page(_waiting(link))
    since = request.args.get("since", "")
    number = int(since) if since.isascii() and since.isdigit() and len(since) < 10 else None
    return kept_page(render_template("delegates/changes.html", **_frame(link), news=news_of(link, number)))


@bp.get("/latest.json")
@public
def latest(secret: str) -> Response:
    """Say which release is the latest, so that a page that is open for days can ask for it."""
    link = opened(secret)
    body = json.dumps({"release": link.release.number if link.release else 0})
    return asked_again(Response(body, content_type="application/json", headers=ALWAYS))


@bp.app_errorhandler(FeedRevoked)
def explain(refused: FeedRevoked) -> Response:
    """Say that a link was withdrawn, wherever it leads."""
    return refusal(refused)


@bp.errorhandler(PlannerError)
@files.bp.errorhandler(PlannerError)
@offline.bp.errorhandler(PlannerError)
def refuse(refused: PlannerError) -> Response:
    """Say what is wrong on a page that brings no cookie."""
    return refusal(refused)


@bp.errorhandler(HTTPException)
@files.bp.errorhandler(HTTPException)
@offline.bp.errorhandler(HTTPException)
def refuse_by_http(error: HTTPException) -> Response | HTTPException:
    """Say what HTTP knows to be wrong on such a page too."""
    return refused_by_http(error)


def _waiting(link: Opened) -> str:
    return render_template("delegates/waiting.html", link=link)


def _ways(link: Opened, name: str) -> dict[str, object]:
    """Return how the calendar and the page are taken along."""
    return {
        "subscription": subscription_of(link.secret, name),
        "reminding": subscription_of(link.secret, name, alarm=REMINDER),
        "code": code_of(page_address(link.secret)),
    }


def _frame(link: Opened) -> dict[str, object]:
    """Return what the head and the foot of the page need."""
    release, programme = link.release, link.programme
    assert release is not None  # noqa: S101 -- who asks has seen to it
    accent = accent_of(link.trip.accent)
    made = wall_at(release.made_at, link.trip.home_zone)
    return {
        "link": link,
        "tongues": tongues_of(link.trip.languages),
        "start": offline.start_of(link.secret, link),
        "colours": offline.colours_address(link.secret, programme) if programme else "",
        "colour": accent.removeprefix("#"),
        "published": f"{link.language.date(made.day)}{link.language.comma}{made.clock}",
        "release_note": link.language.wording(release.note) if release.note else ("", ""),
    }
