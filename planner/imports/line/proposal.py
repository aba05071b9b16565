"""What a line was understood to mean, word by word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from planner.programme.shape import Engagement, TakesPart
from planner.values.text import NOTHING, Text
from planner.values.vocabulary import Kind, SessionForm
from planner.values.when import UNDATED, When


class Sort(StrEnum):
    """What a piece of the line says."""

    DAY = "day"
    TIME = "time"
    KIND = "kind"
    VENUE = "venue"
    GROUP = "group"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Piece:
    """The letters from ``start`` to before ``end``, and what they say."""

    start: int
    end: int
    sort: Sort


@dataclass(frozen=True, slots=True)
class Problem:
    """What cannot be or is not known, at the letters from ``start`` to before ``end``.

    ``message`` is an English sentence that is also the key of its translation; ``values`` fill its named places.
    ``candidates`` are tables and keys of what may be meant. One that does not ``stop`` is only worth knowing.
    """

    start: int
    end: int
    message: str
    values: Mapping[str, object] = field(default_factory=dict)
    candidates: tuple[tuple[str, str], ...] = ()
    stops: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The engagement that is meant. ``groups`` is ``None`` for all; people are keys of the programme.

    ``new_venue`` is what stands where a venue would and is none yet.

    ``pieces`` do not overlap; they and the problems stand in the order of the line.
    """

    line: str
    title: str = ""
    kind: Kind = Kind.OTHER
    session_form: SessionForm | None = None
    when: When = UNDATED
    venue: str | None = None
    new_venue: str = ""
    groups: tuple[str, ...] | None = None
    people_in: tuple[str, ...] = ()
    parts: tuple[TakesPart, ...] = ()
    pieces: tuple[Piece, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def may_be_saved(self) -> bool:
        """Tell whether nothing stands in the way."""
        return not any(problem.stops for problem in self.problems)

    def engagement(self, tag: str) -> Engagement:
        """Return the engagement, titled in the language of ``tag``: a draft, and what a preview shows."""
        return Engagement(
            key="",
            kind=self.kind,
            session_form=self.session_form,
            title=Text({tag: self.title}) if self.title else NOTHING,
            when=self.when,
            venue=self.venue,
            groups=self.groups,
            people_in=self.people_in,
            parts=self.parts,
        )

    def marked(self) -> Iterator[tuple[str, str]]:
        """Yield the line in pieces, each with its sort, ``wrong`` where it cannot be, "" where it is plain words."""
        wrong = {at for problem in self.problems if problem.stops for at in range(problem.start, problem.end)}
        sorts = dict(
            chain.from_iterable(((at, one.sort.value) for at in range(one.start, one.end)) for one in self.pieces)
        )
        began = 0
        said = ["wrong" if at in wrong else sorts.get(at, "") for at in range(len(self.line))]
        edges = {one.start for one in self.pieces}
        for at in range(1, len(said) + 1):
            if at == len(said) or said[at] != said[began] or at in edges:
                yield self.line[began:at], said[began]
                began = at
