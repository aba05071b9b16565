"""The command line in an instance of its own: what it says on both outputs, and its status."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from planner.cli import main

NOW = "2026-11-20T09:00:00+00:00"
"""Two days before the trips of the tests begin."""

SMALL = """
planner: 1
trip: {slug: small, title: Small, starts: 2026-11-22, ends: 2026-11-23, languages: [de, en]}
"""
"""A trip file with nothing in it but the trip."""


def prepared(folder: Path, *commands: tuple[str | Path, ...]) -> Path:
    """Run commands in an instance of its own in this folder, and return it: each test begins with a copy of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANNER_INSTANCE", str(folder / "instance"))
        patch.delenv("PLANNER_DATABASE_URL", raising=False)
        patch.setenv("PLANNER_NOW", NOW)
        assert [main([str(word) for word in command]) for command in commands] == [0] * len(commands)
    return folder / "instance"


def trip_file(folder: Path, content: bytes, name: str = "trip.yaml") -> Path:
    """Write a trip file there and return where it is."""
    (folder / name).write_bytes(content)
    return folder / name


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command came to."""

    status: int
    output: bytes
    said: str

    @property
    def words(self) -> str:
        """The output as text, without the last line's end."""
        return self.output.decode().removesuffix("\n")


class CommandLine:
    """Runs commands in this process."""

    def __init__(self, capture: pytest.CaptureFixture[bytes], folder: Path) -> None:
        self.capture = capture
        self.folder = folder

    def __call__(self, *words: str | Path) -> Outcome:
        """Run ``planner`` with these words."""
        self.capture.readouterr()
        status = main([str(word) for word in words])
        captured = self.capture.readouterr()
        return Outcome(status, captured.out, captured.err.decode())

    def complaints(self) -> str:
        """Return what was said on standard error since the last command began."""
        return self.capture.readouterr().err.decode()

    def begin_with(self, instance: Path) -> "CommandLine":
        """Take a copy of an instance that was prepared."""
        shutil.copytree(instance, self.folder / "instance")
        return self

    def file(self, content: str | bytes, name: str = "trip.yaml") -> Path:
        """Write a file and return where it is."""
        return trip_file(self.folder, content if isinstance(content, bytes) else content.encode(), name)
