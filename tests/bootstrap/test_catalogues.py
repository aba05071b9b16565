"""A catalogue is compiled when its words have changed."""

import os
from pathlib import Path

from planner.bootstrap.catalogues import stale


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
