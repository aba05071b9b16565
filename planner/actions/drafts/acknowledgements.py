"""Drafts of acknowledgements into rows."""

from planner import model
from planner.actions.within import Within
from planner.errors import Refused
from planner.programme import shape


def write_acknowledgement(row: model.Acknowledgement, draft: shape.Acknowledgement, within: Within) -> None:  # noqa: ARG001 -- as its siblings
    """Let the row say what the draft says. :raises Refused: without a reason."""
    if not draft.reason.strip():
        raise Refused("Say why it may be.", field="reason")
    row.reason, row.made_by, row.made_on = draft.reason, draft.by, draft.on
