"""What a drawn sheet is made of; a template lays it out and decides nothing."""

from dataclasses import dataclass
from datetime import date

from planner.web.agenda.entries import Entry, Line


@dataclass(frozen=True, slots=True)
class Head:
    """What a day is called: its key and its number, heading and date, its clock. ``place`` is its id on the page."""

    key: str
    number: int | None
    date: str
    heading: str
    zone: str
    zone_name: str
    zone_changes: bool

    @property
    def place(self) -> str:
        """Its id on the page."""
        return f"day-{self.key}"

    @property
    def ordinal(self) -> int:
        """The number of its date (``date.toordinal``), by which a script tells whether a day follows another."""
        return date.fromisoformat(self.date).toordinal()


@dataclass(frozen=True, slots=True)
class DrawnColumn:
    """A column: what it is called, whose it is, its classes."""

    words: str
    group: str
    sort: str
    classes: str


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A box: what it says, its classes, from when to when it lasts, what of a leg it shows."""

    entry: Entry
    key: str
    version: int
    classes: str
    starts: int
    ends: int
    ends_shown: str
    again: bool
    with_groups: bool


@dataclass(frozen=True, slots=True)
class SameBox:
    """A box that stands on the page already, as it is; ``place`` is its id there."""

    place: str


@dataclass(frozen=True, slots=True)
class DrawnLoose:
    """What has no exact time on a day, or no day."""

    entry: Entry
    key: str
    version: int
    beside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A whole sheet. ``mark`` is another as soon as anything of it is."""

    head: Head
    mark: str
    first: int
    last: int
    classes: str
    rows: str
    columns: tuple[DrawnColumn, ...]
    hours: tuple[tuple[str, str], ...]
    boxes: tuple[DrawnBox | SameBox, ...]
    loose: tuple[DrawnLoose, ...]
    nights: tuple[Line, ...]
