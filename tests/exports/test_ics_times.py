"""When entries stand: exact, inexact, whole days; never midnight by accident."""

from dataclasses import replace
from datetime import UTC, date

import pytest

from planner.values.text import Text
from planner.values.vocabulary import Kind, Status
from planner.values.when import Part, When
from tests.exports.calendars import calendar, entry, icalendar_reads, read, utc
from tests.programmes import (
    a_flight,
    a_meeting,
    a_stay,
    an_end,
    exact,
    follows,
    from_,
    part_of,
    programme_with,
    the_venues,
    until,
    whole_day,
    with_,
)


def times_of(*things, key: str = "meeting") -> tuple[str, str]:
    lines = entry(programme_with(*things), key)
    return tuple(f"{name}:{value}" for name, value in lines.items() if name.startswith(("DTSTART", "DTEND")))


def meeting(when: When, **fields):
    return a_meeting(replace(when, zone="Asia/Tokyo"), **fields)


def test_an_exact_time_stands_on_the_wall_of_its_place():
    assert times_of(meeting(exact("2026-11-24", "09:00", "10:30"))) == (
        "DTSTART;TZID=Asia/Tokyo:20261124T090000",
        "DTEND;TZID=Asia/Tokyo:20261124T103000",
    )


def test_the_zone_of_the_venue_holds_where_the_time_names_none():
    at_nims = a_meeting(exact("2026-11-24", "09:00", "10:30"), venue="nims-hq")

    assert times_of(at_nims, *the_venues())[0] == "DTSTART;TZID=Asia/Tokyo:20261124T090000"


def test_the_home_zone_holds_where_there_is_no_venue():
    nowhere = a_meeting(exact("2026-11-24", "09:00", "10:30"))

    assert times_of(nowhere)[0] == "DTSTART;TZID=Europe/Berlin:20261124T090000"


@pytest.mark.parametrize(("kind", "ends"), [(Kind.MEETING, "100000"), (Kind.MEETING_POINT, "091500")])
def test_an_open_end_is_given_a_length_that_shows(kind, ends):
    open_ended = meeting(exact("2026-11-24", "09:00"), kind=kind)

    assert times_of(open_ended)[1] == f"DTEND;TZID=Asia/Tokyo:20261124T{ends}"


def test_the_length_of_an_open_end_is_added_to_the_instant_in_the_night_of_a_clock_change():
    open_ended = a_meeting(exact("2026-03-29", "01:30", zone="Europe/Berlin"))

    read_back = read(programme_with(open_ended), "meeting")

    assert (read_back.starts, read_back.ends) == (utc("2026-03-29 00:30"), utc("2026-03-29 01:30"))


def test_not_before_nine_begins_at_nine_and_leaves_the_time_free():
    lines = entry(programme_with(meeting(from_("2026-11-24", "09:00"))), "meeting")

    assert lines["DTSTART;TZID=Asia/Tokyo"] == "20261124T090000"
    assert lines["SUMMARY"] == "from 09:00: Meeting"
    assert (lines["TRANSP"], lines["X-MICROSOFT-CDO-BUSYSTATUS"]) == ("TRANSPARENT", "FREE")


def test_until_noon_ends_at_noon():
    lines = entry(programme_with(meeting(until("2026-11-24", "12:00"))), "meeting")

    assert lines["DTEND;TZID=Asia/Tokyo"] == "20261124T120000"
    assert lines["SUMMARY"] == "until 12:00: Meeting"


def test_a_deadline_just_after_midnight_does_not_move_to_the_evening_before():
    assert times_of(meeting(until("2026-11-24", "00:30"))) == (
        "DTSTART;VALUE=DATE:20261124",
        "DTEND;VALUE=DATE:20261125",
    )


@pytest.mark.parametrize(
    ("when", "title"),
    [
        (follows("2026-11-24", "call"), "afterwards: Meeting"),
        (with_("2026-11-24", "call"), "at the same time: Meeting"),
        (part_of("2026-11-24", Part.MORNING), "in the morning: Meeting"),
        (whole_day("2026-11-24"), "Meeting"),
    ],
)
def test_where_only_the_day_is_known_the_entry_is_a_whole_day_and_says_so(when, title):
    lines = entry(programme_with(meeting(when)), "meeting")

    assert (lines["DTSTART;VALUE=DATE"], lines["DTEND;VALUE=DATE"]) == ("20261124", "20261125")
    assert lines["SUMMARY"] == title
    assert lines["TRANSP"] == "TRANSPARENT"
    assert lines["X-MICROSOFT-CDO-ALLDAYEVENT"] == "TRUE"


def test_several_whole_days_end_before_the_day_after_the_last():
    days = meeting(whole_day("2026-11-28", "2026-11-29"))

    assert times_of(days) == ("DTSTART;VALUE=DATE:20261128", "DTEND;VALUE=DATE:20261130")


def test_what_follows_says_what_it_follows():
    call = a_meeting(exact("2026-11-24", "09:00", "10:00"), key="call", title=Text("Courtesy call"))

    lines = entry(programme_with(call, meeting(follows("2026-11-24", "call"))), "meeting")

    assert "Time: afterwards (Courtesy call)" in lines["DESCRIPTION"]


def test_what_has_no_date_is_left_out():
    data = calendar(programme_with(meeting(When()), a_meeting(exact("2026-11-24", "09:00", "10:00"), key="dated")))

    assert [one.uid.partition("-")[0] for one in icalendar_reads(data)] == ["dated"]


def test_an_open_question_keeps_its_time_and_is_marked():
    lines = entry(programme_with(meeting(exact("2026-11-24", "09:00", "10:00", tbc=True))), "meeting")

    assert lines["SUMMARY"] == "To be confirmed: Meeting"
    assert (lines["STATUS"], lines["X-MICROSOFT-CDO-BUSYSTATUS"]) == ("TENTATIVE", "TENTATIVE")
    assert lines["DTSTART;TZID=Asia/Tokyo"] == "20261124T090000"


