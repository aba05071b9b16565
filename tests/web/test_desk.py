"""The desk: what lies ahead and what wants attention, of all trips at once."""

from datetime import date
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete, update

from planner.model import Member, db
from planner.programme.shape import ActionItem, Agreement, Person, Restricted
from planner.values.text import Text
from planner.values.vocabulary import ActionState, AgreementState, Status, TripState
from planner.values.when import UNDATED
from tests.browser import Browser, Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.pages import parsed, words_of
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact
from tests.web.stored import store

TOKYO = "Asia/Tokyo"
DAY = "2026-12-02"


@pytest.fixture
def own(app: Flask, cast: Cast) -> Cast:
    """Leave Ada without the trip that everybody has."""
    with app.app_context():
        db.session.execute(delete(Member).where(Member.organizer_id == cast.ada.id))
        db.session.commit()
    return cast


def lines(page: Page, name: str) -> list[str]:
    """Return the lines of a part: title, trip, state, day."""
    return page.said(f".//section[@aria-labelledby='{name}']//li")


def trip(app: Flask, cast: Cast, *things: Any, number: int = 1, **changes: Any) -> str:
    """Store a trip of Ada's that begins in ten days."""
    days = {"starts": date(2026, 11, 30), "ends": date(2026, 12, 4), "title": Text(f"Trip {number}")}
    return store(app, cast, *things, slug=f"trip-{number}", **{**days, **changes})


def a_task(key: str, due: str, **said: Any) -> ActionItem:
    return ActionItem(key=key, text=Text(key.title()), due=date.fromisoformat(due), **said)


def somebody(key: str, delete_on: str) -> Person:
    return Person(key=key, family="Doe", restricted=Restricted(diet="vegan", delete_on=date.fromisoformat(delete_on)))


def test_who_is_signed_in_stands_at_their_desk_and_nobody_else_does(cast: Cast, visitor: Browser) -> None:
    desk = cast.ada.browser.get("/")

    assert (desk.heading, desk.said(".//main//p[@class='masthead-above']")[0]) == (
        "Your desk",
        "Friday, 20 November 2026",
    )
    assert visitor.get("/", status=302).headers["Location"].startswith("/sign-in")


def test_who_has_no_trip_is_told_how_to_begin(own: Cast) -> None:
    desk = own.ada.browser.get("/")

    assert desk.said(".//main//h3") == ["Look around first", "Plan a trip of your own", "Bring one along"]


def test_trips_lie_ahead_until_they_are_over_or_closed(app: Flask, own: Cast) -> None:
    trip(app, own, number=1)
    trip(app, own, number=2, starts=date(2026, 11, 18), ends=date(2026, 11, 21), state=TripState.CONFIRMED)
    trip(app, own, number=3, starts=date(2026, 11, 1), ends=date(2026, 11, 19))
    trip(app, own, number=4, state=TripState.CLOSED)

    desk = own.ada.browser.get("/")

    assert lines(desk, "ahead") == [
        "Day 3 of 4 Trip 2 18–21 November 2026 Confirmed Outgoing delegation Clashes",
        "in 10 days Trip 1 30 November – 4 December 2026 Draft Outgoing delegation Clashes",
    ]
    assert "Nothing needs you today." in desk.words


def test_where_no_trip_lies_ahead_the_last_three_are_at_hand(app: Flask, own: Cast) -> None:
    for number, ends in enumerate((date(2026, 4, 27), date(2025, 4, 27), date(2026, 11, 17), date(2026, 9, 1)), 1):
        trip(app, own, number=number, starts=ends, ends=ends)

    before = own.ada.browser.get("/")
    trip(app, own, number=5)
    after = own.ada.browser.get("/")

    assert [line.partition(" Trip")[0] for line in lines(before, "latest")] == [
        "3 days ago",
        "80 days ago",
        "207 days ago",
    ]
    assert (lines(before, "ahead"), lines(after, "latest")) == ([], [])


def test_action_items_are_there_from_a_fortnight_before_until_they_are_settled(app: Flask, own: Cast) -> None:
    late, soon, far = a_task("late", "2026-11-18"), a_task("soon", "2026-12-04"), a_task("far", "2026-12-05")
    done = a_task("done", "2026-11-18", state=ActionState.DONE)
    slug = trip(app, own, far, soon, done, late, state=TripState.CLOSED)

    desk = own.ada.browser.get("/")

    assert lines(desk, "due") == [
        "Late Trip 1 overdue 18 November 2026 · 2 days ago",
        "Soon Trip 1 4 December 2026 · in 14 days",
    ]
    assert f"/trips/{slug}/outcomes#late" in desk.links()


