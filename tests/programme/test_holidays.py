"""On a public holiday hosts may not be at work: that is worth knowing."""

from datetime import date

import pytest

from planner.language import language
from planner.programme.clashes import ClashKind, Severity
from planner.programme.shape import Venue
from planner.values.text import Text
from planner.values.vocabulary import Kind, Status
from tests.programme.clashing import BERLIN, found, said
from tests.programmes import a_meeting, exact, whole_day

HOLIDAY = ClashKind.PUBLIC_HOLIDAY
THANKS = "2026-11-23"
BERLIN_HALL = Venue(key="rathaus", name=Text("Rathaus"), zone=BERLIN)


def meeting(day: str = THANKS, key: str = "call", **fields):
    met = {"kind": Kind.COURTESY_CALL, "title": Text(key.capitalize()), "venue": "park", **fields}
    return a_meeting(exact(day, "09:00", "10:00"), key=key, **met)


def test_a_holiday_is_told_once_with_everything_that_needs_hosts_that_day():
    (clash,) = found(HOLIDAY, meeting(), meeting(key="visit", kind=Kind.VISIT), meeting(key="dinner", kind=Kind.MEAL))

    assert (clash.items, clash.severity) == (("call", "visit"), Severity.WORTH_KNOWING)
    assert said(clash) == (
        "Monday 23 November is a public holiday in Japan (Labor Thanksgiving Day). "
        "Planned for this day: Call and Visit."
    )


def test_a_reader_is_told_its_name_in_their_own_language_where_there_is_one():
    (japanese,) = found(HOLIDAY, meeting())
    (german,) = found(HOLIDAY, BERLIN_HALL, meeting("2026-10-03", venue="rathaus"))

    assert "勤労感謝の日" in japanese.sentence(language("ja"))
    assert "Tag der Deutschen Einheit" in german.sentence(language("de"))


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(meeting("2026-11-24"), id="another day"),
        pytest.param(meeting(venue="rathaus"), id="another country"),
        pytest.param(meeting(venue=None), id="nobody knows where"),
        pytest.param(
            a_meeting(exact("2026-10-03", "09:00", zone=BERLIN), kind=Kind.MEETING), id="no more than the clock at home"
        ),
        pytest.param(meeting(status=Status.CANCELLED), id="cancelled"),
        pytest.param(meeting(kind=Kind.FREE), id="free time"),
        pytest.param(meeting(venue="sea"), id="no country"),
    ],
)
def test_what_needs_no_host_there_on_that_day_is_none(item):
    sea = Venue(key="sea", name=Text("At sea"), zone="Etc/GMT-9")

    assert found(HOLIDAY, BERLIN_HALL, sea, item) == []


@pytest.mark.parametrize(
    ("institution", "day", "country"), [("nims", THANKS, "JP"), ("", "2026-10-03", "DE")], ids=["its house", "at home"]
)
def test_a_venue_without_a_clock_is_where_its_house_is_or_else_at_home(institution, day, country):
    hall = Venue(key="hall", name=Text("Hall"), institution=institution or None)

    (clash,) = found(HOLIDAY, hall, a_meeting(exact(day, "09:00", zone=BERLIN), kind=Kind.MEETING, venue="hall"))

    assert clash.about == (day, country)


def test_where_the_clock_tells_no_country_the_house_does():
    nims = Venue(key="ship", name=Text("Ship"), zone="Etc/GMT-9", institution="nims")

    (clash,) = found(HOLIDAY, nims, meeting(venue="ship"))

    assert clash.about == (THANKS, "JP")


def test_a_country_whose_holidays_are_in_english_only_has_them_too():
    hall = Venue(key="hall", name=Text("Hall"), zone="Pacific/Auckland")

    (clash,) = found(HOLIDAY, hall, meeting("2026-12-25", venue="hall"))

    assert "New Zealand (Christmas Day)" in said(clash)


def test_every_day_of_a_conference_counts():
    days = a_meeting(whole_day("2026-11-22", "2026-11-24"), key="days", kind=Kind.CONFERENCE, venue="park")

    assert [clash.values["day"] for clash in found(HOLIDAY, days)] == [date(2026, 11, 23)]


def test_of_many_items_a_few_are_named():
    (clash,) = found(HOLIDAY, *(meeting(key=f"call{nth}") for nth in range(8)))

    assert len(clash.items) == 8
    assert said(clash).endswith("Call0, Call1, Call2, Call3, Call4 and ….")
