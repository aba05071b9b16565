"""The page of a conference: its sessions by time and room, posters, abstracts, how it went."""

from dataclasses import replace

import pytest
from flask import Flask

from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement
from planner.model import Engagement, db
from planner.programme.shape import Engagement as Item
from planner.programme.shape import Poster, TakesPart, Venue
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken, SessionForm
from planner.values.when import When
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_meeting, exact, whole_day
from tests.web.stored import cast_and_places, draft, store

DAY = "2026-11-25"
ROOMS = (
    Venue(key="hall", name=Text("Campus"), room=Text("Hall"), zone="Asia/Tokyo"),
    Venue(key="lab", name=Text("Campus"), room=Text("Laboratory"), zone="Asia/Tokyo"),
)
POSTERS = "/trips/tsukuba/engagements/keynote/posters/edit"


def a_session(key: str, begins: str, ends: str, venue: str = "hall", **fields: object) -> Item:
    session = {"kind": Kind.SESSION, "session_form": SessionForm.TALK, "title": Text(key.title()), "inside": "whole"}
    return a_meeting(exact(DAY, begins, ends), key=key, venue=venue, **{**session, **fields})


def conference(app: Flask, cast: Cast, *sessions: Item) -> str:
    """Store a conference of these sessions and return the address of its page."""
    whole = a_meeting(exact(DAY, "09:00", "18:00"), key="whole", kind=Kind.CONFERENCE, venue="hall")
    slug = store(app, cast, *cast_and_places(), *ROOMS, whole, *sessions, languages=("en",), slug=f"c{len(sessions)}")
    return f"/trips/{slug}/engagements/whole"


def test_sessions_one_after_the_other_stand_in_one_column(app: Flask, cast: Cast) -> None:
    speakers = (TakesPart(person="ben", part=PartTaken.SPEAKER), TakesPart(person="ken", part=PartTaken.CHAIR))
    talk = a_session("talk", "10:00", "11:00", "lab", parts=speakers, languages=("en", "ja"))

    page = cast.ada.browser.get(conference(app, cast, a_session("opening", "09:00", "09:30"), talk))

    assert page.said(".//table[@role='table']/thead//th") == ["Time", "Session"]
    assert page.said(".//table[@role='table']/tbody//th") == ["09:00", "10:00"]
    assert page.said(".//table[@role='table']/tbody/tr[2]//p") == [
        "Talk · 10:00–11:00 · English, Japanese",
        "Talk",
        "Chair: Honda Ken (President)",
        "Speaker: Prof. Dr. Ben Berg (Rector)",
        "Laboratory",
    ]


def test_sessions_that_overlap_stand_in_their_rooms(app: Flask, cast: Cast) -> None:
    long, second = a_session("long", "10:00", "12:00"), a_session("second", "11:00", "12:00", "lab")

    page = cast.ada.browser.get(conference(app, cast, long, a_session("first", "10:00", "10:45", "lab"), second))

    assert page.said(".//table[@role='table']/thead//th") == ["Time", "Hall", "Laboratory"]
    assert [
        [link.get("href", "").rpartition("/")[2] for link in row.iter("a")]
        for row in page.all(".//table[@role='table']/tbody/tr")
    ] == [["long", "first"], ["second"]]
    assert page.said(".//table[@role='table']/tbody/tr[2]/td")[0] == ""


def test_what_lasts_for_days_stands_on_its_first_and_what_has_none_last(app: Flask, cast: Cast) -> None:
    lasting = replace(a_session("show", "10:00", "11:00"), when=whole_day(DAY, "2026-11-27"))
    someday = replace(a_session("someday", "10:00", "11:00"), when=When())

    page = cast.ada.browser.get(conference(app, cast, someday, lasting))

    assert page.said(".//table[@role='table']/caption") == ["Wednesday 25 November", "Without a date"]
    assert page.said(".//table[@role='table']/tbody//th") == ["all day", "–"]


def test_a_conference_of_three_sessions_asks_the_database_no_more_than_one_of_one(
    app: Flask, cast: Cast, queries: Queries
) -> None:
    one = conference(app, cast, a_session("first", "09:00", "09:30"))
    three = conference(app, cast, *(a_session(f"s{hour}", f"{hour}:00", f"{hour}:30") for hour in (10, 11, 12)))

    with queries(7):
        cast.ada.browser.get(one)
    with queries(7):
        cast.ada.browser.get(three)


def test_a_session_is_given_abstract_and_languages_and_shows_them(app: Flask, cast: Cast) -> None:
    keynote = "/trips/tsukuba/engagements/keynote"

    cast.ben.browser.fill_in(f"{keynote}/edit", {"abstract-en": "Why we are lonely.", "languages": ["ja", "en"]})

    kept = draft(app, Engagement, key="keynote")
    assert (kept.abstract, set(kept.languages)) == (Text({"en": "Why we are lonely."}), {"ja", "en"})
    page = cast.cleo.browser.get(keynote)
    assert ("Why we are lonely." in page.words, "Japanese" in page.words) == (True, True)


