"""Pages of stays: everything of one, all of them, who sleeps where night by night."""

import pytest
from flask import Flask

from planner.programme.shape import Person, Room
from planner.values.vocabulary import RoomKind
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_stay
from tests.web.stored import cast_and_places, store

STAYS = "/trips/tsukuba/stays"
EDIT = f"{STAYS}/stay/edit"


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
    slug = store(app, cast, *cast_and_places(), a_stay("2026-11-23", "2026-11-29"))

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


def test_a_hundred_people_stand_on_one_page_of_the_table(app: Flask, cast: Cast) -> None:
    crowd = (Person(key=f"p{nth:03}", given="Guest", family=f"No {nth:03}") for nth in range(101))
    slug = store(app, cast, *cast_and_places(), *crowd, a_stay("2026-11-23", "2026-11-29"))

    first, second = (cast.ada.browser.get(f"/trips/{slug}/stays?page={page}") for page in (1, 2))

    assert [len(page.all(".//main//tbody/tr")) for page in (first, second)] == [100, 4]
    assert first.said(".//main//nav[@aria-label='Pages']/span") == ["Page 1 of 2"]
    assert f"/trips/{slug}/stays?page=1#nights" in second.links()


@pytest.mark.parametrize("stays", [1, 3])
@pytest.mark.parametrize(("address", "asked"), [("", 6), ("/new", 7), ("/stay0", 6)])
def test_pages_take_the_same_number_of_queries_however_many_stays_there_are(
    app: Flask, cast: Cast, queries: Queries, address: str, asked: int, stays: int
) -> None:
    rooms = (Room(people=("ada",)), Room(kind=RoomKind.TWIN, people=("ben", "cleo")))
    nights = (a_stay("2026-11-23", "2026-11-25", key=f"stay{nth}", rooms=rooms) for nth in range(stays))
    slug = store(app, cast, *cast_and_places(), *nights)

    with queries(asked):
        page = cast.ada.browser.get(f"/trips/{slug}/stays{address}")

    assert page.status == 200


@pytest.mark.parametrize("sleepers", [("ada",), ("ada", "ben", "cleo")])
@pytest.mark.parametrize(("address", "asked"), [("edit", 11), ("deletion", 8)])
def test_forms_of_a_stay_take_the_same_number_of_queries_however_many_rooms_there_are(
    app: Flask, cast: Cast, queries: Queries, address: str, asked: int, sleepers: tuple[str, ...]
) -> None:
    rooms = tuple(Room(people=(key,)) for key in sleepers)
    slug = store(app, cast, *cast_and_places(), a_stay("2026-11-23", "2026-11-25", key="stay0", rooms=rooms))

    with queries(asked):
        page = cast.ada.browser.get(f"/trips/{slug}/stays/stay0/{address}")

    assert page.status == 200
