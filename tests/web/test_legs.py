"""Legs in the browser: two ends, each with its place, its clock and its zone."""

from datetime import date

import pytest
from flask import Flask

from planner.model import Leg
from planner.programme.shape import End
from planner.values.text import Text
from planner.values.vocabulary import Mode
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import count, draft, newest, small_trip

NEW = "/trips/tsukuba/legs/new"
FLIGHT = {
    "mode": "flight",
    "status": "confirmed",
    "visibility": "delegation",
    "departure-code": "dus",
    "departure-day": "2026-11-22",
    "departure-minute": "12:15",
    "arrival-code": "HND",
    "arrival-day": "2026-11-23",
    "arrival-minute": "840",
}


def test_an_airports_code_tells_its_town_and_its_zone(app: Flask, cast: Cast) -> None:
    cast.ada.browser.post(NEW, FLIGHT)

    made = newest(app, Leg)
    assert made.departure == End(
        place=Text("Dusseldorf"), zone="Europe/Berlin", code="DUS", day=date(2026, 11, 22), minute=735
    )
    assert (made.arrival.zone, made.arrival.code, made.arrival.minute) == ("Asia/Tokyo", "HND", 520)


def test_a_town_that_everybody_means_tells_its_zone(app: Flask, cast: Cast) -> None:
    cast.ada.browser.post(NEW, {**FLIGHT, "mode": "train", "arrival-code": "", "arrival-place-de": "Osaka"})

    assert newest(app, Leg).arrival.zone == "Asia/Tokyo"


def test_what_is_entered_goes_before_what_the_airport_tells(app: Flask, cast: Cast) -> None:
    cast.ada.browser.post(NEW, {**FLIGHT, "arrival-place-de": "Tokio", "arrival-zone": "Asia/Seoul"})

    made = newest(app, Leg)
    assert (made.arrival.place, made.arrival.zone) == (Text({"de": "Tokio"}), "Asia/Seoul")


def test_a_new_leg_is_what_was_entered(app: Flask, cast: Cast) -> None:
    train = {
        "mode": "train",
        "carrier": "JR",
        "number": "Nozomi 217",
        "departure-place-de": "Tokio",
        "departure-zone": "Asia/Tokyo",
        "arrival-place-de": "Osaka",
        "arrival-zone": "Asia/Tokyo",
        "groups-who": "some",
        "groups": ["city"],
        "booking": "B-1",
    }

    cast.ada.browser.fill_in(NEW, train)

    made = newest(app, Leg)
    assert (made.mode, made.carrier, made.number, made.booking) == (Mode.TRAIN, "JR", "Nozomi 217", "B-1")
    assert (made.groups, made.departure.day, made.arrival.minute) == (("city",), None, None)


def test_a_flight_over_the_date_line_may_arrive_before_it_leaves_by_the_walls(app: Flask, cast: Cast) -> None:
    honolulu = {"arrival-code": "HNL", "arrival-day": "2026-11-27", "arrival-minute": "9.50"}
    tokyo = {"departure-code": "HND", "departure-day": "2026-11-27", "departure-minute": "21.55"}

    cast.ada.browser.post(NEW, {**FLIGHT, **tokyo, **honolulu})

    made = newest(app, Leg)
    assert (made.departure.wall.instant < made.arrival.wall.instant, made.arrival.minute) == (True, 590)


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"arrival-day": "2026-11-22", "arrival-minute": "4"}, "arrival-code", "It arrives before it departs."),
        ({"arrival-code": "XXQ", "arrival-zone": "Asia/Tokyo"}, "arrival-place", "Which place is this?"),
        ({"arrival-code": "", "arrival-place-de": "Oberdorf"}, "arrival-zone", "In which time zone is this?"),
        ({"arrival-zone": "Asia/Nowhere"}, "arrival-zone", "“Asia/Nowhere” is not a time zone."),
        ({"arrival-day": ""}, "arrival-day", "Say on which day."),
        ({"arrival-day": "2026-11-31"}, "arrival-day", "There is no such day as 2026-11-31."),
        ({"arrival-minute": "8.75"}, "arrival-minute", "“8.75” is not a clock time."),
        ({"number": "LH\u2066716"}, "number", "nobody can see"),
        ({"booking": "x" * 300}, "booking", "This is too long: 300 characters, and at most 200 fit."),
        ({"mode": "rocket"}, "mode", "Pick one of the list."),
        ({"groups-who": "some", "groups": ["dovs-group"]}, "groups", "does not belong to this trip"),
        (
            {"departure-day": "2026-03-29", "departure-minute": "2.30", "arrival-day": "2026-03-30"},
            "departure-minute",
            "02:30 does not exist on 2026-03-29 in Europe/Berlin",
        ),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    before = count(app, Leg)

    page = cast.ada.browser.post(NEW, {**FLIGHT, **said}, status=422)

    problems = page.all(".//main//div[@role='alert']//li")
    assert [message in words for words in page.said(".//main//div[@role='alert']//li")] == [True]
    assert problems[0].find("a").get("href").startswith(f"#{place}")
    assert page.one(".//input[@name='departure-code']").get("value") == "dus"
    assert count(app, Leg) == before


