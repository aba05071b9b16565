"""The team of a trip in the browser: who plans it, who may what, whom to let go, which invitations are open."""

from dataclasses import dataclass

from flask import Blueprint, flash, render_template, session, url_for
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from planner.actions.invitations import invitations_of, may_withdraw
from planner.actions.members import change_role, may_change, members_of, remove_member
from planner.language import Language
from planner.model import Invitation, Member
from planner.values.vocabulary import Role
from planner.values.wall import wall_at
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.conflicts import Editing
from planner.web.desks import desk_of
from planner.web.forms.button import ButtonForm
from planner.web.forms.members import MAY, RoleForm, seen_in, version_of
from planner.web.invitations import address_of
from planner.web.languages import reader

bp = Blueprint("members", __name__, url_prefix="/trips/<slug>/members")


@dataclass(frozen=True, slots=True)
class Fellow:
    """A member on the page: who, as what, and what the reader may do about it."""

    number: int
    name: str
    email: str
    role: str
    reads_restricted: bool
    is_me: bool
    may_change: bool


@dataclass(frozen=True, slots=True)
class Open:
    """An invitation that has not been used: for whom, as what, by whom, until when."""

    number: int
    guest: str
    role: str
    reads_restricted: bool
    by: str
    until: str
    may_withdraw: bool


@bp.get("")
def index(slug: str) -> str:
    """List who plans the trip and the open invitations; show the link of one that has just been made, this once."""
    me, language = lookups.member(slug), reader()
    return render_template(
        "members/index.html",
        programme=lookups.programme(slug),
        fellows=[_fellow(one, me, language) for one in members_of(me.trip)],
        invitations=[_open(one, me, language) for one in invitations_of(me.trip)],
        may={language.label(role): MAY[role] for role in Role},
        may_invite=me.may_edit,
        link=_link_just_made(slug),
    )


def _fellow(member: Member, me: Member, language: Language) -> Fellow:
    return Fellow(
        number=member.id,
        name=member.organizer.name,
        email=member.organizer.email,
        role=language.label(member.role),
        reads_restricted=member.reads_restricted,
        is_me=member is me,
        may_change=may_change(member, by=me),
    )


def _open(invitation: Invitation, me: Member, language: Language) -> Open:
    home = invitation.trip.home_zone
    until = wall_at(invitation.expires_at, home)
    return Open(
        number=invitation.id,
        guest=invitation.guest,
        role=language.label(invitation.role),
        reads_restricted=invitation.reads_restricted,
        by=invitation.made_by.name,
        until=f"{language.date(until.day)}, {until.clock} ({language.zone(home, invitation.expires_at)})",
        may_withdraw=may_withdraw(invitation, by=me),
    )


def _link_just_made(slug: str) -> str:
    made_for, secret = session.get("invitation", ("", ""))
    if made_for != slug:
        return ""
    del session["invitation"]
    return address_of(secret)


@bp.route("/<int:number>/edit", methods=["GET", "POST"])
def edit(slug: str, number: int) -> Answer:
    """Change what a member may do."""
    member, me = lookups.fellow_to_change(slug, number), lookups.member(slug)
    name = member.organizer.name

    def form_of(sent: MultiDict[str, str] | None) -> RoleForm:
        return RoleForm(desk_of(me.trip), by=me, formdata=sent, obj=member, version=version_of(member))

    editing = Editing(form_of)
    form = editing.form
    if form.accepted():
        with form.taking_refusals():
            right = form.gives_restricted if "reads_restricted" in form else member.reads_restricted
            change_role(member, form.role.data, by=me, reads_restricted=right, seen=seen_in(form.version.data))
            return saved(_home(slug))
    return editing.page("members/edit.html", programme=form.desk.programme, name=name, back=_home(slug))


@bp.route("/<int:number>/deletion", methods=["GET", "POST"])
def deletion(slug: str, number: int) -> Answer:
    """Ask whether to let a member go, or whether to leave the trip oneself, and do so."""
    member, me = lookups.fellow_to_change(slug, number, leaving=True), lookups.member(slug)
    name, is_me = member.organizer.name, member is me
    form = ButtonForm(desk_of(me.trip), version="")
    if form.accepted():
        with form.taking_refusals():
            remove_member(member, by=me)
            flash(
                _("You have left the trip.") if is_me else _("%(name)s is no member of this trip any more.", name=name)
            )
            return saved(url_for("trips.index") if is_me else _home(slug))
    shown = {"programme": form.desk.programme, "back": _home(slug), "name": name, "is_me": is_me}
    return form_page("members/deletion.html", form, **shown)


def _home(slug: str) -> str:
    return url_for("members.index", slug=slug)
