"""Lists of small forms, a row each."""

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from planner.errors import Refused
from planner.language import language
from planner.web.forms.base import Desk, Form
from planner.web.forms.fields import Line, Rows


class Row(Form):
    word = Line("Word")


class Sheet(Form):
    title = Line("Title", required=True)
    rows = Rows(Row, "Rows", spare=2, most=4)


def sheet(app: Flask, sent: dict[str, str] | None = None, **kept: object) -> Sheet:
    """Return the sheet, as it is shown at first or as it comes back."""
    method = "GET" if sent is None else "POST"
    with app.test_request_context(method=method, data=sent):
        made = Sheet(Desk(language("en")), formdata=None if sent is None else MultiDict(sent), **kept)
        made.accepted()
        return made


def words(form: Sheet) -> list[str]:
    return [row.form.word.typed for row in form.rows]


def test_spare_rows_stand_there_at_first(app: Flask) -> None:
    form = sheet(app, rows=[{"word": "one"}])

    assert words(form) == ["one", "", ""]


def test_there_are_never_more_rows_than_there_may_be(app: Flask) -> None:
    form = sheet(app, rows=[{"word": "a"}, {"word": "b"}, {"word": "c"}])

    assert words(form) == ["a", "b", "c", ""]
    assert not form.rows.has_room


def test_one_more_row_comes_with_everything_that_was_typed(app: Flask) -> None:
    form = sheet(app, {"title": "", "rows-0-word": "one", "rows-1-word": "", "rows-more": "y"})

    assert words(form) == ["one", "", ""]
    assert form.refused_with == 200
    assert form.problems() == []


@pytest.mark.parametrize(("typed", "rows"), [("", ["one", ""]), ("two", ["one", "two", ""])])
def test_a_form_that_comes_back_has_an_empty_row(app: Flask, typed: str, rows: list[str]) -> None:
    form = sheet(app, {"title": "", "rows-0-word": "one", "rows-1-word": typed})

    assert words(form) == rows
    assert form.refused_with == 422


def test_nobody_gets_one_row_more_than_there_may_be(app: Flask) -> None:
    full = {f"rows-{number}-word": "x" for number in range(4)}

    form = sheet(app, {"title": "A", **full, "rows-more": "y"})

    assert words(form) == ["x", "x", "x", "x"]


def test_what_is_refused_of_the_whole_list_is_told_over_it(app: Flask) -> None:
    form = sheet(app, {"title": "A", "rows-0-word": "one"})

    form.refuse(Refused("Too few of them.", field="rows"))

    assert form.problems() == [("rows-rows", "Rows", "Too few of them.")]
