"""The days as tables of groups and hours, for every audience."""

import re

import pytest
from flask import Flask

from planner.programme.shape import Group
from planner.values.text import Text
from planner.values.vocabulary import Kind, Status, Visibility
from planner.values.when import Part
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import (
    a_flight,
    a_meeting,
    a_stay,
    an_end,
    exact,
    follows,
    part_of,
    the_institutions,
    the_people,
    until,
)
from tests.web.stored import groups, small_trip, store

DAY = "2026-11-24"
TILES = ".//main//ol[@class='tiles']/li"
TITLES = f"{TILES}/p[@class='tile-title']"


def at(start: str, end: str | None, key: str, *groups: str, **fields):
    return a_meeting(
        exact(DAY, start, end), key=key, **{"title": Text(key.title()), "groups": groups or None, **fields}
    )


def place(page: Page, key: str) -> dict[str, str]:
    """Return what the page's rules say of a box's place."""
    (sheet,) = (one.text or "" for one in page.all(".//style") if "grid-row-start" in (one.text or ""))
    rules = dict(re.findall(r"\.([a-z0-9-]+)\{([^}]*)\}", sheet))
    (tile,) = page.all(f".//*[@id='item-{key}']")
    said = ";".join(rules[name] for name in str(tile.get("class")).split() if name in rules)
    return dict(rule.split(":", 1) for rule in said.split(";"))


def test_each_group_has_a_column_and_what_is_for_all_stands_across_them(app: Flask, cast: Cast) -> None:
    own = (at("09:00", "10:00", "hall", "city"), at("09:00", "10:00", "lab", "university"))
    slug = store(app, cast, *groups(), *own, at("12:00", "13:00", "lunch"))

    page = cast.ada.browser.get(f"/trips/{slug}/days/{DAY}")

    assert [words for words in page.said(".//main//div/p") if words in {"City", "University"}] == ["City", "University"]
    assert [place(page, key)["grid-column-start"] for key in ("hall", "lab", "lunch")] == ["2", "3", "2"]
    assert place(page, "lunch")["grid-column-end"] == "span 2"
    assert page.said(TITLES) == ["Hall", "Lab", "Lunch"]


def test_what_overlaps_shares_the_width(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, at("09:00", "10:00", "tea"), at("09:30", "11:00", "talk"))

    page = cast.ada.browser.get(f"/trips/{slug}/days/{DAY}")

    assert [place(page, key)["margin-inline-start"] for key in ("tea", "talk")] == ["0%", "50%"]


