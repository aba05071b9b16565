"""Signed documents that are handed in: plain PDFs that anybody may open without harm, and nothing else."""

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Pdf, String

from planner.errors import Refused
from planner.imports.apart import MOST_BYTES
from planner.imports.documents import MOST_PAGES, ensure_document
from tests.imports.documents import Change, document


def on_opening(action: Any) -> Change:
    return lambda pdf: pdf.Root.__setitem__("/OpenAction", action(pdf))


def to_first_page(pdf: Pdf) -> Array:
    return Array([pdf.pages[0].obj, Name.Fit])


def script(_pdf: Pdf) -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def note(**said: Any) -> Change:
    """Return what puts a note on the first page."""
    plain = {"Type": Name.Annot, "Rect": Array([0, 0, 9, 9])}
    return lambda pdf: pdf.pages[0].obj.__setitem__("/Annots", Array([Dictionary(**plain, **said)]))


def fields(**field: Any) -> Change:
    """Return what makes the document a form with a field."""
    made = Dictionary(T=String("a"), **field)
    return lambda pdf: pdf.Root.__setitem__("/AcroForm", Dictionary(Fields=Array([pdf.make_indirect(made)])))


def attached(pdf: Pdf) -> None:
    pdf.attachments["minutes.txt"] = b"in confidence"


def belonging(pdf: Pdf) -> None:
    """Put a file into the document that is in no list of files and says of itself nothing."""
    held = Dictionary(F=pikepdf.Stream(pdf, b"in confidence"))
    pdf.Root.AF = Array([Dictionary(Type=Name.Filespec, F=String("minutes.txt"), EF=held)])


GOOD = {
    "one page": document(),
    "as many pages as may be": document(pages=MOST_PAGES),
    "opens at its first page": document(on_opening(to_first_page)),
    "leads to a website": document(
        note(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("https://example.org/JS/")))
    ),
    "signed electronically": document(fields(FT=Name.Sig, V=Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite")))),
    "locked against changes only": document(encryption=Encryption(owner="secret", user="")),
}

RUNS = {
    "a script on opening": document(on_opening(script)),
    "a script after going to a page": document(
        on_opening(lambda pdf: Dictionary(S=Name.GoTo, D=to_first_page(pdf), Next=script(pdf)))
    ),
    "a script of a field": document(fields(FT=Name.Tx, AA=Dictionary(K=script(pikepdf.new())))),
    "a program behind a link": document(note(Subtype=Name.Link, A=Dictionary(S=Name.Launch, F=String("cmd.exe")))),
    "a film": document(note(Subtype=Name.RichMedia)),
    "a program that is said to be one elsewhere": document(
        on_opening(lambda pdf: Dictionary(S=pdf.make_indirect(Name.Launch), F=String("cmd.exe")))
    ),
}

HOLDS = {
    "a file": document(attached),
    "a file as a note": document(note(Subtype=Name.FileAttachment)),
    "a file that belongs to the document": document(belonging),
}

NONE = {
    "nothing": b"",
    "words": b"This is no PDF.",
    "a page of the web": b"<!doctype html><script>alert(1)</script>%PDF-1.7",
    "only its first line": b"%PDF-1.7\n",
    "half of it": document()[:200],
    "no pages": document(pages=0),
}


@pytest.mark.parametrize("content", GOOD.values(), ids=GOOD)
def test_a_plain_pdf_is_taken(content):
    assert ensure_document(content) is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        *((content, "runs something") for content in RUNS.values()),
        *((content, "other files in it") for content in HOLDS.values()),
        *((content, "no PDF that can be opened") for content in NONE.values()),
        (document(encryption=Encryption(owner="a", user="b")), "protected by a password"),
        (document(pages=MOST_PAGES + 1), "more than 500 pages"),
        (bytes(MOST_BYTES + 1), "larger than"),
    ],
    ids=[*RUNS, *HOLDS, *NONE, "a password", "too many pages", "too many bytes"],
)
def test_whatever_might_do_harm_is_refused_and_told_why(content, said):
    with pytest.raises(Refused, match=said) as refused:
        ensure_document(content)

    assert refused.value.field == "document"
