"""Colours as people choose them."""

import re

from planner.errors import Refused

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def ensure_colour(colour: str, field: str) -> None:
    """Let the caller go on with a colour or none. :raises Refused: for anything but #rrggbb."""
    if colour and not _COLOUR.fullmatch(colour):
        raise Refused("Write a colour as #rrggbb.", field=field)
