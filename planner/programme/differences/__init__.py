"""From one release to the next as its readers see it: what was added, withdrawn, moved, renamed, is elsewhere.

:mod:`planner.programme.changes` compares what is stored, field by field; here is compared what an item *shows*: the
name and the address of its place and the names of its people are part of it, so a renamed venue is a difference of
every item there. Both programmes are those of one audience, so nothing can be said of what that audience may not see.
"""

from planner.programme.differences.audiences import Counting
from planner.programme.differences.comparing import Difference, Sort, differences_between

__all__ = ["Counting", "Difference", "Sort", "differences_between"]
