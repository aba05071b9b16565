"""The pages' scripts and icons are made once, from named files."""

from pathlib import Path

import pytest

from planner.bootstrap.assets import sprite
from planner.bootstrap.console import CannotSetUp
from planner.bootstrap.places import digest, is_stamped


def test_the_sprite_holds_the_named_icons_as_symbols_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "plane.svg").write_text('<!-- x -->\n<svg\n  width="24"\n>\n  <path d="M1 1" />\n</svg>\n')
    (tmp_path / "car.svg").write_text("<svg></svg>")

    made = sprite(tmp_path, ["plane"])

    assert made.count("<symbol ") == 1
    assert '<symbol id="plane" viewBox="0 0 24 24"' in made
    assert made.endswith('><path d="M1 1" /></symbol>\n</svg>\n')


def test_an_icon_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotSetUp, match="zeppelin"):
        sprite(tmp_path, ["zeppelin"])


def test_a_step_is_done_again_only_when_its_files_have_changed(tmp_path: Path) -> None:
    source, stamp = tmp_path / "lock", tmp_path / "stamp"
    source.write_text("one")
    stamp.write_text(digest(source))

    before = is_stamped(stamp, digest(source))
    source.write_text("two")

    assert before
    assert not is_stamped(stamp, digest(source))
