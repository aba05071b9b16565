"""The calendar behind a delegate's link: fetched without signing in, again and again, from kept bytes."""

import gzip
from datetime import datetime
from email.utils import parsedate_to_datetime

import pytest
from flask import Flask
from icalendar import Calendar
from sqlalchemy import delete, select, update
from werkzeug.test import TestResponse

from planner import clock
from planner.model import Edition, Release, Trip, db
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.published import link_to, published, revoked, without_item


def fetched(cast: Cast, page: str, query: str = "", **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return cast.nobody.client.get(f"{page}programme.ics{query}", headers=named)


def changed_at(answer: TestResponse) -> datetime:
    return parsedate_to_datetime(answer.headers["Last-Modified"])


def unreadable(app: Flask) -> None:
    """Let no release be read any more, so that what is answered all the same comes from what was kept of it."""
    with app.app_context():
        db.session.execute(update(Release).values(programme=b""))
        db.session.commit()


def titles(answer: TestResponse) -> list[str]:
    return [str(one["SUMMARY"]) for one in Calendar.from_ical(answer.data).walk("VEVENT")]


def test_a_calendar_is_given_without_signing_in_and_without_a_cookie(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    published(app)

    answer = fetched(cast, page)

    assert "Flight LH 716 DUS → HND" in titles(answer)
    assert answer.content_type == "text/calendar; charset=utf-8"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert (answer.headers["X-Robots-Tag"], "Set-Cookie" in answer.headers) == ("noindex", False)
    assert answer.headers["Content-Disposition"] == 'inline; filename="tsukuba.ics"'
    assert f"URL:http://localhost{page}#call" in answer.text.replace("\r\n ", "")


def test_a_download_is_the_same_calendar_as_a_file(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    published(app)

    answer = fetched(cast, page, "?download")

    assert answer.headers["Content-Disposition"] == 'attachment; filename="tsukuba.ics"'
    assert answer.data == fetched(cast, page).data


def test_before_the_first_release_a_calendar_says_that_there_is_none(app: Flask, cast: Cast) -> None:
    answer = fetched(cast, link_to(app))

    assert answer.status_code == 200
    assert "Nothing has been published yet." in answer.text
    assert "LH 716" not in answer.text


def test_a_draft_that_was_changed_is_told_to_nobody_before_it_is_published(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    published(app)
    before = fetched(cast, page)

    without_item(app, "call")
    meanwhile = fetched(cast, page)
    published(app)
    after = fetched(cast, page)

    assert meanwhile.data == before.data
    assert [title for title in titles(after) if title.startswith("CANCELLED")] != []
    assert changed_at(after) > changed_at(before)


def test_what_has_not_changed_is_said_in_two_looks_into_the_database(app: Flask, cast: Cast, queries: Queries) -> None:
    page = link_to(app)
    published(app)
    tag = fetched(cast, page).headers["ETag"]

    unreadable(app)
    with queries(2):
        again = fetched(cast, page, If_None_Match=tag)

    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)


def test_news_are_given_from_kept_bytes(app: Flask, cast: Cast, queries: Queries) -> None:
    page = link_to(app)
    published(app)

    unreadable(app)
    with queries(3):
        answer = fetched(cast, page)

    assert answer.status_code == 200


def test_a_tag_counts_more_than_a_time(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    published(app)
    first = fetched(cast, page)
    since = first.headers["Last-Modified"]

    assert fetched(cast, page, If_Modified_Since=since).status_code == 304
    assert fetched(cast, page, If_Modified_Since=since, If_None_Match='"other"').status_code == 200


def test_who_asks_for_it_gets_it_packed_under_a_tag_of_its_own(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    published(app)
    plain = fetched(cast, page)

    packed = fetched(cast, page, Accept_Encoding="gzip")

    assert gzip.decompress(packed.data) == plain.data
    assert (packed.headers["Content-Encoding"], "Content-Encoding" in plain.headers) == ("gzip", False)
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert "Accept-Encoding" in plain.headers["Vary"]
    again = fetched(cast, page, Accept_Encoding="gzip", If_None_Match=packed.headers["ETag"])
    assert again.status_code == 304


def test_head_tells_the_same_without_the_calendar(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    published(app)
    whole = fetched(cast, page)

    head = cast.nobody.client.head(f"{page}programme.ics")

    assert (head.status_code, head.data) == (200, b"")
    assert [head.headers[name] for name in ("ETag", "Last-Modified", "Content-Length")] == [
        whole.headers[name] for name in ("ETag", "Last-Modified", "Content-Length")
    ]


@pytest.mark.parametrize(
    ("query", "trigger"),
    [("?alarm=30", "-PT30M"), ("?alarm=0", "-PT0M"), ("?alarm=99999", "-PT1440M"), ("?alarm=-5", "-PT0M")],
)
def test_an_address_may_ask_to_be_reminded(app: Flask, cast: Cast, query: str, trigger: str) -> None:
    page = link_to(app)
    published(app)

    answer = fetched(cast, page, query)

    assert f"TRIGGER:{trigger}" in answer.text
    assert answer.headers["ETag"] != fetched(cast, page).headers["ETag"]


def test_an_alarm_that_is_no_number_is_none(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    published(app)

    assert fetched(cast, page, "?alarm=soon").data == fetched(cast, page).data


def test_two_links_for_the_same_lead_each_to_its_own_page(app: Flask, cast: Cast) -> None:
    first, second = link_to(app), link_to(app)
    published(app)

    answers = [fetched(cast, page) for page in (first, second)]

    assert [first in one.text.replace("\r\n ", "") for one in answers] == [True, False]
    assert [second in one.text.replace("\r\n ", "") for one in answers] == [False, True]
    assert answers[0].headers["ETag"] != answers[1].headers["ETag"]


def test_a_calendar_of_which_nothing_is_kept_is_made_all_the_same(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    published(app)
    kept = fetched(cast, page)
    with app.app_context():
        db.session.execute(delete(Edition))
        db.session.commit()

    assert fetched(cast, page).data == kept.data


def test_a_revoked_address_says_in_a_sentence_that_it_is_gone(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    published(app)
    revoked(app)

    answer = fetched(cast, page)

    assert (answer.status_code, answer.content_type) == (410, "text/plain; charset=utf-8")
    assert answer.text == "This calendar address was revoked.\n"


def test_a_trip_in_the_bin_has_no_calendar(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    published(app)
    with app.app_context():
        trip = db.session.scalars(select(Trip).where(Trip.slug == "tsukuba")).one()
        trip.deleted_at = clock.now()
        db.session.commit()

    assert fetched(cast, page).status_code == 404


def test_wrong_addresses_are_held_back_and_good_ones_are_not(app: Flask, cast: Cast) -> None:
    page = link_to(app)

    wrong = [fetched(cast, f"/p/wrong-{nth}/").status_code for nth in range(21)]

    assert (wrong[:20], wrong[20]) == ([404] * 20, 429)
    assert fetched(cast, page).status_code == 200


def test_only_a_program_that_has_gone_mad_is_held_back(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    tag = fetched(cast, page).headers["ETag"]

    answers = [fetched(cast, page, If_None_Match=tag).status_code for _ in range(300)]

    assert (set(answers[:299]), answers[299]) == ({304}, 429)
    assert fetched(cast, link_to(app)).status_code == 200
