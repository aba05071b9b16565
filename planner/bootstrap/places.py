"""Where the checkout, its environment and its stamps lie."""

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
LOCKS = ROOT / ".ci"


def digest(*files: Path) -> str:
    """Return one hash over the files, so that a change in any of them is seen."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def is_stamped(stamp: Path, made_from: str) -> bool:
    """Say whether this stamp tells that its step was done from just these files."""
    return stamp.is_file() and stamp.read_text(encoding="ascii") == made_from
