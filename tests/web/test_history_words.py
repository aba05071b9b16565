"""What the history says of fields: what they are called, what stood there and what stands there."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from flask import Flask

from planner import clock
from planner.actions.steps.kept import written
from planner.language import language
from planner.model import Step
from planner.programme.changes import DERIVED, HEAD, RANKS, Change, Ranking
from planner.programme.changes.change import TABLES
from planner.programme.shape import Aim, Notes, Room, Signatory, TakesPart
from planner.programme.shape import Trip as Head
from planner.values.text import NOTHING, Text
from planner.values.vocabulary import Kind, PartTaken, RoomKind
from planner.web.forms.base import Desk
from planner.web.history.labels import label_of
from planner.web.history.naming import Names, name_of, sort_name
from planner.web.history.page import steps_of
from planner.web.history.values import Wording
from tests.actions.going_back import everything
from tests.cast import Cast
from tests.programmes import exact, follows

EVERYTHING = everything()
NEVER_CHANGED = {"key", "uid", "slug", *DERIVED}
SORTS = {HEAD: Head, **{table: type(next(iter(getattr(EVERYTHING, table).values()))) for table in TABLES}}


@pytest.mark.parametrize(
    ("sort", "field"),
    [(sort, each.name) for sort, shape in SORTS.items() for each in fields(shape) if each.name not in NEVER_CHANGED],
)
def test_every_field_that_can_change_has_a_name(app: Flask, sort: str, field: str) -> None:
    with app.test_request_context(headers={"Accept-Language": "en"}):
        label = label_of(sort, field, language("en"))

    assert (label[:1].isupper(), label == field) == (True, False)


def wording(tag: str = "en") -> Wording:
    gone = replace(EVERYTHING.venues["park"], key="gone", name=Text("Old park"))
    desk = Desk.of(EVERYTHING, language(tag))
    return Wording(desk.language, Names(desk, [Change("venues", "gone", gone, None)]))


@pytest.mark.parametrize(
    ("field", "before", "after", "said"),
    [
        ("title", Text({"en": "A", "de": "B"}), Text({"en": "A", "de": "C"}), (["German: B"], ["German: C"])),
        ("title", NOTHING, Text("A"), ([], ["A"])),
        ("kind", Kind.MEETING, Kind.VISIT, (["Meeting"], ["Visit"])),
        ("venue", "park", "gone", (["Start-up Park"], ["Old park"])),
        ("venue", "lost", None, (["lost"], [])),
        ("groups", None, ("city",), (["All groups"], ["City"])),
        ("groups", ("city",), ("city", "university"), ([], ["University"])),
        ("parties", ("nims", "bochum"), ("bochum", "nims"), (["NIMS", "City of Bochum"], ["City of Bochum", "NIMS"])),
        ("parts", (), (TakesPart(person="ken", part=PartTaken.HOST),), ([], ["Honda Ken (Host)"])),
        ("signatories", (), (Signatory(party="nims", person="ken"),), ([], ["Honda Ken (NIMS)"])),
        ("rooms", (Room(people=("ada",)),), (Room(kind=RoomKind.TWIN),), (["Single room: Ada Adler"], ["Twin room"])),
        (
            "when",
            exact("2026-11-24", "09:00"),
            follows("2026-11-24", "call"),
            (["24 November 2026, 09:00"], ["24 November 2026, afterwards, Courtesy call"]),
        ),
        ("for_hosts", False, True, ([], ["Yes"])),
        ("due", None, date(2026, 12, 1), ([], ["1 December 2026"])),
        ("point", None, (36.07, 140.12), ([], ["36.07, 140.12"])),
        ("country", "JP", "DE", (["Japan"], ["Germany"])),
        ("home_zone", "Europe/Berlin", "Asia/Tokyo", (["Berlin"], ["Tokyo"])),
        ("languages", ("de",), ("de", "ja"), ([], ["Japanese"])),
        ("lead_minutes", 15, 20, (["15 minutes before"], ["20 minutes before"])),
        ("notice_months", None, 6, ([], ["6 months"])),
        ("notes", Notes(), Notes(staff=Text("Budget")), ([], ["For the staff only: Budget"])),
        (
            "departure",
            EVERYTHING.legs["out"].departure,
            EVERYTHING.legs["out"].arrival,
            (
                ["Düsseldorf (DUS), 22 November 2026, 12:15, Berlin"],
                ["Tokyo Haneda (HND), 23 November 2026, 08:40, Tokyo"],
            ),
        ),
    ],
)
def test_a_value_is_said_as_people_say_it(field: str, before: Any, after: Any, said: tuple[list[str], list[str]]):
    assert wording().both(field, before, after) == said


def test_a_long_text_is_cut():
    _before, [words] = wording().both("subject", NOTHING, Text("x" * 1000))

    assert (len(words), words[-1]) == (300, "…")


@pytest.mark.parametrize(
    ("table", "key", "said"),
    [
        ("engagements", "call", "Courtesy call: Courtesy call"),
        ("legs", "out", "Flight: Flight LH 716 Düsseldorf\N{NO-BREAK SPACE}– Tokyo Haneda"),
        ("people", "ben", "Person: Prof. Dr. Ben Berg"),
        ("groups", "city", "Group: City"),
        ("agreements", "nims-2026", "Agreement: Memorandum of cooperation"),
        ("aims", "friends", "Aim: Make friends"),
    ],
)
def test_a_thing_is_named_by_its_sort_and_its_name(table: str, key: str, said: str):
    draft, desk = getattr(EVERYTHING, table)[key], Desk.of(EVERYTHING, language("en"))

    assert f"{sort_name(table, draft, desk.language)}: {name_of(draft, desk)}" == said


def test_a_deletion_is_told_in_the_readers_language(cast: Cast) -> None:
    cast.ada.browser.fill_in("/trips/tsukuba/engagements/call/deletion?lang=de")

    assert "„Höflichkeitsbesuch“ ist gelöscht." in cast.ada.browser.get("/trips/tsukuba?lang=de").words


def test_a_step_of_too_many_changes_shows_the_first_of_them_and_counts_the_rest(app: Flask) -> None:
    many = [Change("aims", f"aim-{nth}", None, Aim(key=f"aim-{nth}", text=Text("x"))) for nth in range(40)]
    step = Step(id=1, changes=written(many), made_at=clock.now())

    with app.test_request_context():
        [line] = steps_of([step], EVERYTHING, language("en"))

    assert (len(line.changes), line.more) == (30, 10)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param("ada ben cleo", "cleo ada ben", ["cleo: Place 3 of 3 > Place 1 of 3"], id="carried past two"),
        pytest.param(
            "ada ben cleo",
            "ada cleo ben",
            ["cleo: Place 3 of 3 > Place 2 of 3", "ben: Place 2 of 3 > Place 3 of 3"],
            id="changed places",
        ),
    ],
)
def test_who_moved_in_rank_is_told_with_both_places(app: Flask, before: str, after: str, told: list[str]) -> None:
    change = Change(RANKS, "home", Ranking(keys=tuple(before.split())), Ranking(keys=tuple(after.split())))
    step = Step(id=1, changes=written([change]), made_at=clock.now())
    called = {name_of(one, Desk.of(EVERYTHING, language("en"))): key for key, one in EVERYTHING.people.items()}

    with app.test_request_context():
        [line] = steps_of([step], EVERYTHING, language("en"))

    fields = line.changes[0].fields
    assert [f"{called[one.label]}: {one.before[0]} > {one.after[0]}" for one in fields] == told
