"""Files that browsers may keep: an address that names its content is good for a year, any other is asked again.

The style sheets of the screen are sent as one. Scripts import each other by addresses relative to their own, so theirs
name the content of all of them in a folder: ``/static/js-0123456789ab/main.js``. Rejected: a map of imports, which
would be a script in every page, and a program that builds bundles.
"""

import re
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Flask, request
from werkzeug.wrappers import Response

YEAR = 365 * 24 * 3600
SCREEN = "css/screen.css"
"""All style sheets of the screen in the order of their layers; there is no such file."""
DELEGATE = "css/delegate.css"
"""Those of the delegate's page, which a telephone abroad is to have in a moment; no such file either."""
SHARED = ("button", "day", "mark", "masthead", "pill", "subscribe")
"""The components that the delegate's page shares with the office's."""

NAMES_CONTENT = re.compile(r"js-([0-9a-f]{12})/(.+)")
FONTS = (".woff2", ".otf", ".ttf")


class Shelf:
    """The files of one folder, by the names that stand in addresses."""

    def __init__(self, folder: Path) -> None:
        """See what there is; a file that is added later is kept by browsers after a restart."""
        self.folder = folder
        self.scripts = tuple(sorted(folder.glob("js/**/*.js")))
        self.sheets = {SCREEN: sheets_in(folder / "css"), DELEGATE: sheets_of_delegates(folder / "css")}

    def address(self, name: str) -> dict[str, str]:
        """Return the parts of an address by which this file may be kept."""
        if name.startswith("js/"):
            return {"filename": f"js-{mark(self.scripts)}/{name.removeprefix('js/')}"}
        files = self.sheets.get(name, (self.folder / name,))
        return {"filename": name, "v": mark(files)} if all(file.is_file() for file in files) else {"filename": name}

    def is_lasting(self, name: str) -> bool:
        """Say whether a name is of today's content, or of what never changes: style sheets name the fonts."""
        if named := NAMES_CONTENT.fullmatch(name):
            return named[1] == mark(self.scripts) and self.folder / "js" / named[2] in self.scripts
        return name.endswith(FONTS)

    def send(self, app: Flask, filename: str) -> Response:
        """Answer with a file; a page from before the last change gets what there is now."""
        if filename in self.sheets:
            return Response(joined(self.sheets[filename]), mimetype="text/css")
        return app.send_static_file(NAMES_CONTENT.sub(r"js/\2", filename))


def init_app(app: Flask) -> None:
    """Name the content of static files in their addresses, and let browsers keep those."""
    shelf = Shelf(Path(str(app.static_folder)))

    def name_content(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static":
            values.update(shelf.address(values["filename"]))

    def send(filename: str) -> Response:
        return shelf.send(app, filename)

    def let_keep(response: Response) -> Response:
        if request.endpoint == "static" and response.status_code in {200, 206, 304}:
            lasting = "v" in request.args or shelf.is_lasting(str((request.view_args or {}).get("filename")))
            response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable" if lasting else "public, no-cache"
        return response

    app.view_functions["static"] = send
    app.url_defaults(name_content)
    app.after_request(let_keep)


def sheets_in(css: Path) -> tuple[Path, ...]:
    """Return the style sheets of the screen in the order of their layers; those of paper are not for browsers."""
    return (css / "tokens.css", css / "base.css", css / "layout.css", *sorted(css.glob("components/*.css")))


def sheets_of_delegates(css: Path) -> tuple[Path, ...]:
    """Return the style sheets of the delegate's page in the order of their layers."""
    first = ("tokens.css", "base.css", "layout.css", *(f"components/{name}.css" for name in SHARED))
    return (*(css / name for name in first), *sorted(css.glob("delegate/*.css")))


def joined(files: tuple[Path, ...]) -> str:
    """Return the text of all these files, each under its name for those who look for a rule."""
    return "\n".join(f"/* {file.name} */\n{file.read_text(encoding='utf-8')}" for file in files)


def mark(files: tuple[Path, ...]) -> str:
    """Return a short hash of the files as they are now."""
    return _hash(files, *(file.stat().st_mtime_ns for file in files))


@lru_cache(maxsize=256)
def _hash(files: tuple[Path, ...], *_changed: int) -> str:
    whole = sha256()
    for file in files:
        whole.update(sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:12]
