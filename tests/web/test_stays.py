"""Stays in the browser: a hotel, its nights, who sleeps there and in which room."""

from datetime import date

import pytest
from flask import Flask

from planner.model import Stay, Venue
from planner.programme.shape import Room
from planner.values.text import Text
from planner.values.vocabulary import RoomKind, TripState
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_meeting, a_stay, follows, the_groups, the_institutions, the_people, the_venues
from tests.web.stored import count, draft, newest, store

STAYS = "/trips/tsukuba/stays"
NEW = f"{STAYS}/new"
EDIT = f"{STAYS}/stay/edit"
NIGHTS = {"check_in": "2026-11-27", "check_out": "2026-11-29"}
WHOLE = {**NIGHTS, "status": "confirmed", "visibility": "delegation"}
BEN, CLEO = "Prof. Dr. Ben Berg", "Clausen"


def the_world() -> tuple[object, ...]:
    """Return the cast and the places."""
    return (*the_groups(), *the_institutions(), *the_people(), *the_venues())


def names(page: Page) -> list[list[str]]:
    """Return what stands in the inputs of each room of a form."""
    rooms = page.all(".//main//fieldset/div/fieldset")
    return [[str(field.get("value")) for field in room.findall(".//input")] for room in rooms]


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
        ({"venue": "hotel", "new_venue-name-de": "Okura"}, "venue", "not both"),
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


def test_names_that_mean_nobody_come_back_as_they_were_typed(cast: Cast) -> None:
    page = cast.ada.browser.post(
        NEW, {**WHOLE, "rooms-0-kind": "twin", "rooms-0-people": ["Clausen", "Nobody"]}, status=422
    )

    assert names(page)[0] == ["Clausen", "Nobody", ""]


def test_one_more_room_comes_with_everything_that_was_typed(app: Flask, cast: Cast) -> None:
    before = count(app, Stay)

    page = cast.ada.browser.post(
        NEW, {"rooms-0-kind": "triple", "rooms-0-people": "Ben", "rooms-more": "y"}, status=200
    )

    assert names(page) == [[BEN, "", ""], ["", ""]]
    assert count(app, Stay) == before


def test_a_full_room_has_an_input_for_one_more(cast: Cast) -> None:
    page = cast.ada.browser.get(EDIT)

    assert names(page) == [[BEN, CLEO, ""], ["Ada Adler", ""], ["", ""]]


def test_a_room_is_taken_out_before_anything_is_saved(app: Flask, cast: Cast) -> None:
    sent = {**WHOLE, "rooms-0-kind": "twin", "rooms-0-people": ["ben", "cleo"], "rooms-1-kind": "suite"}

    page = cast.ada.browser.post(EDIT, {**sent, "rooms-drop": "0"}, status=200)

    assert names(page) == [["", "", "", ""], ["", ""]]
    assert len(draft(app, Stay, key="stay", trip_id=1).rooms) == 2


@pytest.mark.parametrize(
    ("button", "rooms"),
    [
        ("singles", [["Ada Adler", ""], [BEN, ""], [CLEO, ""], ["", ""]]),
        ("pairs", [["Ada Adler", BEN, ""], [CLEO, ""], ["", ""]]),
    ],
)
def test_rooms_are_shared_out_on_the_form_and_not_saved(
    app: Flask, cast: Cast, button: str, rooms: list[list[str]]
) -> None:
    before = count(app, Stay)

    page = cast.ada.browser.post(NEW, {**WHOLE, "rooms-share": button}, status=200)

    assert names(page) == rooms
    assert "Everybody who takes part has a room." in page.words
    assert count(app, Stay) == before


def test_only_those_who_take_part_and_have_no_room_yet_get_one(cast: Cast) -> None:
    sent = {**WHOLE, "rooms-0-kind": "suite", "rooms-0-people": "Ada Adler", "groups-who": "some", "groups": ["city"]}

    page = cast.ada.browser.post(NEW, {**sent, "rooms-share": "singles"}, status=200)

    assert names(page) == [["Ada Adler", "", "", ""], [BEN, ""], ["", ""]]


def test_shared_out_rooms_are_saved_when_the_form_is(app: Flask, cast: Cast) -> None:
    rooms = {f"rooms-{n}-{name}": value for n in (0, 1) for name, value in (("kind", "single"),)}

    cast.ada.browser.post(NEW, {**WHOLE, **rooms, "rooms-0-people": "Ada Adler", "rooms-1-people": BEN})

    assert [room.people for room in newest(app, Stay).rooms] == [("ada",), ("ben",)]


def test_the_form_tells_who_is_in_a_room_but_does_not_take_part_and_which_beds_lack(cast: Cast) -> None:
    sent = {**WHOLE, "groups-who": "some", "rooms-0-kind": "single", "rooms-0-people": ["ken", "cleo"]}

    page = cast.ada.browser.post(NEW, {**sent, "rooms-more": "y"}, status=200)

    assert "Does not take part in this stay: Honda Ken · 本田健, Clausen" in page.words
    assert "One bed too few" in page.words


def test_a_stay_with_odd_rooms_is_saved_and_tells_what_is_odd(cast: Cast) -> None:
    odd = {"rooms-0-kind": "single", "rooms-0-people": ["ken", "cleo"], "rooms-1-kind": "twin"}

    saved = cast.ada.browser.post(NEW, {**WHOLE, **odd})

    page = cast.ada.browser.get(str(saved.headers["Location"]))
    assert "Room 1: One bed too few. Ask for an extra bed, or choose a larger room." in page.words
    assert "Room 1: Does not take part in this stay: Honda Ken." in page.words
    assert "not given to anybody yet" in page.words


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
    slug = store(app, cast, *the_world(), a_stay("2026-11-23", "2026-11-25"), state=TripState.CLOSED)

    cast.ada.browser.fill_in(f"/trips/{slug}/stays/new", NIGHTS, status=409)
    cast.ada.browser.fill_in(f"/trips/{slug}/stays/stay/edit", {"booking": "B-1"}, status=409)
    cast.ada.browser.fill_in(f"/trips/{slug}/stays/stay/deletion", status=409)


