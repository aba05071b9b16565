"""The page of the register: what of all agreements within reach is asked for, fifty a page."""

from flask import Blueprint, render_template

from planner import clock
from planner.web.forms.register import question_of
from planner.web.languages import reader
from planner.web.paging import asked_page, page_of
from planner.web.register.listing import asked_for, line_of
from planner.web.register.reach import agreements_within_reach, signatories_within_reach

bp = Blueprint("register", __name__, url_prefix="/agreements")

MOST_LINES = 50


@bp.get("")
def index() -> str:
    """List the agreements of all trips within reach, what is due next first."""
    now, language = clock.now(), reader()
    rows = agreements_within_reach(now.date())
    form = question_of(rows, language)
    asked = form.asked()
    found = asked_for(rows, asked, now, signatories=signatories_within_reach() if asked.get("q") else {})
    page = page_of(found, asked_page(), most=MOST_LINES)
    return render_template(
        "register/index.html",
        form=form,
        asked=asked,
        ignored=language.join(form.ignored()),
        page=page,
        lines=[line_of(row, language, now) for row in page.rows],
        shown=len(found),
        total=len(rows),
    )
