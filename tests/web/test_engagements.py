"""Engagements in the browser: everything of one, a new one, changed, deleted."""

from datetime import date
from typing import Any

import pytest
from flask import Flask

from planner.actions.drafts import EngagementDraft
from planner.model import Engagement, Venue
from planner.programme.shape import Notes, TakesPart
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken, SessionForm, Status, Visibility
from planner.values.when import Form, Part, When
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_meeting, a_stay, exact, follows
from tests.web.stored import draft, newest, small_trip, store, titles

NEW = "/trips/tsukuba/engagements/new"
CALL = "/trips/tsukuba/engagements/call"
PLAIN = {"title-de": "Rundgang", "when-day": "2026-11-24", "when-start": "16", "when-end": "17.30"}


def test_a_page_shows_everything_of_an_engagement(cast: Cast) -> None:
    page = cast.ada.browser.get(CALL)

    assert page.heading == "Courtesy call"
    assert page.said(".//main//dt") == [
        *("When", "Where", "Received by", "Responsible", "Dress code", "Interpretation", "Be there"),
        *("Groups", "Who may see it"),
    ]
    assert page.said(".//main//dl/div[1]/dd") == [
        *("Tuesday, 24 November 2026", "09:00–10:30", "Tokyo · UTC+9", "home 01:00")
    ]
    assert page.said(".//main//section/h2") == ["For everybody", "For the delegation", "For the staff only"]


def test_a_note_is_written_in_markdown_that_can_do_nothing(app: Flask, cast: Cast) -> None:
    note = "**bold** <b>raw</b> [bad](javascript:alert(1)) [good](https://example.org)"
    slug = store(app, cast, a_meeting(exact("2026-11-24", "10:00"), notes=Notes(staff=Text(note))))

    page = cast.ada.browser.get(f"/trips/{slug}/engagements/meeting")

    written = page.one(".//main//div[@class='written']")
    assert [element.text for element in written.iter("strong")] == ["bold"]
    assert [link.get("href") for link in written.iter("a")] == ["https://example.org"]
    assert list(written.iter("b")) == []


FULL = {
    **PLAIN,
    "kind": "session",
    "title-ja": "見学",
    "when-tbc": "y",
    "venue": "nims-hq",
    "alternative_venue": "park",
    "groups-who": "some",
    "groups": ["city"],
    "people_in": ["cleo"],
    "people_out": ["ben"],
    "parts-0-person": "ada",
    "parts-0-part": "speaker",
    "parts-2-person": "ken",
    "parts-2-part": "chair",
    "organisers-0-institution": "nims",
    "dress_code-en": "Kimono",
    "interpretation-en": "Japanese – German",
    "lead_minutes": "15",
    "for_hosts": "y",
    "inside": "conference",
    "session_form": "panel",
    "signs": ["nims-2026"],
    "status": "tentative",
    "visibility": "public",
    "notes-staff-de": "Eilt",
}


def test_a_new_engagement_is_what_was_entered(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(NEW, FULL)

    made = newest(app, Engagement)
    assert made == EngagementDraft(
        key=made.key,
        uid=made.uid,
        kind=Kind.SESSION,
        title=Text({"de": "Rundgang", "ja": "見学"}),
        when=When(form=Form.EXACT, day=date(2026, 11, 24), start=960, end=1050, tbc=True),
        venue="nims-hq",
        alternative_venue="park",
        groups=("city",),
        people_in=("cleo",),
        people_out=("ben",),
        parts=(TakesPart(person="ada", part=PartTaken.SPEAKER), TakesPart(person="ken", part=PartTaken.CHAIR)),
        **the_rest(),
    )


def the_rest() -> dict[str, Any]:
    """Return what else is said of it: in what dress, by whom, in which state, for whose eyes."""
    return {
        "organisers": ("nims",),
        "dress_code": Text({"en": "Kimono"}),
        "interpretation": Text({"en": "Japanese – German"}),
        "lead_minutes": 15,
        "for_hosts": True,
        "inside": "conference",
        "session_form": SessionForm.PANEL,
        "signs": ("nims-2026",),
        "status": Status.TENTATIVE,
        "visibility": Visibility.PUBLIC,
        "notes": Notes(staff=Text({"de": "Eilt"})),
    }


def test_saving_a_form_as_it_stands_changes_nothing(app: Flask, cast: Cast) -> None:
    before = draft(app, Engagement, key="signing", trip_id=1)

    cast.ada.browser.fill_in("/trips/tsukuba/engagements/signing/edit")

    assert draft(app, Engagement, key="signing", trip_id=1) == before


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ({"when-form": "exact", "when-start": "930"}, When(Form.EXACT, date(2026, 11, 24), start=570)),
        (
            {"when-form": "exact", "when-start": "22", "when-end": "1.30", "when-end_day": "2026-11-25"},
            When(Form.EXACT, date(2026, 11, 24), date(2026, 11, 25), 1320, 90),
        ),
        ({"when-form": "from", "when-start": "9.00"}, When(Form.FROM, date(2026, 11, 24), start=540)),
        ({"when-form": "until", "when-end": "21:15"}, When(Form.UNTIL, date(2026, 11, 24), end=1275)),
        ({"when-form": "follows", "when-anchor": "call"}, When(Form.FOLLOWS, date(2026, 11, 24), anchor="call")),
        ({"when-form": "with", "when-anchor": "out"}, When(Form.WITH, date(2026, 11, 24), anchor="out")),
        ({"when-form": "part", "when-part": "evening"}, When(Form.PART, date(2026, 11, 24), part=Part.EVENING)),
        ({"when-form": "day"}, When(Form.DAY, date(2026, 11, 24))),
        (
            {"when-form": "day", "when-end_day": "26.11.2026"},
            When(Form.DAY, date(2026, 11, 24), date(2026, 11, 26)),
        ),
        ({"when-form": "undated"}, When()),
    ],
)
def test_a_time_is_kept_as_exact_as_it_is_said(app: Flask, cast: Cast, said: dict[str, str], when: When) -> None:
    cast.ada.browser.fill_in(NEW, {"title-de": "Rundgang", "when-day": "2026-11-24", **said})

    assert newest(app, Engagement).when == when


