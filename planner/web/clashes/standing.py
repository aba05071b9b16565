"""The clashes of a trip as they stand today, by the clock of the office at home."""

from planner.programme.clashes import Clash, clashes_of, open_clashes
from planner.programme.shape import Programme
from planner.web.today import today_at_home


def clashes_now(programme: Programme) -> tuple[Clash, ...]:
    """Return all clashes of a full programme, those that are acknowledged among them."""
    return clashes_of(programme, today_at_home(programme))


def open_now(programme: Programme) -> tuple[Clash, ...]:
    """Return the clashes of a full programme that nobody has acknowledged: those that are counted and marked."""
    return open_clashes(programme, today_at_home(programme))
