"""The door: in by password or by a link that works once, and out again."""

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask_babel import gettext as _
from flask_security.utils import logout_user
from werkzeug.wrappers import Response

from planner.actions import sign_in as links
from planner.actions.links import LinkSpent
from planner.model import SignInLink
from planner.web import access, accounts, throttle
from planner.web.access import public
from planner.web.answers import Answer, form_page, local_path, saved
from planner.web.arrivals import SAFE
from planner.web.forms.base import Desk
from planner.web.forms.sign_in import NewOrganizerForm, SignInForm
from planner.web.languages import chosen_here, reader

bp = Blueprint("sign_in", __name__)


@bp.route("/sign-in", methods=["GET", "POST"])
@public
def sign_in() -> Answer:
    """Let an organizer in by e-mail address and password."""
    onward = local_path(request.values.get("next"))
    if request.method in SAFE and access.organizer():
        return redirect(onward)
    form = SignInForm(Desk(reader(), ()))
    if form.accepted():
        if organizer := accounts.organizer_with(form.email.data, form.password.data):
            accounts.let_in(organizer)
            return saved(onward)
        form.form_errors.append(_("This address and this password do not belong together."))
    return form_page("sign_in/sign_in.html", form, onward=onward)


@bp.post("/sign-out")
@public
def sign_out() -> Response:
    """End the session and let the browser forget what it kept of it."""
    logout_user()
    session.clear()
    response = saved(url_for("sign_in.sign_in"))
    response.headers["Clear-Site-Data"] = '"cookies", "storage"'
    return response


@bp.get("/sign-in/link/<secret>")
@public
def link(secret: str) -> Answer:
    """Show what the link is good for. It is used by a button only: mail scanners and previews follow links too."""
    return _link_page(secret, NewOrganizerForm(Desk(reader(), ())))


@bp.post("/sign-in/link/<secret>")
@public
def redeem(secret: str) -> Answer:
    """Use the link: sign its organizer in, or make the first one."""
    if _opened_by(secret).organizer is not None:
        accounts.let_in(links.redeem(secret), by_link=True)
        return saved("/")
    form = NewOrganizerForm(Desk(reader(), ()))
    if form.accepted():
        account = {"name": form.name.data, "email": form.email.data, "language": chosen_here()}
        kept = accounts.password_hash(form.password.data)
        accounts.let_in(links.redeem_as_first(secret, password_hash=kept, **account))
        return saved("/")
    return _link_page(secret, form)


def _opened_by(secret: str) -> SignInLink:
    """Return the link of this secret. :raises LinkSpent: for a wrong one. :raises TooManyRequests: after many."""
    try:
        return links.link_of(secret)
    except LinkSpent:
        throttle.count_wrong_link()
        raise


def _link_page(secret: str, form: NewOrganizerForm) -> Answer:
    organizer = _opened_by(secret).organizer
    if organizer is not None:
        return render_template("sign_in/link.html", guest=organizer)
    return form_page("sign_in/first.html", form)
