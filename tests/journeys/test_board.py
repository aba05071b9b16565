"""The board as a place to work: adding, editing beside it, undo, preview, filter, far days, print; without scripts."""

import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from planner.actions.organizers import find_organizer
from planner.actions.trips import import_trip
from planner.model import db
from planner.values.text import Text
from tests.cast import Cast
from tests.journeys.boards import DAY, LAST, Board, is_saved
from tests.journeys.conftest import PageOf
from tests.journeys.filling import choose, fill, part, press, unfold
from tests.journeys.looking import findings
from tests.programmes import a_meeting, exact, programme_with

pytestmark = pytest.mark.browser


@pytest.fixture
def board(ada: Page, small: str) -> Board:
    return Board(ada).open(f"/trips/{small}/board")


def test_a_click_in_an_empty_place_begins_a_line_and_what_is_typed_is_added(board: Board):
    line, preview = board.page.get_by_role("combobox", name="Quick add"), board.page.locator("#quick-preview")
    board.click("14:05", "university")
    expect(board.ghost).to_have_text("14:00–15:00")
    expect(line).to_be_focused()
    expect(line).to_have_value("14:00-15:00 ")
    board.page.keyboard.press("Escape")
    expect(board.ghost).to_have_count(0)
    expect(line).to_have_value("")

    board.click("14:20", "university")
    board.page.keyboard.type("Signing at start-up p")
    board.page.keyboard.press("ArrowDown")
    board.page.keyboard.press("Enter")
    expect(preview.locator(".entry-title")).to_contain_text("Signing at Start-up Park")
    board.page.keyboard.press("Enter")

    added = board.lane("university").locator("xpath=ancestor::section").locator(".box", has_text="Signing")
    expect(added.locator(".box-time")).to_have_text("14:15–15:15")
    expect(added).to_contain_text("Start-up Park")
    expect(preview).to_be_empty()
    line.fill("#City 9:00 breakfast")
    line.press("Enter")
    expect(board.page.locator(".box", has_text="Breakfast")).to_have_count(1)


def test_a_line_that_is_emptied_and_a_panel_without_a_form_are_left(board: Board):
    page, heading = board.page, board.panel.locator("h1")
    board.click("14:05", "university")
    page.get_by_role("combobox", name="Quick add").fill("")
    expect(board.ghost).to_have_count(0)
    expect(page.locator("#quick [name=groups]")).to_have_value("")

    preview = page.get_by_role("link", name="Preview", exact=True)
    preview.click()
    expect(heading).to_be_focused()
    page.keyboard.press("Escape")
    expect(heading).to_have_count(0)
    preview.click()
    expect(heading).to_be_focused()
    page.get_by_role("heading", name="Visit to Tsukuba").click()
    page.keyboard.press("Escape")
    expect(heading).to_have_count(0)


def test_an_item_is_edited_at_the_side_with_a_venue_that_is_added_there(board: Board):
    board.page.route("**/engagements/visit/**", lambda _route: None)  # never answered, and not waited for
    board.item("visit").get_by_role("link").click()
    board.item("lunch").scroll_into_view_if_needed()
    there = board.scrolled()
    panel = board.edit("lunch")
    assert board.scrolled() == there

    fill(panel, {"When": {"Begins": "25"}, "Title": {"English": "Long lunch"}})
    board.save()
    expect(panel.locator(".problems")).to_be_focused()
    expect(part(panel, "Title").get_by_label("English")).to_have_value("Long lunch")
    fill(panel, {"When": {"Begins": "12:15"}})
    choose(panel, {"Venue": "–"})
    fill(unfold(board.page, "A new venue"), {"Name": {"English": "Soba house"}})
    with board.page.expect_response(is_saved):
        board.page.keyboard.press("Enter")

    expect(board.time("lunch")).to_have_text("12:15–13:00")
    expect(board.item("lunch")).to_contain_text("Long lunch")
    expect(board.item("lunch")).to_contain_text("Soba house")
    expect(panel.locator("h1")).to_have_count(0)


def test_what_is_typed_at_the_side_is_not_left_unasked(board: Board):
    asked: list[str] = []
    board.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    fill(board.edit("lunch"), {"Title": {"English": "Long lunch"}})
    part(board.panel, "Parts").get_by_role("button", name="One more row").first.click()
    expect(part(board.panel, "Parts").locator(".part-row")).to_have_count(4)

    board.item("visit").get_by_role("link").click()
    board.page.get_by_role("button", name="Close").click()

    expect(part(board.panel, "Title").get_by_label("English")).to_have_value("Long lunch")
    assert asked == ["confirm", "confirm"]


def test_steps_are_undone_and_done_again_after_a_reload_too(board: Board):
    board.take("visit")
    board.carry_to("10:30", "city")
    board.drop()
    board.open()

    board.step("Undo")
    expect(board.time("visit")).to_have_text("09:00–10:00")
    expect(board.notes).to_contain_text("Taken back.")
    board.open()
    board.step("Do again")
    expect(board.time("visit")).to_have_text("10:30–11:30")


