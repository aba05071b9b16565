"""Invitations in the browser: made and withdrawn by members, opened and accepted by whoever holds the link."""

from flask import Blueprint, flash, render_template, request, session, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from planner.actions.invitations import (
    Accepted,
    accept,
    brings_more,
    invitation_of,
    invitations_of,
    invite_member,
    withdraw,
)
from planner.actions.links import LinkSpent
from planner.actions.members import member_of
from planner.actions.organizers import add_organizer, find_organizer
from planner.model import Invitation, Organizer
from planner.values.vocabulary import Role
from planner.web import access, accounts, lookups, throttle
from planner.web.access import public
from planner.web.addresses import whole_address
from planner.web.answers import Answer, form_page, saved
from planner.web.desks import desk_of
from planner.web.forms.base import Desk
from planner.web.forms.members import MAY, InvitationForm
from planner.web.forms.sign_in import NewOrganizerForm
from planner.web.languages import chosen_here, reader

bp = Blueprint("invitations", __name__)


def address_of(secret: str) -> str:
    """Return the whole address of an invitation, as it is sent to somebody."""
    return whole_address("invitations.show", secret=secret)


@bp.route("/trips/<slug>/invitations/new", methods=["GET", "POST"])
def new(slug: str) -> Answer:
    """Make a link that lets somebody take part; the page after it shows the link once."""
    trip, me = lookups.trip_to_edit(slug), lookups.member(slug)
    newest = max((one.id for one in invitations_of(trip)), default=0)
    form = InvitationForm(desk_of(trip), by=me, role=Role.EDITOR, since=newest)
    back = url_for("members.index", slug=slug)
    if form.accepted():
        with form.taking_refusals():
            for twin in _made_by_this_form(slug, form):
                withdraw(twin, by=me)
            right = form.gives_restricted
            secret = invite_member(trip, role=form.role.data, by=me, guest=form.guest.data, reads_restricted=right)
            session["invitation"] = (slug, secret)
            return saved(back)
    return form_page("invitations/new.html", form, programme=form.desk.programme, back=back)


def _made_by_this_form(slug: str, form: InvitationForm) -> list[Invitation]:
    """Return what the same form, sent twice by two clicks, has made: its link has been shown to nobody."""
    me, said = lookups.member(slug), (form.guest.data, form.role.data, form.gives_restricted)
    made = [one for one in invitations_of(me.trip) if one.made_by_id == me.organizer_id]
    same = [one for one in made if (one.guest, one.role, one.reads_restricted) == said]
    return [one for one in same if 0 <= form.since.number < one.id]


@bp.post("/trips/<slug>/invitations/<int:number>/withdrawal")
def withdrawal(slug: str, number: int) -> Response:
    """Let an invitation be worth nothing."""
    trip = lookups.trip_to_edit(slug)
    withdraw(lookups.invitation(trip, number), by=lookups.member(slug))
    flash(_("The invitation is withdrawn. Its link does not work any more."))
    return saved(url_for("members.index", slug=slug))


@bp.route("/invitations/<secret>", methods=["GET", "POST"])
@public
def show(secret: str) -> Answer:
    """Say who invites to what; a button accepts it, for those without an account after making one."""
    invitation, who = _opened_by(secret), access.organizer()
    if who is None:
        return _for_somebody_new(secret, invitation)
    if request.form.get("accept"):  # not the form of somebody new, sent after signing in elsewhere in this browser
        return _welcomed(accept(secret, who))
    member = member_of(invitation.trip, who)
    known = {"member": member, "is_more": member is None or brings_more(invitation, member)}
    return render_template("invitations/accept.html", **_said(invitation), **known)


def _opened_by(secret: str) -> Invitation:
    """Return the invitation of this secret. :raises LinkSpent: for a wrong one. :raises TooManyRequests: after many."""
    try:
        return invitation_of(secret)
    except LinkSpent:
        throttle.count_wrong_link()
        raise


def _for_somebody_new(secret: str, invitation: Invitation) -> Answer:
    form = NewOrganizerForm(Desk(reader()))
    form.password.near = tuple(invitation.trip.title.values())
    if form.accepted() and (organizer := _new_organizer(form)):
        accepted = accept(secret, organizer)
        accounts.let_in(organizer)
        return _welcomed(accepted)
    return form_page(
        "invitations/account.html", form, onward=url_for("invitations.show", secret=secret), **_said(invitation)
    )


def _new_organizer(form: NewOrganizerForm) -> Organizer | None:
    """Make the account, but not for an address that has one: whoever holds a link learns no more than that it failed.

    :raises TooManyRequests: after too many addresses.
    """
    kept = accounts.password_hash(form.password.data)  # before anything is looked up, so that it always takes as long
    if find_organizer(form.email.data):
        throttle.count_try(form.email.data)
        form.email.errors = [_("No account can be made with this address. If you have one already, sign in with it.")]
        return None
    return add_organizer(form.email.data, name=form.name.data, password_hash=kept, language=chosen_here())


def _said(invitation: Invitation) -> dict[str, object]:
    """Return what everybody with the link is told."""
    language = reader().falling_back_to(invitation.trip.languages)
    title, tag = language.wording(invitation.trip.title)
    return {
        "title": title,
        "tag": tag,
        "slug": invitation.trip.slug,
        "by": invitation.made_by.name,
        "role": language.label(invitation.role),
        "may": MAY[invitation.role],
        "reads_restricted": invitation.reads_restricted,
    }


def _welcomed(accepted: Accepted) -> Response:
    role = reader().label(accepted.member.role)
    if not accepted.was_member:
        flash(_("Welcome. Your role on this trip: %(role)s.", role=role))
    elif accepted.is_more:
        flash(_("You were a member of this trip already. Your role is now: %(role)s.", role=role))
    else:
        flash(_("You are a member of this trip already. Your role stays: %(role)s.", role=role))
    return saved(url_for("agenda.show", slug=accepted.member.trip.slug))
