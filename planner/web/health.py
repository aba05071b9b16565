"""Whether the planner is up, for those who watch over it."""

from flask import Blueprint
from sqlalchemy import text
from werkzeug.wrappers import Response

from planner.model import db
from planner.web.access import public

bp = Blueprint("health", __name__)


@bp.get("/healthz")
@public
def healthz() -> Response:
    """Answer ``ok`` when the database does."""
    db.session.execute(text("SELECT 1"))
    return Response("ok\n", content_type="text/plain; charset=utf-8", headers={"Cache-Control": "public, no-store"})
