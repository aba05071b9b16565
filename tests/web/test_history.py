"""What was changed is offered to be undone at once, and stands in the history: who, when, old and new."""

import pytest
from flask import Flask
from sqlalchemy import select

from planner.actions.people import keep_restricted
from planner.model import Member, Person, Step, Trip, db
from planner.programme.build import programme_of
from planner.programme.changes import changes_between
from planner.programme.shape import Programme, Restricted
from planner.values.vocabulary import TripState
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import titles

TRIP = "/trips/tsukuba"
HISTORY = f"{TRIP}/history"
CALL = f"{TRIP}/engagements/call"
UNDO = "note-undo"


def programme(app: Flask) -> Programme:
    with app.app_context():
        return programme_of(db.session.get_one(Trip, 1))


def differs(app: Flask, before: Programme) -> list[str]:
    """Return the keys of what is another now than it was before."""
    return [change.key for change in changes_between(before, programme(app))]


def number(app: Flask) -> int:
    """Return the number of the newest step."""
    with app.app_context():
        return db.session.scalars(select(Step.id).order_by(Step.id.desc()).limit(1)).one()


def retitle(cast: Cast, *words: str) -> None:
    """Let Ben save other titles, one after the other."""
    for title in words:
        cast.ben.browser.fill_in(f"{CALL}/edit", {"title-en": title})


def test_a_deletion_names_the_thing_and_offers_to_undo_it(app: Flask, cast: Cast) -> None:
    before = programme(app)
    cast.ada.browser.fill_in(f"{TRIP}/engagements/conference/deletion")

    page = cast.ada.browser.get(TRIP)
    [form] = page.all(f".//form[@class='{UNDO}']")
    cast.ada.browser.post(str(form.get("action")), {"next": TRIP})

    assert "“Global Health Innovations” is deleted." in page.words
    assert differs(app, before) == []
    assert "Taken back." in cast.ada.browser.get(TRIP).words


def test_the_offer_is_made_once_and_only_for_what_was_done_last(cast: Cast) -> None:
    retitle(cast, "First", "Second")

    pages = [cast.ben.browser.get(TRIP) for _time in range(2)]

    assert [len(page.all(f".//form[@class='{UNDO}']")) for page in pages] == [1, 0]


@pytest.mark.parametrize(("title", "status"), [("Courtesy call", 303), ("x" * 300, 422)])
def test_what_changed_nothing_or_was_refused_is_no_step(app: Flask, cast: Cast, title: str, status: int) -> None:
    cast.ada.browser.fill_in(f"{CALL}/edit", {"title-en": title}, status=status)

    with app.app_context():
        assert db.session.scalars(select(Step)).all() == []


