"""The picture by which the page stands on the screen of a telephone: our mark in the colour of the trip."""

from functools import lru_cache
from io import BytesIO

from planner.web.colours import is_colour, on_light

OURS = "#8c1d2f"
PAPER = "#fffdf8"
SIZES = (180, 192, 512)
"""Pixels: what Apple's telephones want, and what the manifest has to name (W3C, Web Application Manifest)."""
_GRID = 32
_ROOF = ((7, 12), (16, 7), (25, 12), (25, 13.5), (7, 13.5))
_BARS = ((9, 15, 11.5, 22), (14.75, 15, 17.25, 22), (20.5, 15, 23, 22), (7, 23.5, 25, 25))
_OVER = 4


def accent_of(colour: str) -> str:
    """Return the colour on which paper white can be read, ours where a trip has chosen none."""
    return on_light(colour) if is_colour(colour) else OURS


@lru_cache(maxsize=64)
def icon_of(colour: str, size: int) -> bytes:
    """Return the mark as a PNG of so many pixels; the ground reaches the edges, so that any shape can be cut of it."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 -- a tenth of a second that no other page should wait for

    scale = size * _OVER / _GRID
    drawn = Image.new("RGB", (size * _OVER, size * _OVER), colour)
    pen = ImageDraw.Draw(drawn)
    pen.polygon([(x * scale, y * scale) for x, y in _ROOF], fill=PAPER)
    for bar in _BARS:
        pen.rectangle([edge * scale for edge in bar], fill=PAPER)
    kept = BytesIO()
    drawn.resize((size, size), Image.Resampling.LANCZOS).save(kept, "PNG", optimize=True)
    return kept.getvalue()
