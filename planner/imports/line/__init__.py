"""One line of words -> the engagement that is meant: what a protocol office types faster than it fills in a form.

    14:00-15:30 signing at NIMS #University @Martin Paul (signatory)
    ab 9 Uhr Treffpunkt Flughafen · anschl. Empfang · Tag 3 vormittags Besuch im Rathaus #S #U · Di 24.11. 19 Uhr Essen

``read_line`` finds a day, a time as exact as it is said, the kind, a venue, groups after ``#``, people after ``@`` with
their parts in brackets or before a colon; what is left is the title. English and German are understood, clock times
and the commonest words also in Japanese. It is pure: the line, the programme and where one stands in it give the same
proposal every time. A proposal says of every word how it was understood, and at which place something cannot be.

Rejected: a grammar of the whole line. People write in any order and leave out what is plain, so each reader looks for
what it knows, takes it out of the line, and leaves the rest to the next. Rejected: guessing between two venues or two
people of one name; whoever types is shown both and says more.
"""

from planner.imports.line.proposal import Piece, Problem, Proposal, Sort
from planner.imports.line.reading import Place, read_line

__all__ = ["Piece", "Place", "Problem", "Proposal", "Sort", "read_line"]
