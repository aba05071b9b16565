"""The posters of a session in the browser: a page of their own, since there may be many."""

from dataclasses import replace

from flask import Blueprint, url_for
from werkzeug.datastructures import MultiDict

from planner.actions.drafts import EngagementDraft, draft_of
from planner.actions.engagements import change_engagement
from planner.model import Engagement
from planner.programme.shape import Poster
from planner.web import lookups
from planner.web.answers import Answer, saved
from planner.web.conflicts import Editing
from planner.web.desks import desk_of
from planner.web.forms.offers import item_name
from planner.web.forms.posters import PostersForm
from planner.web.paging import asked_page, page_of

MOST = 50
"""How many posters stand on one page of the form; there is room for thirty more."""

bp = Blueprint("posters", __name__, url_prefix="/trips/<slug>/engagements/<key>/posters")


@bp.route("/edit", methods=["GET", "POST"])
def edit(slug: str, key: str) -> Answer:
    """Say what hangs in a session, so many posters at a time; the others stay as they are."""
    trip = lookups.trip_to_edit(slug)
    row = lookups.thing(Engagement, trip, key, with_lists=True)
    stored: EngagementDraft = draft_of(row)
    page = page_of(stored.posters, asked_page(), most=MOST)

    def form_of(sent: MultiDict[str, str] | None) -> PostersForm:
        made = PostersForm(desk_of(trip), formdata=sent, posters=page.rows, version=row.version)
        made.taken = [one.number for one in _together(stored.posters, (), page=page.number) if one.number]
        return made

    editing = Editing(form_of)
    form = editing.form
    if form.accepted():
        with form.taking_refusals():
            posters = _together(stored.posters, form.values(), page=page.number)
            change_engagement(row, replace(stored, posters=posters), version=form.version.number)
            return saved(url_for("engagements.show", slug=slug, key=key))
    programme, back = form.desk.programme, url_for("engagements.show", slug=slug, key=key)
    which = item_name(form.desk, programme.engagements[key])
    return editing.page("posters/edit.html", programme=programme, which=which, back=back, key=key, page=page)


def _together(stored: tuple[Poster, ...], entered: tuple[Poster, ...], *, page: int) -> tuple[Poster, ...]:
    """Return the posters of the other pages with those of this one in their place."""
    first = (page - 1) * MOST
    return (*stored[:first], *entered, *stored[first + MOST :])
