"""Decide what is needed for a command, make it, and become that command in the environment."""

import fcntl
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from planner.bootstrap import assets, catalogues, environment, system
from planner.bootstrap.console import CannotSetUp, say
from planner.bootstrap.places import ENVIRONMENT, PYTHON, ROOT

DEVELOPERS = {"test", "bench"}
"""The commands that need the tools of the people who write the planner, a browser among them."""

PRINTERS = {"demo", "serve", *DEVELOPERS}
"""The commands that may print documents, and so want WeasyPrint's libraries."""


def change_over(arguments: Sequence[str]) -> int:
    """Make what the command needs and become the same command inside the environment; 1 where that cannot be."""
    try:
        with _one_at_a_time():
            prepare(arguments)
    except CannotSetUp as reason:
        say(str(reason))
        return 1
    return os.execv(PYTHON, [str(PYTHON), "-m", "planner", *arguments])  # noqa: S606 -- our own interpreter, no shell


def is_installed() -> bool:
    """Say whether this interpreter has what the planner needs: the checkout's own, or one with the wheel in it."""
    if sys.prefix == str(ENVIRONMENT):
        return True
    try:
        return bool(version("delegation-planner"))
    except PackageNotFoundError:
        return False


def prepare(arguments: Sequence[str]) -> None:
    """Make everything that this command needs and that is not there yet.

    :raises CannotSetUp: when the environment or the packages in it cannot be had.
    """
    command = next(iter(arguments), "")
    asks_for_help = bool({"-h", "--help"} & set(arguments))
    develops = command in DEVELOPERS and not asks_for_help
    prints = command in PRINTERS or "pdf" in arguments
    environment.make()
    parts: list[Callable[[], None]] = [partial(environment.fill, "test" if develops else "run"), assets.provide]
    if prints and not asks_for_help:
        parts.append(partial(system.provide, with_tests=develops))
    _at_once(parts)
    catalogues.provide()


def _at_once(parts: Sequence[Callable[[], None]]) -> None:
    """Do all of these at the same time: one waits for the network while another unpacks."""
    with ThreadPoolExecutor(len(parts)) as together:
        begun = [together.submit(part) for part in parts]
    for part in begun:
        part.result()


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Let a second start wait for the first, so that they do not install into each other."""
    with (ROOT / ".gitignore").open("rb") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield
