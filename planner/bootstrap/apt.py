"""Debian's packages, as far as they can be had without asking for anybody's password."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from planner.bootstrap.console import run, say


def install(packages: Sequence[str]) -> bool:
    """Install system packages where it can be done without asking; return whether they are there now."""
    rights = _rights()
    if rights is None:
        return False
    say(f"Installing system packages: {' '.join(packages)} …")
    quietly = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=60"]
    return run([*quietly, "update", "-q"]) and run(
        [*quietly, "install", "-q", "-y", "--no-install-recommends", *packages]
    )


def unpack(package: str, folder: Path) -> bool:
    """Fetch a package and unpack it into a folder of one's own, which needs no rights; return whether that worked."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return False
    for missing in ("lists/partial", "cache/archives/partial"):
        (folder / missing).mkdir(parents=True)
    apt_get = ["apt-get", "-q", "-o", f"Dir::State::Lists={folder}/lists", "-o", f"Dir::Cache={folder}/cache"]
    fetched = run([*apt_get, "update"]) and run([*apt_get, "download", package], folder=folder)
    return fetched and all(run(["dpkg-deb", "--extract", deb, folder]) for deb in folder.glob("*.deb"))


def _rights() -> list[str] | None:
    """Return what to put before a command that needs root, or None where only a person could give the right."""
    if not shutil.which("apt-get") or os.environ.get("PLANNER_LEAVE_SYSTEM_ALONE"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None
