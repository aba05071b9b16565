"""The page behind a delegate's link: what it shows to whom, and how it is sent."""

import pytest
from flask import Flask

from planner import clock
from planner.actions.mailings import let_invite
from planner.model import db
from tests.cast import TRIP, Cast
from tests.conftest import Queries
from tests.programmes import a_meeting, exact, until
from tests.web.published import link_to, published, renamed, revoked, the_trip
from tests.web.stored import store

NOW = "PLANNER_NOW"


def test_before_the_first_release_the_page_says_that_one_is_coming(app: Flask, cast: Cast) -> None:
    page = cast.nobody.get(link_to(app, "everyone"))

    assert "As soon as it is published, it stands here" in page.words
    assert page.headers["X-Robots-Tag"] == "noindex"


def test_the_page_shows_the_release_and_not_the_draft(app: Flask, cast: Cast) -> None:
    link = link_to(app, "everyone")
    published(app)
    renamed(app, "call", "Changed in the draft")

    page = cast.nobody.get(link)

    assert "Changed in the draft" not in page.text
    assert "Release 1, published" in page.text


def test_the_page_brings_no_cookie_and_names_no_other_host(app: Flask, cast: Cast) -> None:
    published(app)

    page = cast.nobody.get(link_to(app, "person:ada"))

    assert "Set-Cookie" not in page.headers
    assert page.headers["Cache-Control"] == "private, no-cache"
    assert [one for one in page.all(".//*[@src]") if "//" in str(one.get("src"))] == []
    assert [one.get("href") for one in page.all(".//link") if "//" in str(one.get("href"))] == []


def test_who_looks_again_is_told_that_nothing_has_changed(app: Flask, cast: Cast) -> None:
    published(app)
    link = link_to(app, "everyone")
    tag = cast.nobody.get(link).headers["ETag"]

    again = cast.nobody.client.get(link, headers={"If-None-Match": tag})

    assert again.status_code == 304
    assert again.data == b""


def test_a_personal_page_shows_the_own_items_and_no_others(app: Flask, cast: Cast) -> None:
    published(app)

    page = cast.nobody.get(link_to(app, "person:cleo"))

    assert page.all(".//*[@data-item='stroll']") != []
    assert page.all(".//*[@data-item='clocks-back']") == []
    assert "Programme for" in page.text


@pytest.mark.parametrize(
    "audience", ["everyone", "group:city", "person:ada", "person:ken", "host", "host:nims", "public"]
)
def test_every_audience_has_a_page_that_says_nothing_internal(app: Flask, cast: Cast, audience: str) -> None:
    published(app)

    page = cast.nobody.get(link_to(app, audience))

    assert page.all(".//*[@data-item='briefing']") == []
    assert ("X7YZ12" in page.text) == (audience == "person:ada")


def test_the_page_speaks_the_language_of_its_link_or_the_one_that_is_asked_for(app: Flask, cast: Cast) -> None:
    published(app)
    link = link_to(app, "everyone", language="de")

    assert cast.nobody.get(link).root.get("lang") == "de"
    assert cast.nobody.get(f"{link}?lang=ja").root.get("lang") == "ja"


