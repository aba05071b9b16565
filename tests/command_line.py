"""The command line in an instance of its own: what it says on both outputs, and its status."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from planner.cli import main

SMALL = """
planner: 1
trip: {slug: small, title: Small, starts: 2026-11-22, ends: 2026-11-23, languages: [de, en]}
"""
"""A trip file with nothing in it but the trip."""


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

    def file(self, content: str | bytes, name: str = "trip.yaml") -> Path:
        """Write a file and return where it is."""
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path
