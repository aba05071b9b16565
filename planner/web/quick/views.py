"""Quick add in the browser: a line, how it is understood, saved; and the names that complete it."""

from flask import Blueprint, render_template, request, url_for

from planner.actions.engagements import schedule_engagement
from planner.model import Engagement
from planner.web import lookups
from planner.web.answers import Answer, form_page, local_path, saved
from planner.web.desks import desk_of
from planner.web.forms import again
from planner.web.forms.quick import QuickForm
from planner.web.quick.names import completions
from planner.web.quick.page import Preview, preview_of
from planner.web.quick.reading import quick_form

bp = Blueprint("quick", __name__, url_prefix="/trips/<slug>/quick")


@bp.route("", methods=["GET", "POST"])
def line(slug: str) -> Answer:
    """Show how ``line`` is understood near ``day``, ``zone`` and ``groups``; save it when it is sent."""
    trip = lookups.trip_to_edit(slug)
    form = quick_form(trip)
    if form.accepted():
        with form.taking_refusals():
            row = again.same_thing(Engagement, trip, form) or schedule_engagement(trip, form.draft())
            return saved(_landing(slug, form, row.key))
    preview = _preview(form)
    if request.method == "GET" and request.headers.get("HX-Target", "").endswith("#quick-preview"):
        return render_template("quick/_preview.html", form=form, preview=preview, slug=slug)
    names = completions(form.desk)
    programme = form.desk.programme
    return form_page("quick/show.html", form, preview=preview, programme=programme, names=names, slug=slug)


@bp.get("/completions")
def names(slug: str) -> str:
    """Return the names that complete what is begun in the line."""
    trip = lookups.trip_to_edit(slug)
    return render_template("quick/_names.html", names=completions(desk_of(trip)))


def _preview(form: QuickForm) -> Preview | None:
    """Return how the line is understood, if there is one."""
    if request.method == "GET" and form.line.typed:
        form.validate()
    return preview_of(form.proposal, form.desk) if form.line.data and not form.line.errors else None


def _landing(slug: str, form: QuickForm, key: str) -> str:
    """Return where to go on: to the new item on the page from which it was added, else on the board."""
    page = local_path(form.next.data, otherwise=url_for("board.show", slug=slug))
    return f"{page.partition('#')[0]}#item-{key}"
