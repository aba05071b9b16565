"""Stays in the browser: a hotel, its nights, who sleeps there."""

from datetime import date

import pytest
from flask import Flask

from planner.model import Stay, Venue
from planner.programme.shape import Room
from planner.values.text import Text
from planner.values.vocabulary import RoomKind, TripState
from tests.cast import Cast
from tests.programmes import a_meeting, a_stay, follows
from tests.web.stored import cast_and_places, count, draft, newest, store

STAYS = "/trips/tsukuba/stays"
NEW = f"{STAYS}/new"
EDIT = f"{STAYS}/stay/edit"
NIGHTS = {"check_in": "2026-11-27", "check_out": "2026-11-29"}
WHOLE = {**NIGHTS, "status": "confirmed", "visibility": "delegation"}


def test_a_new_stay_is_what_was_entered(app: Flask, cast: Cast) -> None:
    rooms = {"rooms-0-kind": "twin", "rooms-0-people": ["Clausen", "Ben Berg"]}

    cast.ada.browser.fill_in(NEW, {**NIGHTS, **rooms, "venue": "hotel", "booking": "B-9", "notes-staff-de": "Bar"})

    made = newest(app, Stay)
    assert (made.venue, made.booking, made.check_in, made.check_out) == (
        *("hotel", "B-9", date(2026, 11, 27), date(2026, 11, 29)),
    )
    assert made.rooms == (Room(kind=RoomKind.TWIN, people=("cleo", "ben")),)
    assert (made.groups, made.notes.staff) == (None, Text({"de": "Bar"}))


def test_a_hotel_is_entered_on_the_spot(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(NEW, {**NIGHTS, "new_venue-name-de": "Hotel Okura", "new_venue-zone": "Asia/Tokyo"})

    made = draft(app, Venue, key=newest(app, Stay).venue)
    assert (made.name, made.zone) == (Text({"de": "Hotel Okura"}), "Asia/Tokyo")


def test_a_stay_may_wait_for_its_hotel_and_its_rooms(app: Flask, cast: Cast) -> None:
    saved = cast.ada.browser.fill_in(NEW, NIGHTS)

    assert cast.ada.browser.get(str(saved.headers["Location"])).heading == "Hotel to be confirmed"
    assert newest(app, Stay).rooms == ()


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"check_in": ""}, "check_in", "On which day do they move in?"),
        ({"check_out": " "}, "check_out", "On which day do they move out?"),
        ({"check_out": "2026-11-31"}, "check_out", "There is no such day as 2026-11-31."),
        ({"check_out": "2026-11-27"}, "check_out", "Check-out must be after check-in."),
        ({"check_out": "2029-11-27"}, "check_out", "Is the year right?"),
        ({"venue": "dovs-hall"}, "venue", "does not belong to this trip"),
        ({"venue": "hotel", "new_venue-name-de": "Okura"}, "venue", "Choose nothing here"),
        ({"new_venue-address-de": "Ginza"}, "new_venue-name", "What is the new venue called?"),
        ({"groups-who": "some", "groups": ["dovs-group"]}, "groups", "does not belong to this trip"),
        ({"people_in": ["dovs-friend"]}, "people_in", "does not belong to this trip"),
        ({"rooms-0-kind": "cave"}, "rooms-0-kind", "Pick one of the list."),
        ({"rooms-0-people": "Clausen"}, "rooms-0-kind", "Which kind of room is it?"),
        ({"rooms-0-kind": "single", "rooms-0-people": "dovs-friend"}, "rooms-0-people", "is not on this trip"),
        ({"rooms-0-kind": "single", "rooms-0-people": "Hondo Ken"}, "rooms-0-people", "Did you mean Honda Ken"),
        ({"rooms-0-kind": "single", "rooms-0-people": "e"}, "rooms-0-people", "may mean several"),
        (
            {**{f"rooms-{n}-kind": "single" for n in (0, 1)}, **{f"rooms-{n}-people": "cleo" for n in (0, 1)}},
            "rooms-1-people",
            "Clausen is in room 1 already.",
        ),
        ({"booking": "x" * 300}, "booking", "This is too long: 300 characters, and at most 200 fit."),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    before = count(app, Stay)

    page = cast.ada.browser.post(NEW, {**WHOLE, "notes-staff-de": "Bar", **said}, status=422)

    problems = page.all(".//main//div[@role='alert']//li")
    assert [message in words for words in page.said(".//main//div[@role='alert']//li")] == [True]
    assert problems[0].find("a").get("href").startswith(f"#{place}")
    assert page.one(".//textarea[@name='notes-staff-de']").text.strip() == "Bar"
    assert count(app, Stay) == before


