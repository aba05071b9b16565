"""The page of aims, results and action items: what stands on it, what is noted in place, settled in one click."""

from datetime import date

import pytest
from flask import Flask

from planner.actions.trips import close_trip
from planner.model import ActionItem, Aim, Result, Trip, db
from planner.values.text import Text
from planner.values.vocabulary import ActionState
from tests.browser import Page
from tests.cast import Cast
from tests.pages import fields_of
from tests.web.stored import count, draft, newest, store

TRIP = "/trips/tsukuba"
OUTCOMES = f"{TRIP}/outcomes"
LETTER = f"{TRIP}/action-items/letter"


def quick(page: Page, sort: str) -> dict[str, list[str]]:
    """Return what the row for one more of a sort sends as it stands."""
    [form] = [one for one in page.all(".//form") if one.get("action") == f"{TRIP}/{sort}/new"]
    return fields_of(form)


def test_the_page_shows_aims_with_their_results_and_tasks_by_their_day(cast: Cast) -> None:
    page = cast.cleo.browser.get(OUTCOMES)

    assert page.said(".//main//section/h2") == ["Aims 2", "Results of no particular aim 1", "Action items 2"]
    [materials] = page.all(".//li[@id='materials']")
    assert [one.get("id") for one in materials.iter("li")] == ["materials", "lab"]
    assert page.said(".//li[@id='exchange']") == ["Exchange of students No result serves it yet."]
    assert page.said(".//section[3]/ul/li") == [
        "Ask for the visas overdueby 19 November 2026Prof. Dr. Ben Berg",
        "Write the letter of thanks by 1 December 2026Ada Adler",
    ]
    assert page.said(".//section[3]/details//li") == ["Buy the gifts DoneAda Adler"]


def test_a_result_leads_to_its_engagement_and_its_agreement(cast: Cast) -> None:
    page = cast.cleo.browser.get(OUTCOMES)

    [lab] = page.all(".//li[@id='lab']")
    assert [link.get("href") for link in lab.iter("a")] == [
        f"{TRIP}/engagements/signing",
        f"{TRIP}/agreements/nims-2026",
    ]


@pytest.mark.parametrize(("now", "overdue"), [("2026-11-30T22:59:00+00:00", 1), ("2026-12-01T23:00:00+00:00", 2)])
def test_a_day_is_over_when_it_is_over_at_home(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, now: str, overdue: int
) -> None:
    monkeypatch.setenv("PLANNER_NOW", now)

    page = cast.cleo.browser.sign_in(cast_session(cast)).get(OUTCOMES)

    assert page.words.count("overdue") == overdue


def cast_session(cast: Cast) -> str:
    """Return Cleo's name in the session, to sign her in at another time."""
    with cast.cleo.browser.client.session_transaction() as session:
        return str(session["_user_id"])


def test_one_of_each_is_noted_in_place(app: Flask, cast: Cast) -> None:
    page = cast.ben.browser.get(OUTCOMES)

    cast.ben.browser.post(f"{TRIP}/aims/new", {**quick(page, "aims"), "text-en": "Health"})
    cast.ben.browser.post(f"{TRIP}/results/new", {**quick(page, "results"), "text-en": "A chair", "aim": "exchange"})
    task = {"text-en": "Report", "owner": "cleo", "due": "2027-01-15"}
    answer = cast.ben.browser.post(f"{TRIP}/action-items/new", {**quick(page, "action-items"), **task})

    noted = newest(app, ActionItem)
    assert newest(app, Aim).text == Text({"en": "Health"})
    assert (newest(app, Result).text, newest(app, Result).aim) == (Text({"en": "A chair"}), "exchange")
    assert (noted.owner, noted.due, noted.state) == ("cleo", date(2027, 1, 15), ActionState.OPEN)
    assert answer.headers["Location"] == f"{OUTCOMES}#{noted.key}"


def test_what_is_wrong_in_the_row_comes_back_as_the_whole_form_with_the_words(app: Flask, cast: Cast) -> None:
    sent = {**quick(cast.ben.browser.get(OUTCOMES), "action-items"), "text-en": "Report", "due": "2026-02-30"}

    page = cast.ben.browser.post(f"{TRIP}/action-items/new", sent, status=422)

    assert page.said(".//main//div[@role='alert']//li") == ["By when: There is no such day as 2026-02-30."]
    assert page.said(".//textarea[@name='text-en']") == ["Report"]
    assert count(app, ActionItem) == 4


