"""Finding things in a programme by words, as a person writes them.

Words are compared without case, accents and the width of letters, ß like ss, kana of either sort alike, and by their
beginnings; in scripts without spaces anywhere. Rejected: asking the database. It knows neither readings nor umlauts,
would find what an audience may not see, and a whole trip is read for every page anyway.
"""

from planner.programme.search.finding import Found, Hit, search
from planner.programme.search.folding import marked, words_in
from planner.programme.search.things import Sort

__all__ = ["Found", "Hit", "Sort", "marked", "search", "words_in"]
