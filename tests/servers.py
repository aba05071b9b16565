"""Servers started as a person starts them, in processes of their own."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from random import sample
from urllib.parse import urlsplit

from planner.bootstrap.places import ROOT

PATIENCE = 60
"""Seconds that a busy machine gets."""

PORTS = range(20_000, 32_000)
"""Below those which a system gives to connections: the many of other tests never take one that was free just now."""


def start(words: tuple[str, ...], instance: Path) -> "subprocess.Popen[str]":
    """Start ``planner`` with these words, in a terminal session and an instance of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PLANNER_")}
    return subprocess.Popen(
        [sys.executable, "-m", "planner", *words],
        cwd=ROOT,
        env={**kept, "PLANNER_INSTANCE": str(instance), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


@contextmanager
def taken_port() -> Iterator[int]:
    """Listen somewhere."""
    with socket.socket() as listener:
        yield next(port for port in sample(PORTS, len(PORTS)) if listens(listener, port))


def listens(listener: socket.socket, port: int) -> bool:
    try:
        listener.bind(("127.0.0.1", port))
    except OSError:
        return False
    listener.listen()
    return True


def free_port() -> int:
    with taken_port() as port:
        return port


def read_until(process: "subprocess.Popen[str]", words: str) -> str:
    """Return what a process said up to the line that holds these words."""
    assert process.stdout
    said = ""
    while words not in said:
        line = process.stdout.readline()
        assert line, said
        said += line
    return said


def get(address: str) -> tuple[int, str]:
    """Fetch a page from a server that has said that it is there."""
    place = urlsplit(address)
    connection = HTTPConnection(place.hostname or "", place.port, timeout=PATIENCE)
    try:
        connection.request("GET", place.path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def interrupt(process: "subprocess.Popen[str]") -> tuple[int, str]:
    """Press Ctrl-C: the terminal sends it to the command and to all its workers."""
    os.killpg(process.pid, signal.SIGINT)
    said, _ = process.communicate(timeout=PATIENCE)
    return process.returncode, said
