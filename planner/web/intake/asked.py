"""How a table is to be read: as the address says, and where it says nothing, as it looks the likeliest."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask_babel import gettext
from werkzeug.datastructures import MultiDict

from planner.imports.tables import Sheet, Table
from planner.imports.tables.columns import COLUMNS, Column, heading_row, plain
from planner.imports.tables.decoding import ENCODINGS
from planner.imports.tables.proposed import Reading
from planner.model import Proposal
from planner.values.text import ANY
from planner.values.vocabulary import Listed, Side
from planner.web.forms.base import Desk
from planner.web.forms.intake import OptionField, ReadingForm
from planner.web.intake.choices import choices_of, heads_of, line_of, reading_said, table_read
from planner.web.intake.options import DELIMITERS, NO_HEADINGS, offer

_GERMAN = frozenset(("vorname", "nachname", "familienname", "anrede", "funktion", "amt", "einrichtung", "gruppe"))
_JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Asked:
    """A table, how it is read, the form that says so, and the address that says it too.

    ``twice`` are the places of headings that stand further to the left already; ``has_dropped`` tells that columns were
    picked which this reading has not.
    """

    table: Table
    reading: Reading
    form: ReadingForm
    address: Mapping[str, str]
    twice: frozenset[int]
    has_dropped: bool

    @property
    def is_good(self) -> bool:
        """Tell whether nothing about the reading is to be mended."""
        return not self.form.problems()


def asked_of(proposal: Proposal, args: Mapping[str, str], desk: Desk, *, restricted: bool, inside: str = "") -> Asked:
    """Return how a table is to be read; who may not write restricted data is offered no such columns.

    ``args`` are what the address says. What it says wrongly stands in the form with what is wrong about it.
    """
    columns = tuple(one for one in COLUMNS[proposal.of] if restricted or not one.is_restricted)
    said = {name: words for name, words in args.items() if len(words) <= _LONGEST}
    table, refused = table_read(proposal, said)
    settled = _settled(said, table, columns, desk)
    choices = choices_of(said, settled["read"], proposal, table, columns)
    settled |= {f"column-{nth}": key for nth, key in enumerate(choices.keys)}
    form, sheet = ReadingForm(desk, formdata=MultiDict(settled)), table.sheets[int(settled["sheet"])]
    offer(form, table, sheet, columns, has_sides=proposal.of is Listed.PEOPLE)
    form.validate()
    if refused is not None:
        form.refuse(refused)
    head = line_of(settled["head"])
    reading = Reading(
        sheet=sheet,
        head=head,
        mapping=_each_once(form.column.entries, columns),
        side=Side.HOST if settled["side"] == Side.HOST else Side.HOME,
        tag=settled["tag"] if settled["tag"] in desk.tags else ANY,
        restricted=restricted,
        left_out=form.left.rows,
        inside=inside,
    )
    address = {name: words for name, words in settled.items() if words}
    return Asked(table, reading, form, address, _standing_twice(sheet, head), has_dropped=choices.are_dropped)


_LONGEST = 200


def _settled(said: Mapping[str, str], table: Table, columns: Sequence[Column], desk: Desk) -> dict[str, str]:
    """Return everything that an address can say of this table, what it leaves open as it looks the likeliest."""
    names = {separator: name for name, separator in DELIMITERS.items()}
    sheet_name = said.get("sheet", "")
    known = {str(nth) for nth in range(len(table.sheets))}
    number = sheet_name if sheet_name in known else "0"
    rows = table.sheets[int(number)].rows
    first = heading_row(rows, columns)
    encoding = table.encoding if table.encoding in ENCODINGS else "utf-16" if table.encoding else ""
    settled = {
        "sheet": number,
        "encoding": said.get("encoding") or encoding,
        "delimiter": said.get("delimiter") or names.get(table.delimiter, ""),
        "head": said.get("head") or (NO_HEADINGS if first is None else str(first + 1)),
        "side": said.get("side") or Side.HOME.value,
        "left": said.get("left", ""),
    }
    if settled["head"] not in heads_of(rows):
        settled["head"] = NO_HEADINGS
    head = line_of(settled["head"])
    headings = rows[head] if head is not None else ()
    settled["tag"] = said.get("tag") or _tongue(headings, desk)
    return settled | {"read": reading_said(settled)}


def _tongue(headings: Sequence[str], desk: Desk) -> str:
    """Return the language in which a table is written, by its headings; where that is none of the trip's, our own."""
    is_german = not _GERMAN.isdisjoint(map(plain, headings))
    found = "ja" if any(map(_JAPANESE.search, headings)) else "de" if is_german else "en"
    return found if found in desk.tags else desk.own_tag


def _each_once(entries: Sequence[OptionField], columns: Sequence[Column]) -> tuple[str, ...]:
    """Return the keys that count; a column that is picked for a second place is a mistake there."""
    alone = {one.key for one in columns if not one.may_repeat}
    met: set[str] = set()
    keys = []
    for field in entries:
        key = "" if field.errors else field.picked
        if key in alone & met:
            field.errors = [*field.errors, gettext("This is picked for two columns. Pick it once.")]
            key = ""
        met.add(key)
        keys.append(key)
    return tuple(keys)


def _standing_twice(sheet: Sheet, head: int | None) -> frozenset[int]:
    """Return the places of headings that stand further to the left already."""
    headings = [plain(words) for words in (sheet.rows[head] if head is not None else ())]
    return frozenset(nth for nth, words in enumerate(headings) if words and words in headings[:nth])
