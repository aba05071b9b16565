"""Talking to the person at the terminal, and starting other programs quietly."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


class CannotSetUp(Exception):
    """A step failed that nothing can do without; the message says what the person can do."""


def say(sentence: str) -> None:
    """Tell the person, on standard error: standard output belongs to the command that follows."""
    print(sentence, file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], *, folder: Path | None = None, extra: Mapping[str, str] | None = None) -> bool:
    """Start a program, silent unless it fails; return whether it succeeded. ``extra`` is its whole environment."""
    try:
        outcome = subprocess.run(
            [str(word) for word in command],
            cwd=folder,
            env=extra,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as refusal:
        say(f"  {command[0]}: {refusal.strerror}")
        return False
    if outcome.returncode:
        say(_tail(outcome.stdout))
    return outcome.returncode == 0


def _tail(output: str, *, lines: int = 15) -> str:
    return "\n".join(f"  {line}" for line in output.splitlines()[-lines:])
