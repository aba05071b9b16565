"""Everything of a group, an institution, a venue and the like, as its page and its line in a list say it.

Where a page shows a part of the programme, it does so in short: by day, a line for each item. That is the agenda's own
entries with less under them, so that an item is called the same everywhere.
"""
