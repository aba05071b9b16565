"""Debian's packages, fetched where that needs nobody's password."""

import os
import shutil
import subprocess
from collections.abc import Sequence

from planner.bootstrap.console import run, say


def install(packages: Sequence[str]) -> bool:
    """Install system packages where it can be done without asking; return whether they are there now."""
    rights = _rights()
    if rights is None:
        return False
    say(f"Installing system packages: {' '.join(packages)} …")
    quietly = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return run([*quietly, "update", "-q"]) and run(
        [*quietly, "install", "-q", "-y", "--no-install-recommends", *packages]
    )


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
