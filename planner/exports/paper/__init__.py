"""Documents: a programme as a PDF that can be handed to a head of state.

A4, tagged (PDF/UA-1), every font embedded and none taken from the host, the same bytes for the same programme. Each is
in one language of the trip, with the language of the place beside it. What is printed is worked out here as small
frozen values, laid out by ``templates/paper`` and ``static/css/paper``, and turned into a PDF by the press.

WeasyPrint rather than Typst or a browser: templates and type are HTML and CSS like the pages', it needs no browser on
the server, and it tags. Its price is a tenth of a second a page; so tables have fixed columns, times hang by absolute
position, and nothing is laid out by flex or grid.
"""

from planner.exports.paper.documents import DOCUMENTS, document_of, pages_of

__all__ = ["DOCUMENTS", "document_of", "pages_of"]
