"""Everything of a trip as a file: for whom, in which language, with which headers."""

import json
import re

import pytest
import yaml
from flask import Flask
from icalendar import Calendar
from werkzeug.test import TestResponse

from planner.values.text import Text
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import a_meeting, exact
from tests.web.stored import groups, small_trip, store

TRIP = "/trips/tsukuba"


def named(answer: TestResponse) -> dict[str, str]:
    """Return what a file is to be called, for old readers and for all others."""
    how, *names = re.split(r";\s*(?=filename)", answer.headers["Content-Disposition"])
    assert how == "attachment"
    return {key: value.strip('"') for key, _equals, value in (name.partition("=") for name in names)}


def test_every_calendar_and_document_is_listed_for_every_audience(cast: Cast) -> None:
    page = cast.cleo.browser.get(f"{TRIP}/downloads")

    assert page.said(".//main//tbody//th") == [
        *("Staff", "Everyone", "City Group", "University Group", "Ada Adler Person", "Prof. Dr. Ben Berg Person"),
        *("Clausen Person", "Hosts", "NIMS Hosts", "Public"),
    ]
    assert f"{TRIP}/calendars/group/city.ics?lang=ja" in page.links()
    assert f"{TRIP}/documents/official/host/nims/de.pdf" in page.links()
    assert f"{TRIP}/documents/personal/person/ben/en.pdf" in page.links()


def test_every_calendar_that_is_listed_can_be_read(cast: Cast) -> None:
    calendars = [link for link in cast.ada.browser.get(f"{TRIP}/downloads").links() if ".ics" in link]

    answers = [cast.ada.browser.client.get(link) for link in calendars]

    assert len(calendars) == 30
    assert {answer.status_code for answer in answers} == {200}
    assert [bool(Calendar.from_ical(answer.data).events) for answer in answers] == [True] * 30


def test_a_calendar_says_what_it_is_and_may_be_asked_for_again(cast: Cast) -> None:
    first = cast.ada.browser.client.get(f"{TRIP}/calendars/group/city.ics?lang=de")

    again = cast.ada.browser.client.get(
        f"{TRIP}/calendars/group/city.ics?lang=de", headers={"If-None-Match": first.headers["ETag"]}
    )

    assert first.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert first.headers["Cache-Control"] == "private, no-cache"
    assert named(first) == {
        "filename": "Besuch in Tsukuba _ Stadt.ics",
        "filename*": "UTF-8''Besuch%20in%20Tsukuba%20%E2%80%93%20Stadt.ics",
    }
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("calendars/group/city.ics?lang=ja", "tsukuba city.ics"),
        ("calendars/everyone.ics?lang=ja", "tsukuba everyone.ics"),
        ("tables/people.csv?lang=ja", "tsukuba people.csv"),
        ("documents/personal/person/ben/ja.pdf", "tsukuba ben.pdf"),
    ],
)
def test_an_old_reader_gets_a_name_in_ascii_that_says_something(cast: Cast, address: str, plain: str) -> None:
    cast.ada.browser.fill_in(f"{TRIP}/edit", {"title-ja": "日本訪問団2026"})

    names = named(cast.ada.browser.client.get(f"{TRIP}/{address}"))

    assert names["filename"] == plain
    assert names["filename*"].startswith("UTF-8''%E6%97%A5%E6%9C%AC%E8%A8%AA%E5%95%8F%E5%9B%A32026%20%E2%80%93%20")


def test_a_calendar_changes_its_mark_when_the_programme_does(cast: Cast) -> None:
    before = cast.ada.browser.client.get(f"{TRIP}/calendars/staff.ics").headers["ETag"]

    cast.ada.browser.fill_in(f"{TRIP}/engagements/call/edit", {"title-en": "Another call"})

    assert cast.ada.browser.client.get(f"{TRIP}/calendars/staff.ics").headers["ETag"] != before


def test_a_calendar_holds_what_its_audience_may_see_and_no_more(app: Flask, cast: Cast) -> None:
    hall = a_meeting(exact("2026-11-24", "10:00"), key="hall", title=Text("Hall"), groups=("city",))
    lab = a_meeting(exact("2026-11-24", "10:00"), key="lab", title=Text("Lab"), groups=("university",))
    slug = store(app, cast, *groups(), hall, lab)

    body = cast.ada.browser.client.get(f"/trips/{slug}/calendars/group/city.ics").data

    assert [str(one["SUMMARY"]) for one in Calendar.from_ical(body).events] == ["Hall"]


@pytest.mark.parametrize(
    "address",
    [
        "calendars/group/nobody.ics",
        "calendars/person/dovs-friend.ics",
        "calendars/group.ics",
        "calendars/staff/city.ics",
        "calendars/friends.ics",
        "calendars/group/city/more.ics",
        "documents/menu/staff/de.pdf",
        "documents/official/staff/fr.pdf",
        "documents/personal/staff/de.pdf",
        "documents/official/group/nobody/de.pdf",
        "tables/secrets.csv",
        "trip.xml",
    ],
)
def test_what_there_is_not_is_not_found(cast: Cast, address: str) -> None:
    cast.ada.browser.get(f"{TRIP}/{address}", status=404)


@pytest.mark.parametrize(("name", "rows"), [("people", 4), ("items", 20)])
def test_tables_open_in_a_spreadsheet_and_run_nothing(cast: Cast, name: str, rows: int) -> None:
    cast.ada.browser.fill_in(f"{TRIP}/people/ben/edit", {"family": "=cmd|' /C calc'!A0"})

    answer = cast.ada.browser.client.get(f"{TRIP}/tables/{name}.csv")

    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert (b'"=cmd' in answer.data, b",=cmd" in answer.data) == (False, False)
    assert len(answer.data.decode("utf-8-sig").splitlines()) >= rows


def test_the_trip_file_can_be_had_as_yaml_and_json(cast: Cast) -> None:
    answers = {form: cast.cleo.browser.client.get(f"{TRIP}/trip.{form}") for form in ("yaml", "json")}

    assert {form: answer.headers["Content-Type"] for form, answer in answers.items()} == {
        "yaml": "application/yaml; charset=utf-8",
        "json": "application/json; charset=utf-8",
    }
    read = [json.loads(answers["json"].data), yaml.safe_load(answers["yaml"].data)]
    assert [(trip["trip"]["slug"], len(trip["people"])) for trip in read] == [("tsukuba", 4)] * 2


def test_a_files_name_cannot_break_out_of_its_header(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, a_meeting(exact("2026-11-24", "10:00")), title=Text('A/B "C";\\ é'))

    answer = cast.ada.browser.client.get(f"/trips/{slug}/calendars/staff.ics")

    assert named(answer) == {
        "filename": "A B C ; _ _ Staff.ics",
        "filename*": "UTF-8''A%20B%20C%20%3B%20%C3%A9%20%E2%80%93%20Staff.ics",
    }


@pytest.mark.parametrize("meetings", [1, 3])
@pytest.mark.parametrize("address", ["downloads", "calendars/staff.ics", "tables/items.csv", "trip.yaml"])
def test_files_take_the_same_number_of_queries_however_long_the_trip_is(
    app: Flask, cast: Cast, queries: Queries, address: str, meetings: int
) -> None:
    slug = small_trip(app, cast, meetings)

    with queries(6):
        answer = cast.ada.browser.client.get(f"/trips/{slug}/{address}")

    assert answer.status_code == 200
