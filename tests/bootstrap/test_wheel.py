"""An installed planner brings everything along."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from tests.house.sources import ROOT, files


def test_the_wheel_carries_pages_scripts_catalogues_migrations_and_the_sample(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    beside = {f"planner/{path}" for path in files("templates/*", "static/*")}
    inside = set(files("planner/*"))
    made = {
        "planner/static/vendor/htmx.js",
        "planner/static/vendor/icons.svg",
        "planner/static/vendor/land-50m.json",
        "planner/static/vendor/land.LICENSE.txt",
        "planner/translations/de/LC_MESSAGES/messages.mo",
        "planner/translations/ja/LC_MESSAGES/messages.mo",
    }

    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)

    with ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        packed = set(wheel.namelist())
    assert (beside | inside | made) - packed == set()
    assert "planner/sample/japan.yaml" in packed
    assert [name for name in packed if name.startswith(("tests/", "instance/"))] == []
