"""How a document ended, as the helper tells it: the exit of the process that printed it."""

import os
import signal
import struct

from planner.errors import PaperTooLarge
from planner.exports.paper.press.job import Limits
from planner.values.text import N_

DONE, FAILED, NO_MEMORY, TOO_MANY_PAGES = 0, 1, 3, 4
"""Exit statuses of the process that prints; whatever went wrong else is a defect of ours."""

TRAILER = struct.Struct("!i")
"""What the helper writes behind a document: the wait status of the process that printed it."""

READY, MISSING = b"+", b"-"
"""What the helper says when it has loaded everything, or what it lacks."""

_MEGABYTE = 1024 * 1024
_OUT_OF_TIME = {signal.SIGALRM, signal.SIGXCPU}

TOO_LONG = N_("This document has more than %(count)s pages. Print a single group or fewer days.")
TOO_SLOW = N_("This document took more than %(count)s seconds. Print a single group or fewer days.")
TOO_LARGE = N_("This document took more than %(count)s megabytes. Print a single group or fewer days.")


class PressFailed(Exception):
    """The press broke on a document within its limits: a defect, told in the words of the traceback."""


def checked(answer: bytes, limits: Limits) -> bytes:
    """Return the PDF of an answer.

    :raises PaperTooLarge: when it went over a limit. :raises PressFailed: when it broke otherwise.
    :raises ConnectionError: when the helper itself ended before it could answer.
    """
    if len(answer) < TRAILER.size:
        raise ConnectionResetError
    body, (status,) = answer[: -TRAILER.size], TRAILER.unpack(answer[-TRAILER.size :])
    ended = os.waitstatus_to_exitcode(status)
    if ended == DONE:
        return body
    if ended == FAILED:
        raise PressFailed(body.decode("utf-8", "replace"))
    raise _over_the_limit(ended, limits)


def _over_the_limit(ended: int, limits: Limits) -> PaperTooLarge:
    if ended == TOO_MANY_PAGES:
        return PaperTooLarge(TOO_LONG, count=limits.pages)
    if -ended in _OUT_OF_TIME:
        return PaperTooLarge(TOO_SLOW, count=limits.seconds)
    return PaperTooLarge(TOO_LARGE, count=limits.memory // _MEGABYTE)
