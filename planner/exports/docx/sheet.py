"""A document as Word keeps it: named styles, page numbers, each run in its language, nothing of who wrote it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, NamedTuple

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from planner.exports.archives import settled
from planner.exports.cells import visible
from planner.exports.colours import colour, dark

LATIN, EASTERN = "Calibri", "Noto Sans CJK JP"
"""Typefaces: the one that every office has, and for letters of the East ours, which others replace by theirs."""

OWN_STYLES = {"Cell": "Normal", "Entry": "Normal", "Entry text": "Normal", "Entry point": "List Bullet"}
"""The styles that Word has not: of a table's cells, of a line that begins with a time, and of what stands below it."""

_WIDTH, _HANG, _POINT = 164, 30, 5
_SOFT = RGBColor(0x56, 0x5C, 0x69)
_REGIONS = {"en": "en-GB", "de": "de-DE", "ja": "ja-JP"}
_EASTERN = ("ja", "zh", "ko")


class Run(NamedTuple):
    """Words within a paragraph; ``lang`` is the tag of their language, "" where it is the document's."""

    words: str
    lang: str = ""
    is_bold: bool = False
    is_soft: bool = False


Runs = Sequence[Run]


class Sheet:
    """A document in the making: A4, in one language, with the accent of its trip."""

    def __init__(self, *, language: str, accent: str, foot: str) -> None:
        """``language`` is a tag, ``accent`` a colour of the trip or "", ``foot`` stands before the number of a page."""
        self._language = language
        self._document = docx.Document()
        self._ids: dict[str, str] = {}
        package = self._document.part.package
        for number in [number for number, rel in package.rels.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
            del package.rels[number]  # the picture of somebody else's empty page
        self._accent = RGBColor.from_string(dark(colour(accent)).removeprefix("#").upper())
        self._set_page()
        self._set_styles()
        self._set_lines()
        self._set_foot(foot)

    def line(self, runs: Runs, *, style: str = "Normal", is_kept: bool = False) -> None:
        """Add a paragraph of a named style; ``is_kept`` keeps it on one page with the next."""
        paragraph = self._document.add_paragraph()
        self._give_style(paragraph, style)
        paragraph.paragraph_format.keep_with_next = is_kept or None
        self._write(paragraph, runs)

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[Runs]], *, widths: Sequence[int]) -> None:
        """Add a table whose head comes again on every page; ``widths`` are shares of the width of the page."""
        table = self._document.add_table(rows=1, cols=len(heads), style="Table Grid")
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        for column, share in zip(table.columns, widths, strict=True):
            column.width = _share(share, widths)
        self._fill(table.rows[0].cells, [[Run(head, is_bold=True)] for head in heads], widths)
        _mark(table.rows[0], "w:tblHeader")
        for row in rows:
            added = table.add_row()
            _mark(added, "w:cantSplit")
            self._fill(added.cells, row, widths)
        self._document.add_paragraph().paragraph_format.space_after = Pt(0)

    def content(self, *, title: str, written: datetime) -> bytes:
        """Return the document; it is said to be of the moment ``written``, so the same words are the same bytes."""
        about = self._document.core_properties
        about.title, about.language = visible(title)[:255], _REGIONS.get(self._language, self._language)
        about.author = about.comments = about.last_modified_by = ""
        about.created = about.modified = written.replace(tzinfo=None)
        about.revision = 1
        buffer = BytesIO()
        self._document.save(buffer)
        return settled(buffer.getvalue())

    def _fill(self, cells: Sequence[_Cell], texts: Sequence[Runs], widths: Sequence[int]) -> None:
        for cell, runs, share in zip(cells, texts, widths, strict=True):
            cell.width = _share(share, widths)
            self._give_style(cell.paragraphs[0], "Cell")
            self._write(cell.paragraphs[0], runs)

    def _give_style(self, paragraph: Paragraph, name: str) -> None:
        """Give a paragraph a style by its id: python-docx would look through all styles for each paragraph."""
        if name not in self._ids:
            self._ids[name] = str(self._document.styles[name].style_id)
        if name != "Normal":
            paragraph.paragraph_format.element.style = self._ids[name]

    def _write(self, paragraph: Paragraph, runs: Runs) -> None:
        for run in runs:
            added = paragraph.add_run(visible(run.words))
            added.bold = run.is_bold or None
            if run.is_soft:
                added.font.color.rgb = _SOFT
            if run.lang:
                added.element.get_or_add_rPr().append(_tongue(run.lang))

    def _set_page(self) -> None:
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm((210 - _WIDTH) / 2)
        section.top_margin, section.bottom_margin = Mm(25), Mm(22)

    def _set_styles(self) -> None:
        styles = self._document.styles
        for name, base in OWN_STYLES.items():
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles[base]
        looks = {
            "Normal": (10.5, 4, None),
            "Cell": (9.5, 0, None),
            "Entry": (10.5, 1, None),
            "Entry text": (10, 1, None),
            "Entry point": (10, 1, None),
            "Title": (24, 2, None),
            "Subtitle": (11, 14, _SOFT),
            "Heading 1": (15, 5, self._accent),
            "Heading 2": (11.5, 3, RGBColor(0x1B, 0x21, 0x30)),
            "List Bullet": (10.5, 2, None),
        }
        for name, (size, below, ink) in looks.items():
            self._set_style(styles[name], size=size, below=below, ink=ink)
        self._set_indents()
        styles["Normal"].element.get_or_add_rPr().append(_tongue(self._language))

    def _set_indents(self) -> None:
        """Let times hang in the margin of entries, and set off what belongs together by space."""
        styles = self._document.styles
        for line in styles["Title"].element.iter(qn("w:bottom")):
            line.attrib.pop(qn("w:themeColor"), None)
            line.set(qn("w:color"), str(self._accent))
        styles["Heading 1"].paragraph_format.space_before = Pt(18)
        styles["Heading 2"].paragraph_format.space_before = Pt(9)
        for name in ("Entry", "Entry text", "Entry point"):
            styles[name].paragraph_format.left_indent = Mm(_HANG)
        styles["Entry"].paragraph_format.first_line_indent = Mm(-_HANG)
        styles["Entry"].paragraph_format.tab_stops.add_tab_stop(Mm(_HANG))
        styles["Entry"].paragraph_format.space_before = Pt(5)
        styles["Entry point"].paragraph_format.left_indent = Mm(_HANG + _POINT)
        styles["Entry point"].paragraph_format.first_line_indent = Mm(-_POINT)

    def _set_lines(self) -> None:
        """Let tables have hairlines between their rows and none between their columns."""
        for border in self._document.styles["Table Grid"].element.iter(qn("w:tblBorders")):
            for line in border:
                is_across = line.tag in {qn("w:top"), qn("w:bottom"), qn("w:insideH")}
                line.set(qn("w:val"), "single" if is_across else "nil")
                line.set(qn("w:color"), "C9C4B8")

    def _set_style(self, style: Any, *, size: float, below: float, ink: RGBColor | None) -> None:
        style.font.name, style.font.size, style.font.italic = LATIN, Pt(size), False
        style.font.color.rgb = ink or RGBColor(0x1B, 0x21, 0x30)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name in [name for name in fonts.attrib if "heme" in name]:
            del fonts.attrib[name]  # the theme's typefaces would go before ours
        fonts.set(qn("w:hAnsi"), LATIN)
        fonts.set(qn("w:cs"), LATIN)
        fonts.set(qn("w:eastAsia"), EASTERN)
        style.paragraph_format.space_after = Pt(below)

    def _set_foot(self, foot: str) -> None:
        paragraph = self._document.sections[0].footer.paragraphs[0]
        self._document.styles["Footer"].paragraph_format.tab_stops.clear_all()  # Word's own are for another width
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        self._write(paragraph, [Run(f"{foot}\t", is_soft=True)])
        run = paragraph.add_run()
        for sort in ("begin", "", "end"):
            run.element.append(_page_number() if not sort else _field(sort))


def _share(share: int, widths: Sequence[int]) -> Mm:
    return Mm(_WIDTH * share / sum(widths))


def _mark(row: Any, name: str) -> None:
    """Say of a row what python-docx has no word for: that it comes again on every page, that it is not torn."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 -- there is no other way to it


def _field(sort: str) -> Any:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), sort)
    return mark


def _page_number() -> Any:
    order = OxmlElement("w:instrText")
    order.text = "PAGE"
    return order


def _tongue(tag: str) -> Any:
    """Return the mark by which Word knows how to spell and to break a run: ECMA-376-1 17.3.2.20."""
    mark = OxmlElement("w:lang")
    region = _REGIONS.get(tag, tag)
    mark.set(qn("w:eastAsia" if tag.partition("-")[0] in _EASTERN else "w:val"), region)
    return mark