def test_a_time_that_the_clocks_skip_becomes_a_whole_day_that_says_it():
    skipped = a_meeting(exact("2026-03-29", "02:30", zone="Europe/Berlin"))

    lines = entry(programme_with(skipped), "meeting")

    assert lines["DTSTART;VALUE=DATE"] == "20260329"
    assert lines["SUMMARY"] == "02:30: Meeting"


def test_a_stay_covers_its_nights():
    nights = a_stay("2026-11-23", "2026-11-25")

    assert times_of(nights, *the_venues(), key="stay") == ("DTSTART;VALUE=DATE:20261123", "DTEND;VALUE=DATE:20261125")


def test_a_stay_leaves_the_days_of_its_guests_free(whole):
    lines = entry(whole, "stay")

    assert (lines["CATEGORIES"], lines["TRANSP"], lines["X-MICROSOFT-CDO-BUSYSTATUS"]) == (
        "STAY",
        "TRANSPARENT",
        "FREE",
    )


@pytest.mark.parametrize(
    ("departs", "arrives", "times", "title"),
    [
        ("2026-11-24 10:00", "2026-11-24", ("T100000", "T110000"), "departs 10:00: Train A → B"),
        ("2026-11-24", "2026-11-24 10:00", ("T090000", "T100000"), "arrives 10:00: Train A → B"),
        ("2026-11-24 10:00", "2026-11-24 09:00", ("T100000", "T110000"), "departs 10:00: Train A → B"),
    ],
)
def test_a_leg_with_one_known_time_stands_there_and_says_which(departs, arrives, times, title):
    ends = (an_end("Asia/Tokyo", departs, code="A"), an_end("Asia/Tokyo", arrives, code="B"))
    train = a_flight(*ends, mode="train")

    lines = entry(programme_with(train), "flight")

    assert lines["DTSTART;TZID=Asia/Tokyo"] == f"20261124{times[0]}"
    assert lines["DTEND;TZID=Asia/Tokyo"] == f"20261124{times[1]}"
    assert lines["SUMMARY"] == title


def test_a_leg_without_times_covers_its_days():
    flight = a_flight(an_end("Asia/Tokyo", "2026-11-28"), an_end("Europe/Berlin", "2026-11-29"))

    assert times_of(flight, key="flight") == ("DTSTART;VALUE=DATE:20261128", "DTEND;VALUE=DATE:20261130")


def test_a_leg_without_times_over_the_date_line_covers_the_day_of_departure():
    flight = a_flight(an_end("Asia/Tokyo", "2026-11-28"), an_end("Pacific/Honolulu", "2026-11-27"))

    assert times_of(flight, key="flight") == ("DTSTART;VALUE=DATE:20261128", "DTEND;VALUE=DATE:20261129")


def test_no_entry_of_a_trip_begins_or_ends_at_midnight(whole):
    moments = [moment for one in icalendar_reads(calendar(whole)) for moment in (one.starts, one.ends)]

    assert {type(moment) for moment in moments} == {date, type(utc("2026-11-22 11:15"))}
    assert b"T000000\r\n" not in calendar(whole).partition(b"BEGIN:VEVENT")[2]


def test_a_cancelled_engagement_stays_and_frees_the_time():
    gone = meeting(exact("2026-11-24", "09:00", "10:00"), status=Status.CANCELLED, sequence=4)

    lines = entry(programme_with(gone), "meeting")

    assert (lines["STATUS"], lines["SEQUENCE"]) == ("CANCELLED", "4")
    assert lines["SUMMARY"] == "CANCELLED: Meeting"
    assert (lines["TRANSP"], lines["X-MICROSOFT-CDO-BUSYSTATUS"]) == ("TRANSPARENT", "FREE")


@pytest.mark.parametrize(
    ("kind", "category", "transp", "busy"),
    [
        (Kind.VISIT, "VISIT", "OPAQUE", "BUSY"),
        (Kind.COURTESY_CALL, "MEETING", "OPAQUE", "BUSY"),
        (Kind.CEREMONY, "CEREMONY", "OPAQUE", "BUSY"),
        (Kind.SESSION, "CONFERENCE", "OPAQUE", "BUSY"),
        (Kind.CONFERENCE, "CONFERENCE", "TRANSPARENT", "FREE"),
        (Kind.SIGNING, "SIGNING", "OPAQUE", "BUSY"),
        (Kind.FREE, "FREE TIME", "TRANSPARENT", "FREE"),
    ],
)
def test_every_kind_has_its_category_and_takes_its_time(kind, category, transp, busy):
    lines = entry(programme_with(meeting(exact("2026-11-24", "09:00", "10:00"), kind=kind)), "meeting")

    assert lines["CATEGORIES"] == category
    assert (lines["TRANSP"], lines["X-MICROSOFT-CDO-BUSYSTATUS"]) == (transp, busy)


def test_a_flight_is_travel_out_of_the_office(whole):
    lines = entry(whole, "out")

    assert (lines["CATEGORIES"], lines["TRANSP"], lines["X-MICROSOFT-CDO-BUSYSTATUS"]) == ("TRAVEL", "OPAQUE", "OOF")


def test_stamps_are_the_datas_time_in_utc():
    changed = a_meeting(exact("2026-11-24", "09:00", "10:00"), changed_at=utc("2026-05-01 08:00").astimezone(UTC))

    lines = entry(programme_with(changed), "meeting")

    assert lines["DTSTAMP"] == lines["LAST-MODIFIED"] == "20260501T080000Z"
