"""From one release to the next as its readers see it: what was added, withdrawn, moved, renamed, is elsewhere.

:mod:`planner.programme.changes` compares what is stored, field by field; here is compared what an item *shows*: the
name and the address of its place and the names of its people are part of it, so a renamed venue is a difference of
every item there. Both programmes are those of one audience, so nothing can be said of what that audience may not see.

An entry of a calendar counts once more (see :mod:`planner.exports.ics.editions`) when its words are others, and as a
rule its audience is told of a difference at the same time. The exceptions:

- told, though no entry says it: posters, who stays out, who comes in beside all groups, that an item for all is for
  no group any more, a venue's town, the order of seats in a vehicle and of parts, what is undated, kinds of one
  category, how early to be at what begins at no clock time.
- counted, though nobody is told: the colour of a group, a line of home time and the script of places when the home
  zone becomes another, words in other languages when the trip's languages become others, whatever becomes of a
  cancelled item, and the titles of other items that are named: a renamed conference is told once and not of each
  session.
"""

from planner.programme.differences.audiences import Counting
from planner.programme.differences.comparing import Difference, Sort, differences_between

__all__ = ["Counting", "Difference", "Sort", "differences_between"]