@pytest.mark.parametrize(("sort", "row"), [("aims", Aim), ("results", Result), ("action-items", ActionItem)])
def test_the_same_row_sent_twice_notes_one(app: Flask, cast: Cast, sort: str, row: type[Aim]) -> None:
    before = count(app, row)
    sent = {**quick(cast.ben.browser.get(OUTCOMES), sort), "text-en": "Once"}

    first, second = (cast.ben.browser.post(f"{TRIP}/{sort}/new", sent) for _time in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert count(app, row) == before + 1


@pytest.mark.parametrize(("sort", "row"), [("aims", Aim), ("results", Result), ("action-items", ActionItem)])
def test_nothing_is_noted_on_a_closed_trip(app: Flask, cast: Cast, sort: str, row: type[Aim]) -> None:
    before = count(app, row)
    sent = {**quick(cast.ada.browser.get(OUTCOMES), sort), "text-en": "Too late"}
    with app.app_context():
        close_trip(db.session.scalars(db.select(Trip).filter_by(slug="tsukuba")).one(), version=None)
        db.session.commit()

    cast.ada.browser.post(f"{TRIP}/{sort}/new", sent, status=409)

    assert count(app, row) == before
    assert cast.ada.browser.get(OUTCOMES).all(".//main//form[@method='post']") == []


def test_an_action_item_is_settled_in_one_click_and_opened_again(app: Flask, cast: Cast) -> None:
    cast.ben.browser.post(f"{LETTER}/state", {"state": "done", "version": "1"})
    done = draft(app, ActionItem, key="letter").state

    answer = cast.ben.browser.post(f"{LETTER}/state", {"state": "open", "version": "2"})

    assert (done, draft(app, ActionItem, key="letter").state) == (ActionState.DONE, ActionState.OPEN)
    assert answer.headers["Location"] == f"{OUTCOMES}#letter"


@pytest.mark.parametrize(
    ("sent", "status"),
    [({"state": "done", "version": "7"}, 409), ({"state": "done"}, 409), ({"state": "eaten", "version": "1"}, 422)],
)
def test_a_click_on_something_older_or_for_no_state_settles_nothing(
    app: Flask, cast: Cast, sent: dict[str, str], status: int
) -> None:
    cast.ben.browser.post(f"{LETTER}/state", sent, status=status)

    assert draft(app, ActionItem, key="letter").state is ActionState.OPEN


def test_each_button_carries_the_version_that_was_seen(cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{LETTER}/edit", {"due": "2026-12-02"})

    page = cast.ben.browser.get(OUTCOMES)

    [letter] = page.all(".//li[@id='letter']/form")
    assert fields_of(letter)["version"] == ["2"]
    assert page.said(".//li[@id='letter']/form/button") == [
        "Done Write the letter of thanks",
        "Drop Write the letter of thanks",
    ]


def test_results_and_tasks_stand_on_the_pages_of_what_they_belong_to(cast: Cast) -> None:
    signing = cast.cleo.browser.get(f"{TRIP}/engagements/signing")
    agreement = cast.cleo.browser.get(f"{TRIP}/agreements/nims-2026")
    ben, ada = (cast.cleo.browser.get(f"{TRIP}/people/{key}") for key in ("ben", "ada"))

    assert signing.said(".//section[@aria-labelledby='results']//p") == [
        "A laboratory for both",
        "Serves the aim: Research on materials together",
    ]
    assert f"{OUTCOMES}#lab" in signing.links()
    assert f"{OUTCOMES}#lab" in agreement.links()
    assert "Ask for the visas overdueby 19 November 2026" in ben.words
    assert ("Write the letter of thanks" in ada.words, "Buy the gifts" in ada.words) == (True, False)


def test_where_there_is_nothing_the_page_says_what_belongs_there(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)

    page = cast.ada.browser.get(f"/trips/{slug}/outcomes")

    assert [words in page.words for words in ("No aim is noted yet", "What came of it", "Nothing is open")] == [
        True
    ] * 3
    assert len(page.all(".//main//form[@method='post']")) == 3
