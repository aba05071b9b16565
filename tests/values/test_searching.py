"""Words as they are compared when somebody looks for something."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planner.values.searching import folded, is_found


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("Müller", "MULLER"),
        ("ＭＵＬＬＥＲ", "muller"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Sørensen", "sorensen"),
        ("ながた", "ナガタ"),
        ("ながた", "ﾅｶﾞﾀ"),
        ("永田　恭介", "永田 恭介"),
        ("Frankfurt-Hahn", "frankfurt hahn"),
        ("İstanbul", "istanbul"),
    ],
)
def test_what_seekers_leave_out_makes_no_difference(words: str, same: str) -> None:
    assert folded(words) == folded(same)


@pytest.mark.parametrize(("words", "other"), [("が", "か"), ("Ada", "Ade"), ("永田", "長田")])
def test_other_words_stay_others(words: str, other: str) -> None:
    assert folded(words) != folded(other)


@given(some.text())
def test_words_that_are_folded_stay_as_they_are(words: str) -> None:
    assert folded(folded(words)) == folded(words)


def test_every_word_that_is_looked_for_must_be_there() -> None:
    assert is_found("kyosuke naga", "Nagata Kyōsuke · 永田恭介")
    assert not is_found("nagata taro", "Nagata Kyōsuke · 永田恭介")
