"""A draft of a trip's head into its row."""

from planner import model
from planner.actions.drafts.colours import ensure_colour
from planner.errors import Refused
from planner.programme import shape
from planner.values.wall import zone
from planner.values.when import ensure_near


def write_trip(row: model.Trip, draft: shape.Trip) -> None:
    """Let the row say what the draft says, all but slug and uid.

    :raises Refused: for an empty title, no language, an end before the beginning. :raises UnknownZone: for no zone.
    """
    if not draft.title:
        raise Refused("Give it a title.", field="title")
    if draft.ends < draft.starts:
        raise Refused("The last day lies before the first.", field="ends")
    ensure_near(draft.starts, draft.ends, "ends")
    if not draft.languages:
        raise Refused("Choose at least one language.", field="languages")
    ensure_colour(draft.accent, "accent")
    zone(draft.home_zone)
    row.kind, row.title, row.state = draft.kind, draft.title, draft.state
    row.starts, row.ends, row.home_zone = draft.starts, draft.ends, draft.home_zone
    row.languages, row.purpose, row.note = draft.languages, draft.purpose, draft.note
    row.accent, row.summary = draft.accent, draft.summary
