"""The forms of a table that is read in: handed in or pasted, read in this or that way, taken over."""

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import FieldList
from wtforms.validators import ValidationError

from planner.actions.importing.rows import RowRefused
from planner.errors import PlannerError, Refused
from planner.imports.tables.messages import EMPTY
from planner.values.vocabulary import Listed
from planner.web.forms.base import Desk, Form
from planner.web.forms.fields import TOO_LONG, Asking, Hidden, Line, Lines, Tick
from planner.web.forms.fields.files import FileField
from planner.web.forms.finding import Option
from planner.web.forms.uploads import FileForm

MOST_PASTED = 200_000
"""Letters; a form may hold 256 kB."""

_ROWS = re.compile(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?")


class Pasted(Lines):
    """Rows as they were pasted: blanks at the ends stay, for they may be empty cells."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the rows."""
        self.data = str(valuelist[0]) if valuelist else ""
        if len(self.data) > self.most:
            raise ValueError(_(TOO_LONG, count=len(self.data), most=self.most))


class IntakeForm(FileForm):
    """A table, as a file or pasted."""

    file = FileField(_("File"), hint=_("XLSX, ODS, XLS or CSV, or address cards (VCF): at most 10 MB, and 5,000 rows."))
    pasted = Pasted(
        _("Or paste rows"),
        most=MOST_PASTED,
        hint=_("Copied out of a spreadsheet, with their headings. Hand in more than about 1,000 rows as a file."),
    )

    def __init__(self, desk: Desk | None = None, of: Listed = Listed.PEOPLE) -> None:
        """Ask for a list of this sort; address cards are lists of people only."""
        super().__init__(desk)
        if of is not Listed.PEOPLE:
            self.file.description = _("XLSX, ODS, XLS or CSV: at most 10 MB, and 5,000 rows.")

    @property
    def content(self) -> bytes:
        """The bytes of the file, else of what was pasted."""
        return self.file.data or str(self.pasted.data or "").encode("utf-8", "replace")

    @property
    def name(self) -> str:
        """What the file is called, "" of what was pasted."""
        return self.file.file_name

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for a file where there is neither, and refuse one in which nothing stands."""
        good = super().validate(extra_validators)
        if good and self.file.data is not None and not self.file.data.strip():
            self.file.errors = [gettext(EMPTY)]
            return False
        if good and not self.content.strip():
            self.file.errors = [_("Choose a file, or paste rows.")]
            return False
        return good


class OptionField(Asking):
    """One of a few options that are only known once the table is."""

    sort = "choice"
    is_long = False
    width = "half"
    options: Sequence[Option] = ()

    @property
    def headings(self) -> list[tuple[str, Sequence[Option]]]:
        """The options under no heading."""
        return [("", self.options)]

    @property
    def picked(self) -> str:
        """The value that is picked."""
        return self.data or ""

    def nothing(self) -> str:
        """Return the option of no value."""
        return ""

    def pre_validate(self, form: Any) -> None:
        """Refuse what is not among the options."""
        if all(option.value != self.picked for option in self.options):
            raise ValidationError(gettext("Pick one of the list."))


class RowsField(Line):
    """Numbers of rows and stretches of them: 4, 17-20; ``there`` are those that the table has."""

    there = range(0)

    @property
    def rows(self) -> frozenset[int]:
        """The rows that are named, none while it cannot be read."""
        return frozenset(chain.from_iterable((rows_named(self.data or "") or {}).values()))

    def read(self, typed: str) -> str:
        """Refuse what names no rows."""
        if rows_named(typed) is None:
            raise ValueError(_("Write the numbers of rows, such as 4, 17-20."))
        return typed

    def pre_validate(self, form: Any) -> None:
        """Refuse rows that the table has not; a stretch may go on below its last one."""
        super().pre_validate(form)
        named = rows_named(self.data or "") or {}
        if missing := [words for words, rows in named.items() if not any(row in self.there for row in rows)]:
            raise ValidationError(gettext("There are no such rows to leave out: %(rows)s.", rows=", ".join(missing)))


def rows_named(typed: str) -> Mapping[str, range] | None:
    """Return the rows that words name, by the words for each stretch; nothing where these are none."""
    found: dict[str, range] = {}
    for part in filter(None, (part.strip() for part in re.split("[,;、]", typed))):
        read = _ROWS.fullmatch(part)
        if read is None:
            return None
        found[part] = range(int(read[1]), int(read[2] or read[1]) + 1)
    return found


class ReadingForm(Form):
    """How a table is read. It is sent by GET, so that the address says it whole; ``read`` says of which columns."""

    sheet = OptionField(_("Sheet"))
    encoding = OptionField(_("Characters"))
    delimiter = OptionField(_("Between the cells"))
    head = OptionField(_("Headings"))
    side = OptionField(_("New people are"))
    tag = OptionField(_("Language of the texts"))
    left = RowsField(_("Leave out rows"), width="half", hint=_("by their numbers, such as 4, 17-20"))
    read = Hidden(most=40)
    column = FieldList(OptionField(_("Column")))


class TakeOverForm(Form):
    """That what was looked at is to be taken over; ``seen`` is its imprint."""

    seen = Hidden(most=64)
    without = Tick()

    def refuse(self, refused: PlannerError) -> None:
        """Say of which row it is, and the reason in the reader's words."""
        if isinstance(refused, RowRefused):
            reason = gettext(refused.reason.message, **refused.reason.values)
            refused = Refused(refused.message, row=refused.row, reason=reason)
        super().refuse(refused)
