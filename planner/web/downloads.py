"""Everything of a trip as a file: calendars and documents for every audience, tables, the trip file.

All is made from the draft, or with ``?release=`` from what was published, for members of the trip. Nothing here is kept
by anybody on the way: a calendar may be asked for again with its ETag, everything else is not stored.
"""

import re
from typing import Literal
from urllib.parse import quote

from flask import Blueprint, render_template, request
from werkzeug.exceptions import NotFound as NoSuchPage
from werkzeug.wrappers import Response

from planner.exports.ics import MEDIA_TYPE, addressed, ics_of
from planner.exports.paper import DOCUMENTS, document_of
from planner.exports.paper.cover import KINDS
from planner.exports.paper.documents import FOR_STAFF
from planner.exports.tables import HEADINGS, MEDIA_TYPES, TABLES
from planner.exports.tripfile import tripfile_of
from planner.language import LANGUAGES, Language, language
from planner.model import Release
from planner.programme.audience import Audience
from planner.programme.shape import Programme
from planner.publishing.editions import edition_of
from planner.values.text import is_latin
from planner.web import lookups
from planner.web.agenda.audiences import address_of, choice_of, choices_of
from planner.web.languages import reader
from planner.web.releases.held import programme_asked, release_asked, restricted_asked

bp = Blueprint("downloads", __name__, url_prefix="/trips/<slug>")

FORMS: dict[Literal["yaml", "json"], str] = {"yaml": "application/yaml", "json": "application/json"}


@bp.get("/downloads")
def index(slug: str) -> str:
    """List every calendar, document and table for every audience and language."""
    release, programme = release_asked(slug), programme_asked(slug)
    said = reader().falling_back_to(programme.trip.languages)
    return render_template(
        "downloads/index.html",
        programme=programme,
        number=release.number if release else None,
        choices=choices_of(programme, said),
        tongues=tongues_of(programme),
        may_edit=lookups.may_edit(slug),
    )


def tongues_of(programme: Programme) -> list[tuple[str, str]]:
    """Return the languages in which a trip's papers can be had, those of the trip first, each by its own name."""
    known = [tag for tag in programme.trip.languages if tag in LANGUAGES]
    return [(tag, LANGUAGES[tag]) for tag in dict.fromkeys([*known, *LANGUAGES])]


@bp.get("/calendars/<path:audience>.ics")
def calendar(slug: str, audience: str) -> Response:
    """Give one audience's calendar, in the language that is asked for."""
    programme = programme_asked(slug, address_of(audience))
    said = reader().falling_back_to(programme.trip.languages)
    body = _calendar(release_asked(slug), programme, said)
    response = as_file(body, MEDIA_TYPE, name_for(programme, said), "ics", plain=plain_name(programme))
    response.headers["Cache-Control"] = "private, no-cache"
    response.add_etag()
    return response.make_conditional(request)


def _calendar(release: Release | None, programme: Programme, said: Language) -> bytes:
    """Return the calendar of the draft, or that of a release as its feeds are given it."""
    if release is None:
        return ics_of(programme, language=said)
    return addressed(edition_of(release, programme.audience, said.code).body)


@bp.get("/documents/<name>/<path:audience>/<lang>.pdf")
def document(slug: str, name: str, audience: str, lang: str) -> Response:
    """Give a document for one audience on paper. Where nothing can be printed, a page says what is missing."""
    if name not in DOCUMENTS or lang not in LANGUAGES:
        raise NoSuchPage
    programme = programme_asked(slug, address_of(audience))
    said = language(lang).falling_back_to(programme.trip.languages)
    body = document_of(programme, name=name, language=said)
    if name in FOR_STAFF:
        title = f"{_title(programme, said)} – {said.say(KINDS[name])}"
        return as_file(body, "application/pdf", title, "pdf", plain=f"{slug} {name}")
    return as_file(body, "application/pdf", name_for(programme, said), "pdf", plain=plain_name(programme))


@bp.get("/tables/<name>.<as_>")
def table(slug: str, name: str, as_: str) -> Response:
    """Give a list of the trip as a table for a spreadsheet, people as cards for an address book too."""
    write = TABLES.get(name, {}).get(as_)
    if write is None:
        raise NoSuchPage
    programme = programme_asked(slug)
    said = reader().falling_back_to(programme.trip.languages)
    title = f"{_title(programme, said)} – {said.say(HEADINGS[name])}"
    return as_file(write(programme, said), MEDIA_TYPES[as_], title, as_, plain=f"{slug} {name}")


@bp.get("/trip.<as_>")
def trip_file(slug: str, as_: str) -> Response:
    """Give the whole trip as a trip file, with restricted data only to who may read them."""
    for form, media_type in FORMS.items():
        if as_ == form:
            may = lookups.member(slug).reads_restricted
            programme = restricted_asked(slug, where="file") if may else programme_asked(slug)
            body = tripfile_of(programme, form)
            return as_file(body, f"{media_type}; charset=utf-8", slug, form, plain=slug)
    raise NoSuchPage


def as_file(body: bytes, media_type: str, name: str, ending: str, *, plain: str) -> Response:
    """Return a file to be saved under this name; an address may ask to have it shown instead.

    Of a name in another script little is left in ASCII: old readers get the ``plain`` one.
    """
    response = Response(body, content_type=media_type)
    safe = " ".join(re.sub(r'[\x00-\x1f\x7f"/\\\\:*?<>|]+', " ", name).split()).strip(".")[:120] or "trip"
    old = re.sub(r"[^ -~]+", "_", safe) if is_latin(safe) else plain
    # RFC 6266 4.3 and appendix D: a plain name for old readers, the real one in UTF-8 beside it.
    names = {"filename": f"{old}.{ending}", "filename*": f"UTF-8''{quote(safe)}.{ending}"}
    how = "inline" if "inline" in request.args else "attachment"
    response.headers.set("Content-Disposition", how, **names)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def name_for(programme: Programme, said: Language) -> str:
    """Return what a file of this audience is called: the trip and for whom."""
    audience = choice_of(Audience.parse(programme.audience), programme, said)
    return f"{_title(programme, said)} – {audience.name}"


def plain_name(programme: Programme) -> str:
    """Return the same in ASCII: the trip's slug and the key of the audience."""
    return f"{programme.trip.slug} {programme.audience.partition('+')[0].rpartition(':')[2]}"


def _title(programme: Programme, said: Language) -> str:
    return said.text(programme.trip.title)
