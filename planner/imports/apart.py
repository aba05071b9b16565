"""Foreign bytes, taken apart by a process of their own, which may die of them.

A spreadsheet of five kilobytes can ask its parser for half a terabyte, and a parser that is not written in Python then
ends the whole process. So parsers of binary files run in a child with a limit on memory and on time; it prints JSON and
nothing else of it comes back. A few at once, since each may take all that it is allowed; the next ones wait a little.
"""

import json
import os
import resource
import subprocess
import sys
import threading
from typing import Any

from planner.config import PACKAGE
from planner.errors import PlannerError, Refused
from planner.values.text import N_

MOST_BYTES = 10 * 1024 * 1024
"""No file that is taken apart may be larger."""

MEMORY = 1 << 30
SECONDS = 20
AT_ONCE = 2
"""As many children as a process of ours has at a time."""
PATIENCE = 8
"""Seconds for which a file waits for its turn; whoever waits takes a thread from everybody else."""

_turns = threading.BoundedSemaphore(AT_ONCE)


class Killed(PlannerError):
    """The file was too much for the child, or no such file at all."""

    message = N_("This file cannot be read: it is broken, or far too large.")


class Busy(PlannerError):
    """Others have handed in files that take long."""

    message = N_("Other files are being looked at just now. Try again in a minute.")


def ensure_small(content: bytes, *, field: str) -> None:
    """Let the caller go on with a file of this field. :raises Refused: for one that is too large."""
    if len(content) > MOST_BYTES:
        raise Refused("The file is larger than %(limit)s MB.", field=field, limit=MOST_BYTES // 2**20)


def apart(module: str, content: bytes) -> Any:
    """Return what ``main`` of a module below this package makes of these bytes.

    :raises Killed: when it dies of them. :raises Busy: when it is not its turn for too long, or no child can be had.
    """
    if not _turns.acquire(timeout=PATIENCE):
        raise Busy
    try:
        return _in_a_child(module, content)
    finally:
        _turns.release()


def _in_a_child(module: str, content: bytes) -> Any:
    where = f"import sys; sys.path[:0] = [{str(PACKAGE.parent)!r}]"
    command = f"{where}; from planner.imports.{module} import main; main()"
    try:
        done = subprocess.run(  # noqa: S603 -- our own interpreter, our own module
            [sys.executable, "-I", "-c", command],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS + 10,
            env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},
            check=True,
        )
        return json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError) as failure:
        raise Killed from failure
    except OSError as failure:  # the machine has no memory or no process to spare
        raise Busy from failure


def limit() -> bytes:
    """Limit this process, which is the child, before it loads any parser, and return the bytes that it is handed."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    return sys.stdin.buffer.read()


def tell(found: Any) -> None:
    """Print what was found, for the process that asked."""
    json.dump(found, sys.stdout)
