"""WHAT CHANGES. One verb per function, named by what an organizer means to do.

Actions look up, check, change and flush; they never commit: the edge that was asked (a request, a command) commits
once, so that a refusal leaves nothing half done. They refuse in the words of :mod:`planner.errors`. Who may ask is the
edge's to decide, but for what members may give to each other. Every change of a trip's content is refused on a closed
trip, and every save of something that exists names the version it was made from.

New and changed things come as drafts (:mod:`planner.actions.drafts`). A save that changes nothing saves nothing, so
that version and SEQUENCE only rise when something did change. What the verbs of every sort have in common stands in
:mod:`planner.actions.making`: the key, the version, all or nothing, and the items that count as changed because they
show what was.

Verbs do not tell what they did. A *step* of the history is found by comparing the trip before and after
(:mod:`planner.actions.steps`), so a new verb can be taken back without a line of its own.
"""
