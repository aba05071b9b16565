"""The virtual environment and the packages in it, each pinned by its hash."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from planner.bootstrap import apt
from planner.bootstrap.console import CannotSetUp, run, say
from planner.bootstrap.places import ENVIRONMENT, LOCKS, PYTHON, ROOT, digest, is_stamped

HELD_BY = {"run": ("run", "test"), "test": ("test",)}
"""Which locks hold all that a level needs: the test lock pins everything that the run lock does."""

VENV = (sys.executable, "-m", "venv")
PACKAGES = "lib/python3*/site-packages"
POINTER = "planner-checkout.pth"


def make() -> None:
    """Make the environment, with nothing in it but pip.

    :raises CannotSetUp: when there is no way to do so without a person's help.
    """
    if not (PYTHON.exists() and any(ENVIRONMENT.glob(f"{PACKAGES}/{POINTER}"))):
        _make_folder()
        _let_it_find_the_checkout()


def fill(level: str) -> None:
    """Install the lock of this level, ``run`` or ``test``, into the environment.

    :raises CannotSetUp: when the packages cannot be had.
    """
    if not any(is_stamped(*_stamp(lock)) for lock in HELD_BY[level]):
        _install(level)


def _make_folder() -> None:
    say("Making the environment in .venv …")
    if not any(way() for way in (_with_uv, _with_ensurepip, _with_pip_at_hand, _with_borrowed_pip)):
        raise CannotSetUp(_how_to_get_venv())


def _with_uv() -> bool:
    uv = shutil.which("uv")
    return bool(uv) and run([str(uv), "venv", "--quiet", "--allow-existing", "--python", sys.executable, ENVIRONMENT])


def _with_ensurepip() -> bool:
    return bool(find_spec("ensurepip") or apt.install([_venv_package()])) and run([*VENV, ENVIRONMENT])


def _with_pip_at_hand() -> bool:
    return bool(find_spec("pip")) and run([*VENV, "--without-pip", ENVIRONMENT])


def _with_borrowed_pip() -> bool:
    """Take pip out of Debian's package of it, which needs no rights; Debian's own Python comes without ensurepip."""
    with tempfile.TemporaryDirectory(prefix="planner-pip-") as name:
        if not (apt.unpack("python3-pip-whl", Path(name)) and run([*VENV, "--without-pip", ENVIRONMENT])):
            return False
        wheel = next(Path(name).glob("usr/share/python-wheels/pip-*.whl"))
        return run([sys.executable, wheel / "pip", "--python", PYTHON, "install", "--quiet", "--no-index", wheel])


def _venv_package() -> str:
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def _how_to_get_venv() -> str:
    return (
        "This Python can make no environment for itself: it lacks the modules venv or ensurepip.\n"
        f"  Debian, Ubuntu:  sudo apt-get install {_venv_package()}\n"
        "  Fedora:          sudo dnf install python3-pip\n"
        "  macOS:           brew install python@3.11\n"
        "Then run the same command again. Having uv on the path is enough, too."
    )


def _let_it_find_the_checkout() -> None:
    """Let the environment's Python import this checkout from whatever folder it is started in."""
    for packages in ENVIRONMENT.glob(PACKAGES):
        (packages / POINTER).write_text(f"{ROOT}\n", encoding="utf-8")


def _install(level: str) -> None:
    lock = LOCKS / f"{level}.lock"
    stamp, made_from = _stamp(level)
    packages = sum(not line.startswith((" ", "#")) for line in lock.read_text(encoding="utf-8").splitlines())
    say(f"Installing {packages} packages, each checked against its hash (a minute or two) …")
    if not any(run([*way, "--require-hashes", "--requirement", lock]) for way in _installers()):
        raise CannotSetUp(
            "The packages could not be installed; the lines above say why.\n"
            "Most often the package registry cannot be reached: check the network, or pip's setting of a mirror."
        )
    stamp.write_text(made_from, encoding="ascii")


def _installers() -> Iterator[list[str | Path]]:
    """Offer uv where it is at hand, then pip: the environment's own or the one of the Python that runs."""
    if uv := shutil.which("uv"):
        yield [uv, "pip", "install", "--quiet", "--python", PYTHON]
    quietly: list[str | Path] = ["install", "--quiet", "--no-deps", "--no-compile", "--disable-pip-version-check"]
    if any(ENVIRONMENT.glob(f"{PACKAGES}/pip")):
        yield [PYTHON, "-m", "pip", *quietly]
    elif find_spec("pip"):
        yield [sys.executable, "-m", "pip", "--python", PYTHON, *quietly]


def install_into(folder: Path, lock: str) -> bool:
    """Install a lock's packages into a folder of their own; return whether that worked."""
    return any(
        run([*way, "--require-hashes", "--requirement", LOCKS / lock, "--target", folder]) for way in _installers()
    )


def _stamp(level: str) -> tuple[Path, str]:
    return ENVIRONMENT / f"planner-{level}.stamp", digest(LOCKS / f"{level}.lock")
