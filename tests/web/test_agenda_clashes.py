"""Many clashes do not make an endless page."""

from flask import Flask

from tests.cast import Cast
from tests.programmes import a_meeting, exact, the_groups, the_institutions, the_people
from tests.web.stored import store


def test_of_many_clashes_the_worst_are_told_and_the_others_counted(app: Flask, cast: Cast) -> None:
    crowd = [a_meeting(exact("2026-11-24", "09:00", "10:00"), key=f"m{number:02}") for number in range(30)]
    slug = store(app, cast, *the_groups(), *the_institutions(), *the_people(), *crowd)

    page = cast.ada.browser.get(f"/trips/{slug}")

    listed = page.said(".//ul[@class='clash-list']/li")
    at_each = [len(entry.findall(".//p[@class='entry-warning']")) for entry in page.all(".//main//li[@id]")]
    assert len(listed) == 101
    assert listed[-1].startswith("and ")
    assert max(at_each) == 4
    assert min(at_each) > 0
