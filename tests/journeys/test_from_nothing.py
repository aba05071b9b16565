"""A trip from nothing: groups, people, a visit, a signing, a flight that lands before it leaves; then its files."""

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.filling import choose, fill, give_parts, part, press, turn_to, unfold

pytestmark = pytest.mark.browser

ADDRESS = "〒135-0064 東京都江東区青海2-3-6"


def test_a_trip_from_nothing_stands_on_its_days_and_in_the_calendar(ada: Page):
    plan(ada)

    assert days(ada) == [
        ("Thursday 26 November", "Tokyo · UTC+9", ["10:00–12:00 Visit to the Institute"]),
        ("Friday 27 November", "Tokyo · UTC+9", ["11:00–11:30 Signing of the memorandum", "21:55 Flight to Honolulu"]),
        ("Friday 27 November", "Honolulu · UTC−10", ["09:50 Arrival in Honolulu"]),
    ]
    assert events(calendar(ada)) == {
        "Visit to the Institute": ("Asia/Tokyo", at("2026-11-26 01:00"), "Asia/Tokyo", at("2026-11-26 03:00")),
        "Signing of the memorandum": ("Asia/Tokyo", at("2026-11-27 02:00"), "Asia/Tokyo", at("2026-11-27 02:30")),
        "Flight": ("Asia/Tokyo", at("2026-11-27 12:55"), "Pacific/Honolulu", at("2026-11-27 19:50")),
    }


@pytest.mark.paper
def test_a_trip_from_nothing_is_printed_with_its_titles_times_and_both_scripts(ada: Page, tmp_path: Path):
    plan(ada)

    words = printed(ada, tmp_path)

    expected = ["Over the Pacific", "10:00", "Visit to the Institute", ADDRESS, "Ada Adler", "本田健", "21:55", "09:50"]
    assert [word for word in expected if word not in words] == []


def plan(page: Page) -> None:
    """Enter the whole trip through the forms."""
    begin_trip(page)
    add_person(page, side="Delegation", given="Ada", family="Adler")
    add_person(page, side="Hosts", given="Ken", family="Honda", native="本田健")
    add_visit(page)
    add_signing(page)
    add_flight(page)
    turn_to(page, "Programme")


def begin_trip(page: Page) -> None:
    page.goto("/trips")
    page.get_by_role("link", name="A new trip").click()
    fill(page, {"Title": {"English": "Over the Pacific"}, "First day": "2026-11-26", "Last day": "2026-11-28"})
    rows = part(page, "Groups").locator(".rows-row")
    fill(rows.nth(0), {"Name": "City"})
    fill(rows.nth(1), {"Name": "University"})
    press(page, "Begin the trip")
    expect(page.get_by_role("heading", name="Over the Pacific")).to_be_visible()


def add_person(page: Page, *, side: str, given: str, family: str, native: str = "") -> None:
    turn_to(page, "People")
    page.get_by_role("link", name="Add somebody").click()
    page.get_by_label(side, exact=True).check()
    fill(page, {"Given name": given, "Family name": family, "Name in its own script": native})
    press(page, "Save")


def add_visit(page: Page) -> None:
    begin_engagement(page, kind="Visit", title="Visit to the Institute")
    fill(part(page, "When"), {"Day": "2026-11-26", "Begins": "10", "Ends": "1200"})
    venue = unfold(page, "A new venue")
    fill(venue, {"Name": "Institute of the Future", "Address": "2-3-6 Aomi, Tokyo"})
    fill(venue, {"Address in local script": ADDRESS, "Time zone": "tokyo"})
    press(page, "Save")


def add_signing(page: Page) -> None:
    begin_engagement(page, kind="Signing", title="Signing of the memorandum")
    fill(part(page, "When"), {"Day": "2026-11-27", "Begins": "11.00", "Ends": "11:30"})
    choose(page, {"Venue": "Institute of the Future"})
    give_parts(page, [("Ada Adler", "Signatory"), ("Ken Honda · 本田健", "Signatory")])
    press(page, "Save")


def begin_engagement(page: Page, *, kind: str, title: str) -> None:
    turn_to(page, "Programme")
    page.get_by_role("link", name="Add an engagement", exact=True).first.click()
    choose(page, {"Kind": kind})
    fill(page, {"Title": title})


def add_flight(page: Page) -> None:
    turn_to(page, "Programme")
    page.get_by_role("link", name="Add a leg").first.click()
    fill(page, {"Number": "NH 186"})
    fill(page, {"Departure": {"Airport or station code": "hnd", "Day": "2026-11-27", "Time": "2155"}})
    fill(page, {"Arrival": {"Airport or station code": "HNL", "Day": "2026-11-27", "Time": "9.50"}})
    press(page, "Save")


def days(page: Page) -> list[tuple[str, str, list[str]]]:
    """Return what stands on each day of the agenda: its date, its zone, the times and titles in it."""
    return [
        (day.locator("h2 time").inner_text(), day.locator(".day-zones").inner_text(), entries(day))
        for day in page.locator("section.day:not(#undated)").all()
    ]


def entries(day: Locator) -> list[str]:
    times = day.locator(".entry-time").all()
    titles = day.locator(".entry-title a").all()
    return [
        f"{time.inner_text().splitlines()[0]} {title.inner_text()}" for time, title in zip(times, titles, strict=True)
    ]


def calendar(page: Page) -> icalendar.Calendar:
    """Download the calendar and read it."""
    with page.expect_download() as download:
        page.get_by_role("link", name="Calendar", exact=True).click()
    return icalendar.Calendar.from_ical(download.value.path().read_bytes())


def events(calendar: icalendar.Calendar) -> dict[str, tuple[str, datetime, str, datetime]]:
    """Return of each event its zones and instants, by the first words of its title."""
    return {title(event): (*moment(event, "DTSTART"), *moment(event, "DTEND")) for event in calendar.events}


def title(event: icalendar.Event) -> str:
    return str(event["SUMMARY"]).partition(" NH")[0].partition(":")[0]


def moment(event: icalendar.Event, name: str) -> tuple[str, datetime]:
    return event[name].params["TZID"], event[name].dt.astimezone(UTC)


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=UTC)


def printed(page: Page, folder: Path) -> str:
    """Print the official programme and return the words on its pages."""
    with page.expect_download() as download:
        page.get_by_role("link", name="Print").click()
    file = folder / "programme.pdf"
    download.value.save_as(file)
    command = ["pdftotext", "-enc", "UTF-8", str(file), "-"]
    words = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return re.sub(r"\s+", " ", words)
