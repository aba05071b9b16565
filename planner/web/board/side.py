"""What stands beside the sheets: undo and redo, what is not dated yet, what clashes."""

from dataclasses import dataclass

from planner.actions.steps import next_steps
from planner.programme.clashes import Clash, Severity
from planner.web import lookups
from planner.web.access import organizer
from planner.web.board.drawing import DrawnLoose
from planner.web.board.page import Board

MOST_CLASHES = 12
"""So many are told beside the board, the worst first; their own page tells all."""


@dataclass(frozen=True, slots=True)
class Told:
    """A clash in a sentence, and the keys of the items that it is about."""

    severe: bool
    sentence: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The panel. ``undo`` and ``redo`` are the numbers of the organizer's own steps, nothing where there is none."""

    undo: int | None
    redo: int | None
    undated: tuple[DrawnLoose, ...]
    clashes: tuple[Told, ...]
    counted: int


def side_of(slug: str, board: Board) -> Side:
    """Return what stands beside a board."""
    worst = board.clashes[:MOST_CLASHES]
    back, again = next_steps(lookups.trip(slug), organizer()) if lookups.may_edit(slug) else (None, None)
    return Side(
        undo=back,
        redo=again,
        undated=board.undated(),
        clashes=tuple(Told(_severe(clash), clash.sentence(board.language), clash.items) for clash in worst),
        counted=len(board.clashes),
    )


def _severe(clash: Clash) -> bool:
    return clash.severity is Severity.CANNOT_WORK
