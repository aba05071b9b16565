"""Who changes what a colleague has deleted meanwhile is told what it was, who deleted it, and where it comes back."""

import pytest
from flask import Flask
from sqlalchemy import select

from planner.model import Step, db
from tests.cast import Cast
from tests.pages import words_of
from tests.web.dropping import BOARD, drop, steps

TRIP = "/trips/tsukuba"
FORM = f"{TRIP}/engagements/call/edit"


def test_who_deleted_it_is_said_with_its_name_and_the_way_to_the_history(cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/deletion")

    page = drop(cast.ada.browser, "call", {"clock": "14:00"}, status=410)

    assert "“Courtesy call” was deleted by Ben on 20 November 2026, 10:00." in page.words
    assert f"{TRIP}/history#step-1" in page.links()
    assert (page.heading, page.headers["HX-Trigger"]) == ("Not there any more", '{"board:stale": {}}')


@pytest.mark.parametrize("address", ["board/items/out/move", "legs/out/edit", "legs/out/deletion"])
def test_the_pages_that_change_what_is_deleted_say_so_too(cast: Cast, address: str) -> None:
    cast.ben.browser.fill_in(f"{TRIP}/legs/out/deletion")

    pages = [
        cast.ada.browser.get(f"{TRIP}/{address}", status=410),
        cast.ada.browser.post(f"{TRIP}/{address}", {"version": "1"}, status=410),
    ]

    assert ["was deleted by Ben" in page.words for page in pages] == [True, True]
    assert [page.headers["HX-Trigger"] for page in pages] == ['{"board:stale": {}}'] * 2


def test_the_words_that_were_sent_stand_there_to_be_taken_along_unless_the_form_stays_beside(cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/deletion")
    sent = {"version": "1", "title-en": "Call on the mayor", "notes-staff-en": " ", "when-start": "9"}

    asked = cast.ada.browser.get(FORM, status=410)
    alone = cast.ada.browser.post(FORM, sent, status=410)
    beside = cast.ada.browser.post(FORM, {**sent, "beside": "board"}, status=410, headers={"HX-Request": "true"})

    assert [words_of(item) for item in alone.all(".//section[@class='gone stack']//li")] == ["Call on the mayor"]
    assert ["Call on the mayor" in page.words for page in (asked, beside)] == [False, False]
    assert ["is not kept" in page.words for page in (asked, alone, beside)] == [False, True, True]


def test_of_a_closed_trip_it_is_not_said_that_it_can_be_brought_back(cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/deletion")
    before = cast.ada.browser.get(f"{TRIP}/engagements/call", status=410)
    cast.ada.browser.fill_in(f"{TRIP}/edit", {"state": "closed"})

    after = cast.ada.browser.get(f"{TRIP}/engagements/call", status=410)

    assert ["can be brought back" in page.words for page in (before, after)] == [True, False]


@pytest.mark.parametrize(("sort", "key"), [("engagements", "call"), ("legs", "out"), ("stays", "stay")])
def test_the_page_of_what_is_deleted_says_so_to_who_may_change_the_trip(cast: Cast, sort: str, key: str) -> None:
    cast.ben.browser.fill_in(f"{TRIP}/{sort}/{key}/deletion")

    page = cast.ada.browser.get(f"{TRIP}/{sort}/{key}", status=410)
    told = cast.cleo.browser.get(f"{TRIP}/{sort}/{key}", status=404)

    assert ("was deleted by Ben" in page.words, "was deleted by Ben" in told.words) == (True, False)


def test_the_page_of_what_never_was_knows_nothing(cast: Cast) -> None:
    cast.ada.browser.get(f"{TRIP}/engagements/never", status=404)


def test_of_several_at_once_it_is_told_which_is_deleted_and_nothing_is_done(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/deletion")
    items = {"item": ["signing:1", "call:1"], "minutes": "20", "way": "later"}

    pages = [
        cast.ada.browser.get(f"{BOARD}/chosen?item=signing:1&item=call:1", status=410),
        cast.ada.browser.post(f"{BOARD}/chosen/delay", items, status=410),
    ]

    assert ["“Courtesy call” was deleted by Ben" in page.words for page in pages] == [True, True]
    assert steps(app) == [1]


def test_what_went_by_an_undo_is_said_to_be_taken_back(cast: Cast) -> None:
    filled = {"title-en": "Walk", "when-day": "2026-11-24", "when-start": "16"}
    made = cast.ben.browser.fill_in(f"{TRIP}/engagements/new", filled).headers["Location"]
    cast.ben.browser.post(f"{TRIP}/history/1/undo")

    page = drop(cast.ada.browser, made.rsplit("/", 1)[-1], {"clock": "14:00"}, status=410)

    assert "“Walk” is gone: the change by which it had come was taken back." in page.words


def test_the_way_leads_to_the_page_of_the_history_on_which_it_stands(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/deletion")
    with app.app_context():
        [kept] = db.session.scalars(select(Step))
        db.session.add_all(Step(trip_id=kept.trip_id, organizer_id=None, changes=[]) for _nth in range(20))
        db.session.commit()

    page = drop(cast.ada.browser, "call", {"clock": "14:00"}, status=410)

    assert f"{TRIP}/history?page=2#step-1" in page.links()


@pytest.mark.parametrize(("role", "status"), [("viewer", 403), ("stranger", 404), ("anonymous", 401)])
@pytest.mark.parametrize("address", ["board/items/call/drag", "engagements/call/edit", "engagements/call/deletion"])
def test_who_may_not_change_it_is_told_nothing_of_it(cast: Cast, address: str, role: str, status: int) -> None:
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/deletion")

    page = cast.browser_of(role).post(f"{TRIP}/{address}", {"version": "1"}, status=status)

    assert "Courtesy call" not in page.text


@pytest.mark.parametrize("address", ["engagements/never/edit", "legs/call/edit", "board/items/never/move"])
def test_what_never_was_is_not_found(cast: Cast, address: str) -> None:
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/edit", {"title-en": "Call"})

    page = cast.ada.browser.get(f"{TRIP}/{address}", status=404)

    assert "HX-Trigger" not in page.headers


def test_a_script_in_the_title_of_what_is_gone_is_words(cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/edit", {"title-en": "<script>alert(1)</script>"})
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/deletion")

    page = drop(cast.ada.browser, "call", {"clock": "14:00"}, status=410)

    assert "“<script>alert(1)</script>” was deleted by Ben" in page.words
