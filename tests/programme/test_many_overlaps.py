"""A hundred items at the same hour are one mistake, and are not told as five thousand."""

from planner.programme.clashes import clashes_of
from planner.programme.clashes.overlaps import MOST_OF_ONE
from tests.programmes import a_meeting, exact, programme_with, the_groups, the_people

CROWD = [a_meeting(exact("2026-11-24", "09:00", "10:00"), key=f"m{number:02}") for number in range(60)]


def overlaps(*items) -> list[tuple[str, ...]]:
    found = clashes_of(programme_with(*the_groups(), *the_people(), *items))
    return [clash.items for clash in found if len(clash.items) == 2]


def test_every_one_of_many_is_reported_about_ten_times_at_most():
    pairs = overlaps(*CROWD)

    assert {key for pair in pairs for key in pair} == {item.key for item in CROWD}
    assert len(pairs) <= len(CROWD) * MOST_OF_ONE


def test_one_that_overlaps_with_many_is_told_at_each_of_them():
    short = [
        a_meeting(exact("2026-11-24", f"{hour:02}:{half}", f"{hour:02}:{half + 20}"), key=f"s{hour}{half}")
        for hour in range(8, 18)
        for half in (10, 35)
    ]

    assert len(overlaps(a_meeting(exact("2026-11-24", "08:00", "18:00"), key="long"), *short)) == len(short)
