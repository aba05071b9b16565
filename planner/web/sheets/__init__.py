"""Everything of a group, an institution, a venue, as its page and its line in a list say it.

All three show a part of the programme in short: by day, a line for each item. That is the agenda's own entries with
less under them, so that an item is called the same everywhere.
"""
