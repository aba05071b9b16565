"""The rooms of a stay on its form: shared out, taken out, told where they are odd."""

import pytest
from flask import Flask

from planner.model import Stay
from tests.browser import Page
from tests.cast import Cast
from tests.web.stored import count, draft, newest

STAYS = "/trips/tsukuba/stays"
NEW = f"{STAYS}/new"
EDIT = f"{STAYS}/stay/edit"
WHOLE = {"check_in": "2026-11-27", "check_out": "2026-11-29", "status": "confirmed", "visibility": "delegation"}
BEN, CLEO = "Prof. Dr. Ben Berg", "Clausen"


def names(page: Page) -> list[list[str]]:
    """Return what stands in the inputs of each room of a form."""
    rooms = page.all(".//main//fieldset/div/fieldset")
    return [[str(field.get("value")) for field in room.findall("div[@class='room-people']/input")] for room in rooms]


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
    assert "Single room 1 at “Hotel to be confirmed” has too few beds for 2 people. Ask for an extra bed" in page.words
    assert "Room 1: Does not take part in this stay: Honda Ken." in page.words
    assert "not given to anybody yet" in page.words
