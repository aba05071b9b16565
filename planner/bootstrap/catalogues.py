"""The message catalogues: translators write ``.po``, programs read ``.mo``."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from planner.bootstrap.console import CannotSetUp, run
from planner.bootstrap.places import PYTHON, ROOT

TRANSLATIONS = ROOT / "planner" / "translations"


def provide(folder: Path = TRANSLATIONS) -> None:
    """Compile every catalogue that has changed since it was compiled.

    :raises CannotSetUp: when a catalogue has a mistake that Babel cannot read past.
    """
    python = PYTHON if PYTHON.exists() else Path(sys.executable)
    for source in stale(folder):
        unfinished = source.with_suffix(f".{os.getpid()}.mo")
        run([python, "-m", "babel.messages.frontend", "-q", "compile", "-i", source, "-o", unfinished])
        if not unfinished.is_file():  # a catalogue marked as unfinished is skipped without a complaint
            raise CannotSetUp(f"The catalogue {source} cannot be compiled.")
        unfinished.replace(source.with_suffix(".mo"))  # at once, so that nobody reads half of it


def stale(folder: Path) -> Iterator[Path]:
    """Find the catalogues whose compiled form is absent or older."""
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.is_file() or target.stat().st_mtime < source.stat().st_mtime:
            yield source
