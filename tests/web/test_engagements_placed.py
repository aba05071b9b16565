"""Where something is for which no place is named: a session, what is entered on a day abroad."""

from datetime import date

import pytest
from flask import Flask

from planner.model import Engagement, Venue
from planner.values.text import Text
from planner.values.vocabulary import Kind
from tests.cast import Cast
from tests.pages import words_of
from tests.programmes import a_meeting, exact
from tests.web.stored import draft, newest, store

SESSION = {
    "title-de": "Talk",
    "kind": "session",
    "when-day": "2026-11-24",
    "when-start": "11",
    "inside": "conference",
}
MORNING = {"title-de": "Besuch", "when-day": "2026-11-24", "when-start": "11:05"}
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


@pytest.mark.parametrize("given", [{"venue": "park"}, {"when-zone": "Asia/Tokyo"}])
def test_a_new_place_with_a_name_alone_keeps_the_clock(app: Flask, cast: Cast, given: dict[str, str]) -> None:
    cast.ada.browser.fill_in(NEW, {**MORNING, **given})
    way = f"/trips/tsukuba/engagements/{newest(app, Engagement).key}/edit"

    cast.ada.browser.fill_in(way, {"venue": "", "new_venue-name-de": "Ziegelhaus"})

    made = newest(app, Venue)
    assert (made.name, made.zone) == (Text({"de": "Ziegelhaus"}), "Asia/Tokyo")


def test_the_clock_that_is_said_for_a_new_place_counts_for_more_than_where_it_was(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {**MORNING, "venue": "park"})
    way = f"/trips/tsukuba/engagements/{newest(app, Engagement).key}/edit"

    cast.ada.browser.fill_in(way, {"venue": "", "when-zone": "Asia/Seoul", "new_venue-name-de": "Ziegelhaus"})

    assert newest(app, Venue).zone == "Asia/Seoul"


def test_a_new_place_with_a_name_alone_has_the_clock_of_its_day(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {**MORNING, "new_venue-name-de": "Ziegelhaus"})

    assert newest(app, Venue).zone == "Asia/Tokyo"


def test_the_town_of_a_new_place_counts_for_more_than_where_it_was(app: Flask, cast: Cast) -> None:
    said = {"when-zone": "Asia/Tokyo", "new_venue-name-de": "Rathaus", "new_venue-place-de": "Honolulu"}

    cast.ada.browser.fill_in(NEW, {**MORNING, **said})

    assert newest(app, Venue).zone == "Pacific/Honolulu"


def test_a_form_says_which_clock_a_new_place_takes_over(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{NEW}?day=2026-11-24&venue=park")

    field = page.one(".//input[@name='new_venue-zone']")
    assert (field.get("value"), field.get("placeholder")) == ("", "Asia/Tokyo")
    assert "where that is clear, else Asia/Tokyo." in words_of(page.one(".//p[@id='new_venue-zone-hint']"))


def test_an_engagement_without_a_day_and_a_place_proposes_no_clock(cast: Cast) -> None:
    page = cast.ada.browser.get(NEW)

    assert "placeholder" not in page.one(".//input[@name='new_venue-zone']").attrib


def test_a_new_hotel_with_a_name_alone_keeps_the_clock(app: Flask, cast: Cast) -> None:
    nights = {"check_in": "2026-11-23", "check_out": "2026-11-24", "venue": "", "new_venue-name-de": "Ziegelhaus"}

    cast.ada.browser.fill_in("/trips/tsukuba/stays/new", nights)

    assert newest(app, Venue).zone == "Asia/Tokyo"
