"""What has been changed in a trip, kept step by step, so that it can be shown, taken back and done again.

A step is what one organizer changed at once, found by comparing the trip before and after, and not told by each verb:
so no verb can forget to. Taking back is a change like any other: it raises versions, and a closed trip refuses it; but
it is no step of its own, since the step it takes back says so and can be done again. Rejected: versions of whole trips
to go back to, for that loses what colleagues have done since.
"""

from planner.actions.steps.gone import Gone, what_became_of
from planner.actions.steps.kept import read
from planner.actions.steps.own import next_steps
from planner.actions.steps.taking import Outcome, record, redo, step_of, undo

__all__ = ["Gone", "Outcome", "next_steps", "read", "record", "redo", "step_of", "undo", "what_became_of"]
