"""Things on the board under a hand, by mouse and by finger. The browser sits in Los Angeles, which changes no time."""

import pytest
from flask import Flask
from playwright.sync_api import CDPSession, expect

from planner.actions.organizers import find_organizer
from planner.actions.trips import import_trip
from planner.model import db
from tests.cast import Cast
from tests.journeys.boards import DAY, FAR, NEXT, TALL, Board, gappy_trip, is_saved
from tests.journeys.conftest import PageOf

pytestmark = pytest.mark.browser

REST = 450  # milliseconds that a finger rests before it takes hold, and some
STILL = 150


@pytest.fixture
def board(page_of: PageOf, cast: Cast, small: str) -> Board:
    page = page_of(cast.ada, viewport=TALL, timezone_id="America/Los_Angeles")
    return Board(page).open(f"/trips/{small}/board")


def test_a_thing_is_dragged_to_another_time_another_group_and_another_day(board: Board):
    board.take("visit")
    board.carry_to("10:20", "city")
    expect(board.ghost).to_have_text("10:20–11:20")
    board.drop()
    expect(board.time("visit")).to_have_text("10:20–11:20")
    expect(board.notes).to_contain_text("Saved.")
    board.begins_in("city", "visit")

    board.take("visit")
    board.carry_to("13:40", "university")
    board.drop()
    expect(board.time("visit")).to_have_text("13:40–14:40")
    board.begins_in("university", "visit")

    board.take("visit")
    board.carry_to("10:00", "university", NEXT)
    board.drop()
    expect(board.time("visit", NEXT)).to_have_text("10:00–11:00")
    expect(board.item("visit", DAY)).to_have_count(0)
    expect(board.time("talk")).to_have_text("09:00–10:30")

    shown = board.boxes()
    assert board.open(board.page.url).boxes() == shown


def test_what_has_no_clock_time_or_no_day_is_dragged_onto_the_grid_and_back(board: Board):
    board.take("tour")
    board.carry(*board.point("14:30", "city"))
    board.drop()
    expect(board.time("tour")).to_have_text("14:30–15:30")
    expect(board.strip().locator("#item-tour")).to_have_count(0)

    board.take("tour")
    board.carry_onto(board.strip(NEXT))
    expect(board.ghost).to_have_count(0)
    board.drop()
    expect(board.strip(NEXT).locator("#item-tour")).to_have_count(1)

    board.take("idea")
    board.carry(*board.point("11:00", "university", NEXT))
    expect(board.ghost).to_have_text("11:00–12:00")
    board.drop()
    expect(board.time("idea", NEXT)).to_have_text("11:00–12:00")
    board.take("idea")
    board.carry_onto(board.undated)
    board.drop()
    expect(board.undated.locator("#item-idea")).to_have_count(1)


def test_an_end_is_stretched_and_a_leg_is_moved_with_both_ends(board: Board):
    board.take("talk", down=-3)
    board.carry(*board.point("11:15", "university"))
    expect(board.ghost).to_have_text("09:00–11:15")
    board.drop()
    expect(board.time("talk")).to_have_text("09:00–11:15")

    board.take("train")
    board.carry_to("17:30", "city")
    expect(board.ghost).to_have_text("17:30–18:20")
    board.drop()
    expect(board.time("train")).to_contain_text("17:30–18:20")


def test_an_end_is_stretched_to_midnight_and_over_the_next_day_past_it(board: Board):
    board.open(f"{board.page.url}?hours=all")
    board.take("talk", down=-3)
    board.carry(*board.point("23:58", "university"))
    expect(board.ghost).to_have_text("09:00–24:00")
    board.drop()
    expect(board.time("talk")).to_have_text("09:00–00:00")

    board.take("talk", down=-3)
    board.carry(*board.point("00:30", "university", NEXT))
    expect(board.ghost).to_have_text("09:00–00:30")
    board.drop()
    expect(board.time("talk")).to_have_text("09:00–00:30")


def test_over_a_sheet_that_is_not_of_the_next_day_an_end_stays_on_its_own(board: Board, app: Flask, cast: Cast):
    with app.app_context():
        import_trip(gappy_trip(), owner=find_organizer(cast.ada.email))
        db.session.commit()
    board.open("/trips/gappy/board")
    board.take("visit", down=-3)
    board.carry(*board.point("08:30", "city", FAR))
    expect(board.ghost).to_have_text("09:00–09:05")
    board.drop()

    expect(board.time("visit")).to_have_text("09:00–09:05")


def test_escape_puts_back_what_is_held_and_opens_nothing(board: Board):
    board.take("lunch")
    board.carry(*board.point("14:00", "city"))
    board.page.keyboard.press("Escape")
    board.page.mouse.up()
    expect(board.ghost).to_have_count(0)
    expect(board.time("lunch")).to_have_text("12:00–13:00")
    expect(board.panel.locator("h1")).to_have_count(0)
    expect(board.page.locator("#quick-line")).to_have_value("")


def test_a_finger_that_rests_takes_hold_and_one_that_swipes_scrolls(page_of: PageOf, cast: Cast, small: str):
    page = page_of(cast.ada, viewport={"width": 390, "height": 760}, has_touch=True, is_mobile=True)
    board = Board(page).open(f"/trips/{small}/board")
    finger = page.context.new_cdp_session(page)
    board.item("lunch").evaluate("box => box.scrollIntoView({block: 'center', behavior: 'instant'})")

    before = board.scrolled()
    swipe(finger, *middle(board, "lunch"), by=-160, rest=0)
    page.wait_for_function("before => scrollY > before + 50", arg=before)
    assert page.locator(".is-lifted").count() == 0

    board.scrolled()
    x, y = middle(board, "lunch")
    far = board.far_down("13:20", "city") - board.far_down("12:00", "city")
    with page.expect_response(is_saved):
        swipe(finger, x, y, (x + 30, y), by=far, rest=REST)
    expect(board.time("lunch")).to_have_text("13:20–14:20")
    expect(page.locator(".is-lifted")).to_have_count(0)

    board.item("lunch").get_by_role("link").tap()
    expect(board.panel.locator("h1")).to_have_text("Lunch")
    there = board.scrolled()
    page.get_by_role("button", name="Close").tap()
    expect(board.panel.locator("h1")).to_have_count(0)
    assert board.scrolled() == there


def middle(board: Board, key: str) -> tuple[float, float]:
    box = board.item(key).bounding_box()
    assert box
    return box["x"] + 40, box["y"] + box["height"] / 2


def swipe(finger: CDPSession, x: float, y: float, *others: tuple[float, float], by: float, rest: int) -> None:
    """Put a finger down, let it rest, and others beside it; move it, and lift all when it stands still.

    So nothing rolls on.
    """
    touch(finger, "touchStart", (x, y))
    wait(finger, rest)
    for nth in range(len(others)):
        touch(finger, "touchStart", (x, y), *others[: nth + 1])
    for part in range(1, 9):
        touch(finger, "touchMove", (x, y + by * part / 8), *others)
    wait(finger, STILL)
    touch(finger, "touchEnd")


def touch(finger: CDPSession, kind: str, *points: tuple[float, float]) -> None:
    finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]})


def wait(finger: CDPSession, milliseconds: int) -> None:
    waiting = f"new Promise(go => setTimeout(go, {milliseconds}))"
    finger.send("Runtime.evaluate", {"expression": waiting, "awaitPromise": True})
