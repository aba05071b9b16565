"""How fast it is: ``python -m tests.benchmarks`` prints a table, with ``--json`` a list of figures.

Times are processor time in milliseconds or seconds, the least of several runs, since a busy machine adds and never
takes away. Where a bar compares with another library or a browser, that one does the same work in the same run.
Nothing here is asserted by the tests; a figure over its bar is marked in the table.
"""
