"""Links for delegates and hosts in the browser."""

from collections.abc import Iterable, Iterator

from flask import Blueprint, flash, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from planner.actions.delegate_links import link_of, links_of, revoked_links_of, secret_of
from planner.actions.feeds import revoke_feed
from planner.actions.mailings.tongues import language_of
from planner.errors import NotFound
from planner.language import spoken
from planner.model import Feed, Trip
from planner.programme.audience import Audience, Circle, audiences_of
from planner.programme.shape import Programme
from planner.publishing.links import issue, issue_all, reissue
from planner.values.text import N_
from planner.values.vocabulary import Side
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.desks import desk_of
from planner.web.forms.button import ButtonForm
from planner.web.forms.delegate_links import LinkForm, LinksForm, Whom
from planner.web.languages import reader
from planner.web.links.listing import fitting, keys, line_of, lines_of, slips_of, without_link
from planner.web.subscribing import ALARMS, is_only_here, subscription_of

bp = Blueprint("links", __name__, url_prefix="/trips/<slug>/links")

MOST_REVOKED = 100
"""So many revoked links are listed, the latest ones."""
SCAN = N_("Your programme: scan the code, or type this address.")
"""What stands on a card that is handed over, in the language of whoever gets it."""
CIRCLES = {
    Whom.PEOPLE: Circle.PERSON,
    Whom.GROUPS: Circle.GROUP,
    Whom.HOSTS: Circle.HOST,
    Whom.EVERYONE: Circle.EVERYONE,
}


@bp.get("")
def index(slug: str) -> str:
    """List the links that work, with ``?q=`` those that fit it, who has none, and what was revoked by whom."""
    trip, programme = lookups.trip(slug), lookups.programme(slug)
    links, may_edit, wanted = links_of(trip), lookups.member(slug).may_edit, request.args.get("q", "")[:200].strip()
    language = reader().falling_back_to(programme.trip.languages)
    lines = lines_of(links, programme, language)
    revoked = [line_of(one, programme, language, with_address=False) for one in revoked_links_of(trip)[:MOST_REVOKED]]
    return render_template(
        "links/index.html",
        programme=programme,
        total=len(lines),
        wanted=wanted,
        lines=fitting(lines, wanted) if wanted else lines,
        revoked=revoked,
        lacking=len(without_link(links, _people(programme))),
        may_edit=may_edit,
        is_only_here=is_only_here(),
    )


@bp.route("/new", methods=["GET", "POST"])
def new(slug: str) -> Answer:
    """Make a link for one audience."""
    trip = lookups.trip_to_edit(slug)
    links = links_of(trip)
    form = LinkForm(
        desk_of(trip), since=max((one.id for one in links), default=0), audience=request.args.get("for", "")
    )
    if form.accepted():
        with form.taking_refusals():
            link = _made_by_this_form(links, form, trip) or issue(
                trip,
                Audience.parse(form.audience.data),
                by=lookups.whoever(),
                language=form.language.data or spoken(trip.languages)[0],
                keys=keys(),
                name=form.name.data or "",
            )
            return saved(url_for("links.show", slug=slug, number=link.id))
    return form_page("links/new.html", form, programme=form.desk.programme, back=_home(slug))


@bp.route("/several", methods=["GET", "POST"])
def several(slug: str) -> Answer:
    """Make links for everybody at once; who has one already gets no other."""
    trip = lookups.trip_to_edit(slug)
    form = LinksForm(desk_of(trip), whom=(Whom.PEOPLE,))
    if form.accepted():
        with form.taking_refusals():
            circles = {CIRCLES[Whom(one)] for one in form.whom.picked}
            wanted = [one for one in audiences_of(form.desk.programme) if one.circle in circles and _is_single(one)]
            lacking = without_link(links_of(trip), wanted)
            said = list(_with_languages(lacking, trip, form.desk.programme, chosen=form.language.data or ""))
            made = issue_all(trip, said, by=lookups.whoever(), keys=keys())
            flash(ngettext("%(num)s link is made.", "%(num)s links are made.", len(made)))
            return saved(_home(slug))
    return form_page("links/several.html", form, programme=form.desk.programme, back=_home(slug))


