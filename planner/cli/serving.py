"""Serving: in earnest, and the sample trip for a look around."""

import errno
import logging
import os
import signal
import socket
import sys
from argparse import Namespace
from multiprocessing import Process, active_children
from time import monotonic, sleep

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from planner.actions.members import own, own_what_nobody_owns
from planner.actions.organizers import add_organizer, any_organizer, find_organizer
from planner.actions.sign_in import issue_sign_in_link
from planner.cli.housekeeping import keep_house
from planner.cli.main import complain
from planner.cli.parser import LAST_PORT, LOOPBACK
from planner.cli.purging import purge
from planner.cli.refusals import CannotDo
from planner.cli.store import opened
from planner.config import is_loopback, settings
from planner.model import Organizer
from planner.sample.loading import any_sample

TARGET = "planner.cli.worker:application"
DEMO_EMAIL = "demo@example.org"
PORTS_TRIED = 50
SECONDS_TO_START = 60
SECONDS_TO_STOP = 10
"""How long a worker may take to answer what it was asked, before it is ended."""
SECONDS_TO_NOTE = 1
"""How long the server may take to note that a worker has ended."""
WORKER = "granian-worker"
"""What the server calls the processes of its workers."""
EVERYWHERE = {"0.0.0.0": LOOPBACK, "::": "::1"}  # noqa: S104 -- what the person asked for, not what we choose

FIRST = "There is no organizer yet. Become the first with this link; it works once, for 24 hours:"
READY = "The sample trip is ready. Sign in with this link; it works once, for 24 hours:"
_REASONS = {
    errno.EADDRINUSE: "%(address)s port %(port)s is taken. Choose another: --port %(next)s",
    errno.EACCES: "%(address)s port %(port)s is not ours to listen on. Choose one above 1023: --port 8000",
    errno.EADDRNOTAVAIL: "%(address)s is not an address of this machine. Use one such as 127.0.0.1 or 0.0.0.0.",
}
UNREACHABLE = (
    "Set PLANNER_BASE_URL to the address by which others reach this, such as https://planner.example.org: links begin"
    " with it, and no other host is answered."
)


def serve(asked: Namespace) -> int:
    """Bring the database up to date and run the production server until it is stopped.

    What is due is deleted first, and again every day. Where there is no organizer yet, a link is printed with which
    the first one makes an account.
    """
    _ensure_well_set()
    host = _address_of(asked.host)
    if trouble := _trouble(host, asked.port):
        return complain(trouble)
    if not is_loopback(host) and not os.environ.get("PLANNER_BASE_URL"):
        print(UNREACHABLE, file=sys.stderr)
    base = _settle_base(host, asked.port)
    with opened(to_write=True, to_upgrade=True):
        purge()
        secret = None if any_organizer() else issue_sign_in_link(None)
    news = [f"Serving {base} (listening on {host} port {asked.port}). Stop with Ctrl-C."]
    if secret:
        news = [FIRST, f"  {_link(base, secret)}", *news]
    return _run(host, asked.port, news, workers=asked.workers, threads=asked.threads)


def demo(asked: Namespace) -> int:
    """Load the sample where it is absent and serve it on this machine alone, with a link that signs its owner in."""
    _ensure_well_set()
    ports = range(asked.port, min(asked.port + PORTS_TRIED, LAST_PORT + 1))
    port = next((port for port in ports if not _trouble(LOOPBACK, port)), None)
    if port is None:
        return complain(f"No port is free from {asked.port} on. Choose another: --port")
    if port != asked.port:
        print(f"Port {asked.port} is taken; using {port} instead.")
    base = _settle_base(LOOPBACK, port)
    with opened(to_write=True, to_upgrade=True):
        purge()
        owner = find_organizer(DEMO_EMAIL) or _first_owner()
        own(any_sample(), owner)
        secret = issue_sign_in_link(owner)
    return _run(LOOPBACK, port, [READY, f"  {_link(base, secret)}", "Stop with Ctrl-C."], workers=1, threads=8)


