"""The demo and the server start, let somebody in, and stop when they are told to."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from logging import WARNING, getLogger
from pathlib import Path
from subprocess import Popen
from time import sleep
from urllib.parse import urlsplit

import pytest
from granian.server.mp import WorkerProcess

from planner.cli.serving import is_news
from planner.exports.tripfile import tripfile_of
from tests import servers
from tests.command_line import CommandLine
from tests.programmes import whole_trip
from tests.servers import PATIENCE, free_port, get, interrupt, read_until, taken_port

LINK = re.compile(r"http://127\.0\.0\.1:\d+/sign-in/link/\S{27,}")
Start = Callable[..., Popen[str]]


@pytest.fixture
def start(tmp_path: Path, _catalogues: None) -> Iterator[Start]:
    """Start ``planner`` with these words; whatever runs is ended with the test."""
    running: list[Popen[str]] = []

    def starting(*words: str) -> Popen[str]:
        running.append(servers.start(words, tmp_path / "instance"))
        return running[-1]

    yield starting
    for process in running:
        process.terminate()
        process.communicate(timeout=PATIENCE)


def test_the_demo_finds_a_port_shows_the_sample_and_stops_cleanly(start: Start) -> None:
    with taken_port() as port:
        demo = start("demo", "--port", str(port))
        said = read_until(demo, "Ctrl-C")
        [link] = LINK.findall(said)
        status, page = get(link)

    assert f"Port {port} is taken" in said
    assert (status, "Demo" in page) == (200, True)
    assert interrupt(demo) == (0, "")


def test_who_comes_first_by_the_demo_owns_what_was_imported_before(
    start: Start, planner: CommandLine, tmp_path: Path
) -> None:
    assert planner("trip", "import", planner.file(tripfile_of(whole_trip()))).status == 0

    read_until(start("demo", "--port", str(free_port())), "Ctrl-C")

    with closing(sqlite3.connect(tmp_path / "instance" / "planner.db")) as stored:
        owners = stored.execute("SELECT trip.slug, member.role FROM trip JOIN member ON member.trip_id = trip.id")
        assert sorted(owners) == [("bochum-japan", "owner"), ("tsukuba", "owner")]


def test_what_is_due_is_erased_at_the_start(start: Start, planner: CommandLine, tmp_path: Path) -> None:
    assert planner("trip", "import", planner.file(tripfile_of(whole_trip()))).status == 0
    (tmp_path / "instance" / "readings.log").write_text('{"at": "2020-01-01T00:00:00+00:00"}\n')
    with closing(sqlite3.connect(tmp_path / "instance" / "planner.db")) as stored, stored:
        stored.execute("UPDATE trip SET deleted_at = '2020-01-01 00:00:00.000000'")

    read_until(start("demo", "--port", str(free_port())), "Ctrl-C")

    assert (tmp_path / "instance" / "readings.log").read_text() == ""

    with closing(sqlite3.connect(tmp_path / "instance" / "planner.db")) as stored:
        assert stored.execute("SELECT slug FROM trip").fetchall() == [("bochum-japan",)]


def test_the_first_start_in_earnest_prints_a_link_for_the_first_organizer(start: Start) -> None:
    port = free_port()
    server = start("serve", "--port", str(port), "--workers", "1")
    said = read_until(server, "Ctrl-C")
    [link] = LINK.findall(said)

    assert urlsplit(link).port == port
    assert get(f"http://127.0.0.1:{port}/healthz")[0] == 200
    assert get(link)[0] == 200
    assert interrupt(server) == (0, "")


def test_who_listens_to_everybody_is_told_to_say_by_which_name(start: Start) -> None:
    server = start("serve", "--host", "0.0.0.0", "--port", str(free_port()), "--workers", "1")

    said = read_until(server, "Ctrl-C")

    assert "Set PLANNER_BASE_URL" in said
    assert len(LINK.findall(said)) == 1


def test_a_port_that_is_taken_is_said_in_words(planner: CommandLine) -> None:
    with taken_port() as port:
        refused = planner("serve", "--port", str(port))

    assert (refused.status, refused.said) == (
        1,
        f"planner: 127.0.0.1 port {port} is taken. Choose another: --port {port + 1}\n",
    )


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1"])
def test_a_port_that_is_none_is_not_understood(planner: CommandLine, port: str) -> None:
    with pytest.raises(SystemExit) as left:
        planner("serve", f"--port={port}")

    assert left.value.code == 2
    assert "is not a port" in planner.complaints()


@pytest.mark.parametrize(
    ("host", "reason"),
    [
        ("", "“” is not an address."),
        ("nowhere.invalid", "“nowhere.invalid” is not an address."),
        ("192.0.2.1", "192.0.2.1 is not an address of this machine."),
    ],
)
def test_what_is_no_address_of_this_machine_is_said_in_words(planner: CommandLine, host: str, reason: str) -> None:
    refused = planner("serve", f"--host={host}", "--port", str(free_port()))

    assert (refused.status, refused.said) == (1, f"planner: {reason} Use one such as 127.0.0.1 or 0.0.0.0.\n")


@pytest.mark.parametrize("option", ["--threads", "--workers"])
@pytest.mark.parametrize("number", ["0", "-3", "many", "1000000"])
def test_threads_and_workers_are_some(planner: CommandLine, option: str, number: str) -> None:
    with pytest.raises(SystemExit) as left:
        planner("serve", f"{option}={number}")

    assert left.value.code == 2
    assert f"“{number}” is not a number from 1 to 256" in planner.complaints()


@pytest.mark.parametrize(("seconds", "is_said"), [(0.3, False), (30, True)])
def test_a_worker_that_refuses_to_stop_is_told_from_one_that_has_just_ended(seconds: float, is_said: bool) -> None:
    worker = WorkerProcess(None, 0, sleep, (seconds,)).inner  # type: ignore[no-untyped-call]
    worker.start()
    complaint = "Killing worker-1 after it refused to gracefully stop"

    said = is_news(getLogger("_granian").makeRecord("", WARNING, "", 0, complaint, (), None))
    worker.kill()
    worker.join()

    assert said == is_said
