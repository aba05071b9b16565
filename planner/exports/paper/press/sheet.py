"""The process that prints one document: takes it, keeps to its limits, hands back the PDF, ends."""

import resource
import signal
import socket
import tempfile
import traceback
from pathlib import Path

from planner.exports.paper.press import outcome
from planner.exports.paper.press.job import Job, Limits


def work_on(document: socket.socket) -> int:
    """Print what comes over the socket and send the PDF back; return the exit status."""
    from planner.exports.paper.press import rendering  # noqa: PLC0415 -- loaded by the helper, after the fonts

    status = outcome.FAILED
    try:
        job = Job.unpacked(_received(document))
        keep_to(job.limits)
        document.sendall(rendering.pdf_of(job))
        status = outcome.DONE
    except MemoryError:
        status = outcome.NO_MEMORY
    except rendering.TooManyPages:
        status = outcome.TOO_MANY_PAGES
    except Exception:  # noqa: BLE001 -- whatever it was, the other process tells it
        document.sendall(traceback.format_exc().encode())
    return status


def keep_to(limits: Limits) -> None:
    """Let the kernel end this process when it goes over a limit; it may write no file either."""
    tempfile.gettempdir()  # found out by writing a file, which is still allowed here; WeasyPrint makes a folder in it
    # Exactly one alarm at the wall-clock limit; by default it ends the process, in the middle of Pango too.
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    memory = _own_memory() + limits.memory
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _own_memory() -> int:
    """Return how many bytes of addresses the loaded libraries take already; a guess where the kernel does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return 512 * 1024 * 1024
    return pages * resource.getpagesize()


def _received(document: socket.socket) -> bytes:
    """Return all that comes until the other side has said everything."""
    parts = []
    while part := document.recv(1 << 16):
        parts.append(part)
    return b"".join(parts)
