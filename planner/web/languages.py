"""In which language a page speaks, which is the first of these that is one of ours.

1. ``?lang=`` in the address, for that one page: links to papers and pictures say it. It is never remembered.
2. What the account says, once its organizer has chosen: by the switch below every page, or on the page of the account.
   It holds in every browser in which they sign in.
3. The cookie, for those who are not signed in or have left it open: what was last chosen in this browser. The switch
   sets it beside the account, so that the door speaks the same language when a session has ended; leaving the language
   open takes it away. An account that is made takes over what was chosen before it.
4. What the browser asks for; else English.

Times never depend on the reader: there is no time zone of a reader, only those of places.
"""

from datetime import timedelta

from flask import Blueprint, Flask, g, request
from flask_babel import Babel
from werkzeug.wrappers import Response

from planner.language import CATALOGUES, LANGUAGES, Language, language
from planner.web.access import organizer, public
from planner.web.answers import local_path, saved

COOKIE = "__Host-language"
YEAR = timedelta(days=365)

bp = Blueprint("languages", __name__)


def init_app(app: Flask) -> None:
    """Let Flask-Babel speak the reader's language out of our catalogues, and templates know it."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(CATALOGUES)
    Babel(app, locale_selector=code)
    app.context_processor(lambda: {"language": reader(), "languages": LANGUAGES})


def reader() -> Language:
    """Return the reader's language."""
    return language(code())


def code() -> str:
    """Return the tag of the reader's language, found once a request."""
    if "language_code" not in g:
        g.language_code = _found()
    return str(g.language_code)


def _found() -> str:
    asked = request.args.get("lang", "")
    who = organizer()
    wanted = (asked, who.language if who else "", chosen_here())
    # Not werkzeug's best_match: to "de-AT, en;q=0.5" it answers English, the only tag that fits letter by letter.
    accepted = (tag.lower().partition("-")[0] for tag in request.accept_languages.values())
    return next((tag for tag in (*wanted, *accepted) if tag in LANGUAGES), "en")


@bp.post("/language")
@public
def choose() -> Response:
    """Remember a language, in the account and in the browser."""
    chosen = request.form.get("language", "")
    answer = local_path(request.form.get("next"))
    who = organizer()
    if who and chosen in LANGUAGES:
        who.language = chosen
    response = saved(answer)
    if chosen in LANGUAGES:
        keep(response, chosen)
    return response


def chosen_here() -> str:
    """Return the language that was chosen in this browser, or nothing."""
    kept = request.cookies.get(COOKIE, "")
    return kept if kept in LANGUAGES else ""


def keep(response: Response, chosen: str) -> None:
    """Let the browser keep a language, or none."""
    if chosen:
        remember(response, COOKIE, chosen)
    else:
        response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Lax", path="/")


def remember(response: Response, cookie: str, value: str) -> None:
    """Let the browser keep a preference for a year."""
    response.set_cookie(cookie, value, max_age=YEAR, secure=True, httponly=True, samesite="Lax", path="/")