def test_deleting_a_stay_says_what_goes_with_it_and_what_hangs_on_it(app: Flask, cast: Cast) -> None:
    stay = a_stay("2026-11-23", "2026-11-25", rooms=(Room(people=("ada",)),))
    tea = a_meeting(follows("2026-11-24", "stay"), title=Text("Tea in the lobby"))
    slug = store(app, cast, *the_world(), stay, tea)

    page = cast.ada.browser.get(f"/trips/{slug}/stays/stay/deletion")
    cast.ada.browser.fill_in(f"/trips/{slug}/stays/stay/deletion")

    assert ("One room goes with it. One person has a room there." in page.words, "Tea in the lobby" in page.words) == (
        *(True, True),
    )
    cast.ada.browser.get(f"/trips/{slug}/stays/stay", status=404)


def test_a_page_shows_nights_both_addresses_and_the_rooming_list(cast: Cast) -> None:
    page = cast.cleo.browser.get(f"{STAYS}/stay")

    assert page.heading == "Hotel Nikko"
    assert page.said(".//main//dl/div/dd")[:3] == ["Monday, 23 November 2026", "Friday, 27 November 2026", "4 nights"]
    assert "茨城県つくば市吾妻1-1364-1" in page.said(".//main//dl/div/dd")
    assert page.said(".//main//section/ol/li/ul") == ["Prof. Dr. Ben Berg Clausen", "Ada Adler"]


def test_a_page_names_who_has_no_room_yet(cast: Cast) -> None:
    cast.ada.browser.fill_in(EDIT, {"rooms-1-kind": "", "rooms-1-people": ""})

    assert "One person has no room yet: Ada Adler" in cast.ada.browser.get(f"{STAYS}/stay").words


@pytest.mark.parametrize("audience", ["everyone", "group:city", "host:nims"])
def test_the_booking_code_is_shown_to_the_staff_and_to_nobody_else(cast: Cast, audience: str) -> None:
    page = cast.ada.browser.get(f"/trips/tsukuba?for={audience}")

    assert "B-77" in cast.cleo.browser.get(f"{STAYS}/stay").words
    assert "B-77" not in page.text


def test_the_list_shows_the_stays_and_night_by_night_who_sleeps_where(cast: Cast) -> None:
    page = cast.cleo.browser.get(STAYS)

    assert page.said(".//main//ol/li[@class='stay']/div/p") == ["3 people · 1 × Twin room · 1 × Single room"]
    assert page.said(".//main//tbody/tr[1]/*") == ["Ada Adler", "on the way", "Hotel Nikko", "No bed", "on the way"]
    assert [cell.get("colspan") for cell in page.all(".//main//tbody/tr[1]/td")] == [None, "4", None, None]


def test_a_night_without_a_bed_is_marked_in_the_table_and_named_in_the_list(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, *the_world(), a_stay("2026-11-23", "2026-11-29"))

    page = cast.ada.browser.get(f"/trips/{slug}/stays")

    assert page.said(".//main//tbody/tr[1]/*") == ["Ada Adler", "No bed", "Hotel Nikko"]
    assert page.said(".//main//li[@class='nights-lacking']") == ["No bed: Ada Adler and Clausen"]
    assert f"/trips/{slug}/stays/new?day=2026-11-22" in page.links()


def test_a_trip_without_stays_says_what_belongs_there(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)

    page = cast.ada.browser.get(f"/trips/{slug}/stays")

    assert page.said(".//main//h2") == ["No hotel yet"]
    assert f"/trips/{slug}/stays/new?day=2026-11-22" in page.links()


def test_a_viewer_is_offered_nothing_to_change(cast: Cast) -> None:
    pages = [cast.cleo.browser.get(f"{STAYS}{page}") for page in ("", "/stay")]

    assert [link for page in pages for link in page.links() if "/stays/" in link and not link.endswith("/stay")] == []


def test_the_night_in_the_agenda_leads_to_its_stay(cast: Cast) -> None:
    links = cast.ada.browser.get("/trips/tsukuba").links()
    shown_to_others = cast.ada.browser.get("/trips/tsukuba?for=everyone").links()

    assert (f"{STAYS}/stay" in links, f"{STAYS}/stay" in shown_to_others) == (True, False)


def test_somebodys_page_leads_to_where_they_sleep(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba/people/ben")

    (night,) = [one for one in page.said(".//main//li[@class='taking']") if "Hotel Nikko" in one]
    assert night == "Monday 23 November4 nights Hotel Nikko Twin room"


@pytest.mark.parametrize("stays", [1, 3])
@pytest.mark.parametrize(("address", "asked"), [("", 6), ("/new", 7), ("/stay0", 6)])
def test_pages_take_the_same_number_of_queries_however_many_stays_there_are(
    app: Flask, cast: Cast, queries: Queries, address: str, asked: int, stays: int
) -> None:
    rooms = (Room(people=("ada",)), Room(kind=RoomKind.TWIN, people=("ben", "cleo")))
    nights = (a_stay("2026-11-23", "2026-11-25", key=f"stay{nth}", rooms=rooms) for nth in range(stays))
    slug = store(app, cast, *the_world(), *nights)

    with queries(asked):
        page = cast.ada.browser.get(f"/trips/{slug}/stays{address}")

    assert page.status == 200
