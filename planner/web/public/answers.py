"""How answers for everybody, and those for programs, are sent: named by their content, packed, 304 to who has them."""

from flask import request
from werkzeug.wrappers import Response

from planner.publishing.shelf import Packed

KEPT = "public, max-age=300"
"""Anybody on the way may keep it for five minutes: so long it takes at most until a release is seen everywhere."""
OWN = "private, no-cache"
HTML = "text/html; charset=utf-8"

_DIRECTIVES = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
)
POLICY = "; ".join((*_DIRECTIVES, "frame-ancestors 'none'"))
EMBEDDED = "; ".join((*_DIRECTIVES, "frame-ancestors *"))
"""For the one page that other sites may show in theirs."""
NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox"


def sent(packed: Packed, content_type: str, *, kept: str = KEPT, policy: str = NOTHING_RUNS) -> Response:
    """Send what is packed as it is to who takes it so.

    The tag is a weak one (RFC 9110, 8.8.1), since the same content may be sent packed or not.
    """
    answer = Response(content_type=content_type, headers={"Cache-Control": kept, "Content-Security-Policy": policy})
    answer.vary.add("Accept-Encoding")
    if request.accept_encodings.quality("gzip"):
        answer.set_data(packed.content)
        answer.headers["Content-Encoding"] = "gzip"
    else:
        answer.set_data(packed.body)
    answer.set_etag(packed.digest, weak=True)
    return answer.make_conditional(request)
