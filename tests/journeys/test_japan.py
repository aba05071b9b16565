"""The whole journey to Japan typed in German, from an empty installation: it is the sample, on every output."""

import subprocess
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Page

from planner.imports.tripfile import read_tripfile
from planner.language import language
from planner.sample import sample_bytes
from planner.sample.loading import due_soon
from tests.journeys.conftest import NewContext, link_in
from tests.journeys.filling import fill, press
from tests.journeys.japan import typed
from tests.journeys.told import reread, told

pytestmark = [pytest.mark.browser, pytest.mark.paper]

COUNTED_BY_MACHINES = {"UID", "DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE"}


@pytest.fixture
def live(printed: str) -> str:
    """The address of an empty planner."""
    return link_in(printed).partition("/sign-in")[0]


def test_the_journey_to_japan_typed_in_german_is_the_sample(new_context: NewContext, printed: str, tmp_path: Path):
    page = new_context(locale="de-DE").new_page()
    begin(page, link_in(printed))
    sample = due_soon(read_tripfile(sample_bytes()))

    typist = typed(page, language("de"), sample)

    mine = reread(fetched(page, f"/trips/{typist.slug}/downloads", "Reisedatei (YAML)", tmp_path), typist.keys)
    assert told(mine) == told(sample)
    assert ([*mine.people], [*mine.groups]) == ([*sample.people], [*sample.groups])
    page.goto("/trips")
    press(page, "Beispiel ansehen")
    trips = [f"/trips/{typist.slug}", page.url]
    typed_calendar, its_calendar = (fetched(page, trip, "Kalender", tmp_path) for trip in trips)
    assert events(typed_calendar) == events(its_calendar)
    typed_paper, its_paper = (fetched(page, trip, "Drucken", tmp_path) for trip in trips)
    assert words(typed_paper) == words(its_paper)


def begin(page: Page, link: str) -> None:
    """Make the first account."""
    page.goto(link)
    account = {"Ihr Name": "Ada Adler", "E-Mail-Adresse": "ada@example.org", "Passwort": "der grüne Schirm des Rektors"}
    fill(page, account)
    press(page, "Konto anlegen")


def fetched(page: Page, address: str, link: str, folder: Path) -> bytes:
    """Download what is behind a link of a page."""
    page.goto(address)
    with page.expect_download() as download:
        page.get_by_role("link", name=link, exact=True).first.click()
    download.value.save_as(folder / "fetched")
    return (folder / "fetched").read_bytes()


def events(calendar: bytes) -> list[list[tuple[str, Any]]]:
    """Return what each entry of a calendar says, without what machines count."""
    found = icalendar.Calendar.from_ical(calendar).events
    plain = ({name: event[name].to_ical() for name in event if name not in COUNTED_BY_MACHINES} for event in found)
    return sorted(sorted(entry.items()) for entry in plain)


def words(document: bytes) -> list[str]:
    """Return the words of a document in their order."""
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=document, capture_output=True, check=True).stdout.decode().split()
