"""Acknowledged clashes of a trip file."""

from planner.imports.tripfile.fields import field, whole
from planner.imports.tripfile.scalars import line, lines_up_to, own_id
from planner.imports.tripfile.times import day
from planner.programme.shape import Acknowledgement

LONGEST = 500
"""Letters of a reason."""

acknowledgement = whole(
    Acknowledgement,
    field("clash", own_id("clash"), "key", required=True),
    field("reason", lines_up_to(LONGEST), required=True),
    field("by", line),
    field("on", day),
)
