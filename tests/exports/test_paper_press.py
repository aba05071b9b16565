"""The press: keeps its limits, survives whatever happens to it, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from planner.errors import PaperTooLarge, PaperUnavailable
from planner.exports.paper.press import Job, Limits, client, outcome, printed

PAGE = "<html lang=en><title>Programme</title><p>Courtesy call</p>"
LONG = PAGE + "<p>Meeting in the morning</p>" * 60_000


def of_this_process() -> int:
    """Return the process id of the helper, which is started if there is none."""
    printed(Job(html=PAGE))
    return client._helpers[0]._process.pid


def is_running(process: int) -> bool:
    return Path(f"/proc/{process}/stat").exists() and " Z " not in Path(f"/proc/{process}/stat").read_text()


def wait_until_gone(process: int) -> None:
    """Wait up to ten seconds, a tenth at a time."""
    next((True for _ in range(100) if not is_running(process) or time.sleep(0.1)), False)


@pytest.mark.parametrize(
    ("limits", "html", "message"),
    [
        pytest.param(Limits(pages=3), PAGE + "<p style='break-before: page'>x</p>" * 5, outcome.TOO_LONG, id="pages"),
        pytest.param(Limits(seconds=1), LONG, outcome.TOO_SLOW, id="clock"),
        pytest.param(Limits(cpu_seconds=1), LONG, outcome.TOO_SLOW, id="processor"),
        pytest.param(Limits(memory=8 << 20), LONG, outcome.TOO_LARGE, id="memory"),
    ],
)
def test_a_document_over_a_limit_is_refused_in_words(limits, html, message):
    with pytest.raises(PaperTooLarge) as refused:
        printed(Job(html=html, limits=limits))

    assert refused.value.message == message


def test_a_document_at_its_limit_of_pages_is_printed():
    html = PAGE + "<p style='break-before: page'>x</p>" * 2

    assert printed(Job(html=html, limits=Limits(pages=3))).startswith(b"%PDF")


def test_a_refused_document_spoils_none_after_it():
    with pytest.raises(PaperTooLarge):
        printed(Job(html=LONG, limits=Limits(memory=8 << 20)))

    assert printed(Job(html=PAGE)).startswith(b"%PDF")


def test_a_killed_helper_is_replaced():
    first = of_this_process()

    os.kill(first, signal.SIGKILL)

    assert of_this_process() != first


def test_documents_are_printed_side_by_side_by_many_threads():
    jobs = [Job(html=f"{PAGE}<p>{number}</p>") for number in range(6)]

    with ThreadPoolExecutor(6) as threads:
        documents = list(threads.map(printed, jobs))

    assert documents == [printed(job) for job in jobs]


def test_no_process_is_left_waiting_to_be_cleared_away():
    helper = of_this_process()
    printed(Job(html=PAGE))

    assert Path(f"/proc/{helper}/task/{helper}/children").read_text() == ""


def test_the_helper_ends_with_its_process_however_that_ends():
    script = f"""
        import os
        from planner.exports.paper.press import Job, client, printed
        printed(Job(html={PAGE!r}))
        print(client._helpers[0]._process.pid, flush=True)
        os._exit(1)
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=False, capture_output=True, text=True)
    helper = int(run.stdout)

    wait_until_gone(helper)

    assert not is_running(helper)


def test_a_forked_process_starts_a_helper_of_its_own():
    script = f"""
        import os
        from planner.exports.paper.press import Job, client, printed
        before = printed(Job(html={PAGE!r}))
        parents = client._helpers[0]._process.pid
        child = os.fork()
        if child == 0:
            same = printed(Job(html={PAGE!r})) == before
            own = client._helpers[0]._process.pid != parents
            client.close()
            os._exit(0 if same and own else 1)
        status = os.waitpid(child, 0)[1]
        print(status, printed(Job(html={PAGE!r})) == before)
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=False, capture_output=True, text=True)

    assert run.stdout.split() == ["0", "True"]


def test_the_helper_is_told_no_secret(monkeypatch):
    monkeypatch.setenv("PLANNER_SECRET_KEY", "sentinel-of-the-key")
    client.close()

    environment = Path(f"/proc/{of_this_process()}/environ").read_bytes()

    assert b"sentinel" not in environment
    assert b"SOURCE_DATE_EPOCH" in environment


def test_a_missing_library_is_named(monkeypatch, tmp_path):
    (tmp_path / "weasyprint.py").write_text("raise OSError(\"cannot load library 'libpango-1.0-0'\")\n")
    client.close()
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])

    with pytest.raises(PaperUnavailable, match=r"libpango-1\.0-0"):
        printed(Job(html=PAGE))


def test_a_press_that_breaks_says_so_with_its_traceback():
    with pytest.raises(outcome.PressFailed, match="TypeError"):
        printed(Job(html=PAGE, css=(7,)))
