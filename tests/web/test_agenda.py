"""The agenda: a trip by day, for every audience."""

from datetime import date

import pytest
from flask import Flask

from planner.programme.shape import Group
from planner.values.text import Text
from planner.values.vocabulary import Kind, Status, Visibility
from planner.values.when import Form, When
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import (
    a_meeting,
    exact,
    follows,
    from_,
    the_groups,
    the_institutions,
    the_people,
    until,
)
from tests.web.stored import groups, small_trip, store

ENTRIES = ".//main//li[@id='item-{}']"
TITLES = ".//main//h3[@class='entry-title']"


def test_staff_read_the_clock_at_home_beside_the_local_one(app: Flask, cast: Cast) -> None:
    early = exact("2026-11-24", "07:00", "08:00", zone="Asia/Tokyo")
    slug = store(app, cast, a_meeting(early), a_meeting(exact("2026-11-22", "09:00"), key="at-home"))

    page = cast.ada.browser.get(f"/trips/{slug}")

    assert page.said(".//main//span[@class='entry-home']") == ["home Mon 23:00"]


def test_an_inexact_time_is_said_in_words_and_never_as_midnight(app: Flask, cast: Cast) -> None:
    day = "2026-11-24"
    slug = store(
        app,
        cast,
        a_meeting(from_(day, "09:00"), key="a"),
        a_meeting(until(day, "12:00"), key="b"),
        a_meeting(follows(day, "b"), key="c"),
        a_meeting(When(form=Form.DAY, day=date(2026, 11, 24), tbc=True), key="d"),
    )

    page = cast.ada.browser.get(f"/trips/{slug}")

    times = {key: page.said(f"{ENTRIES.format(key)}/div")[0] for key in "abcd"}
    assert times == {"a": "from 09:00", "b": "until 12:00", "c": "afterwards", "d": "all day"}
    assert page.said(f"{ENTRIES.format('d')}//span[@class='pill pill-tbc']") == ["to be confirmed"]
    assert "00:00" not in page.words


def test_groups_that_part_stand_side_by_side(app: Flask, cast: Cast) -> None:
    day = "2026-11-24"
    slug = store(
        app,
        cast,
        *groups(),
        a_meeting(exact(day, "10:00", "11:00"), key="hall", title=Text("Hall"), groups=("city",)),
        a_meeting(exact(day, "10:00", "11:00"), key="lab", title=Text("Lab"), groups=("university",)),
    )

    page = cast.ada.browser.get(f"/trips/{slug}")

    lanes = page.all(".//main//div[@class='parallel']/div")
    assert [lane.get("class") for lane in lanes] == ["lane of-city", "lane of-university"]
    assert page.said(".//main//div[@class='parallel']/div/p") == ["City", "University"]


def test_groups_that_stay_together_are_named_by_rank(app: Flask, cast: Cast) -> None:
    hour = exact("2026-11-24", "10:00", "11:00")
    press = Group(key="press", name=Text("Press"))
    together = a_meeting(hour, key="hall", groups=("city", "university"))
    slug = store(app, cast, *reversed(groups()), press, together, a_meeting(hour, key="lab", groups=("press",)))

    page = cast.ada.browser.get(f"/trips/{slug}")

    assert page.said(".//main//p[@class='lane-groups']/span") == ["University", "City", "Press"]


