"""The account of whoever is signed in: name, language, light or dark, password."""

from flask import Blueprint, flash, g, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from planner.actions.organizers import change_organizer, change_password
from planner.model import Organizer
from planner.web import accounts, appearance, languages, lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.forms.account import AccountForm, PasswordForm
from planner.web.forms.base import Desk
from planner.web.languages import reader

bp = Blueprint("account", __name__, url_prefix="/account")


@bp.route("", methods=["GET", "POST"])
def edit() -> Answer:
    """Change how somebody is called here and how the pages look to them."""
    organizer = lookups.whoever()
    form = AccountForm(Desk(reader()), obj=organizer, appearance=appearance.appearance())
    if form.accepted():
        with form.taking_refusals():
            change_organizer(organizer, name=form.name.data, language=form.language.data or "")
            return _kept(form)
    return form_page("account/edit.html", form)


def _kept(form: AccountForm) -> Response:
    """Save, and let this browser know what the account cannot: it is asked when nobody is signed in, too."""
    g.pop("language_code", None)  # what is said from here on is said in the language just chosen
    flash(reader().say("Your account is saved."))
    response = saved(url_for("account.edit"))
    languages.keep(response, form.language.data or "")
    appearance.keep(response, form.appearance.data or "")
    return response


@bp.route("/password", methods=["GET", "POST"])
def password() -> Answer:
    """Choose another password; all other sessions of this account end with it."""
    organizer = lookups.whoever()
    form = PasswordForm(Desk(reader()))
    form.password.near = (organizer.name, organizer.email)
    if not accounts.asks_for_password(organizer):
        del form.current
    if form.accepted() and _is_proved(organizer, form):
        change_password(organizer, accounts.password_hash(form.password.data))
        accounts.stay_in(organizer)
        flash(_("Your password is changed. Wherever else you were signed in, you are not any more."))
        return saved(url_for("account.edit"))
    return form_page("account/password.html", form)


def _is_proved(organizer: Organizer, form: PasswordForm) -> bool:
    """Tell whether the current password is right, where it is asked for. :raises TooManyRequests: after many tries."""
    if "current" not in form or accounts.organizer_with(organizer.email, form.current.data) is organizer:
        return True
    form.current.errors = [_("This is not your current password.")]
    return False
