"""Writing to delegates: begun, looked at, sent, followed, tried again."""

from typing import Any

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound as NoSuchPage
from werkzeug.wrappers import Response

from planner.actions.mailings import (
    Due,
    answers_of,
    begin_mailing,
    decide,
    due_of,
    let_invite,
    mailing_of,
    mailings_of,
    sends_invitations,
    states_of,
    stop_mailing,
    try_again,
)
from planner.errors import NotFound
from planner.exports.mail import as_html, as_text
from planner.exports.mail.page import POLICY
from planner.jobs.mailing import job_of_mailing, send, stop_sending
from planner.model import Mailing, Trip
from planner.programme.shape import Programme
from planner.publishing.letters import Dispatch, Letterhead, Writing
from planner.values.vocabulary import LetterState, MailingSort
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.desks import desk_of
from planner.web.forms.mailings import MailingForm
from planner.web.languages import reader
from planner.web.links.listing import keys
from planner.web.mailings.page import ABOUT, SORTS, AnswerLine, Pages, way_of
from planner.web.sessions import asked_by_itself

bp = Blueprint("mailings", __name__, url_prefix="/trips/<slug>/mailings")

MOST_LETTERS = 300
"""So many letters of a mailing are listed; troubles first."""


@bp.get("")
def index(slug: str) -> str:
    """List what was sent, what can be, and what was answered."""
    trip, pages = lookups.trip(slug), _pages(slug)
    return render_template(
        "mailings/index.html",
        programme=pages.programme,
        lines=pages.lines(mailings_of(trip), states_of(trip)),
        answers=pages.answers(answers_of(trip)),
        sorts=[(sort.value, pages.language.say(SORTS[sort]), pages.language.say(ABOUT[sort])) for sort in MailingSort],
        invites=sends_invitations(trip),
        **_way(pages),
    )


@bp.post("/invitations")
def inviting(slug: str) -> Response:
    """Send real invitations from now on, or none any more."""
    really = request.form.get("really") == "y"
    let_invite(lookups.trip_to_edit(slug), really=really)
    flash(_("This trip sends invitations now.") if really else _("This trip sends no invitations any more."))
    return saved(url_for("mailings.index", slug=slug))


@bp.route("/new/<sort>", methods=["GET", "POST"])
def new(slug: str, sort: str) -> Answer:
    """Show who would be sent what, let letters be looked at, and send them."""
    trip, which = lookups.trip_to_edit(slug), _sort(sort)
    due = due_of(trip, which)
    form = _form(trip, which, due)
    if form.accepted():
        if twin := _made_by_this_form(trip, which, form):
            return redirect(url_for("mailings.show", slug=slug, number=twin.id), 303)
        with form.taking_refusals():
            return _sent(trip, which, form)
    pages, looked_at = _pages(slug), _looked_at(due, form)
    shown: dict[str, Any] = {
        "programme": pages.programme,
        "sort": which.value,
        "heading": pages.language.say(SORTS[which]),
        "about": pages.language.say(ABOUT[which]),
        "release": due.release,
        "recipients": pages.recipients(due),
        "left_out": pages.left_out(due),
        "letter": _letter(trip, which, due, form, looked_at),
        "looked_at": looked_at,
        "invites": sends_invitations(trip),
    }
    return form_page("mailings/new.html", form, **shown, **_way(pages))


@bp.get("/new/<sort>/for/<person>")
def letter(slug: str, sort: str, person: str) -> Response:
    """Show somebody's letter as the page that their mail program lays out; ``?words=`` are those of its sender."""
    trip, which = lookups.trip_to_edit(slug), _sort(sort)
    words = request.args.get("words", "")[:4000]
    written = _writing(trip, which, due_of(trip, which), words).letter(person, request.args.get("item", ""))
    answer = Response(as_html(written), content_type="text/html; charset=utf-8")
    answer.headers["Content-Security-Policy"] = POLICY
    return answer


@bp.get("/<int:number>")
def show(slug: str, number: int) -> str:
    """Show how far a mailing is, and what became of each letter."""
    return _progress(slug, number, "mailings/show.html")


@bp.get("/<int:number>/progress")
@asked_by_itself
def progress(slug: str, number: int) -> str:
    """Show the part of the page that changes while letters are sent."""
    return _progress(slug, number, "mailings/_progress.html")


@bp.post("/<int:number>/trying")
def trying(slug: str, number: int) -> Response:
    """Send once more what failed."""
    mailing = mailing_of(lookups.trip_to_edit(slug), number)
    try_again(mailing)
    send(mailing, lookups.whoever())
    return saved(url_for("mailings.show", slug=slug, number=number))


