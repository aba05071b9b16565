"""Picking from more than fits on a page."""

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from planner.language import language
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import FEW, KeyField, KeysField
from planner.web.forms.fields import Rows
from planner.web.forms.finding import Option


def many(_desk: Desk) -> list[Option]:
    return [Option(f"p{number}", f"Person {number}", under=f"Group {number % 2}") for number in range(FEW + 1)]


class Row(Form):
    who = KeyField("Who", of=many)


class Sheet(Form):
    one = KeyField("One", of=many)
    several = KeysField("Several", of=many)
    rows = Rows(Row, "Rows")


def sheet(app: Flask, sent: dict[str, object], **kept: object) -> Sheet:
    with app.test_request_context(method="POST", data=sent):
        made = Sheet(Desk(language("en")), formdata=MultiDict(sent), **kept)
        made.accepted()
        return made


@pytest.mark.parametrize("typed", ["p7", "Person 7", "person ７", "7 Person"])
def test_one_is_picked_by_its_name(app: Flask, typed: str) -> None:
    form = sheet(app, {"one": typed})

    assert (form.one.data, form.one.shown, form.problems()) == ("p7", "Person 7", [])


def test_what_is_not_found_stands_there_as_it_was_typed(app: Flask) -> None:
    form = sheet(app, {"one": "Persona 700"})

    assert (form.one.data, form.one.shown) == (None, "Persona 700")
    assert [problem.place for problem in form.problems()] == ["one"]


def test_only_what_is_ticked_is_shown_of_many(app: Flask) -> None:
    form = sheet(app, {"several": ["p3", "p4"]})

    assert [(heading, [one.value for one in under]) for heading, under in form.several.headings] == [
        ("Group 1", ["p3"]),
        ("Group 0", ["p4"]),
    ]


def test_a_name_is_added_to_what_is_ticked(app: Flask) -> None:
    form = sheet(app, {"several": ["p3"], "several-add": "Person 9"})

    assert (form.several.data, form.several.to_add, form.several.wants_more) == (("p3", "p9"), "", False)


def test_all_of_a_group_are_added_by_its_name(app: Flask) -> None:
    form = sheet(app, {"several-add": "group 1", "several-more": "y"})

    assert len(form.several.data) == FEW // 2
    assert (form.refused_with, form.problems()) == (200, [])


@pytest.mark.parametrize("button", [{}, {"several-more": "y"}])
def test_a_name_that_cannot_be_added_is_told_and_kept(app: Flask, button: dict[str, object]) -> None:
    form = sheet(app, {"several": ["p3"], "several-add": "Persona 900", **button})

    assert (form.several.data, form.several.to_add) == (("p3",), "Persona 900")
    assert [problem.place for problem in form.problems()] == ["several"]


def test_the_list_of_names_stands_on_the_page_once(app: Flask) -> None:
    form = sheet(app, {"rows-0-who": "p1", "rows-1-who": "p2"})

    assert list(form.lists()) == ["list-many"]
