"""The colour of an entry.

RFC 7986 5.9 takes names only, those of CSS3; so the colour of its group is said by the nearest of some of them.
"""

from functools import lru_cache

from planner.exports.colours import OF_GROUPS, colour
from planner.programme.shape import Item, Programme

NAMES = {
    "black": (0, 0, 0),
    "gray": (128, 128, 128),
    "slategray": (112, 128, 144),
    "darkslategray": (47, 79, 79),
    "midnightblue": (25, 25, 112),
    "navy": (0, 0, 128),
    "royalblue": (65, 105, 225),
    "steelblue": (70, 130, 180),
    "teal": (0, 128, 128),
    "seagreen": (46, 139, 87),
    "forestgreen": (34, 139, 34),
    "darkgreen": (0, 100, 0),
    "olive": (128, 128, 0),
    "goldenrod": (218, 165, 32),
    "darkorange": (255, 140, 0),
    "chocolate": (210, 105, 30),
    "saddlebrown": (139, 69, 19),
    "maroon": (128, 0, 0),
    "crimson": (220, 20, 60),
    "mediumvioletred": (199, 21, 133),
    "purple": (128, 0, 128),
    "indigo": (75, 0, 130),
    "slateblue": (106, 90, 205),
    "turquoise": (64, 224, 208),
}


def hue_of(item: Item, programme: Programme) -> str:
    """Return the name of the colour of the one group that an item is for; "" where it is for several or for all."""
    if item.groups is None or len(item.groups) != 1:
        return ""
    group = programme.groups.get(item.groups[0])
    return nearest(colour(group.colour, OF_GROUPS[-1])) if group and group.colour else ""


@lru_cache(maxsize=256)
def nearest(hexadecimal: str) -> str:
    """Return the name of the colour that is nearest to ``#rrggbb``."""
    parts = tuple(int(hexadecimal[at : at + 2], 16) for at in (1, 3, 5))
    return min(NAMES, key=lambda name: sum((one - other) ** 2 for one, other in zip(parts, NAMES[name], strict=True)))
