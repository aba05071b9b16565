"""What may be picked about a table: its sheets, how it is written, which line is the headings, what each column is."""

from collections.abc import Iterator, Mapping, Sequence

from planner.imports.tables import Sheet, Table
from planner.imports.tables.columns import FIRST_LINES, Column
from planner.imports.tables.decoding import ENCODINGS
from planner.language import Language
from planner.programme.shape import Programme
from planner.programme.tongues import tongue
from planner.values.text import N_, shortened
from planner.values.vocabulary import Side
from planner.web.forms.finding import Option
from planner.web.forms.intake import ReadingForm

DELIMITERS: Mapping[str, str] = {"semicolon": ";", "comma": ",", "tab": "\t", "stroke": "|"}
"""What parts cells, by the words that stand for it in an address."""

_PARTED_BY = {
    "semicolon": N_("semicolons"),
    "comma": N_("commas"),
    "tab": N_("tabs"),
    "stroke": N_("upright strokes"),
}
_WRITTEN_IN = {
    "utf-8": N_("Unicode (UTF-8)"),
    "cp1252": N_("Western Europe (Windows 1252)"),
    "cp932": N_("Japanese (Shift JIS)"),
    "euc_jp": N_("Japanese (EUC)"),
    "cp1250": N_("Central Europe (Windows 1250)"),
    "cp1251": N_("Cyrillic (Windows 1251)"),
    "cp1254": N_("Turkish (Windows 1254)"),
    "gb18030": N_("Chinese (GB 18030)"),
    "cp949": N_("Korean (CP 949)"),
    "mac_roman": N_("Western Europe (Macintosh)"),
    "iso2022_jp": N_("Japanese (JIS)"),
    "utf-16": N_("Unicode (UTF-16)"),
}
_LONGEST = 60
NO_HEADINGS = "0"


def offer(form: ReadingForm, table: Table, sheet: Sheet, columns: Sequence[Column], *, has_sides: bool) -> None:
    """Let a form offer what there is to pick for this table; where there is no choice, the field goes."""
    language = form.desk.language
    form.sheet.options = [Option(str(nth), one.name or str(nth + 1)) for nth, one in enumerate(table.sheets)]
    form.encoding.options = [Option(name, language.say(_WRITTEN_IN[name])) for name in ENCODINGS]
    form.delimiter.options = [Option(name, language.say(_PARTED_BY[name])) for name in DELIMITERS]
    form.head.options = list(_lines(sheet, language))
    form.left.there = range(int(form.head.picked) + 1, len(sheet.rows) + 1)
    form.side.options = [Option(side, language.label(side)) for side in (Side.HOME, Side.HOST)]
    form.tag.options = list(_tongues(form.desk.programme, language))
    kept = list(_columns(columns, language))
    for field in form.column.entries:
        field.options = kept
    pointless = {
        "sheet": len(table.sheets) < 2,
        "encoding": not table.encoding,
        "delimiter": not table.delimiter,
        "side": not has_sides,
        "tag": len(form.tag.options) < 2,
    }
    for name in (name for name, is_pointless in pointless.items() if is_pointless):
        del form[name]


def _lines(sheet: Sheet, language: Language) -> Iterator[Option]:
    """Yield the first lines, each with what stands in it."""
    yield Option(NO_HEADINGS, language.say("There are none"))
    for number, row in enumerate(sheet.rows[:FIRST_LINES], start=1):
        words = shortened(language.comma.join(filter(None, row)), _LONGEST)
        if words:
            yield Option(str(number), language.say("Line %(line)s: %(words)s", line=number, words=words))


def _tongues(programme: Programme, language: Language) -> Iterator[Option]:
    for tag in programme.trip.languages:
        yield Option(tag, tongue(tag, language))


def _columns(columns: Sequence[Column], language: Language) -> Iterator[Option]:
    yield Option("", language.say("Leave out"))
    for column in columns:
        yield Option(column.key, language.say(column.label))
