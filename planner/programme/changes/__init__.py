"""From one programme to another: what has changed, thing by thing, and how a change is made once more elsewhere.

``changes_between`` compares two pictures of a trip, whichever they are: before and after a save, one release and the
next. ``replayed`` makes changes on a third picture, as far as nobody has changed the same in the meantime; turned
round, this takes them back. Rejected: keeping the queries that were run. They say nothing to who reads the history,
and turned round they would trample on what others have done since.
"""

from planner.programme.changes.change import HEAD, RANKS, Change, Ranking
from planner.programme.changes.comparing import changes_between
from planner.programme.changes.references import limited_to, mentions
from planner.programme.changes.replaying import Left, Replay, replayed
from planner.programme.changes.settling import DERIVED, settled

__all__ = [
    "DERIVED",
    "HEAD",
    "RANKS",
    "Change",
    "Left",
    "Ranking",
    "Replay",
    "changes_between",
    "limited_to",
    "mentions",
    "replayed",
    "settled",
]
