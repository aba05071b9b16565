"""The public page in the browser, alone and inside other sites, with its colours, its picture and its calendar."""

from collections.abc import Callable, Hashable

from flask import Blueprint, current_app, render_template, request
from markupsafe import Markup
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from planner.actions.publicity import public_release
from planner.actions.releases import programme_of_release
from planner.errors import NotFound, PlannerError
from planner.exports.ics import MEDIA_TYPE, addressed
from planner.exports.social_picture import social_picture
from planner.language import spoken
from planner.model import Release
from planner.publishing.editions import edition_of
from planner.publishing.pictures import name_of
from planner.publishing.shelf import Packed, Shelf
from planner.web.access import public
from planner.web.addresses import whole_address
from planner.web.appearance import APPEARANCES, colour_rules
from planner.web.delegates.answers import refusal, refused_by_http
from planner.web.languages import reader
from planner.web.public.answers import EMBEDDED, HTML, POLICY, sent
from planner.web.public.page import public_page
from planner.web.public.shown import shown_of, speak

MOST = 128
"""So many pages, calendars and pictures each process keeps: some ten to a hundred kilobytes each."""

bp = Blueprint("public", __name__, url_prefix="/public/<slug>")
_shelf = Shelf(MOST)


@bp.get("/")
@public
def index(slug: str) -> Response:
    """Show the page in the trip's main language, or in another one of its languages by ``?lang=``."""
    return _page(public_release(slug), request.args.get("lang", ""))


@bp.get("/<tag>")
@public
def page(slug: str, tag: str) -> Response:
    """Show the page in one of the trip's languages. :raises NotFound: for any other."""
    release = public_release(slug)
    if tag not in spoken(release.trip.languages):
        raise NotFound
    return _page(release, tag)


@bp.get("/embed")
@public
def embed(slug: str) -> Response:
    """Show the programme so that other sites can hold it in a frame; ``?look=`` is light or dark to fit them."""
    release = public_release(slug, embedded=True)
    speak(release.trip, request.args.get("lang", ""))
    asked = request.args.get("look", "")
    look = asked if asked in APPEARANCES else ""
    packed = _kept(release, ("embed", look), lambda: _drawn("public/embed.html", release, look=look))
    answer = sent(packed, HTML, policy=EMBEDDED)
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer


@bp.get("/programme.ics")
@public
def calendar(slug: str) -> Response:
    """Give what is public as a calendar, to be subscribed or saved, in one language."""
    release = public_release(slug)
    said = speak(release.trip, request.args.get("lang", ""))
    answer = sent(_kept(release, ("ics",), lambda: _calendar(release, said.code)), MEDIA_TYPE)
    answer.headers["Content-Disposition"] = f'inline; filename="{release.trip.slug}.ics"'
    answer.last_modified = release.made_at
    return answer


@bp.get("/colours.css")
@public
def colours(slug: str) -> Response:
    """Give the colours of the trip and of its groups as a style sheet."""
    release = public_release(slug)
    return sent(_kept(release, ("colours",), lambda: _colours(release)), "text/css; charset=utf-8")


@bp.get("/picture.png")
@public
def picture(slug: str) -> Response:
    """Give the picture that is shown where somebody passes on the link."""
    release = public_release(slug)
    speak(release.trip, request.args.get("lang", ""))
    answer = sent(_kept(release, ("picture",), lambda: _picture(release)), "image/png")
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer


@bp.errorhandler(PlannerError)
def refuse(refused: PlannerError) -> Response:
    """Say that there is nothing, in the same bytes for what is not public and for what does not exist."""
    return refusal(refused)


@bp.errorhandler(HTTPException)
def refuse_by_http(error: HTTPException) -> Response | HTTPException:
    """Say what HTTP knows to be wrong without a cookie too."""
    return refused_by_http(error)


def _page(release: Release, asked: str) -> Response:
    speak(release.trip, asked)
    return sent(_kept(release, ("page",), lambda: _drawn("public/show.html", release)), HTML, policy=POLICY)


def _kept(release: Release, which: tuple[Hashable, ...], make: Callable[[], bytes]) -> Packed:
    """Return an answer of a release in the language that is spoken; with the same key there is always the same."""
    around = reader().code, current_app.config["BASE_URL"], tuple(release.trip.languages)
    return _shelf.get((*name_of(release), *around, *which), make)


def _drawn(template: str, release: Release, **said: str) -> bytes:
    programme, language = programme_of_release(release, "public"), reader()
    inside = public_page(programme, language)
    shown = shown_of(release, programme, inside, language)
    linked = Markup(shown.linked)  # noqa: S704 -- JSON in which linked_data_of leaves no sign that HTML knows
    return render_template(template, page=inside, shown=shown, linked=linked, **said).encode()


def _calendar(release: Release, code: str) -> bytes:
    address = whole_address("public.page", slug=release.trip.slug, tag=code)
    return addressed(edition_of(release, "public", code).body, address)


def _colours(release: Release) -> bytes:
    programme = programme_of_release(release, "public")
    return colour_rules(programme.trip.accent, programme.groups.values()).encode()


def _picture(release: Release) -> bytes:
    inside = public_page(programme_of_release(release, "public"), reader())
    accent = programme_of_release(release, "public").trip.accent
    return social_picture(inside.title.words, (inside.dates, inside.places), accent=accent, above=inside.kind)
