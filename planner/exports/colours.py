"""Colours of documents and drawings, worked out from the one accent that a trip has chosen.

Done here because WeasyPrint knows no ``color-mix``; and because a cover must be dark enough for white letters and a
mark for its letter, whatever somebody has picked.
"""

import re
from colorsys import hls_to_rgb, rgb_to_hls

ACCENT = "#8c1d2f"
"""The accent of a trip that has chosen none."""

OF_GROUPS = ("#1f4e79", "#7a4d00", "#2f6b3c", "#6b2d5c", "#8c1d2f", "#3d4450")
"""The colours of groups for which none has been chosen, in their order."""

INK, WHITE = "#1b2130", "#ffffff"
_ENOUGH = 7.0
"""Contrast of letters on a colour: WCAG 2.2, 1.4.6."""


def colour(chosen: str, otherwise: str = ACCENT) -> str:
    """Return ``#rrggbb`` if it is one, else the other."""
    return chosen.lower() if re.fullmatch(r"#[0-9a-fA-F]{6}", chosen) else otherwise


def mixed(one: str, other: str, share: float) -> str:
    """Return so large a ``share`` (0 to 1) of one colour, the rest of the other."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return _hex(tuple(share * first + (1 - share) * second for first, second in pairs))


def dark(chosen: str, contrast: float = _ENOUGH) -> str:
    """Return the colour, darkened until white letters on it have this contrast."""
    hue, light, saturation = rgb_to_hls(*_parts(chosen))
    shade = chosen
    while contrast_with_white(shade) < contrast and light > 0:
        light -= 0.01
        shade = _hex(hls_to_rgb(hue, max(light, 0.0), saturation))
    return shade


def contrast_with_white(chosen: str) -> float:
    """Return the contrast ratio of white on a colour, 1 to 21."""
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(chosen))
    red, green, blue = linear
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _parts(chosen: str) -> tuple[float, float, float]:
    red, green, blue = (int(chosen[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(parts: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(min(max(part, 0.0), 1.0) * 255):02x}" for part in parts)
