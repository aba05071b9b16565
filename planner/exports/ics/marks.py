"""What of a calendar differs from reader to reader: the page behind their link, and when they want to be reminded.

A calendar that is kept for all who see the same holds marks in these places: a NUL at the end of each description, and
before the end of each entry a line of a NUL, the item's key as an address needs it, and whether there is a clock time
to ring before. No text has a NUL (see :mod:`.clean`), so nothing else is ever taken for a mark.
"""

from urllib.parse import quote

from planner.exports.ics import clean
from planner.exports.ics.fold import folded

MARK = "\x00"
LEAST_ALARM, MOST_ALARM = 0, 24 * 60
"""Minutes before the beginning."""
_BEGIN, _END, _MARK = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", MARK.encode()


def marked(lines: bytes, key: str, *, rings: bool) -> bytes:
    """Return a VEVENT with its mark; ``rings`` tells that it takes place and begins at a known clock time."""
    mark = f"{MARK}{quote(key, safe='')}{int(rings)}\r\n"
    return b"".join((lines.removesuffix(_END), mark.encode(), _END))


def addressed(body: bytes, page: str = "", alarm: int | None = None) -> bytes:
    """Return a kept calendar for one reader: its marks are filled, or taken out.

    ``page`` is the whole address of their page, of which each entry names its own part; ``alarm`` is how many minutes
    before each beginning they want to be reminded, from :data:`LEAST_ALARM` to :data:`MOST_ALARM`.
    """
    page = clean.web_address(page)
    head, *entries = body.split(_BEGIN)
    return _BEGIN.join((head, *(_filled(entry, page, alarm) for entry in entries)))


def _filled(entry: bytes, page: str, alarm: int | None) -> bytes:
    said, line, rest = entry.rpartition(b"\r\n" + _MARK)
    if not line:
        return entry
    mark, _, end = rest.partition(b"\r\n")
    key, rings = mark[:-1].decode(), mark.endswith(b"1")
    address = f"{page}#{key}" if page and key else page
    lines = [_described(said, address), *([folded(f"URL:{address}")] if address else [])]
    if rings and alarm is not None:
        lines.extend(_alarm(said, alarm))
    return b"\r\n".join((*lines, end))


def _described(said: bytes, address: str) -> bytes:
    """Put the address under the description: many programs show no URL, and all of them this one.

    It begins on a line of its own, so that nothing before it has to be folded anew.
    """
    before, mark, after = said.partition(_MARK)
    if not mark:
        return said
    link = b"\r\n" + folded(f" \\n\\n{address}") if address else b""
    return b"".join((before.removesuffix(b"\r\n "), link, after))


def _alarm(said: bytes, minutes: int) -> tuple[bytes, ...]:
    # RFC 5545 3.6.6: an alarm that shows something needs a text; the entry's SUMMARY is its first line.
    summary = said.replace(b"\r\n ", b"").partition(b"\r\n")[0].decode().partition(":")[2]
    what = folded(f"DESCRIPTION:{summary}")
    return b"BEGIN:VALARM", b"ACTION:DISPLAY", what, f"TRIGGER:-PT{minutes}M".encode(), b"END:VALARM"
