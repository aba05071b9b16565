"""Colours that organizers choose, shifted until words in them can be read on our grounds."""

import re
from collections.abc import Sequence
from colorsys import hls_to_rgb, rgb_to_hls

LIGHT_GROUND = "#f3efe6"
DARK_GROUND = "#161a1e"
READABLE, CLEAR = 4.5, 7.0
"""WCAG 2.2, 1.4.3 and 1.4.6: the least contrast of words with what is behind them, and a better one for the dark."""


def is_colour(words: str) -> bool:
    """Say whether this is a colour as #rrggbb."""
    return bool(re.fullmatch(r"#[0-9a-fA-F]{6}", words))


def on_light(colour: str) -> str:
    """Return the colour, as much darker as reading it on paper needs."""
    return _shifted(colour, towards=0.0, ground=LIGHT_GROUND, least=READABLE)


def on_dark(colour: str) -> str:
    """Return the colour, as much lighter as reading it in the dark needs."""
    return _shifted(colour, towards=1.0, ground=DARK_GROUND, least=CLEAR)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG defines it."""
    low, high = sorted((_luminance(_parts(one)), _luminance(_parts(other))))
    return (high + 0.05) / (low + 0.05)


def _shifted(colour: str, *, towards: float, ground: str, least: float) -> str:
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    shades = (hls_to_rgb(hue, lightness + (towards - lightness) * step / 20, saturation) for step in range(1, 21))
    candidates = (colour.lower(), *map(_written, shades))
    return next(shade for shade in candidates if contrast(shade, ground) >= least)


def _parts(colour: str) -> list[float]:
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def _written(parts: Sequence[float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _luminance(parts: Sequence[float]) -> float:
    # WCAG 2.2, "relative luminance": sRGB made linear, then weighted as the eye does.
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