def test_what_belongs_to_another_form_of_a_time_is_not_read(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {**PLAIN, "when-form": "day", "when-start": "25:99", "when-anchor": "call"})

    assert newest(app, Engagement).when == When(Form.DAY, date(2026, 11, 24))


def test_a_new_venue_is_entered_on_the_spot(app: Flask, cast: Cast) -> None:
    venue = {"new_venue-name-de": "Teehaus", "new_venue-address_local": "茨城県", "new_venue-zone": "tokyo"}

    cast.ada.browser.fill_in(NEW, {**PLAIN, **venue})

    with app.app_context():
        made = draft(app, Venue, key=newest(app, Engagement).venue)
    assert (made.name, made.address_local, made.zone) == (Text({"de": "Teehaus"}), "茨城県", "Asia/Tokyo")


def test_a_link_to_the_form_may_say_the_day_the_kind_and_the_conference(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{NEW}?day=2026-11-25&inside=conference")

    assert page.one(".//input[@name='when-day']").get("value") == "2026-11-25"
    assert page.said(".//select[@name='kind']/option[@selected]") == ["Session"]
    assert page.said(".//select[@name='inside']/option[@selected]") == ["Global Health Innovations"]


@pytest.mark.parametrize("query", ["day=never", "day=", "kind=party", "inside=%00", "day=2026-13-45&kind="])
def test_a_link_that_says_nonsense_opens_the_plain_form(cast: Cast, query: str) -> None:
    page = cast.ada.browser.get(f"{NEW}?{query}")

    assert page.one(".//input[@name='when-day']").get("value") == ""


def test_a_closed_trip_keeps_the_words_and_says_why(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in("/trips/tsukuba/edit", {"state": "closed"})

    page = cast.ada.browser.fill_in(NEW, PLAIN, status=409)

    assert page.said(".//main//div[@role='alert']//li") == ["This trip is closed. Open it again to change it."]
    assert page.one(".//input[@name='title-de']").get("value") == "Rundgang"
    assert "Rundgang" not in titles(app)


def test_saving_keeps_what_nobody_could_pick_anew(app: Flask, cast: Cast) -> None:
    dinner = a_meeting(exact("2026-11-24", "19:00"), "dinner", kind=Kind.MEAL)
    speech = a_meeting(follows("2026-11-24", "nights"), "speech", inside="dinner")
    slug = store(app, cast, a_stay("2026-11-24", "2026-11-25", "nights", venue=None), dinner, speech)

    cast.ada.browser.fill_in(f"/trips/{slug}/engagements/speech/edit", {"lead_minutes": "10"})

    kept = draft(app, Engagement, key="speech")
    assert (kept.lead_minutes, kept.inside, kept.when.anchor) == (10, "dinner", "nights")


def test_deleting_asks_first_and_says_what_hangs_on_it(app: Flask, cast: Cast) -> None:
    asked = cast.ada.browser.get("/trips/tsukuba/engagements/conference/deletion")

    cast.ada.browser.fill_in("/trips/tsukuba/engagements/conference/deletion")

    assert asked.heading == "Delete “Global Health Innovations”?"
    assert asked.said(".//main//li/a | .//main//form//li") or asked.said(".//main//form//li") == [
        "Keynote on loneliness"
    ]
    assert "Global Health Innovations" not in titles(app)
    assert draft(app, Engagement, key="keynote", trip_id=1).inside is None


def test_deleting_what_was_changed_meanwhile_is_refused(app: Flask, cast: Cast) -> None:
    shown = cast.ada.browser.get(f"{CALL}/deletion").one(".//input[@name='version']").get("value")
    cast.ben.browser.fill_in(f"{CALL}/edit", {"title-en": "Another call"})

    page = cast.ada.browser.post(f"{CALL}/deletion", {"version": shown}, status=409)

    assert "changed by somebody else" in page.words
    assert draft(app, Engagement, key="call", trip_id=1).title["en"] == "Another call"


@pytest.mark.parametrize("meetings", [1, 3])
@pytest.mark.parametrize(("address", "asked"), [("new", 7), ("m08", 7)])
def test_form_and_page_take_the_same_number_of_queries_however_long_the_trip_is(
    app: Flask, cast: Cast, queries: Queries, address: str, asked: int, meetings: int
) -> None:
    slug = small_trip(app, cast, meetings)

    with queries(asked):
        page = cast.ada.browser.get(f"/trips/{slug}/engagements/{address}")

    assert page.heading in {"A new engagement", "Meeting"}


def test_organisers_are_named_in_the_order_in_which_they_were_picked(app: Flask, cast: Cast) -> None:
    named = {"organisers-0-institution": "nims", "organisers-1-institution": "dwih"}
    cast.ada.browser.fill_in("/trips/tsukuba/engagements/call/edit", named)
    assert draft(app, Engagement, key="call").organisers == ("nims", "dwih")

    other = {"organisers-0-institution": "dwih", "organisers-1-institution": "nims"}
    cast.ada.browser.fill_in("/trips/tsukuba/engagements/call/edit", other)
    assert draft(app, Engagement, key="call").organisers == ("dwih", "nims")
