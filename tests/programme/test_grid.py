"""Where the boxes of a day stand: columns, minutes, lanes."""

from datetime import date

from planner.programme.days import days_of
from planner.programme.grid import Box, Grid, grid_of, groups_in
from planner.programme.shape import Engagement, Group, Programme
from planner.values.text import Text
from planner.values.vocabulary import Kind, Mode
from planner.values.wall import clock_text
from planner.values.when import Part
from tests.programmes import (
    a_flight,
    a_meeting,
    an_end,
    exact,
    follows,
    from_,
    part_of,
    programme_with,
    until,
    whole_day,
    with_,
)

DAY = "2026-11-24"
NEXT = date(2026, 11, 25)
NAMES = ("city", "university", "business")
GROUPS = tuple(Group(key=key, name=Text(key.title())) for key in NAMES)


def grids(programme: Programme) -> list[Grid]:
    days = days_of(programme)
    groups = groups_in(days, programme.groups)
    return [grid_of(day, groups) for day in days]


def drawn(*items) -> list[str]:
    """Return the boxes of the only day: key, columns, times, and the part of their width."""
    (grid,) = grids(programme_with(*GROUPS, *items))
    names = [column.group or column.sort for column in grid.columns]
    return [told(box, names) for box in grid.boxes]


def told(box: Box, names: list[str]) -> str:
    columns = "+".join(names[box.column : box.column + box.columns])
    key = f"{box.row.item.key} (again)" if box.again else box.row.item.key
    return f"{key} {columns} {clock_text(box.starts)}-{clock_text(box.ends)} {box.at}/{box.of}"


def at(start: str, end: str | None, key: str, *groups: str, **fields) -> Engagement:
    """Return a meeting of that day; of no groups it is for all."""
    return a_meeting(exact(DAY, start, end), key=key, **{"groups": groups or None, **fields})


def cut(box: Box) -> tuple[int, int, bool, bool]:
    return box.starts, box.ends, box.came_before, box.goes_on


EACH = [at("08:00", "08:30", f"own-{key}", key) for key in NAMES]


def test_a_group_has_its_column_and_what_is_for_all_is_one_box_across():
    found = drawn(*EACH, at("12:00", "13:00", "lunch"))

    assert found == [
        "own-city city 08:00-08:30 0/1",
        "own-university university 08:00-08:30 0/1",
        "own-business business 08:00-08:30 0/1",
        "lunch city+university+business 12:00-13:00 0/1",
    ]


def test_two_groups_beside_each_other_share_a_box_and_two_apart_have_one_each():
    found = drawn(*EACH, at("12:00", "13:00", "near", "city", "university"), at("15:00", "16:00", "far", *NAMES[::2]))

    assert found[3:] == [
        "near city+university 12:00-13:00 0/1",
        "far city 15:00-16:00 0/1",
        "far (again) business 15:00-16:00 0/1",
    ]


def test_two_groups_apart_cover_nothing_that_one_of_them_does_at_that_hour():
    found = drawn(*EACH, at("15:00", "16:00", "far", *NAMES[::2]), at("15:30", "17:00", "own", "business"))

    assert found[3:] == ["far together 15:00-16:00 0/1", "own business 15:30-17:00 0/1"]


def test_what_is_for_all_covers_nothing_that_a_group_does_at_that_hour():
    found = drawn(*EACH, at("09:00", "18:00", "congress"), at("10:00", "11:00", "visit", "university"))

    assert found[3:] == ["congress together 09:00-18:00 0/1", "visit university 10:00-11:00 0/1"]


def test_two_items_for_all_at_once_share_the_width():
    found = drawn(*EACH, at("09:00", "10:00", "tea"), at("09:30", "11:00", "talk"), at("11:00", "12:00", "walk"))

    assert found[3:] == [
        "tea city+university+business 09:00-10:00 0/2",
        "talk city+university+business 09:30-11:00 1/2",
        "walk city+university+business 11:00-12:00 0/1",
    ]


def test_single_people_come_last_in_a_column_of_their_own():
    found = drawn(*EACH, at("09:00", "10:00", "dentist", groups=()))

    assert found[3:] == ["dentist alone 09:00-10:00 0/1"]


def test_a_trip_without_groups_has_one_column():
    assert drawn(at("09:00", "10:00", "call")) == ["call together 09:00-10:00 0/1"]


