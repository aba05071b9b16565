"""The board in the browser: the organizer's main place.

A page of sheets, one for each day, in which every box stands where :mod:`planner.programme.board` puts it; a panel at
its side in which things are changed without leaving it. What is changed answers with the sheets that look different
now, which the page knows by their marks, and within them with the boxes that do: so a move, an undo, a colleague's
change and a save in the panel all come in by the same door. Rejected: a table of items as JSON from which a script
draws; pages would then be drawn twice, by two languages, and nothing would be there without scripts.
"""
