"""Tags of languages are written in one way, and a reader of a region reads its language."""

import pytest

from planner.values.tags import usual_tag, wider


@pytest.mark.parametrize(
    ("written", "usual"),
    [("DE", "de"), ("de_at", "de-AT"), ("ZH-HANT-tw", "zh-Hant-TW"), ("es-419", "es-419"), ("yue", "yue")],
)
def test_a_tag_is_written_in_its_usual_letters(written, usual):
    assert usual_tag(written) == usual


@pytest.mark.parametrize("words", ["", "german", "d", "de-", "de DE", "de-DE-x-more", "ｄｅ", "-de"])
def test_what_is_no_tag_has_none(words):
    assert usual_tag(words) is None


def test_the_wider_tags_come_nearest_first():
    assert (wider("zh-Hant-TW"), wider("de")) == (("zh-Hant", "zh"), ())
