"""Distances and durations are said alike everywhere."""

import pytest

from planner.language import language
from planner.programme.measures import kilometres_in_words, minutes_in_words


@pytest.mark.parametrize(
    ("code", "far", "long"),
    [
        ("en", "about 9,190 km", "14 h 55 min"),
        ("de", "etwa 9.190 km", "14 Std. 55 Min."),
        ("ja", "約9,190 km", "14時間55分"),
    ],
)
def test_a_long_way_is_rounded_and_its_thousands_and_hours_set_apart(code, far, long):
    reader = language(code)

    assert (kilometres_in_words(9188.4, reader), minutes_in_words(895, reader)) == (far, long)


def test_a_short_way_counts_every_kilometre_and_minute():
    english = language("en")

    assert (kilometres_in_words(17.2, english), minutes_in_words(9, english)) == ("about 17 km", "9 min")
