"""Where something is put: a place on the wall of a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Whose(StrEnum):
    """Which end of an item lies at a spot."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Spot:
    """A day by the clock of ``zone`` (IANA name), and the minute since its midnight where there is one.

    ``whose`` is for legs, whose two ends stand apart.
    """

    day: date
    zone: str
    minute: int | None = None
    whose: Whose = Whose.START
