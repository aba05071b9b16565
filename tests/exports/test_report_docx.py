"""The visit report as a document that can be written on."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn

from planner.exports.docx import report_docx
from planner.exports.paper.report import told_report
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Programme
from planner.values.text import Text
from tests.programmes import CHANGED, a_meeting, exact, programme_with

HARM = Text("=1+1 \x07\x0b <b>bold</b> & \ud800 \u202eend")


@pytest.fixture(scope="module")
def told(whole: Programme) -> Programme:
    """The trip when it is over: somebody has written how it went."""
    call = replace(whole.engagements["call"], account=Text("They **agreed** on:\n\n- a laboratory\n- a chair"))
    trip = replace(whole.trip, summary=Text({"en": "A success.", "ja": "成功した。"}))
    return seen_by(replace(whole, trip=trip, engagements={**whole.engagements, "call": call}), "staff")


@pytest.fixture(scope="module")
def document(told: Programme) -> docx.document.Document:
    return docx.Document(BytesIO(report_docx(told, language("en"))))


def test_it_has_the_parts_of_a_report_under_headings(document: docx.document.Document) -> None:
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]

    assert headings == [
        "Summary",
        "Aims and results",
        "Agreements",
        "Next steps",
        "The programme as carried out",
        "People met",
        "Delegation",
    ]


def test_what_was_written_stands_in_paragraphs_and_points(document: docx.document.Document) -> None:
    lines = [(one.style.name, one.text) for one in document.paragraphs]

    assert ("Normal", "A success.") in lines
    at = [one.partition("\t")[0] for _style, one in lines].index("09:00–10:30")
    assert lines[at] == ("Entry", "09:00–10:30\tCourtesy call · NIMS Headquarters")
    assert lines[at + 1 : at + 5] == [
        ("Entry text", "Received by: Honda Ken 本田健"),
        ("Entry text", "They agreed on:"),
        ("Entry point", "a laboratory"),
        ("Entry point", "a chair"),
    ]


def test_steps_and_delegation_are_tables_by_day_and_by_rank(document: docx.document.Document) -> None:
    steps, delegation = ([[cell.text for cell in row.cells] for row in table.rows] for table in document.tables)

    assert steps == [
        ["What is to be done", "By whom", "By when"],
        ["Ask for the visas", "Prof. Dr. Ben Berg", "19 November 2026"],
        ["Write the letter of thanks", "Ada Adler", "1 December 2026"],
        ["Buy the gifts", "Ada Adler", "Done"],
    ]
    assert delegation[1:] == [
        ["Ada Adler", "Lord Mayor", "City of Bochum"],
        ["Prof. Dr. Ben Berg", "Rector", ""],
        ["Clausen", "", ""],
    ]


def test_a_name_in_another_script_is_marked_as_of_its_language(document: docx.document.Document) -> None:
    runs = [run for one in document.paragraphs for run in one.runs if run.text == "本田健"]

    assert {run.element.rPr.find(qn("w:lang")).get(qn("w:eastAsia")) for run in runs} == {"ja-JP"}


def test_it_says_title_and_language_and_nothing_of_who_made_it(told: Programme) -> None:
    content = report_docx(told, language("ja"))

    about = docx.Document(BytesIO(content)).core_properties
    assert (about.language, about.author, about.comments, about.last_modified_by) == ("ja-JP", "", "", "")
    assert (about.title, about.created) == (f"{told_report(told, language('ja')).cover.kind}：つくば訪問", CHANGED)
    assert b"python-docx" not in b"".join(
        ZipFile(BytesIO(content)).read(name) for name in ZipFile(BytesIO(content)).namelist()
    )


def test_the_same_programme_is_the_same_bytes(told: Programme) -> None:
    assert report_docx(told, language("de")) == report_docx(told, language("de"))


def test_what_no_document_can_hold_is_taken_out_and_nothing_is_run() -> None:
    meeting = a_meeting(exact("2026-11-24", "09:00", "10:00"), title=HARM, account=HARM)

    content = report_docx(programme_with(meeting, title=HARM, summary=HARM), language("en"))

    assert "=1+1  <b>bold</b> &  \u202eend" in docx.Document(BytesIO(content)).paragraphs[0].text


def test_a_trip_of_which_nothing_is_known_has_a_report_too() -> None:
    document = docx.Document(BytesIO(report_docx(programme_with(), language("en"))))

    assert [one.text for one in document.paragraphs] == ["Visit to Tsukuba", "Visit report · 22–29 November 2026"]


def test_the_number_of_the_page_stands_at_the_right_edge_however_short_the_title_is(
    document: docx.document.Document,
) -> None:
    foot = document.sections[0].footer.paragraphs[0]

    stops = [*document.styles["Footer"].paragraph_format.tab_stops, *foot.paragraph_format.tab_stops]
    assert [stop.alignment for stop in stops] == [WD_TAB_ALIGNMENT.RIGHT]