def test_a_mistake_at_both_ends_says_at_which(cast: Cast) -> None:
    nowhere = {"departure-code": "", "departure-place-de": "", "arrival-code": "", "arrival-place-de": ""}

    page = cast.ada.browser.post(NEW, {**FLIGHT, **nowhere}, status=422)

    said = [words for words in page.said(".//main//div[@role='alert']//li") if "Place" in words]
    assert said == ["Departure – Place: Which place is this?", "Arrival – Place: Which place is this?"]


def test_the_same_form_sent_twice_makes_one_leg(app: Flask, cast: Cast) -> None:
    before = count(app, Leg)
    since = cast.ada.browser.get(NEW).one(".//input[@name='since']").get("value")

    first, second = (cast.ada.browser.post(NEW, {**FLIGHT, "since": since}) for _time in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert count(app, Leg) == before + 1


@pytest.mark.parametrize("key", ["out", "train", "over-the-date-line", "home"])
def test_saving_a_form_as_it_stands_changes_nothing(app: Flask, cast: Cast, key: str) -> None:
    before = draft(app, Leg, key=key, trip_id=1)

    cast.ada.browser.fill_in(f"/trips/tsukuba/legs/{key}/edit")

    assert draft(app, Leg, key=key, trip_id=1) == before


def test_a_page_shows_both_ends_with_their_own_clocks(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba/legs/out")

    assert page.heading == "LH 716 Düsseldorf – Tokyo Haneda"
    assert "LH 716 Düsseldorf\N{NO-BREAK SPACE}– Tokyo Haneda</h1>" in page.text
    assert page.said(".//main//dl/div[1]/dd") == [
        "Düsseldorf (DUS)",
        "Sunday, 22 November 2026, 12:15",
        "Berlin · UTC+1",
    ]
    assert page.said(".//main//dl/div[2]/dd") == [
        *("Tokyo Haneda (HND)", "羽田空港", "Monday, 23 November 2026, 08:40", "Tokyo · UTC+9")
    ]
    assert page.said(".//main//dl/div[3]/dd") == ["12 h 25 min, arrives Monday 23 November, 08:40 local time"]


def test_a_code_that_is_all_that_is_known_of_a_place_is_said_once(cast: Cast) -> None:
    saved = cast.ada.browser.fill_in(NEW, {**FLIGHT, "departure-place-de": "DUS"})

    page = cast.ada.browser.get(str(saved.headers["Location"]))
    assert "DUS" in page.words
    assert "DUS (DUS)" not in page.words


@pytest.mark.parametrize(
    ("language", "flight", "train", "either"),
    [
        ("de", "Abflug", "Abfahrt", "Abflug/Abfahrt"),
        ("en", "Departure", "Departure", "Departure"),
        ("ja", "出発", "出発", "出発"),
    ],
)
def test_a_departure_is_called_as_one_does_of_what_one_travels_by(
    cast: Cast, language: str, flight: str, train: str, either: str
) -> None:
    addresses = (f"/trips/tsukuba/legs/{key}?lang={language}" for key in ("out", "train"))
    pages = [cast.ada.browser.get(address).said(".//main//dl/div[1]/dt") for address in addresses]
    form = cast.ada.browser.get(f"{NEW}?lang={language}")

    assert pages == [[flight], [train]]
    assert either in form.said(".//main//legend")


def test_a_deleted_leg_is_gone(app: Flask, cast: Cast) -> None:
    before = count(app, Leg)

    cast.ben.browser.fill_in("/trips/tsukuba/legs/train/deletion")

    assert count(app, Leg) == before - 1
    cast.ada.browser.get("/trips/tsukuba/legs/train", status=410)


@pytest.mark.parametrize("meetings", [1, 3])
def test_the_form_takes_the_same_number_of_queries_however_long_the_trip_is(
    app: Flask, cast: Cast, queries: Queries, meetings: int
) -> None:
    slug = small_trip(app, cast, meetings)

    with queries(7):
        page = cast.ada.browser.get(f"/trips/{slug}/legs/new")

    assert page.heading == "A new leg"