def test_the_preview_follows_and_the_filter_holds(board: Board):
    board.page.get_by_role("link", name="Preview", exact=True).click()
    board.panel.get_by_label("As seen by").select_option(label="City")
    shown = board.panel.locator("#preview")
    expect(shown).to_contain_text("Visit")
    expect(shown).not_to_contain_text("Talk")

    board.item("visit").scroll_into_view_if_needed()
    board.take("visit")
    board.carry_to("10:30", "city")
    with board.page.expect_request("**/preview?*") as again:
        board.drop()
    expect(shown).to_contain_text("10:30–11:30")
    assert "x-asked-by-itself" in again.value.headers
    expect(board.panel.get_by_label("As seen by")).to_have_value("group:city")

    board.open("/trips/small/board?group=university")
    expect(board.item("talk")).to_be_visible()
    expect(board.item("visit")).to_have_count(0)
    board.take("talk")
    board.carry_to("10:00", "university")
    board.drop()
    expect(board.time("talk")).to_have_text("10:00–11:30")
    expect(board.item("visit")).to_have_count(0)


def test_the_days_of_a_long_trip_come_as_one_comes_near(ada: Page, app: Flask, cast: Cast):
    with app.app_context():
        import_trip(long_trip(), owner=find_organizer(cast.ada.email))
        db.session.commit()
    board = Board(ada).open("/trips/long/board?day=2026-11-24")
    assert ada.locator(".board-waiting").count() > 20
    far = board.item("item-59-0")
    expect(far).to_have_count(0)

    ada.get_by_role("navigation", name="Days").get_by_role("link").last.click()

    expect(far).to_be_in_viewport()
    assert ada.locator(".board-waiting").count() > 10
    board.take("item-59-0")
    board.carry_to("08:00", "", "2027-01-22")
    board.drop()
    expect(board.time("item-59-0")).to_have_text("08:00–08:30")


def test_it_is_printed_with_every_day_and_title_and_nothing_to_press(board: Board, tmp_path: Path):
    file = tmp_path / "board.pdf"
    board.page.pdf(path=file, format="A4")

    said = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True).stdout
    days = ["Tuesday 24 November", "Wednesday 25 November", "Thursday 26 November"]
    assert [words for words in (*days, "Visit", "Talk", "Lunch", "Tour", "Seminar", "Idea") if words not in said] == []
    assert [words for words in ("Quick add", "Undo", "Filter", "Preview", "Close", "Clashes") if words in said] == []


def test_whatever_is_open_on_it_can_be_used_by_everybody(board: Board):
    board.click("14:00", "city")
    board.page.keyboard.type("Signing at Start-up Park")
    expect(board.page.locator("#quick-preview .entry")).to_be_visible()
    found = {"quick add": findings(board.page)}
    board.page.keyboard.press("Escape")

    found["editor"] = findings_beside(board, "visit")
    board.page.get_by_role("link", name="Move, copy or split").click()
    expect(board.panel.locator("h1")).to_have_text("One item")
    found["several"] = findings(board.page)
    board.page.get_by_role("link", name="Preview", exact=True).click()
    expect(board.panel.locator("#preview")).to_be_visible()
    found["preview"] = findings(board.page)

    assert found == {state: [] for state in found}


def findings_beside(board: Board, key: str) -> list[str]:
    board.edit(key)
    return findings(board.page)


def test_without_scripts_it_is_read_and_everything_leads_to_a_form(page_of: PageOf, cast: Cast, small: str):
    page = page_of(cast.ada, java_script_enabled=False)
    board = Board(page)
    page.goto(f"/trips/{small}/board")
    expect(board.time("visit")).to_have_text("09:00–10:00")
    board.item("visit").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Visit")
    page.get_by_role("link", name="Move, copy or split").click()
    page.get_by_role("link", name="Another day or time").click()
    fill(page, {"Begins": "11", "Ends": "12"})
    press(page, "Save")
    expect(board.time("visit")).to_have_text("11:00–12:00")

    page.locator(f"#day-{DAY}").get_by_role("link", name="Several at once").click()
    fill(page, {"All that begins at this time or later": "12"})
    press(page, "Show")
    press(page, "Go on")
    fill(page, {"To which day": LAST})
    press(page, "Copy")
    expect(page.locator(f"#day-{LAST} [data-item]")).to_have_count(3)


def long_trip():
    """Return sixty days with six meetings each."""
    first = exact(DAY, "09:00").day
    days = [first + timedelta(days=nth) for nth in range(60)]
    return programme_with(
        *(meeting(nth, day.isoformat(), hour) for nth, day in enumerate(days) for hour in range(6)),
        slug="long",
        uid="5b3f6a52-0000-4000-8000-00000000000c",
        starts=days[0],
        ends=days[-1],
    )


def meeting(nth: int, day: str, hour: int):
    when = exact(day, f"{9 + hour:02}:00", f"{9 + hour:02}:30", zone="Asia/Tokyo")
    return a_meeting(when, key=f"item-{nth}-{hour}", uid=f"{nth}-{hour}", title=Text(f"Meeting {nth} {hour}"))
