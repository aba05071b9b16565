"""A calendar as a whole: what every subscriber and every importer needs of it."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from planner.errors import NotFound, Refused
from planner.programme.audience import audiences_of, seen_by
from planner.values.text import Text
from planner.values.when import When
from tests.exports.calendars import calendar, icalendar_reads, unfolded
from tests.programmes import CHANGED, a_meeting, exact, programme_with, the_people, whole_trip

AUDIENCES = [str(audience) for audience in audiences_of(whole_trip())]


@pytest.fixture(params=AUDIENCES)
def lines(request, whole) -> list[str]:
    return unfolded(calendar(seen_by(whole, request.param), "ja")).split("\r\n")


def test_every_zone_that_is_named_is_defined_once_and_no_other(lines):
    named = {line.split("TZID=")[1].split(":")[0] for line in lines if ";TZID=" in line}
    defined = [line.removeprefix("TZID:") for line in lines if line.startswith("TZID:")]

    assert defined == sorted(named)


def test_no_time_floats(lines):
    times = [line for line in lines[lines.index("BEGIN:VEVENT") :] if line.startswith(("DTSTART", "DTEND"))]

    assert [time for time in times if not (";TZID=" in time or ";VALUE=DATE:" in time or time.endswith("Z"))] == []


def test_every_entry_has_what_clients_need(lines):
    entries = "\r\n".join(lines).split("BEGIN:VEVENT")[1:]
    needed = ("UID:", "DTSTAMP:", "LAST-MODIFIED:", "SEQUENCE:", "SUMMARY:", "STATUS:", "DTSTART", "DTEND", "TRANSP:")

    assert [name for entry in entries for name in needed if entry.count(f"\r\n{name}") != 1] == []


def test_there_is_nothing_that_belongs_into_mails(lines):
    assert [line for line in lines if line.startswith(("METHOD", "ATTENDEE", "ORGANIZER", "X-ALT-DESC"))] == []
    assert "BEGIN:VALARM" not in lines


def test_the_calendar_has_no_uid_of_its_own(lines):
    assert not any(line.startswith("UID:") for line in lines[: lines.index("BEGIN:VEVENT")])


def test_uids_are_unique(lines):
    uids = [line for line in lines if line.startswith("UID:")]

    assert len(uids) == len(set(uids))


def test_lines_end_with_crlf_and_hold_75_octets(whole):
    data = calendar(whole, "ja")

    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75


@pytest.mark.parametrize(
    ("audience", "code", "name"),
    [
        ("staff", "en", "Visit to Tsukuba – Staff"),
        ("group:city", "de", "Besuch in Tsukuba – Stadt"),
        ("person:ben", "en", "Visit to Tsukuba – Prof. Dr. Ben Berg"),
        ("host:nims", "ja", "つくば訪問 – 物質・材料研究機構"),
    ],
)
def test_a_calendar_is_named_after_the_trip_and_its_readers(whole, audience, code, name):
    head = unfolded(calendar(seen_by(whole, audience), code)).partition("BEGIN:VTIMEZONE")[0].split("\r\n")

    assert f"NAME:{name}" in head
    assert f"X-WR-CALNAME:{name}" in head
    assert "LAST-MODIFIED:20260301T093000Z" in head


def test_a_feed_says_where_it_comes_from_and_how_often_to_ask(whole):
    head = unfolded(calendar(whole, address="https://planner.example.org/f/abc.ics"))

    assert "SOURCE;VALUE=URI:https://planner.example.org/f/abc.ics\r\n" in head
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in head
    assert "X-PUBLISHED-TTL:PT1H\r\n" in head


def test_a_bad_address_is_left_out(whole):
    assert "SOURCE" not in unfolded(calendar(whole, address="https://example.org/\r\nMETHOD:CANCEL"))


def test_an_empty_programme_holds_the_days_of_the_trip():
    data = calendar(programme_with(the_people()[0]))

    assert [(one.title, one.starts, one.ends) for one in icalendar_reads(data)] == [
        ("Visit to Tsukuba", date(2026, 11, 22), date(2026, 11, 30))
    ]
    assert b"TRANSP:TRANSPARENT\r\n" in data


def test_a_single_engagement_can_be_taken_out(whole):
    data = calendar(whole, only="signing")

    assert [one.uid.partition("-")[0] for one in icalendar_reads(data)] == ["signing"]
    assert b"NAME:" not in data.partition(b"BEGIN:VTIMEZONE")[0]


def test_a_single_item_is_the_same_entry_as_in_the_whole_calendar(whole):
    only = calendar(whole, only="out").partition(b"BEGIN:VEVENT")[2].partition(b"END:VEVENT")[0]

    assert only in calendar(whole)


def test_an_item_that_the_audience_may_not_see_cannot_be_taken_out(whole):
    with pytest.raises(NotFound):
        calendar(seen_by(whole, "public"), only="signing")


def test_an_item_without_a_date_cannot_be_taken_out():
    with pytest.raises(Refused):
        calendar(programme_with(a_meeting(When())), only="meeting")


def test_the_same_programme_gives_the_same_bytes_whatever_the_hash_seed():
    program = (
        "import hashlib; from tests.programmes import whole_trip; from tests.exports.calendars import calendar;"
        "print(hashlib.sha256(calendar(whole_trip(), 'ja')).hexdigest())"
    )
    seeds = ("1", "2")

    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in seeds
    }

    assert len(digests) == 1


def test_equal_programmes_give_equal_bytes_in_whatever_order_they_were_read(whole):
    backwards = replace(
        whole,
        engagements=dict(reversed(whole.engagements.items())),
        legs=dict(reversed(whole.legs.items())),
    )

    assert backwards == whole
    assert calendar(backwards) == calendar(whole)


def test_the_time_of_export_is_in_no_calendar(whole, monkeypatch):
    before = calendar(whole)
    monkeypatch.setenv("PLANNER_NOW", "2031-01-01T00:00:00+00:00")

    assert calendar(whole) == before
    assert f"{CHANGED:%Y%m%dT%H%M%SZ}".encode() in before


def test_an_item_keeps_its_uid_when_everything_else_changes():
    before = a_meeting(exact("2026-11-24", "09:00", "10:00"))
    after = replace(before, title=Text("Other"), when=exact("2026-11-25", "11:00", "12:00"), sequence=1)

    uids = {icalendar_reads(calendar(programme_with(one)))[0].uid for one in (before, after)}

    assert uids == {"meeting-0001@delegation-planner.internal"}


def test_an_item_that_was_never_stored_has_a_uid_from_its_keys():
    fresh = a_meeting(exact("2026-11-24", "09:00", "10:00"), uid="")

    assert icalendar_reads(calendar(programme_with(fresh)))[0].uid == "tsukuba.meeting@delegation-planner.internal"


def test_the_host_of_uids_can_be_chosen(whole):
    uids = [one.uid for one in icalendar_reads(calendar(whole, host="calendar.example.net"))]

    assert {uid.partition("@")[2] for uid in uids} == {"calendar.example.net"}
