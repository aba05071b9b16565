"""Addresses in the web."""

import re
from urllib.parse import urlsplit


def page_path(secret: str) -> str:
    """Return the path of the page behind a delegate's link; what belongs to the page lies below it."""
    return f"/p/{secret}/"


def is_web_address(words: str) -> bool:
    """Tell whether this is an http or https address with a host, and nothing else: a link to it runs no script."""
    try:
        parts = urlsplit(words)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"\s", words)
    except ValueError:  # an unfinished IPv6 address
        return False
