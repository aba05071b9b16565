"""A trip is duplicated with new dates; what the clocks hinder is said by name, with a way out."""

from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from planner.model import Engagement, Leg, Member, Trip, db
from planner.values.vocabulary import Role, TripState
from tests.cast import Cast
from tests.programmes import a_flight, a_meeting, an_end, exact
from tests.web.stored import count, draft, newest, store

NEW = "/trips/tsukuba/copies/new"
BERLIN = "Europe/Berlin"


def hindered_trip(app: Flask, cast: Cast) -> str:
    """Store a trip of which two items fall into the spring night when it is moved by a year."""
    train = a_flight(an_end(BERLIN, "2026-03-22 01:00"), an_end(BERLIN, "2026-03-22 02:10"), key="train")
    night = a_meeting(exact("2026-03-22", "02:30", "04:00", zone=BERLIN), key="night")
    noon = a_meeting(exact("2026-03-22", "12:00", zone=BERLIN), key="noon")
    return store(app, cast, night, noon, train, starts=date(2026, 3, 21), ends=date(2026, 3, 23))


def test_a_copy_begins_on_the_day_that_was_said_and_opens(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, a_meeting(exact("2026-11-24", "09:00", "10:30"), key="call"))

    answer = cast.ada.browser.fill_in(f"/trips/{slug}/copies/new", {"title-en": "Again", "starts": "2027-11-21"})

    made = newest(app, Trip)
    assert answer.headers["Location"] == f"/trips/{made.slug}"
    assert (made.title["en"], made.starts, made.ends) == ("Again", date(2027, 11, 21), date(2027, 11, 28))
    assert made.state is TripState.DRAFT
    assert newest(app, Engagement).when.day == date(2027, 11, 23)
    assert draft(app, Trip, slug=slug).starts == date(2026, 11, 22)


def test_a_viewer_may_copy_and_owns_the_copy(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)
    with app.app_context():
        trip = db.session.scalars(select(Trip).where(Trip.slug == slug)).one()
        db.session.add(Member(trip=trip, organizer_id=cast.cleo.id, role=Role.VIEWER))
        db.session.commit()

    cast.cleo.browser.fill_in(f"/trips/{slug}/copies/new", {"starts": "2027-11-21"})

    with app.app_context():
        trip = db.session.scalars(select(Trip).order_by(Trip.id.desc()).limit(1)).one()
        assert [(one.organizer_id, one.role) for one in trip.members] == [(cast.cleo.id, Role.OWNER)]


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"title-en": "", "title-de": "", "title-ja": ""}, "title-de", "What is the trip called?"),
        ({"starts": ""}, "starts", "This is needed."),
        ({"starts": "2027-02-30"}, "starts", "There is no such day as 2027-02-30."),
        ({"starts": "2199-12-30"}, "starts", "There are dates out of reach then."),
    ],
)
def test_a_mistake_is_told_at_its_field(app: Flask, cast: Cast, said: dict[str, str], place: str, message: str) -> None:
    before = count(app, Trip)

    page = cast.ada.browser.fill_in(NEW, {"starts": "2027-11-21", **said}, status=422)

    [problem] = page.all(".//main//div[@role='alert']//li/a")
    assert problem.get("href") == f"#{place}"
    assert message in page.said(".//main//div[@role='alert']//li")[0]
    assert count(app, Trip) == before


def test_what_the_clocks_hinder_is_said_by_name_and_nothing_is_made(app: Flask, cast: Cast) -> None:
    slug = hindered_trip(app, cast)
    before = count(app, Trip)

    page = cast.ada.browser.fill_in(f"/trips/{slug}/copies/new", {"starts": "2027-03-27"}, status=422)

    skipped = "does not exist on 2027-03-28 in Europe/Berlin: the clocks are put forward that night."
    assert page.said(".//main//div[@role='alert']//li") == [
        f"Meeting: 02:30 {skipped}",
        f"Flight Berlin – Berlin: 02:10 {skipped}",
    ]
    assert [link.get("href") for link in page.all(".//main//div[@role='alert']//li/a")] == [
        f"/trips/{slug}/engagements/night",
        f"/trips/{slug}/legs/train",
    ]
    assert count(app, Trip) == before


def test_the_way_out_leaves_these_times_open(app: Flask, cast: Cast) -> None:
    slug = hindered_trip(app, cast)

    cast.ada.browser.post(
        f"/trips/{slug}/copies/new", {"title-en": "Again", "starts": "2027-03-27", "since": "0", "eased": "y"}
    )

    with app.app_context():
        trip = db.session.scalars(select(Trip).order_by(Trip.id.desc()).limit(1)).one()
        times = {item.key: item.when for item in trip.items if isinstance(item, Engagement)}
        [train] = [item for item in trip.items if isinstance(item, Leg)]
        assert (times["night"].day, times["night"].start, times["night"].tbc) == (date(2027, 3, 28), None, True)
        assert times["noon"].start == 720
        assert (train.arrival.day, train.arrival.minute) == (date(2027, 3, 28), None)


def test_the_same_form_sent_twice_makes_one_copy(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)
    address = f"/trips/{slug}/copies/new"
    since = cast.ada.browser.get(address).one(".//input[@name='since']").get("value")
    before = count(app, Trip)

    sent = {"title-en": "Again", "starts": "2027-11-21", "since": since}
    first, second = (cast.ada.browser.post(address, sent) for _time in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert count(app, Trip) == before + 1


def test_a_closed_trip_may_be_copied(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, state=TripState.CLOSED)

    cast.ada.browser.fill_in(f"/trips/{slug}/copies/new", {"starts": "2027-11-21"})

    assert newest(app, Trip).state is TripState.DRAFT
