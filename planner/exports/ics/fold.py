"""Lines of a component, folded: what the library's own folding does one character at a time, done by the line."""

from icalendar.cal import Component
from icalendar.prop import vInline

MOST = 75
"""Octets in a line without its CRLF. RFC 5545 3.1."""


def serialised(component: Component) -> bytes:
    """Return a component as the library orders and checks it, its lines folded here."""
    lines = (folded(_line(component, name, value)) for name, value in component.property_items())
    return b"\r\n".join((*lines, b""))


def folded(line: str) -> bytes:
    """Return a content line in UTF-8, folded so that neither a character nor a backslash and what it escapes is cut."""
    octets = line.encode()
    if len(octets) <= MOST:
        return octets
    pieces = []
    while len(octets) > MOST:
        end = _end_of_first(octets)
        pieces.append(octets[:end])
        octets = b" " + octets[end:]
    return b"\r\n".join((*pieces, octets))


def _line(component: Component, name: str, value: object) -> str:
    # A ready-made value without parameters needs none of the library's care, which costs three times the line.
    if isinstance(value, vInline) and not value.params:
        return f"{name}:{value}"
    line: str = component.content_line(name, value)
    return line


def _end_of_first(octets: bytes) -> int:
    end = MOST
    while octets[end] & 0xC0 == 0x80:  # the middle of a character
        end -= 1
    piece = octets[:end]
    backslashes = end - len(piece.rstrip(b"\\"))
    return end - backslashes % 2
