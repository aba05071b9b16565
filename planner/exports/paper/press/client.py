"""This side of the press: hands documents to the helper and waits for them. Safe among threads and forks."""

import atexit
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading

from planner.config import PACKAGE
from planner.errors import PaperTooLarge, PaperUnavailable
from planner.exports.paper.press import outcome
from planner.exports.paper.press.job import Job

_START_SECONDS = 120
_GRACE_SECONDS = 15
_AT_ONCE = 2
"""Documents that one process has printed at the same time; the others wait their turn."""

_KEPT = ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")
_EPOCH = "1764547200"
"""When our documents say their fonts were made, so that two renderings are the same bytes."""


def printed(job: Job) -> bytes:
    """Return the PDF of a document, printed by the helper of this process, which is started when first needed.

    :raises PaperTooLarge: when it goes over a limit. :raises PaperUnavailable: when a library or a font is missing.
    """
    packed = job.packed()
    with _turns:
        helper = _current()
        try:
            return _ask(helper, job, packed)
        except ConnectionError:  # the helper was killed; another is started, once
            _give_up(helper)
            return _ask(_current(), job, packed)


def _ask(helper: "_Helper", job: Job, packed: bytes) -> bytes:
    here, there = socket.socketpair()
    with here:
        with there:
            helper.hand_over(there)
        # The kernel ends the document at its limit; this is for a machine that stands still.
        here.settimeout(job.limits.seconds + _GRACE_SECONDS)
        try:
            here.sendall(packed)
            here.shutdown(socket.SHUT_WR)
            answer = _all_from(here)
        except TimeoutError:
            raise PaperTooLarge(outcome.TOO_SLOW, count=job.limits.seconds) from None
    return outcome.checked(answer, job.limits)


def _all_from(document: socket.socket) -> bytes:
    parts = []
    while part := document.recv(1 << 16):
        parts.append(part)
    return b"".join(parts)


class _Helper:
    """A running helper and the channel to it."""

    def __init__(self) -> None:
        """Start it and wait until it is loaded. :raises PaperUnavailable: when it lacks something."""
        self._channel, there = socket.socketpair()
        self._folder = tempfile.mkdtemp(prefix="planner-press-")
        with there:
            command = [sys.executable, "-m", f"{__package__}.helper", str(there.fileno()), self._folder]
            self._process = subprocess.Popen(  # noqa: S603 -- our own module, no words of anybody's
                command, pass_fds=[there.fileno()], stdin=subprocess.DEVNULL, env=_environment(), cwd=PACKAGE.parent
            )
        self._channel.settimeout(_START_SECONDS)
        words = self._channel.recv(4096)
        if words != outcome.READY:
            self.end()
            raise PaperUnavailable(missing=words[1:].decode() or "WeasyPrint")

    def hand_over(self, document: socket.socket) -> None:
        """Give it a document. :raises ConnectionError: when it has ended."""
        socket.send_fds(self._channel, [b"d"], [document.fileno()])

    def let_go(self) -> None:
        """Close the channel, in a forked process to which the helper does not belong."""
        self._channel.close()

    def end(self) -> None:
        """Let it end: without its channel it has nothing to wait for."""
        self._channel.close()
        self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)  # the helper has done so unless it was killed


_lock = threading.Lock()
_turns = threading.BoundedSemaphore(_AT_ONCE)
_helpers: list[_Helper] = []
"""None or one: the helper of this process."""


def _current() -> _Helper:
    with _lock:
        if not _helpers:
            _helpers.append(_Helper())
        return _helpers[0]


def _give_up(helper: _Helper) -> None:
    with _lock:
        if helper in _helpers:
            _helpers.remove(helper)
            helper.end()


@atexit.register
def close() -> None:
    """End the helper of this process; the next document starts another."""
    with _lock:
        while _helpers:
            _helpers.pop().end()


def _after_fork() -> None:
    global _lock, _turns
    _lock, _turns = threading.Lock(), threading.BoundedSemaphore(_AT_ONCE)
    while _helpers:
        _helpers.pop().let_go()


os.register_at_fork(after_in_child=_after_fork)


def _environment() -> dict[str, str]:
    """Return what the helper may know: nothing of the settings and secrets of this process."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    paths = os.pathsep.join(dict.fromkeys([str(PACKAGE.parent), *filter(None, sys.path)]))
    return {**kept, "PYTHONPATH": paths, "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": _EPOCH}
