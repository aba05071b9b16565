"""The board with no hand on the mouse, and several things at once."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.boards import DAY, LAST, NEXT, Board
from tests.journeys.filling import fill, part

pytestmark = pytest.mark.browser


@pytest.fixture
def board(ada: Page, small: str) -> Board:
    return Board(ada).open(f"/trips/{small}/board")


def test_keys_take_a_thing_up_carry_it_put_it_down_and_put_it_back(board: Board):
    page, said = board.page, board.page.locator("#board-said")
    link = board.item("visit").get_by_role("link")
    link.focus()
    press(page, "Space")
    expect(said).to_have_text("Taken up: Tuesday 24 November, 09:00–10:00, City")
    press(page, "ArrowDown", "ArrowDown", "ArrowRight")
    expect(said).to_have_text("Tuesday 24 November, 09:10–10:10, University")
    press(page, "PageDown", "PageUp")
    expect(said).to_have_text("Tuesday 24 November, 09:10–10:10, University")
    press(page, "PageDown", "Shift+ArrowDown")
    expect(said).to_have_text("Wednesday 25 November, 09:10–10:15, University")
    press(page, "Escape")
    expect(said).to_have_text("Put back.")
    expect(board.time("visit")).to_have_text("09:00–10:00")

    press(page, "Space", "PageDown", "ArrowRight", "ArrowDown", "Space")

    expect(said).to_have_text("Put down: Wednesday 25 November, 09:05–10:05, University")
    expect(board.time("visit", NEXT)).to_have_text("09:05–10:05")
    expect(link).to_be_focused()
    board.begins_in("university", "visit")
    press(page, "Space", "ArrowDown", "Shift+ArrowUp", "Shift+ArrowUp", "Enter")
    expect(board.time("visit")).to_have_text("09:10–10:00")
    expect(link).to_be_focused()


def test_who_turns_elsewhere_leaves_a_thing_where_it_was(board: Board):
    page, said = board.page, board.page.locator("#board-said")
    board.item("visit").get_by_role("link").focus()

    press(page, "Space", "ArrowDown")
    expect(board.ghost).to_have_count(1)
    board.item("talk").get_by_role("link").focus()
    expect(said).to_have_text("Put back.")
    press(page, "Space", "ArrowDown")
    page.get_by_role("heading", level=1).click()
    expect(said).to_have_text("Put back.")
    expect(board.ghost).to_have_count(0)


def test_everything_can_be_done_in_dialogs_too(board: Board):
    panel = board.edit("visit")
    panel.get_by_role("link", name="Move, copy or split").press("Enter")
    expect(panel.locator("h1")).to_have_text("One item")
    panel.get_by_role("link", name="Another day or time").press("Enter")
    expect(panel.get_by_label("Begins")).to_have_value("09:00")
    fill(panel, {"Begins": "11", "Ends": "10"})
    board.save()
    expect(panel.locator(".problems")).to_be_focused()
    expect(panel.get_by_label("Begins")).to_have_value("11")
    fill(panel, {"Day": LAST, "Ends": "11:45"})
    part(panel, "Groups").get_by_label("University").check()
    board.save()

    expect(board.time("visit", LAST)).to_have_text("11:00–11:45")
    expect(board.item("visit", DAY)).to_have_count(0)


def test_several_that_are_chosen_are_put_later_and_keys_undo_and_do_it_again(board: Board):
    choose(board, "visit", "talk")
    deed(board, "Later", {"By how much": "20"})
    expect(board.time("visit")).to_have_text("09:20–10:20")
    expect(board.time("talk")).to_have_text("09:20–10:50")
    press(board.page, "Control+z")
    expect(board.time("talk")).to_have_text("09:00–10:30")
    press(board.page, "Control+Shift+Z")
    expect(board.time("talk")).to_have_text("09:20–10:50")
    press(board.page, "Control+z")
    expect(board.time("talk")).to_have_text("09:00–10:30")
    press(board.page, "Control+y")
    expect(board.time("visit")).to_have_text("09:20–10:20")
    expect(board.time("talk")).to_have_text("09:20–10:50")


def test_several_that_are_chosen_change_groups_or_get_the_same(board: Board):
    choose(board, "visit", "talk")
    deed(board, "Let them change groups")
    expect(board.page.locator("#item-visit.of-university")).to_be_visible()
    board.begins_in("university", "visit")
    board.begins_in("city", "talk")

    choose(board, "visit", "talk")
    groups = part(board.panel, "Groups")
    groups.get_by_label("Only these").check()
    groups.get_by_label("City").check()
    deed(board, "For these groups")
    expect(board.page.locator("#item-visit.of-city")).to_be_visible()
    board.begins_in("city", "visit", "talk")


def test_what_is_chosen_is_copied_split_and_with_all_that_comes_later_deleted(board: Board):
    page, panel, boxes = board.page, board.panel, board.page.locator(f"#day-{DAY} .box")
    choose(board, "seminar")
    deed(board, "Copy", {"To which day": LAST})
    expect(page.locator(f"#day-{LAST} .box")).to_contain_text("Seminar")
    choose(board, "lunch")
    deed(board, "Split in two", {"At what time": "12:30"})
    expect(boxes.filter(has_text="Lunch").locator(".box-time")).to_have_text(["12:00–12:30", "12:30–13:00"])

    page.locator(f"#day-{DAY}").get_by_role("link", name="Several at once").click()
    fill(panel, {"All that begins at this time or later": "12"})
    panel.get_by_role("button", name="Show").click()
    expect(panel.get_by_role("checkbox", checked=True)).to_have_count(4)
    panel.get_by_role("button", name="Go on").click()
    expect(panel.locator("h1")).to_have_text("4 items")
    deed(board, "Delete")
    expect(boxes).to_have_count(2)


def choose(board: Board, first: str, *others: str) -> None:
    """Choose the first by its key, others by a click with Control, and open what can be done to them."""
    board.item(first).get_by_role("link").focus()
    board.page.keyboard.press("x")
    for key in others:
        board.item(key).click(modifiers=["Control"], position={"x": 40, "y": 8})
    expect(board.page.locator("#board-bar")).to_contain_text(f"{1 + len(others)} chosen")
    board.page.get_by_role("link", name="Change together").click()
    expect(board.panel.locator("h1")).to_be_focused()


def deed(board: Board, button: str, entries: dict[str, str] | None = None) -> None:
    """Do something to all that is chosen, and choose none any more."""
    fill(board.panel, entries or {})
    with board.page.expect_response(lambda answer: answer.url.endswith("/board/changes") and answer.status == 200):
        board.panel.get_by_role("button", name=button, exact=True).click()
    expect(board.panel.locator("h1")).to_have_count(0)
    board.page.locator("#board-bar button").dispatch_event("click")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)
