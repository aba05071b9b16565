"""The bill of materials: every package that the product installs, read from the locks that install it.

``python -m planner.checks.bill`` writes it beside the locks; a wheel carries it. The format is CycloneDX 1.6 in JSON,
the names are package URLs (purl). Nothing in it says when it was made, so the same locks give the same file.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from planner.bootstrap.places import LOCKS, ROOT

BILL = LOCKS / "sbom.cdx.json"

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)(?:\s*;\s*([^\\]+?))?\s*\\?$", re.MULTILINE)


def bill_of(pinned: str, npm: str) -> str:
    """Return, as JSON, the bill of what a pip lock and a package-lock.json install; development tools are left out."""
    components = sorted([*_from_pip(pinned), *_from_npm(npm)], key=lambda one: str(one["purl"]))
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "delegation-planner"}},
        "components": components,
    }
    return json.dumps(bill, indent=1, ensure_ascii=False) + "\n"


def written() -> str:
    """Return the bill of this checkout's locks."""
    return bill_of(
        (LOCKS / "run.lock").read_text(encoding="utf-8"),
        (ROOT / "package-lock.json").read_text(encoding="utf-8"),
    )


def _from_pip(pinned: str) -> Iterator[dict[str, object]]:
    for name, version, marker in _PINNED.findall(pinned):
        component = _component("pypi", re.sub(r"[-_.]+", "-", name).lower(), version)
        if marker:
            component["properties"] = [{"name": "installed-where", "value": marker}]
        yield component


def _from_npm(lock: str) -> Iterator[dict[str, object]]:
    for path, package in json.loads(lock)["packages"].items():
        if path and not package.get("dev"):
            yield _component("npm", path.rpartition("node_modules/")[2], package["version"])


def _component(sort: str, name: str, version: str) -> dict[str, object]:
    # A purl writes the @ of an npm scope as %40.
    purl = f"pkg:{sort}/{name.replace('@', '%40')}@{version}"
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}


if __name__ == "__main__":
    Path(BILL).write_text(written(), encoding="utf-8")
