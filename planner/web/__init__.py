"""HTTP ONLY. One module per resource; each view looks up, binds, acts, redirects.

Closed unless said otherwise: a view needs a signed-in organizer but where it is marked ``@public``, and everything
below a trip goes through one gate, ``lookups``. Rejected: a decorator on each private view, of which one is always
forgotten.

One commit, at the edge: actions flush, ``answers.saved`` commits and redirects; whatever ends otherwise is rolled back.
An unsafe request begins its transaction as a writer (see ``planner.database``).

The pages of one sort of thing (a new one, everything of one, changed, copied, deleted) are one class,
:class:`planner.web.resource.Resource`; a module such as ``venues`` says what is its own: class, form, verbs, page.
Rejected: views per sort, in each of which every rule has to be kept once more. What a page shows is worked out as plain
values in ``agenda``, ``items`` and ``sheets``, in the reader's words; templates only lay it out.

Whoever looks a trip up to change it has it remembered, and ``answers.saved`` keeps the difference as a step that can be
undone (:mod:`planner.web.remembering`).

Accounts and passwords are Flask-Security's, its pages are not: it routes nothing here, so that there is no address
whose rules and words are not ours.

Pages work without scripts. The language is remembered with the account and, as is the appearance, in a cookie that the
server reads, so a page arrives in the right one at once. Rejected: an appearance in the account; a room is dark, not
its organizer.
"""
