"""From the words on the command line to the command, and from what it refuses to words and a status."""

import importlib
import io
import sys
from collections.abc import Callable, Sequence

from planner.cli.parser import parsed
from planner.errors import PlannerError

INTERRUPTED = 130
"""What a shell calls the status of a command that Ctrl-C ended."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its status: 0 on success, 1 when it was refused, 2 when it was not understood."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # there may be none
        sys.stdout.reconfigure(errors="backslashreplace")  # a shell without UTF-8 gets it all the same
    asked = parsed(arguments)
    try:
        return _command(asked.run)(asked)
    except PlannerError as refusal:
        return complain(str(refusal))
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has seen enough, and Python would complain on leaving
        return 1
    except OSError as trouble:
        return complain(f"{trouble.filename or 'The system'}: {trouble.strerror or trouble}")
    except KeyboardInterrupt:
        return INTERRUPTED


def complain(sentence: str) -> int:
    """Say on standard error what went wrong and return the status for it."""
    print(f"planner: {sentence}", file=sys.stderr)
    return 1


def _command(place: str) -> "Callable[[object], int]":
    module, _, name = place.partition(":")
    command: Callable[[object], int] = getattr(importlib.import_module(f"planner.cli.{module}"), name)
    return command