def test_how_it_went_is_asked_once_the_day_has_come(cast: Cast) -> None:
    past = cast.ben.browser.get("/trips/tsukuba/engagements/clocks-forward/edit")
    future = cast.ben.browser.get("/trips/tsukuba/engagements/call/edit")

    assert [len(page.all(".//textarea[@name='account-en']")) for page in (past, future)] == [1, 0]


def test_a_copy_does_not_take_over_how_it_went(app: Flask, cast: Cast) -> None:
    keep(app, "call", account=Text("They agreed."))

    page = cast.ben.browser.get("/trips/tsukuba/engagements/new?like=call")

    assert "They agreed." not in page.text
    assert "They agreed." in cast.ben.browser.get("/trips/tsukuba/engagements/call").words


def test_posters_are_entered_in_rows_and_stand_on_the_page_of_their_session(app: Flask, cast: Cast) -> None:
    first = {"posters-0-number": "P1", "posters-0-title-en": "Falls of the old", "posters-0-presenter": "ken"}
    second = {"posters-1-title-en": "Robots", "posters-1-authors": "A. Uthor, B. Uthor"}

    cast.ben.browser.fill_in(POSTERS, {**first, **second})

    assert [(one.number, one.presenter, one.authors) for one in draft(app, Engagement, key="keynote").posters] == [
        ("P1", "ken", ""),
        ("", None, "A. Uthor, B. Uthor"),
    ]
    page = cast.cleo.browser.get("/trips/tsukuba/engagements/keynote")
    assert page.said(".//section[@aria-labelledby='posters']//h3") == ["P1 · Falls of the old", "Robots"]


def test_posters_stay_when_their_session_is_changed(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(POSTERS, {"posters-0-title-en": "Robots"})

    cast.ben.browser.fill_in("/trips/tsukuba/engagements/keynote/edit", {"dress_code-en": "Casual"})

    assert [one.title for one in draft(app, Engagement, key="keynote").posters] == [Text({"en": "Robots"})]


def test_a_poster_without_a_title_is_told_at_its_row_with_its_words(app: Flask, cast: Cast) -> None:
    page = cast.ben.browser.fill_in(POSTERS, {"posters-0-authors": "A. Uthor"}, status=422)

    assert page.said(".//main//div[@role='alert']//li") == [
        "Title: What is the poster called? To take it out, empty its whole row."
    ]
    assert [one.get("value") for one in page.all(".//input[@name='posters-0-authors']")] == ["A. Uthor"]
    assert draft(app, Engagement, key="keynote").posters == ()


def test_a_poster_of_which_the_whole_row_is_emptied_is_taken_away(app: Flask, cast: Cast) -> None:
    keep(app, "keynote", posters=(Poster(number="P1", title=Text({"en": "Falls"})), Poster(title=Text({"en": "Two"}))))

    cast.ben.browser.fill_in(POSTERS, {"posters-0-title-en": "", "posters-0-number": ""})

    assert [str(one.title) for one in draft(app, Engagement, key="keynote").posters] == ["Two"]


@pytest.mark.parametrize("number", ["P1", "p 1", "P60"])
def test_two_posters_of_one_number_are_refused_at_the_second(app: Flask, cast: Cast, number: str) -> None:
    posters = tuple(Poster(number=f"P{nth}", title=Text(f"Poster {nth}")) for nth in range(1, 61))
    keep(app, "keynote", posters=posters)

    page = cast.ben.browser.fill_in(POSTERS, {"posters-1-number": number}, status=422)

    [link] = page.all(".//main//div[@role='alert']//li/a")
    assert link.get("href") == "#posters-1-number"
    assert "Another poster of this session has this number." in page.words
    assert draft(app, Engagement, key="keynote").posters == posters


def test_more_posters_than_a_page_holds_are_changed_a_page_at_a_time(app: Flask, cast: Cast) -> None:
    keep(app, "keynote", posters=tuple(Poster(title=Text(f"Poster {nth}")) for nth in range(60)))

    cast.ben.browser.fill_in(f"{POSTERS}?page=2", {"posters-0-title-und": "The fifty-first"})

    titles = [str(one.title) for one in draft(app, Engagement, key="keynote").posters]
    assert (len(titles), titles[49:52]) == (60, ["Poster 49", "The fifty-first", "Poster 51"])


def keep(app: Flask, key: str, **fields: object) -> None:
    """Change fields of an engagement in the database."""
    with app.app_context():
        row = db.session.scalars(db.select(Engagement).filter_by(key=key)).one()
        change_engagement(row, replace(draft_of(row), **fields), version=None)
        db.session.commit()
