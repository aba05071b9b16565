"""The whole journey to Japan typed in German, from no trip at all: it is the sample, in file, calendar and print."""

import subprocess
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Page

from planner.exports.ics import ics_of
from planner.exports.paper import document_of
from planner.imports.tripfile import read_tripfile
from planner.language import language
from planner.programme.audience import seen_by
from planner.sample import sample_bytes
from tests.cast import Cast
from tests.journeys.conftest import PageOf
from tests.journeys.japan import typed
from tests.journeys.told import reread, told

pytestmark = [pytest.mark.browser, pytest.mark.paper]

COUNTED_BY_MACHINES = {"UID", "DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE"}


def test_the_journey_to_japan_typed_in_german_is_the_sample(page_of: PageOf, cast: Cast, tmp_path: Path):
    page = page_of(cast.dov, locale="de-DE")
    sample, german = read_tripfile(sample_bytes()), language("de")
    seen, said = seen_by(sample, "staff"), german.falling_back_to(sample.trip.languages)

    typist = typed(page, german, sample)

    page.goto(f"/trips/{typist.slug}/downloads")
    mine = reread(fetched(page, "Reisedatei (YAML)", tmp_path), typist.keys)
    assert told(mine) == told(sample)
    assert ([*mine.people], [*mine.groups]) == ([*sample.people], [*sample.groups])

    page.goto(f"/trips/{typist.slug}")
    assert events(fetched(page, "Kalender", tmp_path)) == events(ics_of(seen, language=said))
    paper = fetched(page, "Drucken", tmp_path)
    assert printed(paper) == printed(document_of(seen, name="official", language=said))


def fetched(page: Page, link: str, folder: Path) -> bytes:
    """Download what is behind a link."""
    with page.expect_download() as download:
        page.get_by_role("link", name=link, exact=True).first.click()
    download.value.save_as(folder / "fetched")
    return (folder / "fetched").read_bytes()


def events(calendar: bytes) -> list[dict[str, Any]]:
    """Return what each entry of a calendar says, without what machines count."""
    found = icalendar.Calendar.from_ical(calendar).events
    return [{name: event[name].to_ical() for name in event if name not in COUNTED_BY_MACHINES} for event in found]


def printed(document: bytes) -> list[str]:
    """Return the words of a document in their order."""
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=document, capture_output=True, check=True).stdout.decode().split()
