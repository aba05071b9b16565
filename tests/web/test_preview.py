"""The programme in short, as others will see it."""

import pytest
from flask import Flask

from planner.language import language
from planner.programme.shape import Programme
from planner.values.text import Text
from planner.values.vocabulary import Visibility
from planner.values.when import UNDATED
from planner.web.preview.page import MOST_ROWS, Preview, preview_of
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact, follows, programme_with
from tests.web.stored import cast_and_places, small_trip, store

DAY, TOKYO, BERLIN = "2026-11-24", "Asia/Tokyo", "Europe/Berlin"
DAYS = ".//section[@id='preview']/article"
ROWS = f"{DAYS}/ol/li"


@pytest.fixture
def slug(app: Flask, cast: Cast) -> str:
    """Store a flight, a secret talk, a tour of the University and what follows it, a night, and what has no day."""
    flight = a_flight(an_end(BERLIN, "2026-11-23 12:00"), an_end(TOKYO, f"{DAY} 08:00"), number="LH 716", booking="X1")
    talk = a_meeting(exact(DAY, "10:00", "11:00"), key="talk", title=Text("Talk"), visibility=Visibility.STAFF)
    tour = a_meeting(
        exact(DAY, "13:00", "14:00", zone=TOKYO), key="tour", title=Text("Tour"), groups=("university",), venue="park"
    )
    tea = a_meeting(follows(DAY, "tour"), key="tea", title=Text("Tea"), groups=("university",))
    return store(app, cast, *cast_and_places(), flight, talk, tour, tea, a_stay(DAY, "2026-11-25", venue="hotel"))


def titles(page: Page) -> list[str]:
    return page.said(f"{ROWS}//span[@class='preview-title']")


def days_at(page: Page) -> list[str]:
    return page.said(f"{DAYS}/h2/time")


@pytest.mark.parametrize(
    ("audience", "seen"),
    [
        ("", ["Flight to Tokyo", "Arrival in Tokyo", "Tour", "Tea"]),
        ("?for=group:city", ["Flight to Tokyo", "Arrival in Tokyo"]),
        ("?for=person:cleo", ["Flight to Tokyo", "Arrival in Tokyo", "Tour", "Tea"]),
        ("?for=host:nims", []),
        ("?for=staff", ["Flight to Tokyo", "Talk", "Arrival in Tokyo", "Tour", "Tea"]),
    ],
)
def test_every_audience_is_shown_what_it_will_see(cast: Cast, slug: str, audience: str, seen: list[str]) -> None:
    page = cast.ada.browser.get(f"/trips/{slug}/preview{audience}")

    assert sorted(titles(page)) == sorted(seen)


def test_a_day_says_its_date_and_clock_and_a_row_time_title_place_and_group(cast: Cast, slug: str) -> None:
    page = cast.ada.browser.get(f"/trips/{slug}/preview")

    assert page.said(f"{DAYS}/h2")[-1] == "3 Tuesday 24 November Tokyo · UTC+9"
    assert page.said(ROWS)[-2:] == [
        "13:00–14:00 Tour Start-up Park University",
        "afterwards Tea University",
    ]


def test_it_leads_to_the_whole_programme_and_the_paper_of_that_audience(cast: Cast, slug: str) -> None:
    page = cast.ada.browser.get(f"/trips/{slug}/preview?for=person:ben")

    ways = [link.get("href") for link in page.all(".//section[@id='preview']/p/a")]
    assert ways == [f"/trips/{slug}?for=person:ben", f"/trips/{slug}/documents/personal/person/ben/en.pdf"]
    assert page.said(".//select[@id='preview-for']//option[@selected]") == ["Prof. Dr. Ben Berg"]


def test_somebody_of_another_trip_has_no_programme_here(cast: Cast, slug: str) -> None:
    cast.ada.browser.get(f"/trips/{slug}/preview?for=person:dovs-friend", status=404)


def test_what_has_no_day_stands_at_the_end(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, a_meeting(UNDATED, key="open"), a_meeting(exact(DAY, "10:00"), key="talk"))

    page = cast.ada.browser.get(f"/trips/{slug}/preview")

    assert page.said(f"{DAYS}/h2")[-1] == "Not dated yet"
    assert page.said(ROWS)[-1] == "Meeting"


def test_who_sees_nothing_yet_is_told(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, *cast_and_places())

    page = cast.ada.browser.get(f"/trips/{slug}/preview?for=group:city")

    assert page.said(".//main//h2") == ["Nothing to see yet"]


def test_the_queries_do_not_grow_with_the_programme(app: Flask, cast: Cast, queries: Queries) -> None:
    slug = small_trip(app, cast, 3)

    with queries(6):
        cast.ada.browser.get(f"/trips/{slug}/preview")


def long_trip(*sizes: int) -> Programme:
    """Return a trip of consecutive days from 1 November with so many meetings on each."""
    meetings = [
        a_meeting(exact(f"2026-11-{nth:02d}", "09:00"), key=f"m{nth}-{number}")
        for nth, size in enumerate(sizes, start=1)
        for number in range(size)
    ]
    return programme_with(*meetings)


def shown(preview: Preview) -> list[str]:
    return [day.date[-2:] for day in preview.days]


HALF = MOST_ROWS // 2


@pytest.mark.parametrize(
    ("which", "days", "earlier", "later"),
    [
        ("", ["01", "02"], "", "3"),
        ("2026-11-03", ["03", "04"], "2", "5"),
        ("5", ["04", "05"], "3", ""),
        ("2026-12-24", ["01", "02"], "", "3"),
        ("<script>", ["01", "02"], "", "3"),
    ],
)
def test_of_a_long_trip_the_days_around_one_are_shown(which: str, days: list[str], earlier: str, later: str) -> None:
    preview = preview_of(long_trip(HALF, HALF, HALF, HALF, HALF), language("en"), which=which)

    assert (shown(preview), preview.earlier, preview.later) == (days, earlier, later)


def test_a_single_day_is_never_cut() -> None:
    preview = preview_of(long_trip(1, MOST_ROWS + 1, 1), language("en"), which="2")

    assert ([len(day.entries) for day in preview.days], preview.earlier, preview.later) == ([MOST_ROWS + 1], "1", "3")


def test_a_day_on_which_nothing_stands_leads_to_the_next() -> None:
    preview = preview_of(long_trip(HALF, 0, HALF, HALF), language("en"), which="2026-11-02")

    assert [(day.date[-2:], day.is_asked) for day in preview.days] == [("03", False), ("04", False)]
