"""What the board answers to a page that lies open: what looks different now, and nothing else."""

from xml.etree.ElementTree import Element

import pytest
from flask import Flask
from sqlalchemy import text

from planner.database import for_writing
from planner.model import db
from tests.browser import Browser, Page
from tests.cast import Cast
from tests.pages import parsed

BOARD = "/trips/tsukuba/board"
SHEETS = ".//main//section[@data-mark]"
HX = {"HX-Request": "true"}
CALL = "/trips/tsukuba/engagements/call/edit"


def have(page: Page) -> str:
    """Return what the page says that it shows."""
    days = page.one(".//*[@id='board-sheets']").get("data-days")
    return " ".join([f"days:{days}", *(f"{one.get('data-key')}:{one.get('data-mark')}" for one in page.all(SHEETS))])


def revision(page: Page) -> str:
    return str(page.one(".//*[@data-revision]").get("data-revision"))


def asked(browser: Browser, page: Page, board: str = BOARD) -> tuple[int, Element]:
    """Ask as an open page does; return the status and what came back."""
    sent = {**browser.token(), "have": have(page), "revision": revision(page)}
    with browser.client.post(f"{board}/changes", data=sent, headers=HX) as answer:
        root, _errors = parsed(answer.get_data(as_text=True))
        return answer.status_code, root


def changes(browser: Browser, page: Page, board: str = BOARD) -> tuple[int, list[str]]:
    """Return the status, and the places for which a part came back."""
    status, root = asked(browser, page, board)
    return status, [str(part.get("hx-target")) for part in root.iter("hx-partial")]


def test_while_nobody_changes_anything_there_is_nothing_to_send(cast: Cast) -> None:
    page = cast.cleo.browser.get(BOARD)

    assert changes(cast.cleo.browser, page) == (204, [])


def test_only_the_sheets_come_back_that_look_different_now_and_what_stands_beside_them(cast: Cast) -> None:
    page = cast.cleo.browser.get(BOARD)
    cast.ben.browser.fill_in(CALL, {"title-en": "Ben's call"})

    answer = changes(cast.cleo.browser, page)

    assert answer == (200, ["#day-2026-11-24", "#board-side"])


def test_all_hours_stay_shown_when_something_is_dropped(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{BOARD}?hours=all")
    address = str(page.one(".//*[@data-items]").get("data-items")).replace("KEY", "call")
    moved = {"what": "move", "version": "1", "day": "2026-11-24", "zone": "Asia/Tokyo", "clock": "11:00"}

    sent = {**cast.ada.browser.token(), **moved, "have": have(page)}
    with cast.ada.browser.client.post(address, data=sent, headers=HX) as answer:
        root, _errors = parsed(answer.get_data(as_text=True))

    assert [(one.get("data-key"), one.get("data-first")) for one in root.iter("section") if one.get("data-key")] == [
        ("2026-11-24", "0")
    ]


def test_what_moves_to_another_day_changes_both(cast: Cast) -> None:
    page = cast.cleo.browser.get(BOARD)
    cast.ben.browser.fill_in(CALL, {"when-day": "2026-11-27"})

    answer = changes(cast.cleo.browser, page)

    assert answer == (200, ["#day-2026-11-24", "#day-2026-11-27", "#board-side"])


def test_what_does_not_stand_on_the_sheets_changes_none_of_them(cast: Cast) -> None:
    page = cast.cleo.browser.get(BOARD)
    cast.ben.browser.fill_in("/trips/tsukuba/aims/exchange/edit", {"text-en": "Exchange of teachers"})

    assert changes(cast.cleo.browser, page) == (200, ["#board-side"])


@pytest.mark.parametrize("day", ["2026-11-10", "2026-12-10"])
def test_a_day_that_comes_changes_the_whole_row_of_days(cast: Cast, day: str) -> None:
    page = cast.cleo.browser.get(BOARD)
    cast.ben.browser.fill_in(CALL, {"when-day": day})

    answer = changes(cast.cleo.browser, page)

    assert answer == (200, ["#board-sheets", "#board-jump", "#board-side"])


def test_a_day_that_goes_changes_the_whole_row_of_days(cast: Cast) -> None:
    cast.ben.browser.fill_in(CALL, {"when-day": "2026-12-10"})
    page = cast.cleo.browser.get(BOARD)
    cast.ben.browser.fill_in(CALL, {"when-day": "2026-11-24"})

    answer = changes(cast.cleo.browser, page)

    assert answer == (200, ["#board-sheets", "#board-jump", "#board-side"])


@pytest.mark.parametrize("said", ["", "x", ":", "2026-11-24", "a:b:c", "2026-11-24:", "<script>:1", "days:0"])
def test_nonsense_about_what_a_page_shows_does_no_harm(cast: Cast, said: str) -> None:
    sent = {**cast.ada.browser.token(), "have": said}
    with cast.ada.browser.client.post(f"{BOARD}/changes", data=sent, headers=HX) as answer:
        assert (answer.status_code, "<script>" in answer.get_data(as_text=True)) == (200, False)


def test_what_a_page_of_many_days_shows_is_read_whole(cast: Cast) -> None:
    page = cast.cleo.browser.get(BOARD)
    many = " ".join(f"2028-{nth:04d}:0a1b2c3d" for nth in range(2000))
    sent = {**cast.cleo.browser.token(), "have": f"{many} {have(page)}"}

    with cast.cleo.browser.client.post(f"{BOARD}/changes", data=sent, headers=HX) as answer:
        root, _errors = parsed(answer.get_data(as_text=True))

    drawn = [one.get("data-key") for one in root.iter("section") if one.get("data-mark")]
    assert drawn == [one.get("data-key") for one in page.all(SHEETS)]


def test_a_board_that_lies_open_waits_for_nobody_who_writes(app: Flask, cast: Cast) -> None:
    page = cast.cleo.browser.get(BOARD)

    with app.app_context(), for_writing(), db.engine.connect() as saving:
        saving.execute(text("SELECT 1"))
        answer = changes(cast.cleo.browser, page)

    assert answer == (204, [])


def test_the_board_that_lies_open_is_told_of_every_change(cast: Cast) -> None:
    page = cast.cleo.browser.get(BOARD)
    found = [revision(page)]

    cast.ben.browser.fill_in(CALL, {"title-en": "Ben's call"})
    found.append(revision(cast.cleo.browser.get(BOARD)))
    cast.ben.browser.post("/trips/tsukuba/history/1/undo")
    found.append(revision(cast.cleo.browser.get(BOARD)))
    cast.ben.browser.post("/trips/tsukuba/history/1/redo")
    found.append(revision(cast.cleo.browser.get(BOARD)))
    cast.ben.browser.fill_in("/trips/tsukuba/venues/park/edit", {"name-und": "Garden"})
    found.append(revision(cast.cleo.browser.get(BOARD)))

    assert len(set(found)) == len(found)


def test_why_nothing_can_be_undone_is_said_on_the_board(cast: Cast) -> None:
    cast.ada.browser.fill_in(CALL, {"title-en": "Ada's call"})
    cast.ben.browser.fill_in(CALL, {"title-en": "Ben's call"})
    page = cast.ada.browser.get(BOARD)
    sent = {**cast.ada.browser.token(), "beside": "board"}

    with cast.ada.browser.client.post("/trips/tsukuba/history/1/undo", data=sent, headers=HX) as answer:
        assert (answer.status_code, "board:stale" in answer.headers["HX-Trigger"]) == (200, True)

    assert changes(cast.ada.browser, page) == (200, ["#board-side", "#notes"])
    assert changes(cast.ada.browser, page) == (204, [])
