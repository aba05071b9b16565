"""Rows of groups that part stand side by side."""

from planner.programme.days import blocks_of, days_of
from planner.programme.shape import Group, Person
from planner.values.text import Text
from planner.values.when import Part
from tests.programme.showing import blocks
from tests.programmes import a_flight, a_meeting, an_end, exact, follows, part_of, programme_with

DAY = "2026-11-24"
TOKYO = "Asia/Tokyo"
GROUPS = tuple(Group(key=key, name=Text(key)) for key in ("business", "city", "university"))


def at(key: str, start: str, end: str | None, *groups: str, **fields):
    return a_meeting(exact(DAY, start, end, zone=TOKYO), key=key, groups=groups or None, **fields)


def test_groups_that_overlap_stand_in_columns_each_in_order_of_time():
    programme = programme_with(
        *GROUPS,
        at("together", "09:00", "12:00"),
        at("visit", "13:00", "15:00", "city"),
        at("lab", "13:30", "14:30", "university"),
        at("library", "14:30", "16:00", "university"),
        at("fair", "15:30", "17:00", "business"),
        at("dinner", "19:00", None),
    )

    assert blocks(programme) == [
        "together",
        {"city": ["visit"], "university": ["lab", "library"], "business": ["fair"]},
        "dinner",
    ]


def test_groups_one_after_the_other_are_not_parallel():
    programme = programme_with(
        *GROUPS, at("visit", "09:00", "10:00", "city"), at("lab", "10:00", "11:00", "university")
    )

    assert blocks(programme) == ["visit", "lab"]


def test_items_that_share_a_group_stand_in_one_column():
    programme = programme_with(
        *GROUPS,
        at("visit", "09:00", "11:00", "city"),
        at("lab", "09:30", "11:00", "university"),
        at("both", "10:00", "11:00", "business", "university"),
    )

    assert blocks(programme) == [{"city": ["visit"], "business+university": ["lab", "both"]}]


def test_items_that_all_share_a_group_are_not_parallel():
    programme = programme_with(
        *GROUPS, at("visit", "09:00", "11:00", "city"), at("both", "10:00", "11:00", "city", "university")
    )

    assert blocks(programme) == ["visit", "both"]


def test_an_item_for_all_groups_ends_what_is_parallel():
    programme = programme_with(
        *GROUPS,
        at("visit", "09:00", "12:00", "city"),
        at("all", "10:00", "11:00"),
        at("lab", "11:00", "12:00", "university"),
    )

    assert blocks(programme) == ["visit", "all", "lab"]


def test_an_item_for_single_people_stands_alone():
    programme = programme_with(
        *GROUPS,
        at("visit", "09:00", "12:00", "city"),
        a_meeting(exact(DAY, "10:00", "11:00", zone=TOKYO), key="interview", groups=()),
    )

    assert blocks(programme) == ["visit", "interview"]


def alone(key: str, start: str, end: str | None, *people: str, **fields):
    at_that_time = exact(DAY, start, end, zone=TOKYO)
    return a_meeting(at_that_time, key=key, groups=(), people_in=people, **fields)


PEOPLE = tuple(Person(key=key, family=key, groups=(group,)) for key, group in (("ada", "city"), ("cleo", "university")))


def test_single_people_who_are_apart_from_the_groups_have_a_column_of_their_own():
    (day,) = days_of(
        programme_with(
            *GROUPS,
            *PEOPLE,
            at("visit", "09:00", "12:00", "city", people_out=("ada",)),
            alone("interview", "10:00", "11:00", "ada"),
            at("lab", "10:00", "12:00", "university"),
        )
    )

    (block,) = blocks_of(day)

    assert [(column.groups, column.people, len(column.rows)) for column in block.columns] == [
        (("city",), (), 1),
        ((), ("ada",), 1),
        (("university",), (), 1),
    ]