def _first_owner() -> Organizer:
    """Make the demo's organizer; whoever is the first of all owns what was imported before."""
    is_first = not any_organizer()
    owner = add_organizer(DEMO_EMAIL, name="Demo")
    if is_first:
        own_what_nobody_owns(owner)
    return owner


def _ensure_well_set() -> None:
    """Look at the environment before any worker does. :raises CannotDo: for a variable that says nothing of use."""
    try:
        settings(os.environ)
    except ValueError as wrong:
        raise CannotDo(str(wrong)) from wrong


def _address_of(host: str) -> str:
    """Return the IP address of a host's name. :raises CannotDo: for a name of nothing."""
    try:
        return str(socket.getaddrinfo(host or "-", None, type=socket.SOCK_STREAM)[0][4][0])
    except OSError as error:
        raise CannotDo("“%(host)s” is not an address. Use one such as 127.0.0.1 or 0.0.0.0.", host=host) from error


def _trouble(host: str, port: int) -> str | None:
    """Say why nobody can listen there."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            reason = _REASONS.get(error.errno or 0, "%(address)s port %(port)s cannot be listened on.")
            return reason % {"address": host, "port": port, "next": port + 1}
    return None


def _settle_base(host: str, port: int) -> str:
    """Return the address that links begin with; workers read it from the environment."""
    host = _reached_at(host)
    shown = f"[{host}]" if ":" in host else host
    base = os.environ["PLANNER_BASE_URL"] = os.environ.get("PLANNER_BASE_URL") or f"http://{shown}:{port}"
    return base.rstrip("/")


def _reached_at(host: str) -> str:
    """Return the address by which this machine reaches what listens there; everywhere is also at home."""
    return EVERYWHERE.get(host, host)


def _link(base: str, secret: str) -> str:
    return f"{base}/sign-in/link/{secret}"


def _run(host: str, port: int, news: list[str], *, workers: int, threads: int) -> int:
    logging.getLogger("_granian").addFilter(is_news)
    Process(target=_announce, args=(_reached_at(host), port, news), daemon=True).start()
    Process(target=_keep_house, args=(os.getpid(),), daemon=True).start()
    Server(
        TARGET,
        factory=True,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=SECONDS_TO_STOP,
        log_level=LogLevels.warning,
    ).serve()
    return 0


def _keep_house(server: int) -> None:
    """Do the jobs and delete what is due beside the server, until that is stopped."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    keep_house(server)


def _announce(host: str, port: int, news: list[str]) -> None:
    """Print the news once the server takes requests: who opens the link at once, or by a script, is let in.

    A process, not a thread: the server forks its workers, and what a thread holds just then is held in them for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    deadline = monotonic() + SECONDS_TO_START
    while monotonic() < deadline and not _answers(host, port):
        sleep(0.05)
    print(*news, sep="\n", flush=True)


def _answers(host: str, port: int) -> bool:
    """Tell whether somebody listens there; a port of which nobody does may happen to be connected with itself."""
    try:
        with socket.create_connection((host, port), timeout=1) as trial:
            return bool(trial.getsockname() != trial.getpeername())
    except OSError:
        return False


def is_news(record: logging.LogRecord) -> bool:
    """Leave out the server's advice on threads, and that it ends a worker which has ended.

    Our threads wait for the database more than they compute. Of a worker's end the server learns in another thread,
    and takes it for one that refuses to stop where that thread did not yet have its turn: we wait until it had.
    """
    said = record.getMessage()
    return "quite high" not in said and ("refused to" not in said or _outlasts(SECONDS_TO_NOTE))


def _outlasts(seconds: float) -> bool:
    """Tell whether a worker of the server is there for that long."""
    deadline = monotonic() + seconds
    while any(child.name == WORKER for child in active_children()):
        if monotonic() > deadline:
            return True
        sleep(0.01)
    return False
