"""BYTES -> PROPOSALS. What others hand us is read into a proposal, and only an action makes it part of a trip.

A reader is pure: the same bytes give the same proposal or the same list of problems, and it reaches neither the
database nor the network. It reports every problem with its place, not only the first, because whoever mends a file of
2,000 lines should mend it once.

Trip files (``tripfile``), tables of people, sessions and posters (``tables``) and one line of quick add (``line``) are
read here. Pictures, PDF and spreadsheets are read by libraries that are not written in Python, each time in a process
of its own (``apart``).

Rejected: reading straight into rows. A file that is half right would be half saved, and every rule of the format would
need a database to be tried. Rejected: a schema library; its messages speak of types and unions to people who know
protocol, and it knows nothing of the line on which a value stands.
"""
