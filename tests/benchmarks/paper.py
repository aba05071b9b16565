"""Documents, against Chromium: the same HTML, printed by both in the same run.

Ours is the whole way, from the programme to the PDF through the press, warm: its helper runs, and forks for each.
Chromium is handed the HTML ready made, once as a browser that runs and has printed it before, once from its start, as
a server would have to use it that keeps no browser.
"""

import base64
import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from pypdf import PdfReader

from planner.bootstrap import system
from planner.exports.docx import report_docx
from planner.exports.paper import document_of, pages_of
from planner.exports.paper.press import Job, fonts
from planner.imports.tripfile import read_tripfile
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Programme
from planner.sample import sample_bytes
from tests.benchmarks.figures import Figure
from tests.benchmarks.processes import processor_seconds, spent
from tests.benchmarks.trips import a_trip

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
GERMAN = language("de")
Launch = Callable[[], Browser]


def figures() -> Iterator[Figure]:
    """Yield the time of the official programme of the sample and of a longer trip, and what Chromium takes for it."""
    trips = {"the sample": read_tripfile(sample_bytes()), "200 items": a_trip(200, 40)}
    programmes = {size: seen_by(trip, "everyone") for size, trip in trips.items()}
    ours = {size: processor_seconds(_document, programme) for size, programme in programmes.items()}
    yield from _reports(seen_by(trips["200 items"], "staff"))
    with _browsers() as launch:
        for size, programme in programmes.items():
            pages = _pages(_document(programme))
            yield Figure("official programme", f"{size}, {pages} pages", round(ours[size], 2), "s")
            yield Figure(
                "official programme, a page", f"{size}, {pages} pages", round(ours[size] / pages, 3), "s", 0.12
            )
            yield from _compared(size, ours[size], launch, _whole(pages_of(programme, language=GERMAN)))


def _reports(programme: Programme) -> Iterator[Figure]:
    """Yield the time of the visit report of a trip, to print and to write on."""
    printed = processor_seconds(partial(document_of, name="report", language=GERMAN), programme)
    written = processor_seconds(partial(report_docx, language=GERMAN), programme)
    yield Figure("visit report", "PDF, 200 items", round(printed, 2), "s", 6)
    yield Figure("visit report", "DOCX, 200 items", round(written, 2), "s", 1.5)


def _compared(size: str, ours: float, launch: Launch, html: str) -> Iterator[Figure]:
    for name, theirs in (("running", _running(launch, html)), ("from its start", _from_start(launch, html))):
        yield Figure(f"the same by Chromium, {name}", size, round(theirs, 2), "s")
        yield Figure(f"official programme against Chromium, {name}", size, round(ours / theirs, 2), "ratio", 2.5)


def _running(launch: Launch, html: str) -> float:
    browser = launch()
    took = processor_seconds(_printed, browser.new_page(), html)
    browser.close()
    return took


def _from_start(launch: Launch, html: str) -> float:
    return min(_once_from_start(launch, html) for _ in range(2))


def _once_from_start(launch: Launch, html: str) -> float:
    begun = spent()
    browser = launch()
    _printed(browser.new_page(), html)
    took = spent() - begun
    browser.close()
    return took


def _document(programme: Programme) -> bytes:
    return document_of(programme, language=GERMAN)


def _pages(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


@contextmanager
def _browsers() -> Iterator[Launch]:
    """Yield what starts a browser that has only our fonts."""
    with tempfile.TemporaryDirectory(prefix="planner-fonts-") as folder, sync_playwright() as playwright:
        settings = {"FONTCONFIG_FILE": str(fonts.lay_out(Path(folder)))}
        yield partial(playwright.chromium.launch, executable_path=system.browser(), args=ARGUMENTS, env=settings)


def _whole(job: Job) -> str:
    """Return a document as one page of HTML that needs nothing else."""
    html = job.html.replace("</head>", "".join(f"<style>{css}</style>" for css in job.css) + "</head>")
    for name, drawing in job.drawings.items():
        data = base64.b64encode(drawing.encode()).decode()
        html = html.replace(f"asset:{name}", f"data:image/svg+xml;base64,{data}")
    return html


def _printed(page: Page, html: str) -> bytes:
    page.set_content(html)
    return page.pdf(prefer_css_page_size=True, tagged=True)
