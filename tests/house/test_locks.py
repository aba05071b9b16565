"""The locks pin what is installed by hash, and name nobody's package registry."""

import json
import re

import pytest

from tests.house.sources import files, matches, read

HOSTS = (
    ("pypi", "org"),
    ("files", "pythonhosted", "org"),
    ("registry", "npmjs", "org"),
    ("registry", "yarnpkg", "com"),
)


def pins(lock: str) -> set[str]:
    """Return the lines of a lock that pin a package."""
    return {line.rstrip(" \\") for line in read(lock).splitlines() if re.match(r"[a-z0-9]", line)}


@pytest.mark.parametrize("lock", [".ci/run.lock", ".ci/test.lock", ".ci/node.lock"])
def test_every_package_is_pinned_by_hash(lock: str) -> None:
    packages = re.split(r"\n(?=[a-z0-9])", read(lock))

    assert [package for package in packages if "==" not in package or "--hash=sha256:" not in package] == []


def test_the_tests_run_on_the_very_packages_that_people_get() -> None:
    assert pins(".ci/run.lock") - pins(".ci/test.lock") == set()


def test_every_npm_package_is_pinned_by_hash_and_not_by_address() -> None:
    packages = json.loads(read("package-lock.json"))["packages"]

    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


@pytest.mark.parametrize("labels", HOSTS)
def test_no_file_names_a_package_registry(labels: tuple[str, ...]) -> None:
    assert matches(re.escape(".".join(labels)), files(":!*.png")) == []
