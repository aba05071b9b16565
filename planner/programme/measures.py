"""Distances, durations and sizes in words, the same wherever they are spoken of."""

from babel.numbers import format_decimal

from planner.language import Language
from planner.values.text import N_

_TO_THE_KILOMETRE = 20
"""Up to so many kilometres each counts; beyond, a distance between points of towns is no better than to ten."""


def number_in_words(value: int, language: Language) -> str:
    """Return a number with its thousands set apart: 9.350."""
    return str(format_decimal(value, locale=language.locale))


def kilometres_in_words(distance: float, language: Language) -> str:
    """Return about how far so many kilometres are: about 9,350 km."""
    exact = round(distance)
    km = exact if exact < _TO_THE_KILOMETRE else round(exact, -1)
    return language.say("about %(distance)s km", distance=number_in_words(km, language))


def minutes_in_words(minutes: int, language: Language) -> str:
    """Return how long so many minutes are: 2 h 45 min."""
    hours, rest = divmod(minutes, 60)
    message = N_("%(hours)s h %(minutes)s min") if hours else N_("%(minutes)s min")
    return language.say(message, hours=hours, minutes=f"{rest:02d}" if hours else rest)


def size_in_words(size: int, language: Language) -> str:
    """Return how large a file of so many bytes is: 340 kB, 1.2 MB."""
    if size < 1_000_000:
        return f"{number_in_words(max(1, round(size / 1000)), language)} kB"
    return f"{format_decimal(round(size / 1_000_000, 1), locale=language.locale)} MB"
