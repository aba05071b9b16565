"""A clash acknowledged with a reason counts no more, until it says something else or that is taken back."""

import pytest
from flask import Flask
from sqlalchemy import select

from planner.model import Acknowledgement, Step, Trip, db
from planner.values.vocabulary import TripState
from tests.cast import LET_BE, TRIP, Cast
from tests.conftest import Queries

HOME = f"/trips/{TRIP}"
CLASHES = f"{HOME}/clashes"
DINNER = "unsettled-6d3942f37ae23e48"
AT_DINNER = f"{CLASHES}/{DINNER}/acknowledgement"
OPEN = ".//main//section/ul/li"
LISTED = ".//main//details[@class='folded clash-fold']/ul/li"


def reasons(app: Flask) -> dict[str, tuple[str, str]]:
    """Return what was said of which clash, and by whom."""
    with app.app_context():
        found = db.session.scalars(select(Acknowledgement).join(Trip).where(Trip.slug == TRIP))
        return {one.key: (one.reason, one.made_by) for one in found}


def test_a_reason_takes_a_clash_out_of_the_list_the_count_and_its_item(app: Flask, cast: Cast) -> None:
    item = f"{HOME}/engagements/dinner"
    before, marked = cast.ben.browser.get(CLASHES), cast.ben.browser.get(item).words

    answer = cast.ben.browser.fill_in(AT_DINNER, {"reason": "  Settled on\nthe telephone "})

    after = cast.ben.browser.get(CLASHES)
    assert answer.headers["Location"] == CLASHES
    assert reasons(app)[DINNER] == ("Settled on\nthe telephone", "Ben")
    assert len(after.all(OPEN)) == len(before.all(OPEN)) - 1
    assert ["still to be confirmed" in words for words in (marked, cast.ben.browser.get(item).words)] == [True, False]


def test_from_the_page_of_an_item_one_comes_back_to_it(cast: Cast) -> None:
    item = f"{HOME}/engagements/dinner"
    (way,) = (link for link in cast.ben.browser.get(item).links() if DINNER in link)

    answer = cast.ben.browser.fill_in(way, {"reason": "Settled"})

    assert answer.headers["Location"] == item
    assert [link for link in cast.cleo.browser.get(item).links() if "acknowledgement" in link] == []


def test_everybody_reads_who_let_it_be_when_and_why_and_only_some_may_change_that(cast: Cast) -> None:
    viewer, editor = (cast.browser_of(role).get(CLASHES) for role in ("viewer", "editor"))

    (told,) = viewer.said(f".//main//li[@id='{LET_BE}']")
    assert "“Meeting” on Thursday 26 November is still tentative." in told
    assert told.endswith("They answer on Monday Ben, 19 November 2026")
    assert "One acknowledged clash" in viewer.said(".//main//details/summary")
    assert viewer.all(".//main//form[@method='post']") == []
    assert editor.all(f".//main//li[@id='{LET_BE}']//form[@method='post']") != []


def test_without_a_reason_the_planner_says_so_at_the_field_and_not_the_browser(cast: Cast) -> None:
    forms = cast.ben.browser.get(CLASHES).all(".//main//details[@class='clash-acknowledge not-on-paper']/form")

    answer = cast.ben.browser.post(AT_DINNER, {"reason": "", "version": "0"}, status=422)

    assert [form.get("novalidate") is not None for form in forms] == [True] * len(forms) != []
    assert answer.said(".//p[@id='reason-error']") == ["Say why it may be."]


