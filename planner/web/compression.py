"""Pages go compressed to browsers that ask for it (RFC 9110, 8.4.1.3 and 12.5.3): a board in a seventh of its bytes.

Only what we write for browsers, which is the same text again and again. Calendars are left alone, since one reader of
them is known to stumble over it, and what is compressed in itself, as papers are. That a page's length tells what
stands in it (BREACH) gains nobody anything here: the only secret that comes back again and again is the token of a
form, which is signed anew with every second.
"""

import gzip

from flask import Flask, request
from werkzeug.wrappers import Response

SORTS = frozenset({"text/html", "text/css", "image/svg+xml"})
LEAST = 1000
"""Bytes below which it is not worth it."""
LEVEL = 4
"""Of 9: half as quick again as the usual 6, and hardly larger."""


def init_app(app: Flask) -> None:
    """Compress answers on their way out."""
    app.after_request(compress)


def compress(response: Response) -> Response:
    """Compress an answer where it is text for a browser that takes it so; caches are told that it depends on that."""
    if response.mimetype not in SORTS or response.is_streamed or _stays_as_it_is(response):
        return response
    response.vary.add("Accept-Encoding")
    whole = response.get_data() if request.method != "HEAD" else b""
    if len(whole) < LEAST or not request.accept_encodings.quality("gzip"):
        return response
    response.set_data(gzip.compress(whole, LEVEL, mtime=0))
    response.headers["Content-Encoding"] = "gzip"
    return response


def _stays_as_it_is(response: Response) -> bool:
    """Tell whether these very bytes are to be sent: packed already, or named by a strong tag (RFC 9110, 8.8.3.3)."""
    tag, is_weak = response.get_etag()
    return "Content-Encoding" in response.headers or (tag is not None and not is_weak)
