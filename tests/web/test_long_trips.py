"""Long trips stand on several pages of days, each with its address."""

import pytest
from flask import Flask

from planner.programme.days import days_of
from planner.programme.shape import Engagement
from planner.web.agenda.paging import MOST_ROWS, leaf_of
from tests.cast import Cast
from tests.programmes import a_meeting, exact, programme_with
from tests.web.stored import cast_and_places, store

DAYS = ("2026-11-24", "2026-11-25", "2026-11-26")
FULL = MOST_ROWS // 2
SECTIONS = ".//main//section"


def full_days(rows: int) -> list[Engagement]:
    """Return so many meetings on each of three days, for nobody yet."""
    return [a_meeting(exact(day, "09:00"), key=f"m-{nth}-{day}", groups=()) for day in DAYS for nth in range(rows)]


@pytest.mark.parametrize(
    ("rows", "pages"), [(1, (1, 1, 1)), (FULL, (1, 1, 2)), (FULL + 1, (1, 2, 3)), (2 * MOST_ROWS, (1, 2, 3))]
)
def test_a_page_has_as_many_days_as_it_has_room_for(rows: int, pages: tuple[int, ...]) -> None:
    leaf = leaf_of(days_of(programme_with(*full_days(rows))))

    assert leaf.of_days == pages


@pytest.mark.parametrize(("asked", "number", "shown"), [(-1, 1, (0, 1)), (2, 2, (2,)), (9, 2, (2,))])
def test_of_pages_that_are_not_there_the_nearest_is_shown(asked: int, number: int, shown: tuple[int, ...]) -> None:
    leaf = leaf_of(days_of(programme_with(*full_days(FULL))), asked)

    assert (leaf.number, leaf.shown) == (number, shown)


def test_nothing_stands_on_one_page() -> None:
    leaf = leaf_of(())

    assert (leaf.number, leaf.pages, leaf.shown, leaf.is_last) == (1, 1, (), True)


@pytest.mark.parametrize("room", ["", "/days"])
def test_the_days_of_another_page_are_led_to(app: Flask, cast: Cast, room: str) -> None:
    slug = store(app, cast, *full_days(FULL))

    first, last = (cast.ada.browser.get(f"/trips/{slug}{room}{asked}") for asked in ("", "?page=2"))

    assert [one.get("id") for one in first.all(SECTIONS)] == ["day-1", "day-2"]
    assert [one.get("id") for one in last.all(SECTIONS)] == ["day-3"]
    assert {"#day-1", "#day-2", f"/trips/{slug}{room}?page=2#day-3"} < set(first.links())
    assert {f"/trips/{slug}{room}?page=1#day-1", "#day-3"} < set(last.links())
    assert ("Later days" in first.words, "Later days" in last.words) == (True, False)
    assert ("Earlier days" in first.words, "Earlier days" in last.words) == (False, True)


def test_a_clash_leads_to_the_page_on_which_it_stands(app: Flask, cast: Cast) -> None:
    clashing = [a_meeting(exact(DAYS[2], "14:00", "15:00"), key=key, people_in=("ada",), groups=()) for key in "ab"]
    slug = store(app, cast, *cast_and_places(), *full_days(FULL), *clashing)

    first, last = (cast.ada.browser.get(f"/trips/{slug}{asked}") for asked in ("", "?page=2"))

    assert f"/trips/{slug}?page=2#item-a" in first.links()
    assert "#item-a" in last.links()
