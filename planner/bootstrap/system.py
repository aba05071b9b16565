"""What must come from the operating system: WeasyPrint's libraries, and for the tests a browser and PDF tools."""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.bootstrap import apt
from planner.bootstrap.console import say

BREW = (Path("/opt/homebrew/lib"), Path("/usr/local/lib"))
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""The first shows nothing anywhere, and takes half the time of the others, which make windows that nobody sees."""

CHROMIUMS_OF_MACOS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


@dataclass(frozen=True)
class Need:
    """Something of the system's: what it is for, how to see that it is there, and its packages by system."""

    purpose: str
    is_met: Callable[[], bool]
    debian: tuple[str, ...]
    fedora: tuple[str, ...]
    macos: tuple[str, ...]


def provide(*, with_tests: bool) -> None:
    """Fetch what is missing where that needs no asking; else say exactly what is missing and how to get it."""
    needs = (*TO_PRINT, *TO_BROWSE, *TO_READ_PRINT) if with_tests else TO_PRINT
    missing = [need for need in needs if not need.is_met()]
    if missing:
        apt.install([package for need in missing for package in need.debian])
    if still_missing := [need for need in missing if not need.is_met()]:
        say(advice(still_missing))
    if sys.platform == "darwin":  # Homebrew's libraries are off the path of most Pythons
        os.environ.setdefault("DYLD_FALLBACK_LIBRARY_PATH", ":".join(map(str, BREW)))


def advice(missing: Sequence[Need]) -> str:
    """Say what is missing, what it is for and how each system gets it."""
    lines = ["Not on this machine:", *(f"  – {need.purpose}" for need in missing)]
    lines.append("Everything else works. To have it too:")
    for system, command in COMMANDS.items():
        if packages := " ".join(package for need in missing for package in getattr(need, system)):
            lines.append(f"  {command} {packages}")
    return "\n".join(lines)


COMMANDS = {
    "debian": "Debian, Ubuntu:  sudo apt-get install",
    "fedora": "Fedora:          sudo dnf install",
    "macos": "macOS:           brew install",
}
"""Each system's column in :class:`Need` -> how to install there."""


def browser() -> str | None:
    """Find the Chromium that the journeys and benchmarks drive."""
    named = os.environ.get("PLANNER_CHROMIUM", "")
    return next(filter(None, map(shutil.which, (named, *CHROMIUMS, *CHROMIUMS_OF_MACOS))), None)


def _can_load(*libraries: str) -> Callable[[], bool]:
    """Make the question whether all these libraries load, by their names on Linux and on macOS."""

    def can_load() -> bool:
        if sys.platform == "darwin":
            return all(any(folder.joinpath(f"{name}.dylib").exists() for folder in BREW) for name in _stems(libraries))
        return all(map(_loads, libraries))

    return can_load


def _stems(libraries: Sequence[str]) -> list[str]:
    return [name.split(".so")[0] for name in libraries]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _can_start(*programs: str) -> Callable[[], bool]:
    return lambda: all(map(shutil.which, programs))


def _has_libatomic() -> bool:
    return not sys.platform.startswith("linux") or _loads("libatomic.so.1")


TO_PRINT = (
    Need(
        "Pango and its companions, which set the type of printed programmes",
        _can_load(
            *("libgobject-2.0.so.0", "libpango-1.0.so.0", "libpangoft2-1.0.so.0"),
            *("libharfbuzz.so.0", "libharfbuzz-subset.so.0", "libfontconfig.so.1"),
        ),
        debian=(
            *("libglib2.0-0", "libpango-1.0-0", "libpangoft2-1.0-0"),
            *("libharfbuzz0b", "libharfbuzz-subset0", "libfontconfig1"),
        ),
        fedora=("pango", "harfbuzz", "fontconfig"),
        macos=("pango",),
    ),
)

TO_BROWSE = (
    Need(
        "Chromium, which the journeys through the pages drive",
        lambda: browser() is not None,
        debian=("chromium-headless-shell",),
        fedora=("chromium",),
        macos=("chromium",),
    ),
    Need(
        "libatomic, which the driver of that browser is built with",
        _has_libatomic,
        debian=("libatomic1",),
        fedora=("libatomic",),
        macos=(),
    ),
)

TO_READ_PRINT = (
    Need(
        "Poppler's tools and qpdf, which read printed programmes back",
        _can_start("pdftotext", "pdftoppm", "pdffonts", "qpdf"),
        debian=("poppler-utils", "qpdf"),
        fedora=("poppler-utils", "qpdf"),
        macos=("poppler", "qpdf"),
    ),
)
