"""What makes the page one that is there without a signal: its worker, its manifest, its icons.

The worker (``static/js/delegate/worker.js``) lies at the page's own path, so it has to do with this link alone. It is
told here what to keep; that text is another one whenever one of these files is, which is how a browser notices.
"""

import json
from hashlib import sha256
from pathlib import Path

from flask import Blueprint, current_app, request, url_for
from werkzeug.exceptions import NotFound as NoSuchPage
from werkzeug.wrappers import Response

from planner.language import LANGUAGES
from planner.programme.shape import Programme
from planner.values.addresses import page_path
from planner.web.access import public
from planner.web.delegates.answers import ALWAYS, KEPT, asked_again
from planner.web.delegates.files import photos_kept, rules_of
from planner.web.delegates.icon import SIZES, accent_of, icon_of
from planner.web.delegates.link import Opened, opened

bp = Blueprint("delegates_offline", __name__, url_prefix="/p/<secret>")

WORKER = "js/delegate/worker.js"
STYLES, SCRIPT, DRAWINGS = "css/delegate.css", "js/delegate/main.js", "vendor/icons.svg"
FONTS = ("vendor/source-sans.woff2", "vendor/source-serif.woff2")
"""The style sheet names them without their content: they never change."""
GROUND = "#f3efe6"


@bp.get("/sw.js")
@public
def worker(secret: str) -> Response:
    """Give the worker with the list of what it keeps beside the page."""
    link = opened(secret)
    source = Path(str(current_app.static_folder), WORKER).read_text(encoding="utf-8")
    shell = json.dumps(shell_of(link))
    mark = sha256((shell + source).encode()).hexdigest()[:12]
    body = f'const SHELL = {shell};\nconst MARK = "{mark}";\n{source}'
    return asked_again(Response(body, content_type="text/javascript; charset=utf-8", headers=ALWAYS))


def shell_of(link: Opened) -> list[str]:
    """Return the addresses of everything that the page is made of, beside its words."""
    modules = sorted(Path(str(current_app.static_folder)).glob("js/delegate/*.js"))
    scripts = [f"js/delegate/{one.name}" for one in modules if one.name != "worker.js"]
    fonts = [url_for("static", filename=name).partition("?")[0] for name in FONTS]
    files = [*fonts, *(url_for("static", filename=name) for name in (STYLES, DRAWINGS, *scripts))]
    if link.programme is None:
        return files
    kept = sorted(photos_kept(link, link.programme))
    photos = [url_for("delegate_files.photo", secret=link.secret, digest=one) for one in kept]
    return [*files, colours_address(link.secret, link.programme), *photos]


def colours_address(secret: str, programme: Programme) -> str:
    """Return where the colours lie, under a name that changes with them."""
    mark = sha256(rules_of(programme).encode()).hexdigest()[:12]
    return url_for("delegate_files.colours", secret=secret, v=mark)


@bp.get("/manifest.webmanifest")
@public
def manifest(secret: str) -> Response:
    """Describe the page to a telephone that puts it beside its applications."""
    link = opened(secret)
    title = link.language.text((link.programme.trip if link.programme else link.trip).title)
    accent = accent_of(link.trip.accent)
    said = {
        "id": page_path(secret),
        "name": title,
        "short_name": title if len(title) <= 12 else link.language.say("Programme"),
        "lang": link.language.code,
        "start_url": start_of(secret, link),
        "scope": request.script_root + page_path(secret),
        "display": "standalone",
        "background_color": GROUND,
        "theme_color": GROUND,
        "icons": [_icon(secret, accent, size, purpose) for size in SIZES[1:] for purpose in ("any", "maskable")],
    }
    body = json.dumps(said, ensure_ascii=False)
    return asked_again(Response(body, content_type="application/manifest+json; charset=utf-8", headers=ALWAYS))


def start_of(secret: str, link: Opened) -> str:
    """Return the address of the page, in the language that was asked for."""
    other = request.args.get("lang", "")
    return url_for("delegates.show", secret=secret, lang=other if other in LANGUAGES and other != link.tongue else None)


def _icon(secret: str, accent: str, size: int, purpose: str) -> dict[str, str]:
    address = url_for("delegates_offline.icon", secret=secret, size=size, colour=accent.removeprefix("#"))
    return {"src": address, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}


@bp.get("/icon-<int:size>.png")
@public
def icon(secret: str, size: int) -> Response:
    """Give the picture of the trip's colour, which the address names so that it can be kept for long."""
    link = opened(secret)
    if size not in SIZES:
        raise NoSuchPage
    return Response(icon_of(accent_of(link.trip.accent), size), content_type="image/png", headers=KEPT)
