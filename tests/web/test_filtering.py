"""The programme filtered on its pages: the address says by what, and nonsense in it is left aside and told."""

import pytest
from flask import Flask

from planner.values.text import Text
from planner.values.vocabulary import Kind, Status
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_meeting, exact
from tests.web.stored import cast_and_places, small_trip, store

SAID = ".//main//p[@id='sieve-said']"
DAY = "2026-11-24"
PAGES = ["", "/days", f"/days/{DAY}"]


@pytest.fixture
def slug(app: Flask, cast: Cast) -> str:
    """Store a meeting of each group, a dinner for both that is only thought of, and one that has no day."""
    return store(
        app,
        cast,
        *cast_and_places(),
        a_meeting(exact(DAY, "09:00", "10:00"), key="hall", title=Text("Hall"), groups=("city",)),
        a_meeting(exact(DAY, "09:00", "10:00"), key="lab", title=Text("Lab"), groups=("university",)),
        a_meeting(exact(DAY, "19:00"), key="dinner", title=Text("Dinner"), kind=Kind.MEAL, status=Status.TENTATIVE),
        a_meeting(exact("2026-11-25", "19:00"), key="tea", title=Text("Tea"), groups=("university",)),
    )


def shown(page: Page) -> list[str]:
    """Return the keys of the items that stand on a page."""
    ids = (str(one.get("id")) for one in page.all(".//main//li[@id]"))
    return [one.removeprefix("item-") for one in ids]


@pytest.mark.parametrize("where", PAGES)
def test_only_what_the_filter_lets_through_stands_on_the_page(cast: Cast, slug: str, where: str) -> None:
    page = cast.ada.browser.get(f"/trips/{slug}{where}?group=city&state=confirmed")

    assert shown(page) == ["hall"]
    assert page.said(SAID) == ["1 of 4 shown Show all"]
    assert page.one(f"{SAID}/a").get("href") == f"/trips/{slug}{where}"


@pytest.mark.parametrize("where", PAGES)
def test_where_nothing_fits_the_page_says_so(cast: Cast, slug: str, where: str) -> None:
    page = cast.ada.browser.get(f"/trips/{slug}{where}?kind=meal&words=tea")

    assert shown(page) == []
    assert page.said(".//main//h2[@class='empty-title']") == ["Nothing fits the filter"]
    assert page.said(SAID) == ["0 of 4 shown Show all"]


def test_a_day_that_is_not_there_stays_so_under_a_filter(cast: Cast, slug: str) -> None:
    cast.ada.browser.get(f"/trips/{slug}/days/2027-01-01?kind=meal", status=404)


@pytest.mark.parametrize(
    "asked",
    [
        "kind=meal&group=dovs-group",
        "kind=meal&group=%3Cscript%3E",
        "kind=meal&person=dovs-friend",
        "kind=meal&state=%00",
        f"kind=meal&words={'x' * 201}",
        "words=dinner&kind=flight",
    ],
)
def test_what_is_not_there_is_left_aside_and_told(cast: Cast, slug: str, asked: str) -> None:
    page = cast.ada.browser.get(f"/trips/{slug}?{asked}")

    assert shown(page) == ["dinner"]
    (said,) = page.said(SAID)
    assert said.startswith("Not found in this programme, and therefore left aside:")
    assert said.endswith("1 of 4 shown Show all")


def test_what_leads_on_carries_the_filter(cast: Cast, slug: str) -> None:
    page = cast.ada.browser.get(f"/trips/{slug}?for=group:university&state=confirmed&words=t")

    kept = "for=group:university&state=confirmed&words=t"
    assert f"/trips/{slug}/days?{kept}" in page.links()
    assert f"/trips/{slug}?state=confirmed&words=t" in page.links()
    hidden = ".//main//form[@class='audiences not-on-paper']/input"
    assert [(one.get("name"), one.get("value")) for one in page.all(hidden)] == [("state", "confirmed"), ("words", "t")]


def test_an_audience_is_offered_only_what_it_sees(cast: Cast, slug: str) -> None:
    page = cast.ada.browser.get(f"/trips/{slug}?for=group:city")

    assert page.said(".//main//select[@name='kind']//option") == [
        "All kinds",
        "All engagements (2)",
        "Meeting (1)",
        "Meal (1)",
    ]


def test_filtering_asks_the_database_no_more_often(app: Flask, cast: Cast, queries: Queries) -> None:
    slug = small_trip(app, cast, 3)

    with queries(7):
        cast.ada.browser.get(f"/trips/{slug}?kind=meeting&words=park")
