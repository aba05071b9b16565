"""Colours that organizers choose, shifted until words in them can be read on our grounds."""

import re
from collections.abc import Iterable, Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from functools import lru_cache
from math import dist

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


def proposals(taken: Iterable[str], count: int = 6) -> list[str]:
    """Return colours for another group, each as far as can be from those ``taken`` and from those before it.

    All can be read on paper as they are, and are light enough to be made out in the dark.
    """
    there = [_seen(colour) for colour in taken if is_colour(colour)]
    found: list[str] = []
    for _place in range(count):
        left = [one for one in _palette() if one not in found]
        found.append(max(left, key=lambda one: min((dist(_seen(one), other) for other in there), default=0.0)))
        there.append(_seen(found[-1]))
    return found


@lru_cache(maxsize=1)
def _palette() -> tuple[str, ...]:
    """Return colours all round the circle that are neither too light for paper nor too dark for the night."""
    shades = [
        _written(hls_to_rgb(hue / 24, lightness, saturation))
        for saturation in (0.6, 0.35)
        for lightness in (0.33, 0.26, 0.42)
        for hue in range(24)
    ]
    return tuple(one for one in shades if contrast(one, LIGHT_GROUND) >= READABLE and contrast(one, DARK_GROUND) >= 2)


@lru_cache(maxsize=1024)
def _seen(colour: str) -> tuple[float, ...]:
    """Return a colour as eyes see it, so that distances are those between what is seen.

    OKLab, by Björn Ottosson: https://bottosson.github.io/posts/oklab/
    """
    red, green, blue = _linear(_parts(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG defines it."""
    low, high = sorted((_luminance(_parts(one)), _luminance(_parts(other))))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=1024)
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
    linear = _linear(parts)
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _linear(parts: Sequence[float]) -> list[float]:
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
