"""What is refused in the form of an engagement: every mistake at its field, in words, with nothing lost."""

import pytest
from flask import Flask

from planner.model import Engagement
from tests.cast import Cast
from tests.web.stored import count, newest, titles

NEW = "/trips/tsukuba/engagements/new"
PLAIN = {"title-de": "Rundgang", "when-day": "2026-11-24", "when-start": "16", "when-end": "17.30"}
WHOLE = {"kind": "meeting", "status": "confirmed", "visibility": "delegation", "when-form": "exact", **PLAIN}


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"title-de": ""}, "title-de", "What is it called?"),
        ({"title-de": "x" * 201}, "title-de", "This is too long: 201 characters, and at most 200 fit."),
        ({"title-de": "x" * 100_000}, "title-de", "This is too long: 100000 characters, and at most 200 fit."),
        ({"title-de": "bell \x07"}, "title-de", "nobody can see"),
        ({"title-de": "abc \u202efdp.exe"}, "title-de", "nobody can see"),
        ({"notes-staff-de": "zero \x00"}, "notes-staff-de", "nobody can see"),
        ({"when-day": "2026-02-30"}, "when-day", "There is no such day as 2026-02-30."),
        ({"when-day": "tomorrow"}, "when-day", "“tomorrow” is not a date."),
        ({"when-day": "9999-12-31"}, "when-day", "The year 9999 is out of reach."),
        ({"when-day": "2200-01-01"}, "when-day", "The year 2200 is out of reach."),
        ({"when-day": ""}, "when-day", "Say on which day."),
        ({"when-start": "25:00"}, "when-start", "“25:00” is not a clock time."),
        ({"when-start": ""}, "when-start", "Say when it begins."),
        ({"when-start": "18"}, "when-end", "It ends before it begins."),
        ({"when-end_day": "2026-11-23"}, "when-end_day", "The last day lies before the first."),
        ({"when-zone": "Mars/Olympus"}, "when-zone", "“Mars/Olympus” is not a time zone."),
        (
            {"when-day": "2026-03-29", "when-start": "2.30", "when-end": "", "when-zone": "Europe/Berlin"},
            "when",
            "02:30 does not exist on 2026-03-29 in Europe/Berlin",
        ),
        ({"when-form": "follows"}, "when-anchor", "Say which item it goes with."),
        ({"when-form": "part"}, "when-part", "Say which part of the day."),
        ({"when-form": "sometime"}, "when-form", "Pick one of the list."),
        ({"kind": "party"}, "kind", "Pick one of the list."),
        ({"status": ""}, "status", "This is needed."),
        ({"lead_minutes": "-5"}, "lead_minutes", "Give a whole number from 0 to 1,440."),
        ({"parts-0-person": "ada"}, "parts-0-part", "Which part do they take?"),
        ({"parts-0-part": "speaker"}, "parts-0-person", "Who takes this part?"),
        ({"people_in": ["ada"], "people_out": ["ada"]}, "people_out", "ticked in both lists"),
        ({"venue": "park", "new_venue-name-de": "Teehaus"}, "venue", "Choose nothing here"),
        ({"new_venue-zone": "Asia/Tokyo"}, "new_venue-name", "What is the new venue called?"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    before = count(app, Engagement)
    sent = {**WHOLE, **said}

    page = cast.ada.browser.post(NEW, sent, status=422)

    problems = page.all(".//main//div[@role='alert']//li")
    assert len(problems) == 1
    assert message in page.said(".//main//div[@role='alert']//li")[0]
    assert page.said(".//main//div[@role='alert']//li/a") != []
    assert page.all(".//main//div[@role='alert']//li/a")[0].get("href").startswith(f"#{place}")
    assert page.one(".//input[@name='when-end']").get("value") == sent["when-end"]
    assert count(app, Engagement) == before


@pytest.mark.parametrize(
    "said",
    [
        {"venue": "dovs-house"},
        {"groups-who": "some", "groups": ["dovs-group"]},
        {"groups-who": "whoever"},
        {"people_in": ["dovs-friend"]},
        {"parts-0-person": "dovs-friend", "parts-0-part": "guest"},
        {"organisers-0-institution": "dovs-house"},
        {"inside": "dovs-meeting"},
        {"signs": ["dovs-agreement"]},
        {"when-form": "follows", "when-anchor": "dovs-meeting"},
    ],
)
def test_what_belongs_to_another_trip_cannot_be_picked(app: Flask, cast: Cast, said: dict[str, str]) -> None:
    before = count(app, Engagement)
    sent = {**WHOLE, **said}

    page = cast.ada.browser.post(NEW, sent, status=422)

    assert [words.split(": ")[1] for words in page.said(".//main//div[@role='alert']//li")] == [
        "What was picked here does not belong to this trip. Pick again."
    ]
    assert count(app, Engagement) == before


def test_fields_that_the_form_does_not_have_are_ignored(app: Flask, cast: Cast) -> None:
    cast.ben.browser.post(NEW, {**WHOLE, "trip_id": "2", "uid": "mine", "key": "mine", "role": "owner"})

    assert titles(app)[-1] == "Rundgang"
    assert newest(app, Engagement).uid != "mine"
    assert titles(app, "kyoto").count("Rundgang") == 0