def test_what_is_not_settled_is_told_with_the_reason(app: Flask, own: Cast) -> None:
    train = a_flight(an_end(TOKYO, f"{DAY} 12:00"), an_end(TOKYO, f"{DAY} 13:00"), key="train", status=Status.TENTATIVE)
    slug = trip(
        app,
        own,
        a_meeting(exact("2026-12-01", "09:00", "10:00", tbc=True), key="dinner", title=Text("Dinner")),
        a_meeting(UNDATED, key="tour", title=Text("Tour")),
        train,
        a_stay("2026-12-02", "2026-12-04", key="nights", venue=None, status=Status.TENTATIVE),
        a_meeting(exact("2026-12-01", "09:00", "10:00"), key="call", title=Text("Call")),
        a_meeting(exact(DAY, "09:00", "10:00", tbc=True), key="tea", status=Status.CANCELLED),
        a_meeting(exact("2026-12-05", "09:00", "10:00", tbc=True), key="later"),
    )

    desk = own.ada.browser.get("/")

    assert lines(desk, "unsettled") == [
        "Tour Trip 1 No date yet 30 November – 4 December 2026 · in 10 days",
        "Dinner Trip 1 To be confirmed 1 December 2026 · in 11 days",
        "Tokyo – Tokyo Trip 1 Tentative 2 December 2026 · in 12 days",
        "Stay Trip 1 Tentative 2–4 December 2026 · in 12 days",
    ]
    assert [f"/trips/{slug}/{way}" in desk.links() for way in ("engagements/dinner", "legs/train", "stays/nights")] == [
        *(True, True, True)
    ]


def test_agreements_that_end_soon_and_have_no_successor_are_there(app: Flask, own: Cast) -> None:
    binding = {"state": AgreementState.IN_FORCE, "signed_on": date(2021, 5, 1)}
    ending = Agreement(key="ending", title=Text("Ending"), valid_until=date(2027, 5, 1), **binding)
    lasting = Agreement(key="lasting", title=Text("Lasting"), valid_until=date(2028, 5, 1), **binding)
    noticed = Agreement(
        key="noticed", title=Text("Noticed"), valid_until=date(2028, 1, 31), notice_months=12, **binding
    )
    trip(app, own, ending, lasting, noticed)

    desk = own.ada.browser.get("/")

    assert lines(desk, "agreements") == [
        "Noticed Trip 1 Notice is due by 31 January 2027",
        "Ending Trip 1 Ends on 1 May 2027",
    ]


def test_restricted_data_that_go_soon_are_told_to_who_may_read_them_alone(app: Flask, own: Cast) -> None:
    people = (somebody("one", "2026-12-04"), somebody("two", "2026-11-19"), somebody("three", "2026-12-05"))
    trip(app, own, *people)

    mine = own.ada.browser.get("/")
    with app.app_context():
        db.session.execute(update(Member).values(reads_restricted=False))
        db.session.commit()
    theirs = own.ada.browser.get("/")

    assert lines(mine, "restricted") == ["Of 2 people Trip 1 overdue 19 November 2026 · yesterday"]
    assert lines(theirs, "restricted") == []


def test_of_many_lines_eight_are_shown_until_all_are_asked_for(app: Flask, own: Cast) -> None:
    trip(app, own, *(a_task(f"task-{nth}", "2026-11-21") for nth in range(10)))

    some, every = own.ada.browser.get("/"), own.ada.browser.get("/?whole=due")

    assert (len(lines(some, "due")), len(lines(every, "due"))) == (8, 10)
    assert "/?whole=due#due" in some.links()


def test_the_trips_of_others_are_nobody_elses_business(app: Flask, own: Cast) -> None:
    trip(app, own, a_task("late", "2026-11-18"), somebody("one", "2026-11-18"))

    assert "Trip 1" not in own.dov.browser.get("/").words


@pytest.mark.parametrize("trips", [1, 3])
def test_the_desk_asks_the_same_few_questions_however_many_trips_there_are(
    app: Flask, own: Cast, queries: Queries, trips: int
) -> None:
    for number in range(1, trips + 1):
        things = (a_task("late", "2026-11-18"), somebody("one", "2026-11-18"), a_meeting(UNDATED, key="tour"))
        trip(app, own, *things, number=number, title=Text("Trip"))

    with queries(7):
        own.ada.browser.get("/")


def test_the_clashes_of_a_trip_are_counted_by_themselves(app: Flask, own: Cast) -> None:
    busy = trip(app, own, a_meeting(exact("2026-12-20", "09:00", "10:00"), key="late"))
    idle = trip(app, own, number=2)

    counted = [told(own, slug) for slug in (busy, idle)]

    assert [words for words, _href in counted] == ["One clash", "No clashes"]
    assert counted[0][1] == f"/trips/{busy}/clashes"


def told(cast: Cast, slug: str) -> tuple[str, str]:
    """Return what stands in the place of the count, and where it leads."""
    with cast.ada.browser.client.get(f"/trips/{slug}/clashes/count") as answer:
        link = parsed(answer.get_data(as_text=True))[0].find(".//a")
    return words_of(link), str(link.get("href"))
