"""The board as a page: which sheets are drawn, which wait until they come near, which have changed."""

from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from zlib import crc32

from planner.language import Language
from planner.programme.board import Sheet, day_that_matters, sheet_days, sheet_of
from planner.programme.days import undated_of
from planner.programme.filtering import day_with
from planner.programme.shape import Programme
from planner.web.agenda.page import day_names
from planner.web.agenda.warnings import AtItems
from planner.web.board.drawing import Addresses, Drawer
from planner.web.board.drawn import Drawn, DrawnLoose, Head
from planner.web.clashes.standing import open_now

MOST_ROWS = 150
"""Sheets with about so many rows are drawn at once, from the day that matters on; the others when they come near."""
SHEET = 4
"""So many rows a sheet counts for besides its own: a trip may have four hundred days on which nothing stands yet."""

DAYS = "days"
"""The name under which a page says which days it has, among the marks of its sheets."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sheet that is not drawn yet."""

    head: Head


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for: all hours of the day, links that change things, items of these keys alone (``None``: all)."""

    all_hours: bool = False
    may_edit: bool = False
    keys: Container[str] | None = None


USUAL = Options()


class Board:
    """The board of a programme for one reader at one moment."""

    def __init__(
        self,
        programme: Programme,
        language: Language,
        *,
        versions: Mapping[str, int],
        address_of: Addresses,
        options: Options = USUAL,
    ) -> None:
        """Work out the days and what clashes; sheets are drawn when they are asked for."""
        self.programme, self.language, self.options = programme, language, options
        self.days = {key: day_with(day, options.keys) for key, day in sheet_days(programme).items()}
        self.clashes = open_now(programme)
        by_item = AtItems(self.clashes, language)
        self._drawer = Drawer(
            programme,
            language,
            versions=versions,
            clashes=by_item,
            address_of=address_of,
            options=(options.all_hours, options.may_edit, language.code, programme.trip.languages),
        )
        self._groups = tuple(programme.groups)

    def sheet(self, key: str, *, shown: str = "") -> Drawn:
        """Draw the sheet of a day; where a page has it with the mark ``shown``, what looks different there now."""
        return self._drawer.sheet(self._sheet(key), self.mark(key), shown=shown)

    def mark(self, key: str) -> str:
        """Return the mark of a day."""
        return self._drawer.marks.of_day(self.days[key])

    def _sheet(self, key: str) -> Sheet:
        return sheet_of(key, self.days[key], self._groups, all_hours=self.options.all_hours)

    def heads(self) -> Iterator[tuple[Head, str]]:
        """Yield what every day is called, and that in short."""
        heads = (self._drawer.head(key, day) for key, day in self.days.items())
        return zip(heads, day_names(self.days.values(), self.language), strict=True)

    def opens_at(self, asked: str, now: datetime) -> str:
        """Return the key of the day that is asked for, else of the one that matters at ``now``; "" without any."""
        return asked if asked in self.days else day_that_matters(self.days, now)

    def near(self, key: str) -> frozenset[str]:
        """Return the keys of the days that are drawn at once when the board opens at one: that and those around it."""
        keys = list(self.days)
        if key not in self.days:
            return frozenset(keys)
        found: set[str] = set()
        here, rows = keys.index(key), 0
        for nth in sorted(range(len(keys)), key=lambda nth: (abs(nth - here), nth)):
            rows += SHEET + len(self.days[keys[nth]].rows)
            if found and rows > MOST_ROWS:
                break
            found.add(keys[nth])
        return frozenset(found)

    def sheets(self, drawn: Collection[str]) -> Iterator[Drawn | Waiting]:
        """Yield all sheets in order, those of these keys drawn."""
        for key, day in self.days.items():
            yield self.sheet(key) if key in drawn else Waiting(self._drawer.head(key, day))

    def day_of(self, key: str) -> str:
        """Return the key of the first day on which an item stands, "" where it stands on none."""
        return next((day_key for day_key, day in self.days.items() if any(row.item.key == key for row in day.rows)), "")

    @property
    def days_mark(self) -> str:
        """The mark of which days there are."""
        return f"{crc32(' '.join(self.days).encode()):08x}"

    def changed(self, shown: Mapping[str, str]) -> tuple[str, ...] | None:
        """Return the keys of the days of which something else is ``shown`` (marks by key).

        Nothing where another row of days is needed, because one has come or gone.
        """
        sheets = {key: mark for key, mark in shown.items() if key != DAYS}
        if shown.get(DAYS, self.days_mark) != self.days_mark or not sheets.keys() <= self.days.keys():
            return None
        return tuple(key for key, mark in sheets.items() if self.mark(key) != mark)

    def undated(self) -> tuple[DrawnLoose, ...]:
        """Return what stands on no day yet."""
        keys = self.options.keys
        wanted = (item for item in undated_of(self.programme) if keys is None or item.key in keys)
        return tuple(self._drawer.undated(item) for item in wanted)
