"""A day as a table of groups and hours: which box stands in which column, over which minutes, in which lane.

Pages draw it and the board will move things about on it, so where a box stands is worked out here, from the rows of a
day alone. What belongs to all groups is one box across their columns. Rejected: one box per group, which says the same
thing three times, and lanes of unequal width across columns, in which a joint item covers what a single group does at
the same hour; such an item stands in a column of its own instead. Groups whose columns lie apart have a box each.
"""

from planner.programme.grid.columns import Column, ColumnSort, groups_in
from planner.programme.grid.drawing import Box, Grid, grid_of
from planner.programme.grid.lanes import Lane, lanes_of
from planner.programme.grid.spans import Span, spans_of

__all__ = ["Box", "Column", "ColumnSort", "Grid", "Lane", "Span", "grid_of", "groups_in", "lanes_of", "spans_of"]
