"""The draft is published from a page that shows what is different: now, for some groups, or at a time."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from planner.model import Release, db
from planner.values.text import Text
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.published import published

TRIP = "/trips/tsukuba"
RELEASES = f"{TRIP}/releases"
NEW = f"{RELEASES}/new"


def rename(cast: Cast, title: str = "Reception", key: str = "call") -> None:
    cast.ada.browser.fill_in(f"{TRIP}/engagements/{key}/edit", {"title-en": title})


def marks_on(page: Page) -> dict[str, str]:
    """Return what a page to publish from carries of what it was made from."""
    return {name: str(page.one(f".//input[@name='{name}']").get("value")) for name in ("mark", "last", "step")}


def releases(app: Flask) -> list[Any]:
    with app.app_context():
        found = db.session.scalars(select(Release).order_by(Release.number)).all()
        return [(one.number, one.note, one.groups, one.organizer.name if one.organizer else None) for one in found]


def test_the_first_release_is_published_with_a_note_in_every_language(app: Flask, cast: Cast) -> None:
    sent = cast.ben.browser.fill_in(NEW, {"note-en": "Hello", "note-de": "Guten Tag"})

    assert sent.headers["Location"] == f"{RELEASES}/1"
    assert releases(app) == [(1, Text({"de": "Guten Tag", "en": "Hello"}), None, "Ben")]


def test_every_difference_is_shown_before_with_the_old_and_the_new(app: Flask, cast: Cast) -> None:
    published(app)
    rename(cast)

    page = cast.ada.browser.get(NEW)

    assert page.said(".//li[@class='difference']//del") == ["Courtesy call"]
    assert page.said(".//li[@class='difference']//ins") == ["Reception"]


def test_each_audience_has_its_own_count_and_its_own_differences(app: Flask, cast: Cast) -> None:
    published(app)
    rename(cast, key="keynote")

    page = cast.ada.browser.get(f"{NEW}?for=group:city")

    counts = dict(
        zip(
            page.said(".//*[@class='audience-pick']/span[1]"),
            page.said(".//*[@class='audience-pick']/span[2]"),
            strict=True,
        )
    )
    assert (counts["Staff"], counts["City"], counts["University"], counts["Public"]) == ("1", "0", "1", "0")
    assert "No difference." in page.words


def test_other_things_than_items_are_shown_too(app: Flask, cast: Cast) -> None:
    published(app)
    cast.ada.browser.fill_in(f"{TRIP}/people/ada/edit", {"phone": "+49 234 999"})
    cast.ada.browser.fill_in(f"{TRIP}/engagements/call/edit", {"notes-staff-en": "Budget code 4712"})

    staff, public = (cast.ada.browser.get(f"{NEW}?for={whom}") for whom in ("staff", "public"))

    assert "+49 234 999" in staff.words
    assert "Budget code 4712" in staff.words
    assert "4712" not in public.words
    assert "+49 234 999" not in public.words


def test_looking_at_another_audience_publishes_nothing_and_loses_nothing(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.fill_in(NEW, {"note-en": "Hello", "look": "group:city", "moment": "later"}, status=200)

    assert releases(app) == []
    assert page.one(".//textarea[@name='note-en']").text.strip() == "Hello"
    assert page.said(".//*[@class='audience-pick'][@aria-current]/span[1]") == ["City"]


def test_what_colleagues_have_changed_meanwhile_is_shown_and_nothing_is_lost(app: Flask, cast: Cast) -> None:
    published(app)
    rename(cast)
    shown = cast.ben.browser.get(NEW)
    marks = marks_on(shown)
    rename(cast, "Something else", key="signing")

    page = cast.ben.browser.post(NEW, {**marks, "note-en": "Hello", "moment": "now", "groups-who": "all"}, status=409)

    assert "Changed while you were reading" in page.words
    assert "English: Something else" in page.words
    assert page.one(".//textarea[@name='note-en']").text.strip() == "Hello"
    assert page.one(".//input[@name='mark']").get("value") != marks["mark"]
    assert len(releases(app)) == 1


def test_who_published_meanwhile_is_named_and_nothing_is_published_over_it(app: Flask, cast: Cast) -> None:
    published(app)
    rename(cast)
    shown = cast.ben.browser.get(NEW)
    marks = marks_on(shown)
    cast.ada.browser.fill_in(NEW)
    rename(cast, "Something else", key="signing")

    page = cast.ben.browser.post(NEW, {**marks, "note-en": "Hello", "moment": "now", "groups-who": "all"}, status=409)

    assert "Ada published release 2 while you were reading." in page.words
    assert page.one(".//textarea[@name='note-en']").text.strip() == "Hello"
    assert len(releases(app)) == 2


def test_the_page_that_comes_back_can_be_sent_as_it_stands(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(NEW, {"mark": "old"}, status=409)

    cast.ben.browser.fill_in(NEW)

    assert len(releases(app)) == 1


@pytest.mark.parametrize("note", [{"note-en": "Hello"}, {}])
def test_two_clicks_publish_once(app: Flask, cast: Cast, note: dict[str, str]) -> None:
    shown = cast.ada.browser.get(NEW)
    marks = marks_on(shown)
    sent = {**marks, "moment": "now", "groups-who": "all", **note}

    places = [cast.ada.browser.post(NEW, sent).headers["Location"] for _ in range(2)]

    assert places == [f"{RELEASES}/1"] * 2
    assert len(releases(app)) == 1


def test_nothing_new_is_refused_in_words(app: Flask, cast: Cast) -> None:
    published(app)

    page = cast.ada.browser.fill_in(NEW, {}, status=422)

    assert "Nothing has changed since release 1." in page.words


def test_a_closed_trip_is_not_published(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{TRIP}/edit", {"state": "closed"})

    cast.ada.browser.fill_in(NEW, {}, status=409)

    assert releases(app) == []


def test_for_chosen_groups_only_theirs_is_shown_and_published(app: Flask, cast: Cast) -> None:
    published(app)
    cast.ada.browser.fill_in(f"{TRIP}/engagements/cairo/edit", {"people_out": ["ben"]})
    published(app)
    rename(cast, "New keynote", key="keynote")
    rename(cast, "New Cairo", key="cairo")
    chosen = {"groups-who": "some", "groups": ["university"]}

    page = cast.ada.browser.fill_in(NEW, {**chosen, "look": "staff"}, status=200)
    cast.ada.browser.fill_in(NEW, chosen)

    assert page.said(".//li[@class='difference']//ins") == ["New keynote"]
    assert releases(app)[-1][2] == ["university"]
    assert "The draft has changed since release 3: one difference." in cast.ada.browser.get(TRIP).words


def test_no_group_at_all_is_refused_at_its_field(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.fill_in(NEW, {"groups-who": "some"}, status=422)

    assert "Choose the groups for which you publish." in page.words
    assert releases(app) == []


def test_the_page_takes_few_queries_however_many_releases_there_are(app: Flask, cast: Cast, queries: Queries) -> None:
    published(app)
    rename(cast)
    published(app)
    rename(cast, "Again")
    cast.ada.browser.get("/trips")

    with queries(8):
        cast.ada.browser.get(NEW)


def test_where_nothing_has_changed_the_page_says_so_before_anybody_publishes(app: Flask, cast: Cast) -> None:
    published(app)
    said = "Nothing has changed since release 1."

    before = cast.ada.browser.get(NEW)
    rename(cast)

    assert said in before.words
    assert said not in cast.ada.browser.get(NEW).words