@pytest.mark.parametrize("key", ["stay"])
def test_saving_a_form_as_it_stands_changes_nothing(app: Flask, cast: Cast, key: str) -> None:
    before = draft(app, Stay, key=key, trip_id=1)

    cast.ada.browser.fill_in(f"{STAYS}/{key}/edit")

    assert draft(app, Stay, key=key, trip_id=1) == before


def test_the_same_form_sent_twice_makes_one_stay_and_one_hotel(app: Flask, cast: Cast) -> None:
    before = (count(app, Stay), count(app, Venue))
    since = cast.ada.browser.get(NEW).one(".//input[@name='since']").get("value")
    sent = {**WHOLE, "new_venue-name-de": "Okura", "rooms-0-kind": "single", "rooms-0-people": "Ben Berg"}

    first, second = (cast.ada.browser.post(NEW, {**sent, "since": since}) for _time in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert (count(app, Stay), count(app, Venue)) == (before[0] + 1, before[1] + 1)


def test_of_two_who_change_the_rooms_the_slower_sees_both_versions_and_may_keep_theirs(app: Flask, cast: Cast) -> None:
    version = cast.ada.browser.get(EDIT).one(".//input[@name='version']").get("value")
    mine = {**WHOLE, "version": version, "booking": "Mine", "rooms-0-kind": "single", "rooms-0-people": "ada"}
    cast.ben.browser.fill_in(EDIT, {"rooms-1-kind": "suite", "booking": "Theirs"})

    page = cast.ada.browser.post(EDIT, mine, status=409)
    kept = {str(field.get("name")): str(field.get("value")) for field in page.all(".//main//input[@type='hidden']")}
    cast.ada.browser.post(EDIT, {**kept, "take-rooms": "theirs", "take-booking": "mine"})

    saved = draft(app, Stay, key="stay", trip_id=1)
    assert {"Rooms", "Booking code"} <= set(page.said(".//main//legend"))
    assert (saved.booking, [room.kind for room in saved.rooms]) == ("Mine", [RoomKind.TWIN, RoomKind.SUITE])


def test_a_copy_begins_where_the_stay_ends_and_has_no_booking_code(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NEW}?like=stay")

    made = newest(app, Stay)
    assert (made.check_in, made.check_out, made.booking) == (date(2026, 11, 27), date(2026, 12, 1), "")
    assert made.rooms == draft(app, Stay, key="stay", trip_id=1).rooms


def test_a_link_says_the_first_night(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{NEW}?day=2026-11-27")

    assert page.one(".//input[@name='check_in']").get("value") == "2026-11-27"


def test_nothing_is_saved_on_a_closed_trip(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, *cast_and_places(), a_stay("2026-11-23", "2026-11-25"), state=TripState.CLOSED)

    cast.ada.browser.fill_in(f"/trips/{slug}/stays/new", NIGHTS, status=409)
    cast.ada.browser.fill_in(f"/trips/{slug}/stays/stay/edit", {"booking": "B-1"}, status=409)
    cast.ada.browser.fill_in(f"/trips/{slug}/stays/stay/deletion", status=409)


def test_deleting_a_stay_says_what_goes_with_it_and_what_hangs_on_it(app: Flask, cast: Cast) -> None:
    stay = a_stay("2026-11-23", "2026-11-25", rooms=(Room(people=("ada",)),))
    tea = a_meeting(follows("2026-11-24", "stay"), title=Text("Tea in the lobby"))
    slug = store(app, cast, *cast_and_places(), stay, tea)

    page = cast.ada.browser.get(f"/trips/{slug}/stays/stay/deletion")
    cast.ada.browser.fill_in(f"/trips/{slug}/stays/stay/deletion")

    assert ("One room goes with it. One person has a room there." in page.words, "Tea in the lobby" in page.words) == (
        *(True, True),
    )
    cast.ada.browser.get(f"/trips/{slug}/stays/stay", status=410)