def test_now_and_next_stand_first(app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    first = a_meeting(exact("2026-11-24", "09:00", "10:00"), key="first", venue=None)
    second = a_meeting(exact("2026-11-24", "11:00", "12:00"), key="second", venue=None)
    bids = a_meeting(until("2026-11-24", "10:50"), key="bids", venue=None)
    slug = store(app, cast, first, second, bids)
    published(app, slug)
    link = link_to(app, "everyone", slug=slug)
    monkeypatch.setenv(NOW, "2026-11-24T08:30:00+00:00")

    page = cast.nobody.get(link)

    assert [one.get("href") for one in page.all(".//*[@data-on]//a")] == ["#item-first"]
    assert [one.get("href") for one in page.all(".//*[@data-next]//a")] == ["#item-bids", "#item-second"]
    assert [one.get("id") for one in page.all(".//*[@data-by]")] == ["item-bids"]


@pytest.mark.parametrize(("audience", "zone"), [("person:ada", "Europe/Berlin"), ("person:ken", None)])
def test_the_time_at_home_is_told_to_who_is_away_from_it(
    app: Flask, cast: Cast, audience: str, zone: str | None
) -> None:
    published(app)

    page = cast.nobody.get(link_to(app, audience))

    assert page.one(".//*[@data-clocks]").get("data-home") == zone


def test_a_venue_can_be_shown_to_a_driver_and_found_on_a_map(app: Flask, cast: Cast) -> None:
    published(app)

    page = cast.nobody.get(link_to(app, "everyone"))

    shown = {one.get("popovertarget") for one in page.all(".//button[@popovertarget]")}
    assert shown == {one.get("id") for one in page.all(".//section[@popover]")} != set()
    assert [one for one in page.links() if one.startswith("https://www.openstreetmap.org/")] != []


def test_what_has_changed_since_the_release_before_is_told(app: Flask, cast: Cast) -> None:
    link = link_to(app, "everyone")
    published(app)
    renamed(app, "call", "Tea with the president")
    published(app, note="The call has become a tea.")

    page = cast.nobody.get(link)

    assert page.said(".//*[@id='changes']//h2") == ["One change in release 2"]
    assert [words.split(" Tue")[0] for words in page.said(".//*[@class='told-title']/a")] == ["Tea with the president"]
    assert page.said(".//*[@class='news-note']") == ["The call has become a tea."]


@pytest.mark.parametrize(
    ("since", "heading"),
    [
        ("1", "What has changed since release 1"),
        ("2", "What has changed since release 2"),
        ("", "What has changed since release 2"),
        ("3", "What has changed"),
        ("99999999999", "What has changed since release 2"),
        ("0", "What has changed"),
    ],
)
def test_the_changes_since_any_release_are_a_page(app: Flask, cast: Cast, since: str, heading: str) -> None:
    link = link_to(app, "everyone")
    published(app)
    renamed(app, "call", "Once")
    published(app)
    renamed(app, "tour", "Twice")
    published(app)

    assert cast.nobody.get(f"{link}changes?since={since}").heading == heading


def test_a_link_that_was_withdrawn_answers_that_it_is_gone_and_lets_the_device_forget(app: Flask, cast: Cast) -> None:
    published(app)
    link = link_to(app, "everyone")
    revoked(app)

    page = cast.nobody.get(link, status=410)

    assert page.heading == "This link was withdrawn"
    assert page.one(".//body").get("data-over") is not None
    assert "Set-Cookie" not in page.headers
    assert link.strip("/") not in page.text


def test_a_wrong_link_is_unknown_and_soon_held_back(cast: Cast) -> None:
    statuses = [cast.nobody.client.get(f"/p/wrong-{nth}/").status_code for nth in range(22)]

    assert statuses[0] == 404
    assert statuses[-1] == 429


def test_a_file_that_is_not_there_does_not_let_the_device_forget(app: Flask, cast: Cast) -> None:
    published(app)

    page = cast.nobody.get(f"{link_to(app, 'everyone')}photos/0123abcd", status=404)

    assert page.one(".//body").get("data-over") is None


def test_who_left_the_party_reads_that_a_programme_is_to_come(app: Flask, cast: Cast) -> None:
    link = link_to(app, "person:nobody-any-more")
    published(app)

    assert "Your programme is being prepared" in cast.nobody.get(link).words


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_the_database_as_often_whatever_stands_on_it(
    app: Flask, cast: Cast, queries: Queries, number: int
) -> None:
    meetings = [a_meeting(exact("2026-11-24", f"{9 + nth}:00"), key=f"m{nth}", venue=None) for nth in range(number)]
    slug = store(app, cast, *meetings)
    published(app, slug)
    link = link_to(app, "everyone", slug=slug)

    with queries(3):
        cast.nobody.get(link)


def test_the_trip_in_the_bin_takes_its_pages_with_it(app: Flask, cast: Cast) -> None:
    published(app)
    link = link_to(app, "everyone")
    with app.app_context():
        the_trip(TRIP).deleted_at = clock.now()
        db.session.commit()

    cast.nobody.get(link, status=404)


def test_what_asks_for_an_answer_is_named_with_what_was_answered(app: Flask, cast: Cast) -> None:
    link = link_to(app)
    published(app)
    silent = cast.nobody.get(link)
    with app.app_context():
        let_invite(the_trip(TRIP), really=True)
        db.session.commit()

    asked = cast.nobody.get(link)
    cast.nobody.post(f"{link}invitations/call", {"reply": "declined"}, status=303)
    answered = cast.nobody.get(link)

    waiting = [int(page.said(".//*[@id='invitations']//h2")[0].split()[0]) for page in (asked, answered)]
    assert "waits for your answer" not in silent.words
    assert waiting[1] == waiting[0] - 1
    assert "declined · Change the answer" in answered.words


@pytest.mark.parametrize("audience", ["everyone", "group:city", "host"])
def test_only_who_has_a_link_of_their_own_is_asked(app: Flask, cast: Cast, audience: str) -> None:
    published(app)
    with app.app_context():
        let_invite(the_trip(TRIP), really=True)
        db.session.commit()

    assert cast.nobody.get(link_to(app, audience)).all(".//*[@id='invitations']") == []
