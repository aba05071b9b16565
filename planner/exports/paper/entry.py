"""One line of a printed day."""

from dataclasses import dataclass

from planner.exports.paper.facts import Fact, Note
from planner.exports.paper.marks import Mark
from planner.exports.paper.people import Named
from planner.exports.paper.voice import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a day.

    ``clock`` is the time in figures, ``time`` what stands below it or, where a time is inexact, instead of it. ``tone``
    says how it looks: "protocol", "journey", "session" or "plain"; ``kicker`` is the small word above the title.
    """

    key: str
    clock: str
    time: str
    titles: tuple[Line, ...]
    kicker: str = ""
    places: tuple[Line, ...] = ()
    facts: tuple[Fact, ...] = ()
    notes: tuple[Note, ...] = ()
    marks: tuple[Mark, ...] = ()
    who: tuple[Named, ...] = ()
    tone: str = "plain"
    status: str = ""
    is_cancelled: bool = False
