"""HTML to PDF by WeasyPrint, here and now; the press does it in a process of its own, benchmarks in theirs.

Importing this module loads WeasyPrint and with it Pango, so the fonts must have been laid out before (see
:mod:`planner.exports.paper.press.fonts`).

:raises OSError: on import, when a system library is missing.
"""

import logging
import zlib
from collections.abc import Iterable
from types import SimpleNamespace

import pydyf  # type: ignore[import-untyped]
from weasyprint import CSS
from weasyprint.logger import PROGRESS_LOGGER
from weasyprint.pdf.fonts import Font
from weasyprint.text.fonts import FontConfiguration
from weasyprint.text.line_break import pyphen

from planner.exports.paper.press.fetcher import OwnDrawingsOnly
from planner.exports.paper.press.job import Job
from planner.exports.paper.press.reading import Page

_PAGE = "Step 5 - Creating layout - Page %d"


class TooManyPages(Exception):
    """A document went over its limit of pages."""


def pdf_of(job: Job) -> bytes:
    """Return a tagged PDF (PDF/UA-1). :raises TooManyPages: when it goes over its limit."""
    fonts = FontConfiguration()
    fetcher = OwnDrawingsOnly(job.drawings)
    sheets = [CSS(string=css, font_config=fonts, url_fetcher=fetcher) for css in job.css]
    counter = _PageCounter(job.limits.pages)
    PROGRESS_LOGGER.addHandler(counter)
    PROGRESS_LOGGER.setLevel(logging.INFO)
    try:
        pdf = Page(job.html, fetcher).write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant="pdf/ua-1")
    finally:
        PROGRESS_LOGGER.removeHandler(counter)
    return bytes(pdf)


def learn_to_hyphenate(languages: Iterable[str]) -> None:
    """Load the patterns of these languages, a second of work, so that the documents of forked processes share them."""
    for language in languages:
        pyphen.Pyphen(lang=language)


_cleaned = Font.clean


def _cleaned_though_unused(font: Font, glyphs: dict[int, str], hinting: object) -> None:
    # A face in which nothing stands but the invisible marks around Arabic or Hebrew has no glyphs in use. WeasyPrint
    # takes that for "keep them all" and works on the whole variable font, ten seconds each; glyph 0 every font has.
    _cleaned(font, glyphs or {0: ""}, hinting)


Font.clean = _cleaned_though_unused

# The library packs as tightly as can be; a file that is a thirtieth larger takes a thirtieth less of all the time.
pydyf.zlib = SimpleNamespace(compress=zlib.compress, compressobj=lambda level: zlib.compressobj(min(level, 6)))


class _PageCounter(logging.Handler):
    """Ends the rendering at the first page that is one too many."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def emit(self, record: logging.LogRecord) -> None:
        if record.msg == _PAGE and isinstance(record.args, tuple) and record.args[0] > self._most:  # type: ignore[operator]
            raise TooManyPages