def test_sessions_stand_under_their_conference(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba")

    assert page.said(".//main//ol[@class='sessions']/li//h3/a") == ["Keynote on loneliness"]


def test_what_is_not_dated_yet_stands_at_the_end(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, a_meeting(When(), title=Text("Some day")))

    page = cast.ada.browser.get(f"/trips/{slug}")

    assert page.said(".//main//section[@id='undated']//h3/a") == ["Some day"]


def test_a_cancelled_item_stays_and_says_so(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, a_meeting(exact("2026-11-24", "10:00"), status=Status.CANCELLED))

    page = cast.ada.browser.get(f"/trips/{slug}")

    assert page.said(".//main//span[@class='pill pill-cancelled']") == ["Cancelled"]


def test_a_clash_is_told_over_the_days_and_at_both_items(app: Flask, cast: Cast) -> None:
    people = (*the_groups(), *the_institutions(), *the_people())
    tea = a_meeting(exact("2026-11-24", "10:00", "11:00"), key="tea", title=Text("Tea"))
    talk = a_meeting(exact("2026-11-24", "10:30", "11:30"), key="talk", title=Text("Talk"))
    slug = store(app, cast, *people, tea, talk)

    page = cast.ada.browser.get(f"/trips/{slug}")

    overlap = next(words for words in page.said(".//main//ul[@class='clash-list']/li/p") if "Tea" in words)
    assert "“Tea” and “Talk” overlap on Tuesday 24 November from 10:30 to 11:00." in overlap
    assert [overlap in " ".join(page.said(f"{ENTRIES.format(key)}//p")) for key in ("tea", "talk")] == [True, True]


@pytest.mark.parametrize("audience", ["everyone", "group:city", "person:ben", "host", "host:nims", "public"])
def test_every_audience_but_the_staff_is_shown_nothing_internal(cast: Cast, audience: str) -> None:
    staff = cast.ada.browser.get("/trips/tsukuba?for=staff")

    page = cast.ada.browser.get(f"/trips/tsukuba?for={audience}")

    assert page.all(".//main//details[@class='clashes']") == []
    assert "/edit" not in " ".join(page.links())
    assert staff.all(".//main//details[@class='clashes']") != []
    assert "/trips/tsukuba/edit" in staff.links()


def test_a_group_sees_its_own_items_and_not_those_of_others(app: Flask, cast: Cast) -> None:
    hall = a_meeting(exact("2026-11-24", "10:00"), key="hall", title=Text("Hall"), groups=("city",))
    lab = a_meeting(exact("2026-11-24", "10:00"), key="lab", title=Text("Lab"), groups=("university",))
    slug = store(app, cast, *groups(), hall, lab)

    page = cast.ada.browser.get(f"/trips/{slug}?for=group:city")

    assert page.said(TITLES) == ["Meeting: Hall"]


def test_what_only_the_staff_may_see_is_absent_for_everyone(app: Flask, cast: Cast) -> None:
    secret = a_meeting(exact("2026-11-24", "10:00"), title=Text("Surprise"), visibility=Visibility.STAFF)
    slug = store(app, cast, secret)

    staff, everyone = (cast.ada.browser.get(f"/trips/{slug}?for={audience}") for audience in ("staff", "everyone"))

    assert ("Surprise" in staff.text, "Surprise" in everyone.text) == (True, False)


@pytest.mark.parametrize("audience", ["group:nobody", "person:dovs-friend", "host:nowhere", "friends", "group:", ""])
def test_an_audience_that_the_trip_does_not_have_is_not_found(cast: Cast, audience: str) -> None:
    cast.ada.browser.get(f"/trips/tsukuba?for={audience}", status=404)


def test_a_viewer_is_offered_nothing_to_change_only_a_copy_of_their_own(cast: Cast) -> None:
    page, owners = cast.cleo.browser.get("/trips/tsukuba"), cast.ada.browser.get("/trips/tsukuba")

    offered = [link for link in page.links() if link.endswith(("/new", "/edit")) or "/new?" in link]
    assert offered == ["/trips/tsukuba/copies/new"]
    assert "/trips/tsukuba/engagements/new" in owners.links()


def test_an_empty_trip_says_what_to_do_next(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)

    page = cast.ada.browser.get(f"/trips/{slug}")

    assert page.said(".//main//h2") == ["Nothing in the programme yet"]
    assert f"/trips/{slug}/legs/new?day=2026-11-22" in page.links()


@pytest.mark.parametrize(
    ("lang", "heading", "title"),
    [
        ("en", "Tuesday 24 November", "Call"),
        ("de", "Dienstag, 24. November", "Besuch"),
        ("ja", "11月24日(火)", "表敬訪問"),
    ],
)
def test_the_agenda_speaks_the_readers_language(app: Flask, cast: Cast, lang: str, heading: str, title: str) -> None:
    title_of = Text({"en": "Call", "de": "Besuch", "ja": "表敬訪問"})
    slug = store(app, cast, a_meeting(exact("2026-11-24", "10:00"), kind=Kind.COURTESY_CALL, title=title_of))

    page = cast.ada.browser.get(f"/trips/{slug}?lang={lang}")

    assert [words.replace("（", "(").replace("）", ")") for words in page.said(".//main//h2/time")] == [heading]
    assert page.said(".//main//h3/a") == [title]


def test_what_people_write_are_shown_as_words(app: Flask, cast: Cast) -> None:
    hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>{{7*7}}'
    slug = store(app, cast, a_meeting(exact("2026-11-24", "10:00"), title=Text(hostile)))

    page = cast.ada.browser.get(f"/trips/{slug}")

    assert page.said(".//main//h3/a") == [hostile]
    assert page.all(".//img") == []


@pytest.mark.parametrize("meetings", [1, 3])
def test_the_agenda_takes_the_same_number_of_queries_however_long_it_is(
    app: Flask, cast: Cast, queries: Queries, meetings: int
) -> None:
    slug = small_trip(app, cast, meetings)

    with queries(7):
        page = cast.ada.browser.get(f"/trips/{slug}")

    assert len(page.said(TITLES)) == meetings


def test_an_item_named_like_a_part_of_the_page_is_found_all_the_same(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, a_meeting(exact("2026-11-24", "09:00"), key="main"))

    page = cast.ada.browser.get(f"/trips/{slug}")

    assert len(page.all(ENTRIES.format("main"))) == 1
