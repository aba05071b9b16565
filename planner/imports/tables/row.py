"""One row of a table, under the keys of our columns, and what is wrong with it."""

from collections.abc import Iterable, Iterator

from planner.imports.tables import messages
from planner.imports.tables.cells import parts_of, tongue_of
from planner.imports.tables.columns import tag_of
from planner.imports.tables.headings import RESTRICTED
from planner.imports.tables.proposed import Reading, Trouble
from planner.imports.tripfile.scalars import LONG, SHORT
from planner.imports.tripfile.source import DIRECTION, code_point
from planner.values.searching import folded
from planner.values.text import ANY, Text

MOST = {"academic_title": 60, "suffix": 60, "phone": 60, "email": 254, "number": 20, "authors": 500}
LINED = frozenset({"biography", "abstract", *RESTRICTED}) - {"diet"}
"""What may have several lines; a break in any other cell is a blank, as in a form and in a trip file."""
MOST |= dict.fromkeys(LINED, LONG)
"""Letters of what holds not just :data:`SHORT` of them, as the columns of the database do."""
_SAID = 60
"""Letters of what is wrong that are repeated in the sentence about it."""


class Row:
    """One row while it is read; ``number`` is its line in the sheet, from 1."""

    def __init__(self, number: int, cells: Iterable[tuple[str, str, str]], tag: str) -> None:
        """Keep of the cells (column, words, heading) those that can be kept; ``tag`` is the language of their texts."""
        self.number, self.tag = number, tag
        self.troubles: list[Trouble] = []
        self.cells = [one for one in cells if one[0] and one[1] and self._is_bearable(*one)]

    def note(self, heading: str, message: str, **values: object) -> None:
        """Remember what is wrong in the column of this heading, "" for the row as a whole."""
        said = {name: value[:_SAID] if isinstance(value, str) else value for name, value in values.items()}
        self.troubles.append(Trouble(row=self.number, column=heading, message=message, values=said))

    def one(self, key: str) -> tuple[str, str]:
        """Return what the column says, and its heading; two empty ones where it says nothing."""
        return next(((words, heading) for name, words, heading in self.cells if name == key), ("", ""))

    def text(self, key: str) -> Text:
        """Return what the columns of this key say, each in the language that its heading names."""
        found: dict[str, str] = {}
        for name, words, heading in self.cells:
            if name == key:
                found.setdefault(tag_of(heading) or self.tag, words if key in LINED else " ".join(words.split()))
        return Text(found)

    def texts(self, *keys: str) -> dict[str, Text]:
        """Return those of the texts that the row says."""
        return {key: text for key in keys if (text := self.text(key))}

    def tongues(self, words: str, heading: str) -> list[str]:
        """Return the tags of the languages in a cell; what is none is noted."""
        tags = {part: tongue_of(part) for part in parts_of(words)}
        for part in (part for part, tag in tags.items() if not tag):
            self.note(heading, messages.BAD_LANGUAGE, value=part)
        return [tag for tag in tags.values() if tag]

    def _is_bearable(self, key: str, words: str, heading: str) -> bool:
        most = MOST.get(key, SHORT)
        if len(words) > most:
            self.note(heading, messages.TOO_LONG, limit=most)
        elif not words.isascii() and (found := DIRECTION.search(words)):
            self.note(heading, messages.DIRECTION, code=code_point(found[0]))
        else:
            return True
        return False


def merged(known: Text, said: Text) -> Text:
    """Return a text with what a row says of it; what stands there already as right in every language is nothing new."""
    plain = folded(known.get(ANY, ""))
    return Text({**known, **{tag: words for tag, words in said.items() if folded(words) != plain}})


def rows_below(reading: Reading) -> Iterator[Row]:
    """Go through the rows below the headings; empty ones and those left out are none."""
    first, headings = 0 if reading.head is None else reading.head + 1, reading.headings
    for number, cells in enumerate(reading.sheet.rows[first:], start=first + 1):
        if any(cells) and number not in reading.left_out:
            yield Row(number, zip(reading.mapping, cells, headings, strict=False), reading.tag)
