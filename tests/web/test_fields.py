"""What single fields make of what people type."""

from datetime import date
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from planner.language import language
from planner.values.text import Text
from planner.web.forms.base import Desk, Form
from planner.web.forms.fields import ClockField, DayField, Line, Lines, Number, PointField, WebField, ZoneField
from planner.web.forms.texts import TextField


class Sheet(Form):
    day = DayField("Day")
    clock = ClockField("Clock")
    zone = ZoneField("Zone")
    number = Number("Number", least=1, most=99)
    line = Line("Line", most=10)
    lines = Lines("Lines", most=10)
    text = TextField("Text", most=10)
    point = PointField("Point")
    web = WebField("Web")


def filled(app: Flask, name: str, typed: str, *, tags: tuple[str, ...] = ("de", "en")) -> Sheet:
    """Return the sheet with one field filled in."""
    with app.test_request_context():
        sheet = Sheet(Desk(language("en"), tags), formdata=MultiDict({name: typed}))
        sheet.validate()
        sheet.problems()
        return sheet


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("day", "2026-11-25", date(2026, 11, 25)),
        ("day", "2026/11/5", date(2026, 11, 5)),
        ("day", "25.11.2026", date(2026, 11, 25)),
        ("day", "5. 1. 2026", date(2026, 1, 5)),
        ("day", "", None),
        ("clock", "9", 540),
        ("clock", "930", 570),
        ("clock", "9.30", 570),
        ("clock", "21:15", 1275),
        ("clock", "０９：３０", 570),
        ("clock", "0", 0),
        ("clock", "", None),
        ("zone", "Europe/Berlin", "Europe/Berlin"),
        ("zone", "asia/tokyo", "Asia/Tokyo"),
        ("zone", "Tokyo", "Asia/Tokyo"),
        ("zone", "New York", "America/New_York"),
        ("zone", "", ""),
        ("number", "15", 15),
        ("number", "１５", 15),
        ("point", "36.07, 140.12", (36.07, 140.12)),
        ("point", "", None),
        ("web", "www.tsukuba.ac.jp/de", "https://www.tsukuba.ac.jp/de"),
        ("web", "//localhost:8080", "https://localhost:8080"),
        ("web", "localhost:8080", "https://localhost:8080"),
        ("web", "HTTP://bochum.de", "HTTP://bochum.de"),
        ("web", "", ""),
        ("line", "  a \t b ", "a b"),
        ("line", "e\u0301", "é"),
        ("lines", "a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("lines", "", ""),
    ],
)
def test_a_field_understands_what_people_write(app: Flask, name: str, typed: str, value: Any) -> None:
    sheet = filled(app, name, typed)

    assert (sheet[name].data, sheet[name].errors) == (value, [])


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("day", "2026-02-29"),
        ("day", "25.11."),
        ("day", "0001-01-01"),
        ("day", "next week"),
        ("clock", "24:00"),
        ("clock", "9:75"),
        ("clock", "noon"),
        ("zone", "Springfield"),
        ("zone", "localtime"),
        ("zone", "../../etc/passwd"),
        ("number", "0"),
        ("number", "1e3"),
        ("number", "-1"),
        ("number", "9" * 5000),
        ("point", "Tsukuba"),
        ("point", "91, 0"),
        ("web", "javascript:alert(1)"),
        ("web", "mailto:ada@bochum.de"),
        ("web", "not an address"),
        ("web", "https://"),
        ("web", "a" * 600),
        ("line", "eleven long"),
        ("line", "a\nb"),
        ("line", "a\u200eb\u202eb"),
        ("line", "\ud800"),
        ("line", "\uffff"),
        ("lines", "bell\x07"),
        ("text-de", "eleven long"),
        ("text-en", "\x1b[31m"),
    ],
)
def test_a_field_says_what_is_wrong_and_keeps_the_words(app: Flask, name: str, typed: str) -> None:
    sheet = filled(app, name, typed)

    assert [problem.place for problem in sheet.problems()] == [name]


def test_what_nobody_can_see_is_taken_out_of_the_words_that_are_shown_again(app: Flask) -> None:
    sheet = filled(app, "line", "abc\u202edef")

    assert sheet.line.typed == "abcdef"


def test_a_text_is_kept_in_each_language_in_which_it_was_written(app: Flask) -> None:
    sheet = filled(app, "text-en", "Tea")

    assert sheet.text.data == Text({"en": "Tea"})


def test_a_trip_in_one_language_asks_for_a_text_once_and_for_every_language(app: Flask) -> None:
    sheet = filled(app, "text-und", "Tea", tags=("de",))

    assert (sheet.text.data, [wording.tag for wording in sheet.text.wordings]) == (Text("Tea"), ["und"])


def test_wordings_in_a_language_that_the_trip_no_longer_has_are_not_lost(app: Flask) -> None:
    with app.test_request_context():
        sheet = Sheet(Desk(language("en"), ("de",)), formdata=None, data={"text": Text({"de": "Tee", "fr": "Thé"})})

    assert [wording.tag for wording in sheet.text.wordings] == ["de", "fr"]
