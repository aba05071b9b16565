"""The board: every day of a trip as a sheet of groups and minutes, on which things are put and moved.

The days are those of every other page; here also those stand on which nothing happens yet, because something can be
put there. Where a box stands is worked out by :mod:`planner.programme.grid`, so that a table that is read and a board
that is worked on agree. Rejected: a sheet for every date with one clock for all; on the day of a flight half of it
would be read by the wrong wall.
"""

from planner.programme.board.sheets import LEAST, Sheet, day_that_matters, sheet_days, sheet_of

__all__ = ["LEAST", "Sheet", "day_that_matters", "sheet_days", "sheet_of"]
