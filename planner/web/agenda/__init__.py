"""The agenda: a trip by day, as the staff or as any other audience sees it.

Everything a page shows is worked out here as plain values, words already in the reader's language; the template only
lays them out. Rejected: macros that work out times and names while they draw. At 1,600 items most of the time went into
them, and what they decided could be tested only through HTML.
"""
