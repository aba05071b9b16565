"""Planner: plans the journey of an official delegation, its people, its calendars and its papers.

This docstring and those of the packages are the record of what was decided and why. Nothing is imported here, because
``python3 -m planner`` must start before anything is installed.

**What is stored and what is shown are two things.** ``model`` keeps a trip as organizers enter it; ``programme`` is an
immutable picture of it as one audience may see it: staff, everyone, a group, a person, a host, the public. Pages,
calendars, documents and tables render such a picture and can reach nothing else, so what an audience may not see is
absent rather than hidden by a template. Rejected: permissions asked in each view, of which one is always forgotten.

**Layers, not a folder per feature.** Templates, static files and tests lie outside the package, so a feature could
never be one folder, and layers hide far fewer imports inside functions. From the bottom up, each leaning only on those
before it, which import-linter checks (see pyproject.toml):

- ``bootstrap``: from a bare Python to a running planner; ``config``, ``clock``, ``errors``: nothing of ours
- ``values``: texts in several languages, wall times, the vocabulary, for what is stored and for what is shown
- ``language``: one reader's words, dates and names; the only translation machinery
- ``model``: tables, constraints, the rules of one object
- ``programme``: what is shown; plain Python but for ``build``, which alone asks the database
- ``exports``: programme to bytes; ``imports``: bytes to proposals; both without database and request
- ``actions``: one verb for one thing an organizer means to do; they flush, the edge commits once
- ``publishing``: where verbs and exports meet: what is made of a release once and kept
- ``jobs``: what goes on beside the server; ``sample``: the trip that everything is tried on
- ``web`` and ``cli``: translate requests and commands into those verbs and pictures; ``app`` wires the parts together
- ``checks``: everything that must hold before a change is taken in

**Time** is entered and kept as the clock on the wall of its place, with the zone; the instant is derived for sorting.
Nobody's browser or server zone is ever asked. Inexact times stay inexact and never become midnight.

**The board is our own**: a grid of the server's making, in which scripts only carry things about. The libraries for
calendars that were tried show a joint item once for each group, show a night of a clock change by the browser's zone,
and cannot be worked by keyboard. A change answers with the sheets that look different; a page knows them by marks.

**Nothing is lost.** Forms keep their words, a save on old data is shown beside the newer one, what was changed is kept
as a *step* that can be taken back, a deleted trip lies in the *bin* for thirty days. Restricted data stand in a table
of their own and end on a day of their own, in the steps too.

**What comes from outside** is looked at before it is part of a trip. A table that is handed in stays a *proposal* until
its rows are taken over, all in one step; a file that a parser might die of is taken apart by a process of its own.
Photographs and signed documents are kept in the database: a folder and rows that name its files drift apart.

**Delegates hold a release**, never the draft: the whole programme frozen and numbered, cut down for each audience when
it is asked for, by the rules of the draft. What has changed is told between two releases in an audience's own eyes. A
calendar goes on from the one of the release before, so that programs which hold it see what moved and what was
withdrawn, and nothing twice. Rejected: to show the draft with a delay, which nobody can refer to.

**A link is all that a delegate needs.** Whoever has it reads what its audience may read; there is no account, no cookie
and nothing from another host. Its secret is drawn from the installation's key, so that it can be said again, and the
database knows but its hash. One that is revoked answers for ever that it is gone.

**Long work is a job**, a row that a process beside the server works on and another one goes on with. A letter that may
have been handed over is doubtful, and no program sends it a second time: a person decides.

**Rank is set by hand**, one order for each side, and never computed from titles or offices. Every list and every paper
follows it.

**Whoever plans is a member** of the trip, as owner, editor or viewer, by an *invitation* that is worth no more than
what its maker may give. There is no open registration: the first account comes from the link that a start prints.

**Words.** An *engagement* is one thing in the programme, a *leg* a stretch of the journey, a *stay* a place to sleep;
the three are *items*. A *release* is published, an *edition* is its calendar for one audience in one language, and
letters that are sent together are a *mailing*. "Event" and "calendar" belong to the iCalendar standard and are not used
for our own things.
"""