def test_an_inexact_time_is_no_box_and_keeps_its_order():
    (grid,) = grids(
        programme_with(
            at("09:00", "10:00", "call"),
            a_meeting(follows(DAY, "call"), key="after"),
            a_meeting(with_(DAY, "call"), key="beside"),
            a_meeting(from_(DAY, "11:00"), key="from"),
            a_meeting(until(DAY, "12:00"), key="until"),
            a_meeting(part_of(DAY, Part.AFTERNOON), key="part"),
            a_meeting(whole_day(DAY), key="day"),
        )
    )

    assert [box.row.item.key for box in grid.boxes] == ["call"]
    assert [row.item.key for row in grid.loose] == ["day", "beside", "after", "from", "until", "part"]


def test_what_goes_on_over_midnight_is_cut_there_and_says_so():
    (grid,) = grids(programme_with(a_meeting(exact(DAY, "22:00", "01:30", end_day=NEXT), key="ball")))

    assert [cut(box) for box in grid.boxes] == [(22 * 60, 23 * 60, False, True)]


def test_what_ends_at_midnight_does_not_go_on():
    (grid,) = grids(programme_with(a_meeting(exact(DAY, "22:00", "00:00", end_day=NEXT), key="ball")))

    assert [(box.ends, box.goes_on) for box in grid.boxes] == [(24 * 60, False)]


def test_a_conference_of_two_days_is_cut_on_both():
    conference = a_meeting(exact(DAY, "09:00", "17:00", end_day=NEXT), key="congress", kind=Kind.CONFERENCE)
    evening = at("19:00", "21:00", "a")
    morning = a_meeting(exact("2026-11-25", "08:00", "09:00"), key="b")

    days = grids(programme_with(conference, evening, morning))

    assert [cut(grid.boxes[0]) for grid in days] == [(540, 1260, False, True), (480, 1020, True, False)]


def test_sessions_stand_inside_their_conference():
    found = drawn(
        at("09:00", "17:00", "congress", kind=Kind.CONFERENCE),
        at("09:30", "10:30", "keynote", "university", inside="congress", kind=Kind.SESSION),
        at("10:00", "11:00", "panel", inside="congress", kind=Kind.SESSION),
        at("12:00", "13:00", "lunch", inside="congress", kind=Kind.SESSION),
    )

    assert found == [
        "congress university 09:00-17:00 0/1",
        "keynote university 09:30-10:30 1/3",
        "panel university 10:00-11:00 2/3",
        "lunch university 12:00-13:00 1/3",
    ]


def test_a_journey_within_a_day_is_one_box_from_end_to_end():
    tokyo, tsukuba = (an_end("Asia/Tokyo", f"{DAY} {clock}") for clock in ("10:30", "11:20"))

    assert drawn(a_flight(tokyo, tsukuba, key="train", mode=Mode.TRAIN)) == ["train together 10:30-11:20 0/1"]


def test_a_journey_between_clocks_shows_at_both_ends_each_on_its_own():
    berlin, london = an_end("Europe/Berlin", f"{DAY} 10:00"), an_end("Europe/London", f"{DAY} 10:30")

    days = grids(programme_with(a_flight(berlin, london)))

    assert [cut(box) for grid in days for box in grid.boxes] == [(600, 660, False, True), (540, 630, True, False)]


def test_a_flight_over_the_date_line_shows_at_both_ends():
    tokyo, honolulu = an_end("Asia/Tokyo", f"{DAY} 21:55"), an_end("Pacific/Honolulu", f"{DAY} 09:50")

    days = grids(programme_with(a_flight(tokyo, honolulu)))

    assert [cut(box) for grid in days for box in grid.boxes] == [(1315, 1380, False, True), (480, 590, True, False)]


def test_only_the_hours_in_which_something_is_known_to_happen_are_drawn():
    (grid,) = grids(programme_with(at("09:05", "09:40", "call"), at("11:00", None, "tea")))

    assert grid.lines == (540, 545, 580, 600, 660, 675, 720)


def test_a_column_is_as_wide_as_its_busiest_hour():
    crowd = [at("09:00", "10:00", f"m{nth}", "city") for nth in range(3)]

    (grid,) = grids(programme_with(*GROUPS, *crowd, at("11:00", "12:00", "visit", "university")))

    assert [grid.width_of(place) for place in range(len(grid.columns))] == [3, 1]
