"""The visit report: its page, the form on which it is written, the document that can be written on."""

from collections.abc import Mapping, Sequence

from flask import Blueprint, render_template, request, url_for
from sqlalchemy import select
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import NotFound as NoSuchPage
from werkzeug.wrappers import Response

from planner.actions.reports import Account, write_report
from planner.exports.docx import MEDIA_TYPE, report_docx
from planner.exports.paper.report import told_report
from planner.language import LANGUAGES, language
from planner.model import Engagement, Trip, db
from planner.programme import shape
from planner.programme.report import report_of
from planner.web import lookups
from planner.web.answers import Answer, saved
from planner.web.conflicts import Editing
from planner.web.desks import desk_of
from planner.web.downloads import as_file, tongues_of
from planner.web.forms.report import SEEN, ReportForm, versions_in
from planner.web.languages import reader
from planner.web.paging import Page, asked_page, page_of
from planner.web.report.asking import question_lines

MOST = 40
"""How many engagements one form asks about: three languages of each are as many inputs as anybody scrolls through."""

bp = Blueprint("report", __name__, url_prefix="/trips/<slug>/report")


@bp.get("")
def show(slug: str) -> str:
    """Show the report as far as it is written, and what it still lacks."""
    programme, may_edit = lookups.programme(slug), lookups.may_edit(slug)
    said = reader().falling_back_to(programme.trip.languages)
    report = report_of(programme)
    return render_template(
        "report/show.html",
        programme=programme,
        report=told_report(programme, said),
        questions=list(question_lines(report, slug, said, may_edit=may_edit)),
        untold=report.untold,
        tongues=tongues_of(programme),
        may_edit=may_edit,
    )


@bp.get("/<lang>.docx")
def word(slug: str, lang: str) -> Response:
    """Give the report as a document that can be written on."""
    programme = lookups.programme(slug, "staff")
    if lang not in LANGUAGES:
        raise NoSuchPage
    said = language(lang).falling_back_to(programme.trip.languages)
    name = f"{said.text(programme.trip.title)} – {said.say('Visit report')}"
    body = report_docx(programme, said)
    return as_file(body, MEDIA_TYPE, name, "docx", plain=f"{slug} report")


@bp.route("/edit", methods=["GET", "POST"])
def edit(slug: str) -> Answer:
    """Write how it went, as a whole and at what took place."""
    trip = lookups.trip_to_edit(slug)

    def form_of(sent: MultiDict[str, str] | None) -> ReportForm:
        desk = desk_of(trip)
        items = _items(desk.programme)
        versions = _versions(trip, [item.key for item in items])
        return ReportForm(desk, items, versions, formdata=sent, version=trip.version)

    editing = Editing(form_of)
    form = editing.form
    if form.accepted():
        with form.taking_refusals():
            rows = lookups.things(Engagement, trip, form.accounts())
            accounts = [Account(row, form.accounts()[row.key], form.version_of(row.key)) for row in rows]
            write_report(trip, form.summary.data, accounts, version=form.version.number)
            return saved(url_for("report.show", slug=slug))
    back, programme = url_for("report.show", slug=slug), form.desk.programme
    return editing.page("report/edit.html", programme=programme, back=back, page=_page(programme))


def _items(programme: shape.Programme) -> Sequence[shape.Engagement]:
    """Return what is asked about: what was on the form that was sent, else what took place, a page of it."""
    if SEEN not in request.form:
        return _page(programme).rows
    keys = versions_in(request.form[SEEN])
    return [programme.engagements[key] for key in keys if key in programme.engagements]


def _page(programme: shape.Programme) -> Page[shape.Engagement]:
    items = [carried.item for day in report_of(programme).days for carried in day.carried]
    return page_of(items, asked_page(), most=MOST)


def _versions(trip: Trip, keys: Sequence[str]) -> Mapping[str, int]:
    """Return the versions of these engagements, in the order of their keys here."""
    query = select(Engagement.key, Engagement.version).where(Engagement.trip_id == trip.id, Engagement.key.in_(keys))
    found = {row.key: row.version for row in db.session.execute(query)}
    return {key: found[key] for key in keys if key in found}
