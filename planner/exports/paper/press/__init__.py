"""The press: turns pages into PDF in processes of its own, with limits.

A process that prints starts one helper, which loads WeasyPrint and the fonts once and forks itself for every document.
So a document starts warm, cannot take more time, memory or pages than its limits, leaves nothing behind, and whatever
kills it kills nothing else. Rejected: rendering in the server's own process (a hostile or huge document would take it
down, and its memory is never given back); a worker that prints many documents one after the other (its limits of
processor time add up, and the memory of the largest stays); the standard library's forkserver (it cannot be told
fonts and environment of its own, and passes everything by pickle).

- :mod:`job`: what is printed and its limits; :mod:`fonts`: ours and no others; :mod:`fetcher`: nothing from outside
- :mod:`client`: this side; :mod:`helper`: the other side; :mod:`rendering`: WeasyPrint itself
- :mod:`reading`: HTML read quickly; :mod:`shortcuts`: what WeasyPrint works out again and again, worked out once
"""

from planner.exports.paper.press.client import printed
from planner.exports.paper.press.job import Job, Limits

__all__ = ["Job", "Limits", "printed"]