def test_a_box_links_to_its_item_and_says_time_venue_and_state(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba/days/2026-11-26")

    press = page.one(".//*[@id='item-press']")
    assert [words.strip() for words in press.itertext() if words.strip()] == [
        *("11:00–12:00", "(home 03:00)", "Meeting", "Tentative", "Start-up Park", "All groups")
    ]
    assert press.find(".//a").get("href") == "/trips/tsukuba/engagements/press"


def test_a_clash_is_marked_at_both_boxes(app: Flask, cast: Cast) -> None:
    people = (*groups(), *the_institutions(), *the_people())
    slug = store(app, cast, *people, at("10:00", "11:00", "tea"), at("10:30", "11:30", "talk"))

    page = cast.ada.browser.get(f"/trips/{slug}/days/{DAY}")

    marks = page.all(f"{TITLES}/span[@class='tile-clash']")
    assert len(marks) == 2
    assert ["“Tea” and “Talk” overlap" in str(mark.get("title")) for mark in marks] == [True, True]


def test_what_has_no_exact_time_stands_beside_in_its_order(app: Flask, cast: Cast) -> None:
    slug = store(
        app,
        cast,
        at("09:00", "10:00", "call"),
        a_meeting(follows(DAY, "call"), key="tour", title=Text("Tour")),
        a_meeting(until(DAY, "12:00"), key="bags", title=Text("Bags")),
        a_meeting(part_of(DAY, Part.AFTERNOON), key="stroll", title=Text("Stroll")),
    )

    page = cast.ada.browser.get(f"/trips/{slug}/days/{DAY}")

    assert page.said(".//main//div[@class='loose']/ul/li") == [
        "afterwards (Call) Tour",
        "until 12:00 Bags",
        "in the afternoon Stroll",
    ]
    assert page.said(TITLES) == ["Call"]


def test_a_journey_shows_at_both_ends_and_the_change_of_clock_is_marked(app: Flask, cast: Cast) -> None:
    out = a_flight(an_end("Europe/Berlin", "2026-11-22 12:15"), an_end("Asia/Tokyo", "2026-11-23 08:40"))
    slug = store(app, cast, out)

    page = cast.ada.browser.get(f"/trips/{slug}/days")

    assert page.said(TITLES) == ["Flight to Tokyo", "Arrival in Tokyo"]
    assert page.said(".//main//span[@class='pill pill-change']") == ["Tokyo · UTC+9"]
    assert page.said(".//main//p[@class='tile-cut']") == ["goes on after", "began before"]


def test_the_night_stands_under_its_day(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, at("09:00", "10:00", "call"), a_stay(DAY, "2026-11-25", venue=None))

    page = cast.ada.browser.get(f"/trips/{slug}/days/{DAY}")

    assert page.said(".//main//p[@class='day-night']") == ["Hotel to be confirmed"]


def test_a_date_that_comes_twice_has_an_address_for_each(cast: Cast) -> None:
    days = cast.ada.browser.get("/trips/tsukuba/days")

    ways = [link.rpartition("/")[2] for link in days.links() if "/days/" in link and "?" not in link]
    twice = [way for way in ways if way.isdigit()]
    both = cast.ada.browser.get("/trips/tsukuba/days/2026-11-27")
    assert len(twice) == 2
    assert [cast.ada.browser.get(f"/trips/tsukuba/days/{way}").said(".//main//h2/time") for way in twice] == [
        ["Friday 27 November"],
        ["Friday 27 November"],
    ]
    assert both.said(".//main//h2/time") == ["Friday 27 November", "Friday 27 November"]


def test_a_day_leads_to_the_days_beside_it(app: Flask, cast: Cast) -> None:
    stored = [a_meeting(exact(f"2026-11-{day}", "09:00", "10:00"), key=f"d{day}") for day in (23, 24, 25)]
    slug = store(app, cast, *stored)

    first, middle = (cast.ada.browser.get(f"/trips/{slug}/days/2026-11-{day}") for day in (23, 24))

    beside = ".//main//nav[@class='buttons neighbours not-on-paper']/a"
    assert [link.get("href") for link in first.all(beside)] == [f"/trips/{slug}/days/2026-11-24"]
    assert middle.said(beside) == ["Day before", "Day after"]


@pytest.mark.parametrize("which", ["0", "99", "2027-01-01", "2026-13-01", "today", "-1", "２", "1.0"])
def test_a_day_that_the_trip_does_not_have_is_not_found(cast: Cast, which: str) -> None:
    cast.ada.browser.get(f"/trips/tsukuba/days/{which}", status=404)


def test_a_day_with_nothing_on_it_says_so_and_offers_to_fill_it(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, at("09:00", "10:00", "call"))

    page = cast.ada.browser.get(f"/trips/{slug}/days/2026-11-25")

    assert page.said(".//main//h2") == ["Nothing on this day yet"]
    assert f"/trips/{slug}/engagements/new?day=2026-11-25" in page.links()


def test_an_empty_trip_says_so(app: Flask, cast: Cast) -> None:
    assert cast.ada.browser.get(f"/trips/{store(app, cast)}/days").said(".//main//h2") == [
        "Nothing in the programme yet"
    ]


def test_an_audience_sees_its_own_and_no_links(app: Flask, cast: Cast) -> None:
    hidden = at("15:00", "16:00", "secret", visibility=Visibility.STAFF)
    own = (at("09:00", "10:00", "hall", "city"), at("09:00", "10:00", "lab", "university"))
    slug = store(app, cast, *groups(), *own, hidden)

    staff, city = (cast.ada.browser.get(f"/trips/{slug}/days/{DAY}?for={who}") for who in ("staff", "group:city"))

    assert (staff.said(TITLES), city.said(TITLES)) == (["Hall", "Lab", "Secret Staff only"], ["Hall"])
    assert city.all(f"{TILES}//a") == []
    assert len(staff.all(f"{TILES}//a")) == 3


def test_the_way_to_the_list_and_back_keeps_the_audience(cast: Cast) -> None:
    days = cast.ada.browser.get("/trips/tsukuba/days?for=group:city")
    listed = cast.ada.browser.get("/trips/tsukuba?for=group:city")

    switch = ".//main//nav[@aria-label='How the days are shown']/a"
    ways = ["/trips/tsukuba?for=group:city", "/trips/tsukuba/days?for=group:city"]
    assert [[link.get("href") for link in page.all(switch)] for page in (days, listed)] == [ways, ways]


@pytest.mark.parametrize("audience", ["group:nobody", "person:dovs-friend", "friends", ""])
def test_an_audience_that_the_trip_does_not_have_is_not_found(cast: Cast, audience: str) -> None:
    cast.ada.browser.get(f"/trips/tsukuba/days?for={audience}", status=404)


def test_sessions_stand_inside_their_conference(app: Flask, cast: Cast) -> None:
    congress = at("09:00", "17:00", "congress", kind=Kind.CONFERENCE)
    slug = store(app, cast, congress, at("10:00", "11:00", "talk", inside="congress", kind=Kind.SESSION))

    page = cast.ada.browser.get(f"/trips/{slug}/days/{DAY}")

    assert place(page, "congress")["padding-inline-end"] == "50%"
    assert place(page, "talk")["margin-inline-start"] == "50%"


def test_of_groups_apart_each_has_the_box_and_only_one_is_heard(app: Flask, cast: Cast) -> None:
    three = (*groups(), Group(key="press", name=Text("Press")))
    own = [at("08:00", "08:30", f"own-{group.key}", group.key) for group in three]
    slug = store(app, cast, *three, *own, at("10:00", "11:00", "apart", "city", "press"))

    page = cast.ada.browser.get(f"/trips/{slug}/days/{DAY}")

    apart = [tile for tile in page.all(TILES) if "Apart" in "".join(tile.itertext())]
    assert [tile.get("aria-hidden") for tile in apart] == [None, "true"]
    assert [len(tile.findall(".//a")) for tile in apart] == [1, 0]


def test_a_cancelled_item_stays_and_says_so(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, at("09:00", "10:00", "call", status=Status.CANCELLED))

    page = cast.ada.browser.get(f"/trips/{slug}/days")

    assert page.said(TITLES) == ["Call Cancelled"]


def test_what_people_write_is_shown_as_words(app: Flask, cast: Cast) -> None:
    hostile = '"><img src=x onerror=alert(1)></style><script>alert(1)</script>{{7*7}}'
    slug = store(app, cast, *groups(), at("09:00", "10:00", "call", "city", title=Text(hostile)))

    page = cast.ada.browser.get(f"/trips/{slug}/days")

    assert page.said(f"{TITLES}/a") == [hostile]
    assert page.all(".//img") == []


@pytest.mark.parametrize("meetings", [1, 3])
def test_the_days_take_the_same_number_of_queries_however_full_they_are(
    app: Flask, cast: Cast, queries: Queries, meetings: int
) -> None:
    slug = small_trip(app, cast, meetings)

    with queries(6):
        page = cast.ada.browser.get(f"/trips/{slug}/days")

    assert len(page.said(TITLES)) == meetings
