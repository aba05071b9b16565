"""The style rules that put a page's boxes in their places, made of numbers alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from planner.programme.grid import Box, Grid

GUTTER = "3.75rem"
NARROWEST = 8.5
"""The least width of a column for each box that stands side by side in it, in rem."""
REM_A_MINUTE = 0.055
MOST_BESIDE = 6
"""Up to so many boxes side by side make a column wider."""


@dataclass(slots=True)
class Places:
    """The classes of a page's boxes, each with its rule, as they are asked for."""

    rules: dict[str, str] = field(default_factory=dict)

    @property
    def sheet(self) -> str:
        """The style sheet of all that was asked for."""
        return "".join(f".{name}{{{rule}}}" for name, rule in self.rules.items())

    def frame(self, nth: int, grid: Grid) -> str:
        """Return the class of a day's table: its columns, and its rows from one line to the next."""
        columns = (f"minmax({_rem(NARROWEST * min(wide, MOST_BESIDE))},1fr)" for wide in _widths(grid))
        rows = (f"minmax({_rem(REM_A_MINUTE * (after - before))},auto)" for before, after in pairwise(grid.lines))
        rule = f"grid-template-columns:{GUTTER} {_run(columns)};grid-template-rows:auto {_run(rows)}"
        return self._named(f"t{nth}", rule)

    def row(self, line: int) -> str:
        """Return the class of what begins at a line; the first row of a table names its columns."""
        return self._named(f"r{line}", f"grid-row-start:{line + 2}")

    def column(self, nth: int, width: int = 1) -> str:
        """Return the classes of what takes so many columns; before the first stand the hours."""
        names = self._named(f"c{nth}", f"grid-column-start:{nth + 2}")
        return f"{names} {self._named(f's{width}', f'grid-column-end:span {width}')}" if width > 1 else names

    def box(self, box: Box, lines: dict[int, int]) -> str:
        """Return the classes of a box; ``lines`` are the numbers of a table's lines by their minutes."""
        end = self._named(f"e{lines[box.ends]}", f"grid-row-end:{lines[box.ends] + 2}")
        names = [self.row(lines[box.starts]), end, self.column(box.column, box.columns)]
        if box.of > 1:
            share = f"margin-inline-start:{_share(box.at, box.of)};inline-size:calc({_share(1, box.of)} - 3px)"
            names.append(self._named(f"x{box.at}-{box.of}", share))
        if box.strips > 1:
            names.append(self._named(f"w{box.strips}", f"padding-inline-end:{_share(box.strips - 1, box.strips)}"))
        return " ".join(names)

    def _named(self, name: str, rule: str) -> str:
        self.rules[name] = rule
        return name


def _widths(grid: Grid) -> Iterable[int]:
    return (grid.width_of(column) for column in range(len(grid.columns)))


def _share(parts: int, of: int) -> str:
    return f"{100 * parts / of:.4g}%"


def _rem(number: float) -> str:
    return f"{number:.4g}rem"


def _run(tracks: Iterable[str]) -> str:
    """Return tracks with those that repeat said once."""
    runs = ((track, len(list(same))) for track, same in groupby(tracks))
    return " ".join(track if times == 1 else f"repeat({times},{track})" for track, times in runs)
