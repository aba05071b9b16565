"""Two organizers at one board: each sees what the other does, and neither loses a word."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from tests.cast import Cast
from tests.journeys.boards import Board
from tests.journeys.conftest import PageOf
from tests.journeys.filling import fill, part, press

pytestmark = pytest.mark.browser


@dataclass(frozen=True, slots=True)
class Both:
    """What Ada has before her, and what Ben has."""

    ada: Board
    ben: Board


@pytest.fixture
def both(page_of: PageOf, cast: Cast, small: str) -> Both:
    return Both(*(Board(page_of(who)).open(f"/trips/{small}/board") for who in (cast.ada, cast.ben)))


def test_a_colleagues_change_comes_while_one_types_and_a_stale_save_shows_both_versions(both: Both):
    panel = both.ada.edit("visit")
    title = part(panel, "Title").get_by_label("English")
    title.fill("Visit of the lab")
    title.press("Home")

    fill(both.ben.edit("visit"), {"When": {"Begins": "9:15"}, "Title": {"English": "Visit of the roof"}})
    both.ben.save()
    expect(both.ada.time("visit")).to_have_text("09:15–10:00")
    expect(both.ada.item("visit")).to_contain_text("Visit of the roof")
    expect(title).to_be_focused()
    both.ada.page.keyboard.type("Long ")

    both.ada.save()
    expect(part(panel, "Title")).to_contain_text("Long Visit of the lab")
    expect(part(panel, "Title")).to_contain_text("Visit of the roof")
    expect(part(panel, "When").get_by_label("Take theirs")).to_be_checked()
    both.ada.save()
    expect(both.ada.item("visit")).to_contain_text("Long Visit of the lab")
    expect(both.ada.time("visit")).to_have_text("09:15–10:00")
    expect(both.ben.item("visit")).to_contain_text("Long Visit of the lab")


def test_what_is_typed_stays_where_a_colleague_has_deleted_it_meanwhile(both: Both, small: str):
    panel = both.ada.edit("visit")
    fill(panel, {"Title": {"English": "Visit of the lab"}})
    ben = both.ben.page
    ben.goto(f"/trips/{small}/engagements/visit/deletion")
    press(ben, "Delete")

    both.ada.save()
    expect(panel.locator("h1").first).to_be_focused()
    both.ada.save()

    expect(panel.get_by_text("“Visit” was deleted by Ben")).to_have_count(1)
    expect(part(panel, "Title").get_by_label("English")).to_have_value("Visit of the lab")


def test_a_drag_of_what_was_moved_meanwhile_asks_which_time_holds(both: Both):
    both.ada.take("visit")
    both.ben.take("visit")
    both.ben.carry_to("11:00", "city")
    both.ben.drop()
    expect(both.ben.time("visit")).to_have_text("11:00–12:00")

    both.ada.carry_to("10:00", "city")
    both.ada.drop()

    panel = both.ada.panel
    expect(panel.locator("h1")).to_have_text("Somebody else was faster")
    expect(part(panel, "When")).to_contain_text("Begins: 10:00")
    expect(part(panel, "When")).to_contain_text("Begins: 11:00")
    expect(part(panel, "When").get_by_label("Keep mine")).to_be_checked()
    part(panel, "When").get_by_label("Take theirs").check()
    both.ada.save()
    expect(panel.locator("h1")).to_have_count(0)
    expect(both.ada.time("visit")).to_have_text("11:00–12:00")


def test_a_drag_that_asks_something_leaves_alone_what_is_typed_beside_the_board(both: Both):
    ada, asked = both.ada, list[str]()
    fill(ada.edit("lunch"), {"Title": {"English": "Long lunch"}})
    both.ben.take("visit")
    ada.take("visit")
    both.ben.carry_to("11:00", "city")
    both.ben.drop()
    ada.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))

    ada.carry_to("10:00", "city")
    ada.drop()

    expect(ada.time("visit")).to_have_text("11:00–12:00")
    expect(part(ada.panel, "Title").get_by_label("English")).to_have_value("Long lunch")
    assert asked == ["confirm"]


def test_what_a_colleague_deletes_or_recolours_is_seen_without_loading_the_board_again(both: Both, small: str):
    both.ada.take("visit")
    ben = both.ben.page
    ben.goto(f"/trips/{small}/engagements/visit/deletion")
    press(ben, "Delete")
    both.ada.carry_to("10:00", "city")
    both.ada.drop()

    panel = both.ada.panel
    expect(panel.locator("h1")).to_be_focused()
    expect(panel).to_contain_text("“Visit” was deleted by Ben")
    expect(both.ada.item("visit")).to_have_count(0)
    expect(both.ada.page.locator("#board-away")).to_be_hidden()

    ben.goto(f"/trips/{small}/groups/city/edit")
    ben.get_by_label("Colour", exact=True).fill("#336699")
    press(ben, "Save")
    expect(both.ada.lane("city")).to_have_css("--group", "#336699")
    expect(panel).to_contain_text("“Visit” was deleted by Ben")

    panel.get_by_role("link", name="Show it in the history").click()
    both.ada.page.locator(".step:target").get_by_role("button", name="Undo").click()
    both.ada.open(f"/trips/{small}/board")
    expect(both.ada.item("visit")).to_be_visible()