def test_single_people_who_are_with_their_group_stand_in_its_column():
    programme = programme_with(
        *GROUPS,
        *PEOPLE,
        at("visit", "09:00", "12:00", "city"),
        alone("interview", "10:00", "11:00", "ada"),
        at("lab", "10:00", "12:00", "university"),
    )

    assert blocks(programme) == [{"city": ["visit", "interview"], "university": ["lab"]}]


def test_groups_stand_side_by_side_though_somebody_is_in_both():
    both = Person(key="ben", family="ben", groups=("city", "university"))

    programme = programme_with(
        *GROUPS, *PEOPLE, both, at("visit", "09:00", "12:00", "city"), at("lab", "10:00", "12:00", "university")
    )

    assert blocks(programme) == [{"city": ["visit"], "university": ["lab"]}]


def test_columns_of_the_afternoon_are_not_lost_in_those_of_the_morning():
    programme = programme_with(
        *GROUPS,
        *PEOPLE,
        at("c1", "09:00", "12:00", "city"),
        at("u1", "09:00", "12:00", "university"),
        at("c2", "13:00", "15:00", "city"),
        at("u2", "13:00", "15:00", "university", people_out=("cleo",)),
        alone("x2", "13:00", "15:00", "cleo"),
    )

    assert blocks(programme) == [
        {"city": ["c1"], "university": ["u1"]},
        {"city": ["c2"], "university": ["u2"], "": ["x2"]},
    ]


def test_the_car_that_takes_people_on_stands_below_what_they_leave():
    car = a_flight(an_end(TOKYO, f"{DAY} 12:00"), an_end(TOKYO, f"{DAY} 12:30"), key="car", groups=("city",))

    programme = programme_with(
        *GROUPS, at("visit", "09:00", "12:00", "city"), at("lab", "09:00", "12:00", "university"), car
    )

    assert blocks(programme) == [{"city": ["visit", "car", "car"], "university": ["lab"]}]


def test_what_follows_an_item_stays_in_its_column():
    programme = programme_with(
        *GROUPS,
        at("visit", "09:00", "12:00", "city"),
        a_meeting(follows(DAY, "visit"), key="lunch", groups=("city",)),
        at("lab", "09:30", "11:00", "university"),
    )

    assert blocks(programme) == [{"city": ["visit", "lunch"], "university": ["lab"]}]


def test_sessions_stay_with_their_conference():
    programme = programme_with(
        *GROUPS,
        at("conference", "09:00", "17:00", "university"),
        at("keynote", "10:00", "11:00", inside="conference"),
        at("visit", "09:30", "12:00", "city"),
    )

    assert blocks(programme) == [{"university": ["conference", "keynote"], "city": ["visit"]}]


def test_journeys_of_one_group_stand_beside_what_the_other_does():
    bus = a_flight(an_end(TOKYO, f"{DAY} 13:00"), an_end(TOKYO, f"{DAY} 14:00"), key="bus", groups=("city",))

    programme = programme_with(*GROUPS, bus, at("lab", "13:30", "16:00", "university"))

    assert blocks(programme) == [{"city": ["bus", "bus"], "university": ["lab"]}]


def test_two_parallel_stretches_in_a_row_are_one():
    programme = programme_with(
        *GROUPS,
        at("c1", "09:00", "10:00", "city"),
        at("u1", "09:00", "10:00", "university"),
        at("c2", "11:00", "12:00", "city"),
        at("u2", "11:30", "12:30", "university"),
    )

    assert blocks(programme) == [{"city": ["c1", "c2"], "university": ["u1", "u2"]}]


def test_a_part_of_the_day_overlaps_with_what_happens_in_it():
    programme = programme_with(
        *GROUPS,
        a_meeting(part_of(DAY, Part.AFTERNOON, zone=TOKYO), key="stroll", groups=("city",)),
        at("lab", "15:00", "16:00", "university"),
    )

    assert blocks(programme) == [{"city": ["stroll"], "university": ["lab"]}]
