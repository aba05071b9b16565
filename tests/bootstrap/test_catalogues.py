"""A catalogue is compiled when its words have changed."""

import gettext
import os
from pathlib import Path

import pytest

from planner.bootstrap.catalogues import provide, stale
from planner.bootstrap.console import CannotSetUp

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def catalogue(folder: Path, language: str, *, words_at: int, compiled_at: int | None) -> Path:
    """Write an empty catalogue, compiled or not, with the times at which that happened."""
    source = folder / language / "LC_MESSAGES" / "messages.po"
    source.parent.mkdir(parents=True)
    source.touch()
    os.utime(source, (words_at, words_at))
    if compiled_at is not None:
        source.with_suffix(".mo").touch()
        os.utime(source.with_suffix(".mo"), (compiled_at, compiled_at))
    return source


def test_new_and_changed_catalogues_are_compiled_and_the_others_left(tmp_path: Path) -> None:
    changed = catalogue(tmp_path, "de", words_at=20, compiled_at=10)
    catalogue(tmp_path, "fr", words_at=10, compiled_at=20)
    new = catalogue(tmp_path, "ja", words_at=10, compiled_at=None)

    assert list(stale(tmp_path)) == [changed, new]


def test_a_compiled_catalogue_says_what_the_translator_wrote(tmp_path: Path) -> None:
    source = catalogue(tmp_path, "de", words_at=10, compiled_at=None)
    source.write_text(HEADER + 'msgid "Save"\nmsgstr "Sichern"\n', encoding="utf-8")

    provide(tmp_path)

    with source.with_suffix(".mo").open("rb") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("Save") == "Sichern"
    assert sorted(file.name for file in source.parent.iterdir()) == ["messages.mo", "messages.po"]


def test_a_catalogue_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    source = catalogue(tmp_path, "de", words_at=10, compiled_at=None)
    source.write_text('msgid "Save\nmsgstr', encoding="utf-8")

    with pytest.raises(CannotSetUp, match=r"messages\.po"):
        provide(tmp_path)
