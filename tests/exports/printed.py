"""What a reader, a printer and a screen reader find in a PDF."""

import io
import tempfile
from functools import cache, cached_property

import outloud
from pypdf import PageObject, PdfReader, mult
from pypdf.generic import ArrayObject, DictionaryObject

from planner.exports.paper import document_of
from planner.language import language
from planner.programme.audience import seen_by
from tests.programmes import whole_trip

_SLACK = 1.0  # point by which a glyph's origin may lie outside


class Printed:
    """A document as it came from the press."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf
        self.reader = PdfReader(io.BytesIO(pdf))
        self.catalog: DictionaryObject = self.reader.trailer["/Root"]

    @cached_property
    def pages(self) -> list[str]:
        """The words of every page, blanks and line breaks as one blank."""
        return [" ".join(page.extract_text().split()) for page in self.reader.pages]

    @property
    def text(self) -> str:
        return " ".join(self.pages)

    @property
    def squeezed(self) -> str:
        """All words without blanks and hyphens, so that a line break hides none."""
        return "".join(self.text.split()).replace("-", "").replace("\u00ad", "").replace("\u200b", "")

    def page_of(self, words: str) -> int:
        """Return the first page from 1 on which words stand."""
        return next(number for number, page in enumerate(self.pages, start=1) if words in page)

    def outside(self) -> list[str]:
        """Return the words that begin outside the box of their page."""
        return [words for page in self.reader.pages for words in _outside(page)]

    def fonts(self) -> dict[str, bool]:
        """Return the fonts by name without their subset's mark, and whether they are embedded."""
        return dict(font for page in self.reader.pages for font in _fonts_of(page["/Resources"]))

    def errors(self) -> list[str]:
        """Return what a check of PDF/UA-1 finds wrong."""
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(self.pdf)
            file.flush()
            result = outloud.check(file.name)
        return [f"{one.rule}: {one.message}" for one in result.findings if str(one.severity).endswith("error")]

    def titles_in_outline(self) -> list[str]:
        return [entry.title for entry in self.reader.outline if not isinstance(entry, list)]


def printed(programme, audience: str = "everyone", *, name: str = "official", code: str = "en") -> Printed:
    """Print a document for an audience."""
    return Printed(document_of(seen_by(programme, audience), name=name, language=language(code)))


@cache
def whole_printed(audience: str = "everyone", *, name: str = "official", code: str = "en") -> Printed:
    """Print a document of the whole trip, once for all who ask for the same."""
    return printed(whole_trip(), audience, name=name, code=code)


def _outside(page: PageObject) -> list[str]:
    _, _, width, height = map(float, page.mediabox)
    found: list[str] = []

    def look(words, matrix, text_matrix, _font, _size):
        *_, x, y = mult(text_matrix, matrix)
        if words.strip() and not (-_SLACK <= x <= width + _SLACK and -_SLACK <= y <= height + _SLACK):
            found.append(words)

    page.extract_text(visitor_text=look)
    return found


def _fonts_of(resources: DictionaryObject):
    for font in resources.get("/Font", DictionaryObject()).values():
        whole = font.get_object()
        inner = whole.get("/DescendantFonts", ArrayObject([whole]))[0].get_object()
        files = inner["/FontDescriptor"].get_object()
        name = str(whole["/BaseFont"]).partition("+")[2].rstrip(",")
        yield name, any(key in files for key in ("/FontFile", "/FontFile2", "/FontFile3"))
