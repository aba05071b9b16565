"""Links for delegates and hosts as an organizer has them: made, copied, shown as a code, printed, renewed, revoked.

A link can be shown again, because its secret is drawn from this installation's key each time (see
:mod:`planner.actions.delegate_links`). It lets whoever has it read what its audience may read, and answer in their
name. So only who may change the trip sees addresses; a viewer sees that there are links, and whether they are used.
"""
