"""What a document may fetch while it is printed: its own drawings, from memory, and nothing else."""

from collections.abc import Mapping
from typing import Any

from weasyprint.urls import URLFetcher, URLFetcherResponse

SCHEME = "asset:"
MOST = 40
"""Fetches a document may make; ours make two."""


class OwnDrawingsOnly(URLFetcher):  # type: ignore[misc]  # WeasyPrint says nothing about its types
    """Serves ``asset:NAME`` from memory and refuses every other address without looking at it.

    A class and not a function, since a function that raises ends the rendering. Nothing is ever passed on to the
    library's own fetcher, which reads files and opens connections.
    """

    def __init__(self, drawings: Mapping[str, str]) -> None:
        """Take the drawings of one document; make a new fetcher for the next."""
        super().__init__(allow_redirects=False, allowed_protocols=())
        self._drawings = drawings
        self._count = 0

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:  # noqa: ARG002 -- the library's signature
        """Return a drawing. :raises ValueError: for everything else; the document is printed without it."""
        self._count += 1
        drawing = self._drawings.get(url.removeprefix(SCHEME)) if url.startswith(SCHEME) else None
        if drawing is None or self._count > MOST:
            raise ValueError("A document fetches nothing but its own drawings.")
        return URLFetcherResponse(url, drawing.encode(), {"Content-Type": "image/svg+xml"})

    def open(self, url: Any, data: Any = None, timeout: Any = None) -> URLFetcherResponse:  # noqa: ARG002 -- as above
        """Answer like :meth:`fetch`: the inherited one would reach the network."""
        return self.fetch(getattr(url, "full_url", url))
