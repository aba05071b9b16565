"""The same form sent twice, by two clicks or by going back, makes one thing."""

from flask import Flask

from planner.model import Engagement
from tests.cast import Cast
from tests.web.stored import count, titles

NEW = "/trips/tsukuba/engagements/new"
PLAIN = {"title-de": "Rundgang", "when-day": "2026-11-24", "when-start": "16", "when-end": "17.30"}
WHOLE = {"kind": "meeting", "status": "confirmed", "visibility": "delegation", "when-form": "exact", **PLAIN}


def test_the_same_form_sent_twice_makes_one_engagement(app: Flask, cast: Cast) -> None:
    before = count(app, Engagement)
    since = cast.ada.browser.get(NEW).one(".//input[@name='since']").get("value")
    venue = {"new_venue-name-de": "Teehaus"}
    sent = {
        "kind": "meeting",
        "status": "confirmed",
        "visibility": "delegation",
        "when-form": "exact",
        **PLAIN,
        **venue,
    }

    first, second = (cast.ada.browser.post(NEW, {**sent, "since": since}) for _time in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert count(app, Engagement) == before + 1


def test_what_was_changed_before_sending_again_is_another_engagement(app: Flask, cast: Cast) -> None:
    since = cast.ada.browser.get(NEW).one(".//input[@name='since']").get("value")
    cast.ada.browser.post(NEW, {**WHOLE, "since": since})

    cast.ada.browser.post(NEW, {**WHOLE, "since": since, "title-de": "Zweiter Rundgang"})

    assert titles(app)[-2:] == ["Rundgang", "Zweiter Rundgang"]
