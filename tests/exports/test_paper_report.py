"""The visit report on paper."""

from dataclasses import replace

import pytest

from planner.errors import NotFound
from planner.exports.paper import document_of
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import ActionItem, Programme
from planner.values.text import Text
from tests.exports.printed import Printed, printed
from tests.programmes import a_meeting, exact, programme_with

pytestmark = pytest.mark.paper


@pytest.fixture(scope="module")
def report(whole: Programme) -> Printed:
    call = replace(whole.engagements["call"], account=Text("They agreed on a **laboratory**."))
    trip = replace(whole.trip, summary=Text({"en": "A success.", "de": "Ein Erfolg."}))
    told = replace(whole, trip=trip, engagements={**whole.engagements, "call": call})
    return printed(told, "staff", name="report")


def test_a_report_conforms_to_pdf_ua_and_stays_on_its_pages(report: Printed) -> None:
    assert (report.errors(), report.outside()) == ([], [])


def test_a_report_says_first_what_came_of_it(report: Printed) -> None:
    assert report.titles_in_outline() == [
        "Summary",
        "Aims and results",
        "Agreements",
        "Next steps",
        "The programme as carried out",
        "People met",
        "Delegation",
    ]


def test_a_report_tells_how_it_went_and_whom_they_met(report: Printed) -> None:
    told = ("A success.", "A laboratory for both", "They agreed on a laboratory.", "Honda Ken 本田健", "Rector")

    assert [words for words in told if words not in report.text] == []


def test_a_word_without_an_end_stays_on_its_page() -> None:
    endless = Text("T" * 300)
    meeting = a_meeting(exact("2026-11-24", "09:00"), title=endless, account=endless)
    step = ActionItem(key="step", text=endless)

    report = printed(programme_with(meeting, step, summary=endless), "staff", name="report")

    assert report.outside() == []


def test_a_report_of_nothing_is_a_page() -> None:
    assert len(printed(programme_with(), "staff", name="report", code="ja").pages) == 1


@pytest.mark.parametrize("audience", ["everyone", "group:city", "person:ben", "host", "public"])
def test_a_report_is_for_the_staff_only(whole: Programme, audience: str) -> None:
    with pytest.raises(NotFound):
        document_of(seen_by(whole, audience), name="report", language=language("en"))
