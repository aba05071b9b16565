"""HTTP ONLY. One module per resource; each view looks up, binds, acts, redirects.

Closed unless said otherwise: a view needs a signed-in organizer but where it is marked ``@public``, and everything
below a trip goes through one gate, ``lookups``. Rejected: a decorator on each private view, of which one is always
forgotten.

One commit, at the edge: actions flush, ``answers.saved`` commits and redirects; whatever ends otherwise is rolled back.
An unsafe request begins its transaction as a writer (see ``planner.database``).

Accounts and passwords are Flask-Security's, its pages are not: it routes nothing here, so that there is no address
whose rules and words are not ours.

Pages work without scripts. The language is remembered with the account and, as is the appearance, in a cookie that the
server reads, so a page arrives in the right one at once. Rejected: an appearance in the account; a room is dark, not
its organizer.
"""
