"""Quick add: an engagement in one line, shown as it was understood before it is saved.

The line is understood on the server, where the preview is made too: one grammar, the same with scripts and without.
Names for completion come in one answer the first time somebody turns to the line, and are searched in the browser
from then on. Rejected: asking the server at every letter; the whole trip is read for each answer, and a name should
stand there before the next key is pressed.
"""