@bp.post("/<int:number>/stop")
def stopping(slug: str, number: int) -> Response:
    """Send nothing more of a mailing."""
    mailing = mailing_of(lookups.trip_to_edit(slug), number)
    stop_sending(mailing)
    stop_mailing(mailing)
    flash(_("Nothing more of it is sent. What is on its way arrives."))
    return saved(url_for("mailings.show", slug=slug, number=number))


@bp.post("/<int:number>/known/<int:which>")
def arrival(slug: str, number: int, which: int) -> Response:
    """Say of a doubtful letter whether it arrived."""
    mailing = mailing_of(lookups.trip_to_edit(slug), number)
    decide(mailing, which, has_arrived=request.form.get("arrived") == "y")
    return saved(url_for("mailings.show", slug=slug, number=number))


@bp.app_template_global()
def answers_to(programme: Programme, key: str) -> list[AnswerLine]:
    """Return what was answered to the invitations to an engagement."""
    trip = lookups.trip(programme.trip.slug)
    return Pages(trip, programme, reader()).answers(answers_of(trip, key))


def _sort(word: str) -> MailingSort:
    if word not in set(MailingSort):
        raise NoSuchPage
    return MailingSort(word)


def _pages(slug: str) -> Pages:
    return Pages(lookups.trip(slug), lookups.programme(slug), reader())


def _way(pages: Pages) -> dict[str, Any]:
    mail = current_app.config["MAIL"]
    return {"way": way_of(mail, pages.language), "leaves": mail.way == "smtp"}


def _form(trip: Trip, sort: MailingSort, due: Due) -> MailingForm:
    before = max((one.id for one in mailings_of(trip) if one.sort is sort), default=0)
    proposed = [one.person for one in due.recipients if one.is_proposed]
    seen = due.release.number if due.release else 0
    return MailingForm(desk_of(trip), proposed, seen=seen, since=before)


def _made_by_this_form(trip: Trip, sort: MailingSort, form: MailingForm) -> Mailing | None:
    """Return the mailing that the same form, sent twice by two clicks, or a colleague has begun meanwhile."""
    since = form.since.number
    return next((one for one in mailings_of(trip) if one.sort is sort and 0 <= since < one.id), None)


def _sent(trip: Trip, sort: MailingSort, form: MailingForm) -> Response:
    who = lookups.whoever()
    words = (form.words.data or "").strip()
    mailing = begin_mailing(trip, sort, by=who, people=form.to, words=words, seen=form.seen.number)
    send(mailing, who)
    return saved(url_for("mailings.show", slug=trip.slug, number=mailing.id))


def _looked_at(due: Due, form: MailingForm) -> tuple[str, str]:
    """Return whose letter is shown, and about which engagement: what was asked for, else the first that is due."""
    person, item = form.asks_for
    if any(one.person == person and (not item or item in one.items) for one in due.recipients):
        return person, item
    first = next((one for one in due.recipients if one.person in form.to), None)
    return (first.person, next(iter(first.items), "")) if first else ("", "")


def _letter(
    trip: Trip, sort: MailingSort, due: Due, form: MailingForm, which: tuple[str, str]
) -> tuple[str, str] | None:
    """Return subject and text of the letter that is looked at."""
    if not which[0]:
        return None
    try:
        written = _writing(trip, sort, due, (form.words.data or "").strip()).letter(*which)
    except NotFound:
        return None
    return written.subject, as_text(written)


def _writing(trip: Trip, sort: MailingSort, due: Due, words: str) -> Writing:
    head = Letterhead(current_app.config["MAIL"], current_app.config["BASE_URL"], keys())
    return Writing(Dispatch(trip, sort, due.release, head, words, lookups.whoever()))


def _progress(slug: str, number: int, template: str) -> str:
    trip, pages = lookups.trip(slug), _pages(slug)
    mailing = mailing_of(trip, number)
    letters = sorted(mailing.letters, key=lambda one: (one.state not in TROUBLES, one.id))
    job = job_of_mailing(mailing)
    return render_template(
        template,
        programme=pages.programme,
        line=pages.line(mailing, states_of(trip)[number]),
        mailing=mailing,
        letters=pages.letters(letters[:MOST_LETTERS]),
        is_under_way=job is not None,
        states=LetterState,
        may_edit=lookups.member(slug).may_edit,
        **_way(pages),
    )


TROUBLES = {LetterState.FAILED, LetterState.SENDING}
