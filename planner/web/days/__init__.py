"""The days as tables of groups and hours: what the agenda tells from top to bottom, drawn to the clock.

A box's place is a class, and a sheet in the page's head gives the few classes that it uses their numbers: the policy of
the pages allows no style attributes. Rejected: a row for every five minutes, which cuts words off in a short meeting;
the rows lie between the minutes at which something begins or ends, and grow with what is written in them.
"""
