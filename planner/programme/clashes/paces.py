"""How long a way takes at the very least: who finds fault with a programme should do so with good reason."""

PACES = ((10, 25), (60, 80), (700, 200))
"""Up to so many kilometres nobody gets on faster than at so many kilometres an hour, from door to door and as the crow
flies: in a town, round it, by fast train."""

BY_AIR = 800
ON_FOOT = 4.5
SETTING_OUT = 5
"""Minutes until everybody is on the move and off again, however short the ride."""

NEXT_DOOR = 0.3
"""Kilometres that take no time worth speaking of: points on a map are no closer to the truth."""


def least_minutes(distance: float) -> int:
    """Return how many minutes so many kilometres take at least."""
    if distance <= NEXT_DOOR:
        return 0
    return round(min(distance / ON_FOOT * 60, SETTING_OUT + _riding(distance)))


def _riding(distance: float) -> float:
    minutes, begun = 0.0, 0.0
    for until, pace in PACES:
        if distance <= until:
            return minutes + (distance - begun) / pace * 60
        minutes, begun = minutes + (until - begun) / pace * 60, until
    return minutes + (distance - begun) / BY_AIR * 60
