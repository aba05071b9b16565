"""What is wrong with a trip file, where, and how to mend it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NoReturn, Protocol

from planner.errors import PlannerError
from planner.imports.tripfile import messages
from planner.values.text import N_

MOST_PROBLEMS = 200
"""A file with more problems than this is refused at once: nobody reads on."""

MOST_SHOWN = 60
"""So many characters of a wrong value are repeated in a message."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: ``line`` and ``column`` count from 1, ``path`` is such as ``engagements[3].when.end``.

    ``message`` is an English sentence that is also the key of its translation; ``values`` fill its named places.
    """

    line: int
    column: int
    path: str
    message: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The message in English."""
        return self.message % self.values if self.values else self.message

    def __str__(self) -> str:
        """Say place and message in one line."""
        path = f", {self.path}" if self.path else ""
        return f"line {self.line}, column {self.column}{path}: {self.sentence}"


class TripFileRefused(PlannerError):
    """A trip file has problems; nothing of it is used. ``problems`` lists them from top to bottom."""

    message = N_("This trip file cannot be used. Nothing has been saved.")

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order of the file."""
        super().__init__()
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))

    def __str__(self) -> str:
        """Say every problem in English, a line each."""
        return "\n".join([self.message, *map(str, self.problems)])


class Place(Protocol):
    """Anything that knows where in the file it stands."""

    line: int
    column: int
    path: str


class Problems:
    """The problems found so far."""

    def __init__(self) -> None:
        """Begin without any."""
        self.found: list[Problem] = []

    def note(self, place: Place, message: str, **values: object) -> None:
        """Remember a problem. :raises TripFileRefused: when there are so many that reading on is of no use."""
        shown = {name: _shortened(value) for name, value in values.items()}
        self.found.append(Problem(place.line, place.column, place.path, message, shown))
        if len(self.found) >= MOST_PROBLEMS:
            self.found.append(Problem(place.line, place.column, "", messages.TOO_MANY_PROBLEMS))
            self.refuse()

    def refuse(self) -> NoReturn:
        """Give up. :raises TripFileRefused: always."""
        raise TripFileRefused(self.found)


def _shortened(value: object) -> object:
    """Shorten what the file says; lists of allowed words come with commas and stay whole."""
    if isinstance(value, str) and len(value) > MOST_SHOWN and ", " not in value:
        return value[:MOST_SHOWN] + "…"
    return value