def test_taken_back_it_counts_again_and_undone_it_does_not(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.get(CLASHES)
    (form,) = page.all(f".//main//li[@id='{LET_BE}']//form")
    version = form.find(".//input[@name='version']").get("value")

    cast.ada.browser.post(str(form.get("action")), {"version": version, "next": f"{CLASHES}?kind=unsettled"})
    taken_back = reasons(app)
    with app.app_context():
        number = db.session.scalars(select(Step.id)).one()
    cast.ada.browser.post(f"{HOME}/history/{number}/undo", {"next": CLASHES})

    assert taken_back == {}
    assert reasons(app) == {LET_BE: ("They answer on Monday", "Ben")}


def test_the_history_tells_what_sort_of_clash_it_was_and_why(cast: Cast) -> None:
    cast.ben.browser.fill_in(AT_DINNER, {"reason": "<b>Sure</b>"})

    page = cast.ada.browser.get(f"{HOME}/history")

    assert page.said(".//main//ul[@class='step-changes']/li/p") == [
        "added Acknowledged clash: Not settled yet: <b>Sure</b>"
    ]
    assert f"{CLASHES}#{DINNER}" in page.links()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Say why it may be."), (" \n", "Say why it may be."), ("x" * 501, "This is too long: 501 characters")],
)
def test_without_a_reason_or_with_too_long_a_one_nothing_is_kept(app: Flask, cast: Cast, typed: str, said: str) -> None:
    page = cast.ben.browser.fill_in(AT_DINNER, {"reason": typed}, status=422)

    assert said in page.words
    assert "".join(page.one(".//textarea").itertext()).strip() == typed.strip()
    assert DINNER not in reasons(app)


def test_what_a_colleague_said_meanwhile_is_shown_before_it_gives_way(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(AT_DINNER, {"reason": "Mine"})

    refused = cast.ben.browser.post(AT_DINNER, {"reason": "No, mine", "version": "0"}, status=409)
    version = refused.one(".//main//input[@name='version']").get("value")
    again = {"reason": "No, mine", "version": version}
    cast.ben.browser.post(AT_DINNER, again)

    assert refused.said(".//main//q") == ["Mine"]
    assert refused.one(".//textarea").text.strip() == "No, mine"
    assert reasons(app)[DINNER] == ("No, mine", "Ben")


def test_the_title_may_change_but_another_day_is_another_clash(app: Flask, cast: Cast) -> None:
    press = f"{HOME}/engagements/press/edit"

    cast.ben.browser.fill_in(press, {"title-und": "Talk with the press"})
    renamed = cast.ben.browser.get(CLASHES)
    cast.ben.browser.fill_in(press, {"when-day": "2026-11-25"})
    moved = cast.ben.browser.get(CLASHES)

    assert [len(page.all(f".//main//li[@id='{LET_BE}']")) for page in (renamed, moved)] == [1, 0]
    assert "“Talk with the press” on Wednesday 25 November is still tentative." in " ".join(moved.said(OPEN))
    assert LET_BE in reasons(app)


def test_a_clash_that_is_none_or_no_longer_is_not_found(cast: Cast) -> None:
    assert cast.ben.browser.get(f"{CLASHES}/no-bed-0000000000000000/acknowledgement", status=404).status == 404


def test_a_closed_trip_keeps_its_acknowledgements_as_they_are(app: Flask, cast: Cast) -> None:
    with app.app_context():
        db.session.scalars(select(Trip).where(Trip.slug == TRIP)).one().state = TripState.CLOSED
        db.session.commit()

    page = cast.ben.browser.get(CLASHES)

    cast.ben.browser.post(AT_DINNER, {"reason": "Late", "version": "0"}, status=409)
    cast.ben.browser.post(f"{CLASHES}/{LET_BE}/acknowledgement/deletion", {"version": "1"}, status=409)
    assert page.all(".//main//form[@method='post']") == []
    assert reasons(app) == {LET_BE: ("They answer on Monday", "Ben")}


def test_one_goes_back_to_the_list_as_it_was_filtered_and_nowhere_else(cast: Cast) -> None:
    filtered = f"{CLASHES}?kind=unsettled"

    ways = [
        cast.ben.browser.post(AT_DINNER, {"reason": next_, "version": version, "next": next_}).headers["Location"]
        for version, next_ in (("0", filtered), ("1", "https://example.org/"))
    ]

    assert ways == [filtered, CLASHES]


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_takes_the_same_number_of_queries_however_many_are_let_be(
    cast: Cast, queries: Queries, number: int
) -> None:
    beds = [str(one.get("id")) for one in cast.ben.browser.get(CLASHES).all(OPEN)][: number - 1]
    answers = [
        cast.ben.browser.post(f"{CLASHES}/{key}/acknowledgement", {"reason": "So be it", "version": "0"})
        for key in beds
    ]

    with queries(7):
        page = cast.ben.browser.get(CLASHES)

    assert len(answers) == number - 1
    assert len(page.all(LISTED)) == number