@bp.get("/sheet")
def sheet(slug: str) -> str:
    """Show all links with their codes, to be printed and handed out."""
    trip = lookups.trip_to_edit(slug)
    programme = lookups.programme(slug)
    slips = list(slips_of(links_of(trip), programme))
    return render_template("links/sheet.html", programme=programme, slips=slips, words=SCAN, back=_home(slug))


@bp.get("/<int:number>")
def show(slug: str, number: int) -> str:
    """Show a link: the address of its page, the ways to subscribe to its calendar, both as codes."""
    trip = lookups.trip_to_edit(slug)
    link, programme = _working(trip, number), lookups.programme(slug)
    language = reader().falling_back_to(programme.trip.languages)
    line, secret = line_of(link, programme, language, with_address=True), secret_of(link, keys())
    alarm = request.args.get("alarm", type=int)
    alarm = alarm if alarm in ALARMS else None
    name = f"{language.text(programme.trip.title)} – {line.whom}"
    return render_template(
        "links/show.html",
        programme=programme,
        line=line,
        ways=subscription_of(secret, name, alarm=alarm) if secret else None,
        alarms=ALARMS,
        alarm=alarm,
        is_only_here=is_only_here(),
    )


@bp.post("/<int:number>/renewal")
def renewal(slug: str, number: int) -> Response:
    """Put a new link in the place of one, which answers from now on that it is gone."""
    link = _working(lookups.trip_to_edit(slug), number)
    made = reissue(link, by=lookups.whoever(), keys=keys())
    flash(_("This is the new link. The one before does not work any more."))
    return saved(url_for("links.show", slug=slug, number=made.id))


@bp.route("/<int:number>/revocation", methods=["GET", "POST"])
def revocation(slug: str, number: int) -> Answer:
    """Ask whether to let a link answer from now on that it is gone, and do so."""
    trip = lookups.trip_to_edit(slug)
    link, form = link_of(trip, number), ButtonForm(desk_of(trip), version="")
    line = line_of(link, form.desk.programme, form.desk.language, with_address=False)
    if form.accepted():
        revoke_feed(link, by=lookups.whoever())
        flash(_("The link is revoked. Whoever opens it is told so."))
        return saved(_home(slug))
    return form_page("links/revocation.html", form, programme=form.desk.programme, line=line, back=_home(slug))


def _working(trip: Trip, number: int) -> Feed:
    """Return a link that works. :raises NotFound: for one that was revoked, or none."""
    link = link_of(trip, number)
    if link.revoked_at is not None:
        raise NotFound
    return link


def _people(programme: Programme) -> Iterator[Audience]:
    yield from (Audience(Circle.PERSON, person.key) for person in programme.side(Side.HOME))


def _is_single(audience: Audience) -> bool:
    """Tell whether it is one group, person or host, or everyone; the link for all hosts together is made by itself."""
    return bool(audience.key) or audience.circle is Circle.EVERYONE


def _with_languages(
    audiences: list[Audience], trip: Trip, programme: Programme, *, chosen: str
) -> Iterator[tuple[Audience, str]]:
    """Give each audience the language that was chosen for all, else the one in which a person is written to."""
    for one in audiences:
        person = programme.people.get(one.key) if one.circle is Circle.PERSON else None
        yield one, chosen or language_of(person.languages if person else (), trip.languages)


def _made_by_this_form(links: Iterable[Feed], form: LinkForm, trip: Trip) -> Feed | None:
    """Return what the same form, sent twice by two clicks, has made."""
    said = (form.audience.data, form.language.data or spoken(trip.languages)[0], form.name.data or "")
    newer = (one for one in links if 0 <= form.since.number < one.id)
    return next((one for one in newer if (one.audience, one.language, one.name) == said), None)


def _home(slug: str) -> str:
    return url_for("links.index", slug=slug)