def test_a_step_shows_who_changed_what_with_old_and_new(cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{CALL}/edit", {"title-en": "A call", "lead_minutes": "20", "when-start": "8:30"})

    page = cast.cleo.browser.get(HISTORY)

    assert page.said(".//main//ol[@class='steps']//header/p") == ["Ben 20 November 2026, 10:00"]
    assert page.said(".//main//dl//dt") == ["Title", "When", "Be there before"]
    assert page.said(".//main//dl//del") == [
        "English: Courtesy call",
        "24 November 2026, 09:00–10:30",
        "15 minutes before",
    ]
    assert page.said(".//main//dl//ins") == ["English: A call", "24 November 2026, 08:30–10:30", "20 minutes before"]
    assert CALL in page.links()


def test_the_newest_step_stands_first_and_what_was_taken_back_says_so(app: Flask, cast: Cast) -> None:
    retitle(cast, "First", "Second")
    cast.ada.browser.post(f"{HISTORY}/{number(app)}/undo")

    page = cast.ada.browser.get(HISTORY)

    assert page.said(".//main//ol[@class='steps']//ins") == ["English: Second", "English: First"]
    assert page.said(".//main//ol[@class='steps']//form") == ["Do again", "Undo"]


def test_a_step_can_be_taken_back_and_done_again(app: Flask, cast: Cast) -> None:
    retitle(cast, "A call")
    step = f"{HISTORY}/{number(app)}"

    cast.ben.browser.post(f"{step}/undo")
    back = programme(app).engagements["call"].title["en"]
    cast.ben.browser.post(f"{step}/redo")

    assert (back, programme(app).engagements["call"].title["en"]) == ("Courtesy call", "A call")


def test_to_take_back_what_was_made_leads_away_from_its_page(app: Flask, cast: Cast) -> None:
    filled = {"title-de": "Rundgang", "when-day": "2026-11-24", "when-start": "16"}
    made = cast.ada.browser.fill_in(f"{TRIP}/engagements/new", filled).headers["Location"]

    answer = cast.ada.browser.post(f"{HISTORY}/{number(app)}/undo", {"next": made})

    assert answer.headers["Location"] == TRIP
    assert "Rundgang" not in titles(app)


def test_what_somebody_else_changed_since_is_left_alone_and_said(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{CALL}/edit", {"title-en": "Ada's call", "lead_minutes": "20"})
    mine = number(app)
    retitle(cast, "Ben's call")

    cast.ada.browser.post(f"{HISTORY}/{mine}/undo")

    call = programme(app).engagements["call"]
    assert (call.title["en"], call.lead_minutes) == ("Ben's call", 15)
    said = "Left as it is, because it was changed since: Ben's call (Title)"
    assert said in cast.ada.browser.get(HISTORY).words


def test_where_nothing_is_left_to_take_back_that_is_said(app: Flask, cast: Cast) -> None:
    retitle(cast, "First")
    first = number(app)
    retitle(cast, "Second")

    page = cast.ada.browser.post(f"{HISTORY}/{first}/undo", status=422)

    assert "all of it has been changed since" in page.words


def test_a_step_of_another_trip_is_not_found(app: Flask, cast: Cast) -> None:
    cast.dov.browser.fill_in("/trips/kyoto/engagements/dovs-meeting/edit", {"title-und": "Another secret"})

    cast.ada.browser.post(f"{HISTORY}/{number(app)}/undo", status=404)

    with app.app_context():
        assert db.session.scalars(select(Step)).one().undone_at is None


def test_a_closed_trip_is_not_changed_by_going_back(app: Flask, cast: Cast) -> None:
    retitle(cast, "A call")
    with app.app_context():
        db.session.get_one(Trip, 1).state = TripState.CLOSED
        db.session.commit()

    cast.ada.browser.post(f"{HISTORY}/{number(app)}/undo", status=409)

    assert cast.ada.browser.get(HISTORY).all(".//main//form[@method='post']") == []


def test_a_viewer_reads_the_history_and_has_nothing_to_press(cast: Cast) -> None:
    retitle(cast, "A call")

    page = cast.cleo.browser.get(HISTORY)

    assert "A call" in page.words
    assert page.all(".//main//form[@method='post']") == []


def test_restricted_data_are_nobodys_to_read_in_a_history(app: Flask, cast: Cast) -> None:
    edit = f"{TRIP}/people/ada/edit"
    cast.ada.browser.fill_in(edit, {"restricted-diet": "vegan", "given": "Adelheid"})

    page = cast.ada.browser.get(HISTORY)

    assert page.said(".//main//dl//dt") == ["Given name", "Restricted data"]
    assert (page.said(".//main//dl//ins"), "vegan" in page.text) == (["Adelheid", "[private]"], False)
    with app.app_context():
        step = db.session.scalars(select(Step)).one()
        assert ("vegan" in str(step.changes), "vegan" in str(step.restricted)) == (False, True)


@pytest.mark.parametrize(("may_read", "diet"), [(True, "vegan"), (False, "")])
def test_restricted_data_come_back_for_who_may_read_them(app: Flask, cast: Cast, may_read: bool, diet: str) -> None:
    with app.app_context():
        keep_restricted(db.session.get_one(Person, 1), Restricted(diet="vegan"))
        db.session.scalars(select(Member).where(Member.organizer_id == cast.ben.id)).one().reads_restricted = may_read
        db.session.commit()
    cast.ada.browser.fill_in(f"{TRIP}/people/ada/deletion")

    cast.ben.browser.post(f"{HISTORY}/{number(app)}/undo")

    ada = programme(app).people["ada"]
    assert (ada.restricted or Restricted()).diet == diet
    assert ("you may not read them" in cast.ben.browser.get(HISTORY).words) is not may_read


def test_who_moved_in_rank_is_said_by_name(app: Flask, cast: Cast) -> None:
    before = programme(app)
    cast.ada.browser.post(f"{TRIP}/people/ben/rank", {"move": "up"})

    page = cast.ada.browser.get(HISTORY)
    cast.ada.browser.post(f"{HISTORY}/{number(app)}/undo")

    assert page.said(".//main//ol[@class='steps']//li//li/p") == [
        "moved Order of rank: Prof. Dr. Ben Berg and Ada Adler"
    ]
    assert list(programme(app).people) == list(before.people)


def test_the_history_has_pages(app: Flask, cast: Cast) -> None:
    with app.app_context():
        head = {"sort": "trip", "key": "tsukuba", "before": None, "after": None}
        step = {"trip_id": 1, "organizer_id": None, "changes": [head]}
        plain = {"title": "T", "slug": "tsukuba", "starts": "2026-11-22", "ends": "2026-11-29"}
        steps = [{**head, "before": plain, "after": {**plain, "accent": f"#0000{nth:02d}"}} for nth in range(21)]
        db.session.add_all(Step(**{**step, "changes": [one]}) for one in steps)
        db.session.commit()

    first, second = (cast.cleo.browser.get(f"{HISTORY}{query}") for query in ("", "?page=2"))

    assert [len(page.all(".//ol[@class='steps']/li")) for page in (first, second)] == [20, 1]
    assert (f"{HISTORY}?page=2" in first.links(), HISTORY in second.links()) == (True, True)
    assert "Somebody who has left" in second.words


@pytest.mark.parametrize("times", [1, 3])
def test_the_history_takes_the_same_number_of_queries_however_long_it_is(
    cast: Cast, queries: Queries, times: int
) -> None:
    retitle(cast, *(f"Call {nth}" for nth in range(times)))
    cast.cleo.browser.get(TRIP)

    with queries(7):
        page = cast.cleo.browser.get(HISTORY)

    assert len(page.all(".//ol[@class='steps']/li")) == times


def test_a_name_in_the_history_is_escaped(cast: Cast) -> None:
    retitle(cast, "<script>alert(1)</script>")

    page = cast.ada.browser.get(HISTORY)

    assert page.said(".//main//dl//ins") == ["English: <script>alert(1)</script>"]
