"""What is otherwise from one release to the next, in a reader's words: old and new, facet by facet.

Pages, letters and the delegate's own page all tell it with the same words. What is compared are the programmes of one
audience, so nothing is told of what that audience may not see.
"""

from planner.exports.differences.facets import Facet
from planner.exports.differences.telling import Told, sort_in_words, told, told_between

__all__ = ["Facet", "Told", "sort_in_words", "told", "told_between"]
