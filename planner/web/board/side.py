"""What stands beside the sheets: undo and redo, what is not dated yet, what clashes."""

from dataclasses import dataclass

from planner.actions.steps import next_steps
from planner.programme.clashes import Clash, Severity
from planner.web import lookups
from planner.web.access import organizer
from planner.web.board.drawn import DrawnLoose
from planner.web.board.page import Board

MOST_CLASHES = 12
"""So many are told beside the board, the worst first; their own page tells all."""


@dataclass(frozen=True, slots=True)
class Told:
    """A clash in a sentence: how bad it is, the day and the item that it is about, its key to be acknowledged by."""

    severity: Severity
    sentence: str
    day: str
    item: str
    key: str


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
    back, again = _steps(slug, board) if lookups.may_edit(slug) else (None, None)
    return Side(
        undo=back,
        redo=again,
        undated=board.undated(),
        clashes=tuple(_told(clash, board) for clash in worst),
        counted=len(board.clashes),
    )


def _steps(slug: str, board: Board) -> tuple[int | None, int | None]:
    permitted = lookups.member(slug).reads_restricted
    return next_steps(lookups.trip(slug), organizer(), now=board.programme, reads_restricted=permitted)


def _told(clash: Clash, board: Board) -> Told:
    programme = board.programme
    item = next((key for table in (programme.engagements, programme.legs) for key in clash.items if key in table), "")
    return Told(clash.severity, clash.sentence(board.language), board.day_of(item) if item else "", item, clash.key)
