"""When calendars were last fetched, and by what sort of program: seen at once, written down later."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from planner import clock
from planner.actions.delegate_links import note_fetches
from planner.model import Feed, db
from planner.web import fetches
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.published import link_to

AGENT = "iOS/18.1 (22B83) dataaccessd/1.0"


def fetched(cast: Cast, page: str, **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return cast.nobody.client.get(f"{page}programme.ics", headers=named)


def test_to_fetch_writes_nothing_and_what_was_seen_is_written_down_later(
    app: Flask, cast: Cast, queries: Queries
) -> None:
    page = link_to(app)
    with queries(2) as asked:
        fetched(cast, page, User_Agent=AGENT)

    fetches.write(app)

    assert [statement for statement in asked if not statement.startswith("SELECT")] == []
    assert last_fetch(app) == (clock.now(), "Apple")


def test_a_later_fetch_is_noted_once_ten_minutes_are_over(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, first = link_to(app), clock.now()
    fetched(cast, page, User_Agent=AGENT)
    fetches.write(app)

    monkeypatch.setenv("PLANNER_NOW", (first + timedelta(minutes=9)).isoformat())
    fetched(cast, page, User_Agent=AGENT)
    fetches.write(app)
    soon = last_fetch(app)
    monkeypatch.setenv("PLANNER_NOW", (first + timedelta(minutes=11)).isoformat())
    fetched(cast, page, User_Agent=AGENT)
    fetches.write(app)

    assert (soon, last_fetch(app)) == ((first, "Apple"), (first + timedelta(minutes=11), "Apple"))


def test_what_another_process_saw_earlier_and_writes_later_is_passed_over(app: Flask, cast: Cast) -> None:
    fetched(cast, link_to(app), User_Agent=AGENT)
    fetches.write(app)
    with app.app_context():
        number = db.session.scalars(select(Feed.id)).one()
        note_fetches({number: (clock.now() - timedelta(minutes=1), "Outlook")})
        db.session.commit()

    assert last_fetch(app) == (clock.now(), "Apple")


@pytest.mark.parametrize(
    ("agent", "sort"),
    [
        (AGENT, "Apple"),
        ("macOS/15.1 (24B83) CalendarAgent/995", "Apple"),
        ("Google-Calendar-Importer", "Google Calendar"),
        ("Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0)", "Outlook"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Thunderbird"),
        ("ICSx5/2.2.3 (2024/10/01; okhttp/4.12.0) Android/14", "Android"),
        ("Evolution/3.54.1", "GNOME"),
        ("Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Safari/605.1.15", "a browser"),
        ("curl/8.5.0", "another program"),
        ("", "another program"),
    ],
)
def test_programs_are_told_apart_by_what_they_call_themselves(agent: str, sort: str) -> None:
    assert fetches.sort_of(agent) == sort


def last_fetch(app: Flask) -> tuple[object, str]:
    with app.app_context():
        feed = db.session.scalars(select(Feed).order_by(Feed.id.desc())).first()
        assert feed is not None
        return feed.fetched_at, feed.fetched_by
