"""Where things lie and how the product is set: folders beside or inside the package, settings from the environment.

- ``PLANNER_INSTANCE``: the folder of database and keys; else ``instance`` in a checkout, or a folder of the user's data
- ``PLANNER_DATABASE_URL``: another database
- ``PLANNER_BASE_URL``: the address that people type, by which the host is known and links are written
- ``PLANNER_TRUSTED_HOSTS``: further host names that are answered, parted by commas
- ``PLANNER_PROXY_HOPS``: how many proxies before it may say who connects and whether by https; none by default
- ``PLANNER_SECRET_KEY``: the keys that sign sessions, newest first, parted by commas, in place of the file
- ``PLANNER_NOW``: an instant at which the clock stands still, see ``planner.clock``
"""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

PACKAGE = Path(__file__).resolve().parent
LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""The names by which a machine calls itself; always answered, for health checks and the demo."""


def resource_folder(name: str) -> Path:
    """Find ``templates`` or ``static``: beside the package in a checkout, inside it in an installed wheel."""
    beside = PACKAGE.parent / name
    return beside if in_checkout() else PACKAGE / name


def in_checkout() -> bool:
    """Say whether the package is used where it is developed, and not installed."""
    return (PACKAGE.parent / "pyproject.toml").is_file()


def settings(environment: Mapping[str, str]) -> dict[str, object]:
    """Return Flask's settings as the ``PLANNER_…`` variables ask for them; the secret key is :func:`secret_keys`'.

    :raises ValueError: in a sentence, for a variable that says nothing of use.
    """
    base = environment.get("PLANNER_BASE_URL") or "http://127.0.0.1:8000"
    hops = environment.get("PLANNER_PROXY_HOPS") or "0"
    if not _is_address(base):
        raise ValueError(f"PLANNER_BASE_URL is “{base}”. Give a whole address, such as https://planner.example.org.")
    if not (hops.isascii() and hops.isdecimal()):
        raise ValueError(f"PLANNER_PROXY_HOPS is “{hops}”. Give the number of proxies, such as 1.")
    base, trusted = base.rstrip("/"), _words(environment, "PLANNER_TRUSTED_HOSTS")
    return {
        "INSTANCE": str(instance_folder(environment)),
        "SQLALCHEMY_DATABASE_URI": database_url(environment),
        "BASE_URL": base,
        "HOSTS": frozenset(map(_name_of, (*LOOPBACK, urlsplit(base).netloc, *trusted))),
        "PROXY_HOPS": int(hops),
    }


def _is_address(base: str) -> bool:
    try:
        parts = urlsplit(base)
        is_host = bool(parts.hostname) and parts.port != 0 and not any(letter.isspace() for letter in base)
    except ValueError:  # half an IPv6 address, a port that is none
        return False
    return is_host and parts.scheme in {"http", "https"} and not (parts.query or parts.fragment)


def _name_of(host: str) -> str:
    """Return a host's name as it is compared, without its port: ``[::1]:8000`` is ``::1``."""
    if host.count(":") > 1 and not host.startswith("["):
        return host.casefold()
    return urlsplit(f"//{host}").hostname or ""


def instance_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the database, the secrets and all else that is never committed; not made here."""
    if chosen := environment.get("PLANNER_INSTANCE"):
        return Path(chosen).resolve()
    if in_checkout():
        return PACKAGE.parent / "instance"
    data = environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "delegation-planner"


def database_url(environment: Mapping[str, str] = os.environ) -> str:
    """Return the database's address: the one that is set, or SQLite in the instance folder."""
    return environment.get("PLANNER_DATABASE_URL") or f"sqlite:///{instance_folder(environment) / 'planner.db'}"


def secret_keys(instance: Path, environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return the keys that sign sessions, the newest first; the older ones still open what they signed.

    One a line in the file ``secret_key`` of the instance folder, made on the first run. To rotate, put a new line on
    top. ``PLANNER_SECRET_KEY``, several parted by commas, goes before the file.
    """
    if given := _words(environment, "PLANNER_SECRET_KEY"):
        return given
    make_private(instance)
    file = instance / "secret_key"
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as new:
            new.write(secrets.token_urlsafe(48) + "\n")
    except FileExistsError:
        pass  # made by an earlier run, or by the other worker a moment ago
    return file.read_text(encoding="ascii").split()


def make_private(folder: Path) -> None:
    """Make the folder so that only this user can look into it, and shut one that stands open."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)


def is_loopback(host: str) -> bool:
    """Say whether this name of a host means the machine itself."""
    return host in LOOPBACK


def _words(environment: Mapping[str, str], name: str) -> list[str]:
    return [word.strip() for word in environment.get(name, "").split(",") if word.strip()]
