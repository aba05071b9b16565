"""Flask-Security, told to keep accounts and passwords and to route nothing."""

from flask import Flask, current_app
from flask_security import Security, SQLAlchemyUserDatastore
from flask_security.utils import hash_password, login_user
from sqlalchemy import select

from planner.model import Organizer, OrganizerRole, db
from planner.web import access, sessions, throttle

ARGON2 = {"argon2__type": "id", "argon2__memory_cost": 19456, "argon2__time_cost": 2, "argon2__parallelism": 1}
"""OWASP's least: 19 MiB, two passes. A hash made with less is made anew at the next sign-in."""


def init_app(app: Flask) -> None:
    """Set Flask-Security up without its pages, then ask every request who sends it."""
    app.config.from_mapping(
        SECURITY_PASSWORD_HASH="argon2",  # noqa: S106 -- the name of a scheme
        SECURITY_PASSWORD_SCHEMES=["argon2"],
        SECURITY_PASSWORD_SINGLE_HASH=["argon2"],  # no pepper: a rotated secret key must not lock everybody out
        SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS=ARGON2,
        SECURITY_CLI_USERS_NAME="",
        SECURITY_CLI_ROLES_NAME="",
    )
    security = Security(app, SQLAlchemyUserDatastore(db, Organizer, OrganizerRole), register_blueprint=False)
    security.principal.skip_static = True
    security.login_manager.session_protection = None
    throttle.init_app(app)
    access.init_app(app)


def organizer_with(email: str, password: str) -> Organizer | None:
    """Return the active organizer whose password this is.

    For an unknown address a password is checked too, against a hash that fits nothing: the answer takes as long.
    :raises TooManyRequests: after too many tries, whether right or wrong.
    """
    throttle.count_try(email)
    found = db.session.scalar(select(Organizer).where(Organizer.email == email.strip().lower()))
    if found is None or not found.password:
        current_app.extensions["security"].pwd_context.dummy_verify()
        return None
    fits = found.verify_and_update_password(password)
    return found if fits and found.active else None


def password_hash(password: str) -> str:
    """Return what is kept of a password."""
    return str(hash_password(password))


def let_in(organizer: Organizer, *, by_link: bool = False) -> None:
    """Begin a session of this organizer, and note when it was a link that let them in instead of a password."""
    sessions.begin_session(by_link=by_link)
    login_user(organizer, remember=False)


def stay_in(organizer: Organizer) -> None:
    """Let this session go on under the account's new name for sessions, which has ended all others."""
    sessions.forget_link()
    login_user(organizer, remember=False)


def asks_for_password(organizer: Organizer) -> bool:
    """Tell whether another password may only be chosen by who knows the current one.

    Not where there is none, nor shortly after a link has let somebody in: whoever lost the password got one for that.
    """
    return organizer.password is not None and not sessions.has_come_by_link()
