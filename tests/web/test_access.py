"""Who may do what, for every route there is; and that looking changes nothing."""

import hashlib
import sqlite3
from pathlib import Path

import pytest
from flask import Flask

from tests.cast import DOVS_CLASH, Cast
from tests.web.access_programme import PAPER
from tests.web.access_rows import Row
from tests.web.access_table import TABLE

ROLES = ("owner", "editor", "viewer", "stranger", "anonymous")
READ = [row for row in TABLE if row.method == "GET" and row not in PAPER]
KEYS = {
    "engagements": "dovs-meeting",
    "legs": "dovs-flight",
    "stays": "dovs-stay",
    "people": "dovs-friend",
    "groups": "dovs-group",
    "institutions": "dovs-house",
    "venues": "dovs-hall",
    "agreements": "dovs-agreement",
    "aims": "dovs-aim",
    "results": "dovs-result",
    "action-items": "dovs-task",
    "items": "dovs-meeting",
    "clashes": DOVS_CLASH,
}


def status(cast: Cast, role: str, row: Row) -> int:
    browser = cast.browser_of(role)
    if row.method == "GET":
        with browser.client.get(row.address) as answer:
            return answer.status_code
    return browser.status_of_post(row.address)


def ask_for_head(cast: Cast, row: Row) -> tuple[int, bytes]:
    with cast.ada.browser.client.head(row.address) as answer:
        return answer.status_code, answer.get_data()


def named(row: Row) -> str:
    return f"{row.method} {row.rule}"


def with_marks(rows: list[Row]) -> list[object]:
    return [pytest.param(row, id=named(row), marks=[pytest.mark.paper] if row in PAPER else []) for row in rows]


def test_every_route_stands_in_the_table_once(app: Flask) -> None:
    routes = [
        f"{method} {rule.rule}" for rule in app.url_map.iter_rules() for method in rule.methods - {"HEAD", "OPTIONS"}
    ]

    assert sorted(named(row) for row in TABLE) == sorted(routes)


@pytest.mark.parametrize("row", with_marks(TABLE))
def test_a_route_answers_each_role_as_the_table_says(cast: Cast, row: Row) -> None:
    # From the least to the most powerful: what the first are refused must still be there for the last.
    answers = {role: status(cast, role, row) for role in reversed(ROLES)}

    assert [answers[role] for role in ROLES] == list(row.statuses)


@pytest.mark.parametrize("row", with_marks([row for row in TABLE if "<slug>" in row.rule]))
def test_a_trip_of_others_is_answered_as_one_that_does_not_exist(cast: Cast, row: Row) -> None:
    foreign = row._replace(address=row.address.replace("/tsukuba", "/kyoto"))
    absent = row._replace(address=row.address.replace("/tsukuba", "/nowhere"))

    assert (status(cast, "owner", foreign), status(cast, "owner", absent)) == (404, 404)


@pytest.mark.parametrize("row", with_marks([row for row in TABLE if "<key>" in row.rule]))
def test_a_thing_of_another_trip_is_not_found_under_this_one(cast: Cast, row: Row) -> None:
    parts, said = row.address.split("/"), row.rule.split("/")
    theirs = {at: KEYS[parts[at - 1]] for at in range(len(parts)) if said[at] in {"<key>", "<person>"}}
    crossed = row._replace(address="/".join(theirs.get(at, part) for at, part in enumerate(parts)))
    at_home = row._replace(address=crossed.address.replace("/tsukuba", "/kyoto"))

    assert status(cast, "owner", crossed) == 404
    assert status(cast, "stranger", at_home) != 404


def test_no_reading_of_any_page_changes_the_database(app: Flask, cast: Cast) -> None:
    before = digest(app)

    for_whom = [status(cast, role, row) for role in ROLES for row in READ]

    assert digest(app) == before
    assert len(for_whom) == 5 * len(READ)


def test_head_is_answered_like_get(cast: Cast) -> None:
    answers = [ask_for_head(cast, row) for row in READ]

    assert answers == [(row.statuses[0], b"") for row in READ]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/trips/tsukuba/engagements/call", "Budget code 4711"),
        ("/trips/tsukuba/legs/out", "X7YZ12"),
        ("/trips/tsukuba/people/ben", "+49 234 0002"),
    ],
)
def test_a_viewer_is_a_colleague_who_reads_the_programme_of_the_staff(cast: Cast, address: str, words: str) -> None:
    assert words in cast.cleo.browser.get(address).words


def digest(app: Flask) -> str:
    """Return a hash over everything that is stored."""
    file = Path(app.config["INSTANCE"]) / "planner.db"
    with sqlite3.connect(file) as connection:
        dump = "\n".join(connection.iterdump())
    connection.close()
    return hashlib.sha256(dump.encode()).hexdigest()
