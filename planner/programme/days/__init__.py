"""The programme by day: which rows stand on which day, in which order, and what stands side by side.

A day is a run of one date in one zone, so crossing the date line shows a date twice or skips one. Rejected: one
section per date. On the flight from Tokyo to Honolulu it would print Monday morning above the evening before it.
"""

from planner.programme.days.blocks import Block, Column, Parallel, blocks_of
from planner.programme.days.finding import days_of, undated_of
from planner.programme.days.rows import Day, Row, RowRole

__all__ = ["Block", "Column", "Day", "Parallel", "Row", "RowRole", "blocks_of", "days_of", "undated_of"]
