"""Beside everybody whom the form of an item offers it is said where they are at that time already."""

import pytest
from flask import Flask

from planner.programme.shape import TakesPart
from planner.values.text import Text
from planner.values.vocabulary import PartTaken
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_flight, a_meeting, an_end, exact
from tests.web.stored import cast_and_places, small_trip, store

DAY, TOKYO = "2026-11-24", "Asia/Tokyo"
LIST = ".//ul[@data-says]/li"
TOUR, CALL = "Tour, 09:00–10:00", "Call, 09:30–11:00"


@pytest.fixture
def slug(app: Flask, cast: Cast) -> str:
    """Store a tour of the University, a call of the City that overlaps it and which Ken receives, a train at noon."""
    received = (TakesPart(person="ken", part=PartTaken.RECEIVED_BY), TakesPart(person="cleo", part=PartTaken.GUEST))
    train = a_flight(an_end(TOKYO, f"{DAY} 12:00"), an_end(TOKYO, f"{DAY} 13:00"), key="train", groups=("city",))
    return store(
        app,
        cast,
        *cast_and_places(),
        a_meeting(exact(DAY, "09:00", "10:00"), key="tour", title=Text("Tour"), groups=("university",), venue="park"),
        a_meeting(
            exact(DAY, "09:30", "11:00"), key="call", title=Text("Call"), groups=("city",), venue="park", parts=received
        ),
        train,
    )


def beside(page: Page, field: str) -> dict[str, str]:
    """Return what is said beside people whom a list of ticks offers, by their keys."""
    labels = [one for one in page.all(".//label[@class='choice']") if one.find(f"input[@name='{field}']") is not None]
    said = {str(one.find("input").get("value")): one.find(".//span[@class='choice-elsewhere']") for one in labels}
    return {key: str(words.text) for key, words in said.items() if words is not None}


@pytest.mark.parametrize("field", ["people_in", "people_out"])
def test_the_form_of_a_saved_item_says_it_at_once(cast: Cast, slug: str, field: str) -> None:
    page = cast.ada.browser.get(f"/trips/{slug}/engagements/call/edit")

    assert beside(page, field) == {"ben": f"at: {TOUR}", "cleo": f"at: {TOUR}"}
    assert page.said(LIST) == [f"{TOUR}: University"]


def test_it_is_said_over_a_part_that_somebody_takes(cast: Cast, slug: str) -> None:
    page = cast.ada.browser.get(f"/trips/{slug}/engagements/call/edit")

    hints = {
        str(one.get("id")): one.text
        for one in page.all(".//p[@class='field-hint']")
        if "person-hint" in str(one.get("id"))
    }
    assert hints == {"parts-1-person-hint": f"at: {TOUR}"}


def test_a_leg_says_it_too(cast: Cast, slug: str) -> None:
    before = beside(cast.ada.browser.get(f"/trips/{slug}/legs/train/edit"), "people_in")

    cast.ada.browser.fill_in(f"/trips/{slug}/legs/train/edit", {"departure-minute": "10:30", "arrival-minute": "12:00"})

    after = beside(cast.ada.browser.get(f"/trips/{slug}/legs/train/edit"), "people_in")
    assert (before, after) == (
        {},
        {"ada": f"at: {CALL}", "ben": f"at: {CALL}", "cleo": f"at: {CALL}", "ken": f"at: {CALL}"},
    )


def test_a_form_that_comes_back_says_it_of_the_time_that_was_typed(cast: Cast, slug: str) -> None:
    typed = {"when-start": "12:15", "when-end": "12.30", "lead_minutes": "soon"}

    page = cast.ada.browser.fill_in(f"/trips/{slug}/engagements/call/edit", typed, status=422)

    train = "at: Flight Tokyo\N{NO-BREAK SPACE}– Tokyo, 12:00–13:00"
    assert beside(page, "people_in") == {"ada": train, "ben": train}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            f"when-form=exact&when-day={DAY}&when-start=930&when-end=9.45&venue=park",
            [f"{TOUR}: University", f"{CALL}: 4 people"],
        ),
        (f"when-form=exact&when-day={DAY}&when-start=9&when-zone=Asia/Tokyo", [f"{TOUR}: University"]),
        (f"when-form=exact&when-day={DAY}&when-start=9&when-zone=Asia/Tokyo&but=tour", []),
        (f"when-form=exact&when-day={DAY}&when-start=9&new_venue-zone=Asia/Seoul", [f"{TOUR}: University"]),
        (f"when-form=exact&when-day={DAY}&when-start=9", []),
        (f"when-form=from&when-day={DAY}&when-start=9&venue=park", []),
        (f"when-form=exact&when-day={DAY}&when-start=soon&venue=%3Cscript%3E", []),
        (f"when-form=exact&when-day={DAY}&when-start=11&when-end=9&venue=park", []),
        ("", []),
        (
            f"departure-day={DAY}&departure-minute=12&departure-zone={TOKYO}&arrival-day={DAY}&arrival-minute=14&arrival-zone={TOKYO}",
            ["Flight Tokyo – Tokyo, 12:00–13:00: City"],
        ),
        (f"departure-day={DAY}&departure-minute=12&departure-zone=Asia/Tokyo", []),
    ],
)
def test_what_is_typed_is_answered_item_by_item(cast: Cast, slug: str, asked: str, said: list[str]) -> None:
    with cast.ada.browser.client.get(f"/trips/{slug}/elsewhere?{asked}") as answer:
        page = Page(answer)

    assert (page.status, page.said(LIST)) == (200, said)


def test_what_people_call_an_item_stays_words(app: Flask, cast: Cast) -> None:
    title = '"><script>alert(1)</script>'
    slug = store(app, cast, *cast_and_places(), a_meeting(exact(DAY, "09:00"), key="tour", title=Text(title)))

    with cast.ada.browser.client.get(f"/trips/{slug}/elsewhere?when-form=exact&when-day={DAY}&when-start=9") as answer:
        page = Page(answer)

    assert page.one(LIST).get("data-words") == f"{title}, 09:00"
    assert page.all(".//script") == []


@pytest.mark.parametrize("rows", [1, 3])
def test_it_takes_the_same_number_of_queries_for_however_many(
    app: Flask, cast: Cast, queries: Queries, rows: int
) -> None:
    slug = small_trip(app, cast, rows)

    with queries(6):
        cast.ada.browser.client.get(f"/trips/{slug}/elsewhere?when-form=exact&when-day={DAY}&when-start=9").close()
