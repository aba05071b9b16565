"""Uploads in the browser: photographs and signed documents, for members of their trip only.

Whatever they are, a browser is told that they are a file to be saved, that nothing in them may run, and that their type
is the one that was found when they came in; a picture stands in a page all the same. They are named by their digest,
which nobody guesses and which is of no use in another trip.
"""

from flask import Blueprint, request
from sqlalchemy import select
from sqlalchemy.orm import undefer
from werkzeug.wrappers import Response

from planner.errors import NotFound
from planner.model import Upload, db
from planner.web import lookups
from planner.web.downloads import as_file

bp = Blueprint("uploads", __name__, url_prefix="/trips/<slug>/uploads")

POLICY = "default-src 'none'; sandbox"
ENDINGS = {"image/jpeg": "jpg", "application/pdf": "pdf"}


@bp.get("/<digest>")
def show(slug: str, digest: str) -> Response:
    """Give a file of a trip. :raises NotFound: for one of another trip, or none."""
    trip = lookups.trip(slug)
    query = select(Upload).where(Upload.trip_id == trip.id, Upload.digest == digest)
    found = db.session.scalar(query.options(undefer(Upload.content)))
    if found is None:
        raise NotFound
    ending = ENDINGS[found.media_type]
    name = found.name.rpartition(".")[0] or slug
    answer = as_file(found.content, found.media_type, name, ending, plain=slug)
    names = answer.headers["Content-Disposition"].partition("; ")[2]
    answer.headers["Content-Disposition"] = f"attachment; {names}"  # whatever the address asks for
    answer.headers["Content-Security-Policy"] = POLICY
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.set_etag(digest)
    return answer.make_conditional(request)
