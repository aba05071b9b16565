"""Which boxes the sheets had that were drawn here lately, so that a page is sent only those that look different now.

A page says the marks of its sheets. Where one of these was drawn by this process, its boxes are known by their marks;
where it was not, after a restart or by another process, the sheet is sent whole.
"""

from collections.abc import Mapping
from threading import Lock
from typing import TypeAlias

Which: TypeAlias = tuple[str, str, str]
"""A sheet that a page may show: the trip's UID, the key of the day, the mark."""
Boxes: TypeAlias = Mapping[str, int]
"""The marks of boxes by their ids on the page."""

MOST = 1024
"""So many sheets are remembered, those that were drawn last: some ten kilobytes each on a full day."""

_held: dict[Which, Boxes] = {}
_lock = Lock()


def hold(sheet: Which, boxes: Boxes) -> None:
    """Remember the boxes of a sheet that is sent to a page."""
    with _lock:
        _held.pop(sheet, None)
        _held[sheet] = boxes
        while len(_held) > MOST:
            del _held[next(iter(_held))]


def boxes_of(sheet: Which) -> Boxes:
    """Return the boxes that a page has which shows this sheet; none where that is not known."""
    with _lock:
        return _held.get(sheet, {})


def forget() -> None:
    """Remember nothing any more, as after a restart."""
    with _lock:
        _held.clear()
