"""The page of all clashes."""

from dataclasses import replace

import pytest
from flask import Flask

from tests.cast import Cast
from tests.conftest import Queries
from tests.pages import words_of
from tests.programmes import a_meeting, a_stay, exact, the_groups, the_institutions, the_people, the_venues
from tests.web.stored import store

PEOPLE = (*the_groups(), *the_institutions(), *the_people(), *the_venues())
BEDS = a_stay("2026-11-22", "2026-11-29")
DAY = "2026-11-24"


def crowd(number: int):
    """Return meetings at the same hour, each of which is in the way of the others."""
    return [a_meeting(exact(DAY, "09:00", "10:00"), key=f"m{nth:02}") for nth in range(number)]


def clashes(page) -> list[str]:
    return [words for words in page.said(".//main//ul[@class='clash-list']/li/p") if "“" in words]


def test_every_clash_says_what_when_and_how_to_mend_it_and_leads_there(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, *PEOPLE, BEDS, *crowd(2))

    page = cast.ada.browser.get(f"/trips/{slug}/clashes")

    (clash,) = (one for one in page.all(".//main//ul[@class='clash-list']/li") if "overlap" in words_of(one))
    words = words_of(clash)
    assert "overlap on Tuesday 24 November from 09:00 to 10:00" in words
    assert "Move one of the two" in words
    ways = [str(link.get("href")) for link in clash.iter("a")]
    assert [way for way in ways if "/m00" in way] == [
        f"/trips/{slug}/engagements/m00",
        f"/trips/{slug}/engagements/m00/edit",
    ]


def test_a_viewer_is_shown_them_with_no_way_to_change(cast: Cast) -> None:
    viewer, editor = (cast.browser_of(role).get("/trips/tsukuba/clashes") for role in ("viewer", "editor"))

    assert clashes(viewer) == clashes(editor) != []
    assert [link for link in viewer.links() if link.endswith("/edit")] == []
    assert [link for link in editor.links() if link.endswith("/edit")] != []


def test_a_night_without_a_bed_leads_to_a_stay_that_begins_then(app: Flask, cast: Cast) -> None:
    slug = store(
        app, cast, *PEOPLE, a_stay("2026-11-22", "2026-11-23"), *crowd(1), a_stay("2026-11-25", "2026-11-29", "b")
    )

    links = cast.ada.browser.get(f"/trips/{slug}/clashes").links()

    nights = [link for link in links if "/stays/new" in link]
    assert nights == [f"/trips/{slug}/stays/new?day=2026-11-{day}" for day in (23, 24)]


def test_the_worst_come_first_then_day_by_day(app: Flask, cast: Cast) -> None:
    late = [a_meeting(exact("2026-11-26", "09:00", "10:00"), key=key) for key in ("a", "b")]
    outside = a_meeting(exact("2026-12-24", "09:00", "10:00"), key="outside")
    slug = store(app, cast, *PEOPLE, BEDS, *late, *crowd(2), outside)

    page = cast.ada.browser.get(f"/trips/{slug}/clashes")

    assert page.said(".//main//h2") == ["Cannot work", "Looks wrong"]
    assert page.said(".//main//h3")[:2] == ["Tuesday 24 November", "Thursday 26 November"]


def test_the_day_of_a_clash_outside_the_trip_is_told_with_its_year(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, a_meeting(exact("2031-01-01", "09:00", "10:00")))

    page = cast.ada.browser.get(f"/trips/{slug}/clashes")

    assert "Wednesday 1 January 2031" in page.said(".//main//h3")


def test_a_filter_shows_one_sort_or_one_group(app: Flask, cast: Cast) -> None:
    own = [a_meeting(exact(DAY, "15:00", "16:00"), key=key, groups=("university",)) for key in ("x", "y")]
    outside = a_meeting(exact("2026-12-24", "09:00"), key="outside", groups=("city",))
    slug = store(app, cast, *PEOPLE, BEDS, *own, outside)

    by_kind = cast.ada.browser.get(f"/trips/{slug}/clashes?kind=outside_trip")
    by_group = cast.ada.browser.get(f"/trips/{slug}/clashes?kind=two_places&group=city")

    assert by_kind.said(".//main//p[@class='clash-kind']") == ["Outside the trip"]
    assert "Outside the trip (1)" in by_kind.said(".//main//option")
    assert len(by_group.said(".//main//p[@class='clash-kind']")) == 1  # Ben is of both groups


@pytest.mark.parametrize("asked", ["kind=nonsense", "group=nobody", "group=dovs-group"])
def test_a_filter_that_nothing_fits_says_so(cast: Cast, asked: str) -> None:
    page = cast.ada.browser.get(f"/trips/tsukuba/clashes?{asked}")

    assert page.said(".//main//p[@role='status']") == ["0 of them fit the filter. Show all"]


def test_nothing_clashes_in_a_trip_without_mistakes(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.get(f"/trips/{store(app, cast)}/clashes")

    assert page.said(".//main//h2") == ["Nothing clashes"]


@pytest.mark.parametrize("asked", ["1", "0", "x", "-1", "", "２"])
def test_many_come_page_by_page(app: Flask, cast: Cast, asked: str) -> None:
    slug = store(app, cast, *PEOPLE, BEDS, *crowd(20))

    found = cast.ada.browser.get(f"/trips/{slug}/clashes?page={asked}")

    assert len(found.said(".//main//p[@class='clash-kind']")) == 50
    assert found.said(".//main//nav[@aria-label='Pages']/span")[0].startswith("Page 1 of ")


def test_a_page_beyond_the_last_is_the_last(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, *PEOPLE, BEDS, *crowd(20))

    first, last, beyond = (cast.ada.browser.get(f"/trips/{slug}/clashes?page={page}") for page in (1, 9, 99999))

    assert clashes(last) == clashes(beyond) != clashes(first)


def test_the_agenda_leads_to_all_of_them(cast: Cast) -> None:
    assert "/trips/tsukuba/clashes" in cast.ada.browser.get("/trips/tsukuba").links()


@pytest.mark.parametrize("number", [2, 4])
def test_the_clashes_take_the_same_number_of_queries_however_many(
    app: Flask, cast: Cast, queries: Queries, number: int
) -> None:
    slug = store(app, cast, *PEOPLE, replace(BEDS, booking="B-1"), *crowd(number))

    with queries(7):
        page = cast.ada.browser.get(f"/trips/{slug}/clashes")

    assert len(clashes(page)) >= number - 1
