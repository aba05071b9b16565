"""Where things lie and how the product is set: folders beside or inside the package, settings from the environment."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def resource_folder(name: str) -> Path:
    """Find ``templates`` or ``static``: beside the package in a checkout, inside it in an installed wheel."""
    beside = PACKAGE.parent / name
    return beside if in_checkout() else PACKAGE / name


def in_checkout() -> bool:
    """Say whether the package is used where it is developed, and not installed."""
    return (PACKAGE.parent / "pyproject.toml").is_file()
