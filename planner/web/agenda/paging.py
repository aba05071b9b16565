"""Long trips on several pages of days, so that no page has more than one can look through."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from planner.programme.days import Day

MOST_ROWS = 120
"""A page has days with about so many rows; a single day is never cut."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """The page that is open, of how many, the places of its days among all; on which page each day and item stands."""

    number: int
    pages: int
    shown: tuple[int, ...]
    of_days: tuple[int, ...]
    of_items: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_last(self) -> bool:
        """Tell whether no days come after these."""
        return self.number == self.pages


def leaf_of(days: Sequence[Day], number: int = 1) -> Leaf:
    """Return this page, or the nearest there is."""
    of_days = _pages(days)
    pages = of_days[-1] if of_days else 1
    number = min(max(number, 1), pages)
    of_items: dict[str, int] = {}
    for page, day in zip(of_days, days, strict=True):
        for row in day.rows:
            of_items.setdefault(row.item.key, page)
    shown = tuple(place for place, page in enumerate(of_days) if page == number)
    return Leaf(number, pages, shown, of_days, of_items)


def _pages(days: Sequence[Day]) -> tuple[int, ...]:
    """Return the page of each day."""
    found, page, rows = [], 1, 0
    for day in days:
        if rows and rows + len(day.rows) > MOST_ROWS:
            page, rows = page + 1, 0
        rows += len(day.rows)
        found.append(page)
    return tuple(found)
