"""The forms of aims, results and action items: changed, duplicated, refused, deleted."""

import pytest
from flask import Flask

from planner.model import ActionItem, Aim, Result
from planner.programme.shape import ActionItem as ActionItemShape
from planner.programme.shape import Aim as AimShape
from planner.programme.shape import Result as ResultShape
from planner.values.text import Text
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import count, draft, newest, store

TRIP = "/trips/tsukuba"
OUTCOMES = f"{TRIP}/outcomes"
SORTS = [
    pytest.param("aims", "materials", Aim, id="aim"),
    pytest.param("results", "lab", Result, id="result"),
    pytest.param("action-items", "letter", ActionItem, id="action item"),
]


@pytest.mark.parametrize(("sort", "key", "row"), SORTS)
def test_one_is_changed_in_every_language(app: Flask, cast: Cast, sort: str, key: str, row: type[Aim]) -> None:
    said = {"text-de": "Auf Deutsch", "text-en": "In English", "text-ja": "日本語で"}

    cast.ben.browser.fill_in(f"{TRIP}/{sort}/{key}/edit", said)

    text = draft(app, row, key=key).text
    assert [text[tag] for tag in ("de", "en", "ja")] == list(said.values())


@pytest.mark.parametrize(("sort", "key", "row"), SORTS)
def test_one_is_duplicated_and_deleted(app: Flask, cast: Cast, sort: str, key: str, row: type[Aim]) -> None:
    before = count(app, row)

    cast.ben.browser.fill_in(f"{TRIP}/{sort}/new?like={key}")
    cast.ben.browser.fill_in(f"{TRIP}/{sort}/{key}/deletion")

    page = cast.ben.browser.get(OUTCOMES)
    assert count(app, row) == before
    assert page.all(f".//li[@id='{key}']") == []
    assert len(page.all(f".//li[@id='{newest(app, row).key}']")) == 1


@pytest.mark.parametrize(("sort", "key", "row"), SORTS)
def test_two_who_change_the_same_see_both_versions(app: Flask, cast: Cast, sort: str, key: str, row: type[Aim]) -> None:
    edit = f"{TRIP}/{sort}/{key}/edit"
    cast.ben.browser.fill_in(edit, {"text-en": "Theirs"})

    page = cast.ada.browser.fill_in(edit, {"text-en": "Mine", "version": "1"}, status=409)

    assert [words in page.words for words in ("Mine", "Theirs")] == [True, True]
    assert draft(app, row, key=key).text["en"] == "Theirs"


@pytest.mark.parametrize(
    ("sort", "field", "foreign"),
    [
        ("results", "engagement", "dovs-meeting"),
        ("results", "aim", "dovs-aim"),
        ("results", "agreement", "dovs-agreement"),
        ("action-items", "owner", "dovs-friend"),
    ],
)
def test_what_belongs_to_another_trip_is_refused_at_its_field(cast: Cast, sort: str, field: str, foreign: str) -> None:
    sent = {"text-en": "A chair", "state": "open", field: foreign}

    page = cast.ada.browser.post(f"{TRIP}/{sort}/new", sent, status=422)

    [problem] = page.all(".//main//div[@role='alert']//li")
    assert problem[0].get("href") == f"#{field}"


def test_who_deletes_an_aim_is_told_what_served_it(cast: Cast) -> None:
    page = cast.ben.browser.get(f"{TRIP}/aims/materials/deletion")

    assert page.said(".//main//form//li") == ["A laboratory for both"]


def test_an_engagement_leads_to_a_result_of_it(app: Flask, cast: Cast) -> None:
    address = f"{TRIP}/results/new?engagement=call"
    page = cast.ben.browser.get(f"{TRIP}/engagements/call")

    cast.ben.browser.fill_in(address, {"text-en": "A promise"})

    assert address in page.links()
    assert newest(app, Result) == ResultShape(
        key=newest(app, Result).key, text=Text({"en": "A promise"}), engagement="call"
    )


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize(
    ("address", "asked"), [("outcomes", 10), ("results/new", 7), ("results/r0/edit", 8), ("action-items/t0/edit", 7)]
)
def test_pages_take_the_same_number_of_queries_however_much_there_is(
    app: Flask, cast: Cast, queries: Queries, address: str, asked: int, many: int
) -> None:
    aims = [AimShape(key=f"a{nth}", text=Text("Aim")) for nth in range(many)]
    results = [ResultShape(key=f"r{nth}", text=Text("Result"), aim=f"a{nth}") for nth in range(many)]
    tasks = [ActionItemShape(key=f"t{nth}", text=Text("Task")) for nth in range(many)]
    slug = store(app, cast, *aims, *results, *tasks)

    with queries(asked):
        page = cast.ada.browser.get(f"/trips/{slug}/{address}")

    assert page.status == 200
