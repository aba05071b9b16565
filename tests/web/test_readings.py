"""Reading restricted data is noted: who, when, where, of whom; and they are read nowhere else."""

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from planner.model import Person, Restricted, db
from tests.cast import Cast
from tests.web.access_programme import PAPER
from tests.web.access_table import TABLE

PEOPLE = "/trips/tsukuba/people"
READINGS = f"{PEOPLE}/restricted/readings"
PASSPORT = "C01X00T47"
READ_AT = {
    "/trips/<slug>/people/restricted",
    "/trips/<slug>/people/<key>/restricted",
    "/trips/<slug>/people/<key>/edit",
    "/trips/<slug>/trip.<as_>",
}
"""The only rules at which somebody is shown restricted data."""
ELSEWHERE = [row for row in TABLE if row.method == "GET" and row.rule not in READ_AT and row not in PAPER]


@pytest.fixture
def log(cast: Cast) -> Path:
    """The file of the notes, of a trip in which Ada's and Ben's passports are kept."""
    app = cast.ada.browser.app
    with app.app_context():
        for person in db.session.scalars(select(Person).where(Person.trip_id == 1, Person.key.in_(["ada", "ben"]))):
            person.restricted = Restricted(passport=PASSPORT)
        db.session.commit()
    file = Path(app.config["INSTANCE"]) / "readings.log"
    file.unlink(missing_ok=True)
    return file


def noted(log: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.read_text().splitlines()]


@pytest.mark.parametrize(
    ("address", "where", "people"),
    [
        (f"{PEOPLE}/restricted", "list", ["ada", "ben"]),
        (f"{PEOPLE}/ben/restricted", "person", ["ben"]),
        (f"{PEOPLE}/ben/edit", "form", ["ben"]),
        ("/trips/tsukuba/trip.yaml", "file", ["ada", "ben"]),
    ],
)
def test_who_reads_them_is_noted_once(cast: Cast, log: Path, address: str, where: str, people: list[str]) -> None:
    with cast.ada.browser.client.get(address) as answer:
        assert PASSPORT in answer.get_data(as_text=True)

    assert noted(log) == [
        {
            "at": "2026-11-20T09:00:00+00:00",
            "organizer": cast.ada.id,
            "name": "Ada",
            "trip": noted(log)[0]["trip"],
            "slug": "tsukuba",
            "where": where,
            "people": people,
            "count": len(people),
        }
    ]
    assert log.stat().st_mode & 0o077 == 0


def test_a_form_that_is_refused_is_one_reading_too(cast: Cast, log: Path) -> None:
    cast.ada.browser.post(f"{PEOPLE}/ben/edit", {"restricted-passport": PASSPORT}, status=422)

    assert [one["where"] for one in noted(log)] == ["form"]


def test_of_whom_nothing_is_kept_nothing_is_noted(cast: Cast, log: Path) -> None:
    cast.ada.browser.get(f"{PEOPLE}/cleo/restricted")
    cast.ada.browser.get(f"{PEOPLE}/cleo/edit")

    assert not log.exists()


def test_no_other_address_shows_them_or_notes_anything(cast: Cast, log: Path) -> None:
    told = []
    for row in ELSEWHERE:
        with cast.ada.browser.client.get(row.address) as answer:
            told += [row.address] * (PASSPORT.encode() in answer.get_data())

    assert (told, log.exists()) == ([], False)


@pytest.mark.parametrize("address", ["staff", "staff%2Brestricted", "person:ben", "host", "everyone"])
def test_no_audience_that_an_address_names_brings_them(cast: Cast, log: Path, address: str) -> None:
    page = cast.ada.browser.get(f"/trips/tsukuba?for={address}")

    assert (PASSPORT in page.text, log.exists()) == (False, False)


def test_without_a_note_nobody_reads(cast: Cast, log: Path) -> None:
    log.mkdir()

    page = cast.ada.browser.get(f"{PEOPLE}/ben/restricted", status=503)

    assert (PASSPORT in page.text, "noted who reads them" in page.words) == (False, True)
    log.rmdir()


@pytest.mark.usefixtures("log")
def test_owners_see_who_has_read_them(cast: Cast) -> None:
    cast.ada.browser.get(f"{PEOPLE}/restricted")
    cast.ada.browser.get(f"{PEOPLE}/ben/restricted")

    page = cast.ada.browser.get(READINGS)

    assert page.said(".//tbody/tr/td[2]") == ["Page of the person", "List of restricted data"]
    assert page.said(".//tbody/tr/td[3]") == ["Prof. Dr. Ben Berg", "Ada Adler, Prof. Dr. Ben Berg"]
    assert PASSPORT not in page.text


def test_what_was_read_on_other_trips_is_not_told_here(cast: Cast, log: Path) -> None:
    cast.ada.browser.get(f"{PEOPLE}/restricted")
    log.write_text(log.read_text().replace(noted(log)[0]["trip"], "another"))

    assert cast.ada.browser.get(READINGS).said(".//main//h2") == ["Nobody has read any yet"]
