"""What templates need to look right: icons, colours that a trip chose, light or dark."""

import re
from collections.abc import Iterable
from typing import Protocol
from urllib.parse import urlencode

from flask import Blueprint, Flask, current_app, g, redirect, request, url_for
from flask_babel import gettext as _
from markupsafe import Markup
from werkzeug.wrappers import Response

from planner.web.access import organizer, public
from planner.web.answers import local_path
from planner.web.colours import is_colour, on_dark, on_light
from planner.web.languages import remember

COOKIE = "__Host-appearance"
APPEARANCES = ("light", "dark")

bp = Blueprint("appearance", __name__)


class Coloured(Protocol):
    """What has a colour of its own, such as a group."""

    @property
    def key(self) -> str:
        """Return the slug by which style sheets name it."""

    @property
    def colour(self) -> str:
        """Return #rrggbb, or nothing."""


def init_app(app: Flask) -> None:
    """Give templates their few globals."""
    app.jinja_env.globals.update(icon=icon, colour_rules=colour_rules, here=here, appearances=choices)
    app.context_processor(lambda: {"appearance": appearance(), "organizer": organizer()})


def icon(name: str) -> Markup:
    """Return a drawing that goes with words, made once for each answer; it says nothing to those who listen."""
    made: dict[str, Markup] = g.setdefault("icons", {})
    if name not in made:
        drawing = '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>'
        sprite = url_for("static", filename="vendor/icons.svg")
        made[name] = Markup(drawing).format(sprite, name)  # noqa: S704 -- our own tag; format() escapes what it fills in
    return made[name]


def colour_rules(accent: str, coloured: Iterable[Coloured] = ()) -> str:
    """Return the style rules of a trip's accent and its groups' colours; what is no colour or no slug is left out."""
    shades = (
        f"--accent-chosen: {on_light(accent)}; --accent-chosen-dark: {on_dark(accent)};" if is_colour(accent) else ""
    )
    rules = [f":root {{ {shades} }}"] if shades else []
    rules += [
        f".of-{thing.key} {{ --group: {thing.colour}; }}"
        for thing in coloured
        if is_colour(thing.colour) and re.fullmatch(r"[a-z0-9-]+", thing.key)
    ]
    return "\n".join(rules)


def appearance() -> str:
    """Return ``light`` or ``dark`` where the reader has chosen, else ``auto``: then the machine's own setting holds."""
    chosen = request.cookies.get(COOKIE, "")
    return chosen if chosen in APPEARANCES else "auto"


def choices() -> list[tuple[str, str]]:
    """Return what can be chosen, and how it is called."""
    return [("light", _("Light")), ("dark", _("Dark")), ("auto", _("Like the device"))]


def here() -> str:
    """Return the address to come back to; a language asked for once would hide the one that is chosen."""
    if g.get("is_refused") and _may_hold_secret():
        return request.script_root + "/"  # an error page repeats no secret
    if request.method not in {"GET", "HEAD"}:
        return request.path
    # The way back to an invitation holds its secret too.
    left_out = {"lang", "next"} if g.get("is_refused") or g.get("is_failing") else {"lang"}
    asked = [(name, value) for name, value in request.args.items(multi=True) if name not in left_out]
    return f"{request.path}?{urlencode(asked)}" if asked else request.path


def _may_hold_secret() -> bool:
    """Tell whether the address is one that holds a secret, or looks like it: asked for otherwise, it is no route."""
    known = (rule.rule.partition("<") for rule in current_app.url_map.iter_rules() if "secret" in rule.arguments)
    return request.path.startswith(tuple(beginning for beginning, _, _ in known))


@bp.post("/appearance")
@public
def choose() -> Response:
    """Remember light or dark; anything else means the machine's own setting again."""
    chosen = request.form.get("appearance", "")
    response = redirect(local_path(request.form.get("next")), code=303)
    keep(response, chosen)
    return response


def keep(response: Response, chosen: str) -> None:
    """Let the browser keep light or dark, or that it is the device's to say."""
    remember(response, COOKIE, chosen if chosen in APPEARANCES else "auto")
