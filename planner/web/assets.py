"""Files that browsers may keep: an address that names a file's content is good for a year, any other is asked again."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Flask, request
from werkzeug.wrappers import Response

YEAR = 365 * 24 * 3600


def init_app(app: Flask) -> None:
    """Name each static file's content in its address."""
    folder = Path(str(app.static_folder))

    def name_content(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static" and (mark := _mark(folder / values["filename"])):
            values["v"] = mark

    app.url_defaults(name_content)
    app.after_request(let_keep)


def let_keep(response: Response) -> Response:
    """Let a browser keep what will not change under its address; fonts are named by the style sheet and never do."""
    if request.endpoint == "static" and response.status_code in {200, 206, 304}:
        lasting = "v" in request.args or request.path.endswith((".woff2", ".otf", ".ttf"))
        response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable" if lasting else "public, no-cache"
    return response


def _mark(file: Path) -> str:
    """Return a short hash of the file as it is now, nothing where there is none."""
    return _hash(file, file.stat().st_mtime_ns) if file.is_file() else ""


@lru_cache(maxsize=256)
def _hash(file: Path, _changed: int) -> str:
    return sha256(file.read_bytes()).hexdigest()[:12]
