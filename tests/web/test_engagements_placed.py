"""Where something is for which no place is named: a session, what is entered on a day abroad."""

from datetime import date

from flask import Flask

from planner.model import Engagement
from planner.values.vocabulary import Kind
from tests.cast import Cast
from tests.programmes import a_meeting, exact
from tests.web.stored import draft, newest, store

SESSION = {
    "title-de": "Talk",
    "kind": "session",
    "when-day": "2026-11-24",
    "when-start": "11",
    "inside": "conference",
}
NEW = "/trips/tsukuba/engagements/new"


def test_a_session_without_a_place_is_where_its_conference_is(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, SESSION)

    made, conference = newest(app, Engagement), draft(app, Engagement, key="conference", trip_id=1)
    assert (made.inside, made.venue) == ("conference", "nims-hq")
    assert conference.venue == "nims-hq"


def test_a_session_keeps_the_place_and_the_zone_that_are_named(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {**SESSION, "venue": "park"})
    elsewhere = newest(app, Engagement)

    cast.ada.browser.fill_in(NEW, {**SESSION, "title-de": "Zugeschaltet", "when-zone": "Asia/Seoul"})
    remote = newest(app, Engagement)

    assert (elsewhere.venue, remote.venue, remote.when.zone) == ("park", None, "Asia/Seoul")


def test_a_session_whose_conference_has_no_place_has_none(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, a_meeting(exact("2026-11-24", "09:00", "17:00"), "conference", kind=Kind.CONFERENCE))

    cast.ada.browser.fill_in(f"/trips/{slug}/engagements/new", {**SESSION, "title-en": "Panel"})

    made = newest(app, Engagement)
    assert (made.venue, made.inside, made.when.day) == (None, "conference", date(2026, 11, 24))


def test_a_day_abroad_gives_its_clock_to_what_is_entered_on_it(cast: Cast) -> None:
    links = cast.ada.browser.get("/trips/tsukuba").links()

    (way,) = (link for link in links if "engagements/new?day=2026-11-24" in link)
    page = cast.ada.browser.get(way)

    assert page.one(".//input[@name='when-zone']").get("value") == "Asia/Tokyo"


def test_a_zone_that_does_not_exist_is_not_proposed(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{NEW}?day=2026-11-24&zone=Mars/Olympus")

    assert page.one(".//input[@name='when-zone']").get("value") == ""
