"""What can be taken along: the programme on paper, the people as cards for an address book, photographs, colours."""

from collections.abc import Hashable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from hashlib import sha256

from flask import Blueprint, request
from sqlalchemy import select
from sqlalchemy.orm import undefer
from werkzeug.wrappers import Response

from planner.errors import NotFound
from planner.exports.paper import document_of
from planner.exports.vcards import MEDIA_TYPE as CARDS
from planner.exports.vcards import people_vcards
from planner.model import Upload, db
from planner.programme.audience import Audience, Circle
from planner.programme.shape import Programme
from planner.publishing.pictures import name_of
from planner.publishing.shelf import Shelf
from planner.web.access import public
from planner.web.appearance import colour_rules
from planner.web.delegates.answers import ALWAYS, KEPT, asked_again
from planner.web.delegates.link import Opened, opened
from planner.web.downloads import as_file, name_for, plain_name
from planner.web.uploads import POLICY

bp = Blueprint("delegate_files", __name__, url_prefix="/p/<secret>")

MOST_PAPERS = 64
"""So many papers each process keeps, some hundred kilobytes each: a link shall not have one printed again and again."""
_papers = Shelf(MOST_PAPERS)


def document_for(programme: Programme) -> str:
    """Return which document this audience is given: of one person the one that says their own room and booking."""
    return "personal" if Audience.parse(programme.audience).circle is Circle.PERSON else "official"


@bp.get("/programme.pdf")
@public
def document(secret: str) -> Response:
    """Give the released programme on paper, in the language of the page."""
    link = opened(secret)
    programme = released(link)
    paper = _papers.get(_paper(link, programme), lambda: _printed(link, programme))
    answer = _file(paper.body, "application/pdf", name_for(programme, link.language), "pdf", plain_name(programme))
    answer.set_etag(paper.digest)
    return answer.make_conditional(request)


def _paper(link: Opened, programme: Programme) -> Hashable:
    """Return what a paper is made of: the release, what is seen of it, the languages that it is said in."""
    release = name_of(link.release) if link.release else ()
    seen = sha256(repr(programme).encode()).hexdigest()
    return release, seen, link.language.code, tuple(link.trip.languages)


def _printed(link: Opened, programme: Programme) -> bytes:
    return document_of(programme, name=document_for(programme), language=link.language)


@bp.get("/contacts.vcf")
@public
def contacts(secret: str) -> Response:
    """Give those whose telephone or e-mail is released as cards for an address book. :raises NotFound: for none."""
    link = opened(secret)
    programme = released(link)
    known = reachable(programme)
    if not known:
        raise NotFound
    people = {key: one for key, one in programme.people.items() if key in known}
    body = people_vcards(replace(programme, people=people), link.language)
    return asked_again(_file(body, CARDS, name_for(programme, link.language), "vcf", plain_name(programme)))


@bp.get("/photos/<digest>")
@public
def photo(secret: str, digest: str) -> Response:
    """Give the photograph of somebody whom this audience may know. :raises NotFound: for any other."""
    link = opened(secret)
    if digest not in photos_in(released(link)):
        raise NotFound
    query = select(Upload).where(Upload.trip_id == link.trip.id, Upload.digest == digest)
    found = db.session.scalar(query.options(undefer(Upload.content)))
    if found is None:
        raise NotFound
    answer = Response(
        found.content, content_type=found.media_type, headers={**ALWAYS, "Content-Security-Policy": POLICY}
    )
    answer.set_etag(digest)
    return answer.make_conditional(request)


@bp.get("/colours.css")
@public
def colours(secret: str) -> Response:
    """Give the trip's accent and the colours of its groups; the page names its content in the address."""
    return Response(rules_of(released(opened(secret))), mimetype="text/css", headers=KEPT)


def rules_of(programme: Programme) -> str:
    """Return the style rules of a programme's colours."""
    return colour_rules(programme.trip.accent, programme.groups.values())


def released(link: Opened) -> Programme:
    """Return the released programme of a link. :raises NotFound: where there is none yet."""
    if link.programme is None:
        raise NotFound
    return link.programme


def reachable(programme: Programme) -> set[str]:
    """Return the keys of those whose telephone or e-mail this audience may know, but not the reader's own."""
    own = programme.audience.partition(":")[2]
    return {key for key, one in programme.people.items() if (one.phone or one.email) and key != own}


def photos_in(programme: Programme) -> set[str]:
    """Return the digests of the photographs that a programme names."""
    return {one.photo for one in programme.people.values() if one.photo}


def photos_kept(link: Opened, programme: Programme) -> AbstractSet[str]:
    """Return which of them there still are: a photograph that was taken away is in no release either."""
    named = photos_in(programme)
    if not named:
        return frozenset()
    query = select(Upload.digest).where(Upload.trip_id == link.trip.id, Upload.digest.in_(named))
    return frozenset(db.session.scalars(query))


def _file(body: bytes, media_type: str, name: str, ending: str, plain: str) -> Response:
    answer = as_file(body, media_type, name, ending, plain=plain)
    answer.headers["Cache-Control"] = ALWAYS["Cache-Control"]
    return answer
