"""Where things lie and how the product is set: folders beside or inside the package, settings from the environment.

- ``PLANNER_INSTANCE``: the folder of database and keys; else ``instance`` in a checkout, or a folder of the user's data
- ``PLANNER_DATABASE_URL``: another database
- ``PLANNER_BASE_URL``: the address that people type, by which the host is known and links are written
- ``PLANNER_TRUSTED_HOSTS``: further host names that are answered, parted by commas
- ``PLANNER_PROXY_HOPS``: how many proxies before it may say who connects and whether by https; none by default
- ``PLANNER_SECRET_KEY``: the keys that sign sessions, newest first, parted by commas, in place of the file
- ``PLANNER_MAIL``: how e-mail leaves: ``smtp://user:password@host:587?tls=starttls`` (or ``tls``, ``none``), ``log``,
  or ``file`` as where nothing is said: then each lies in the folder ``mail`` of the instance
- ``PLANNER_MAIL_FROM``: from whom it comes, such as ``Protocol Office <protocol@example.org>``
- ``PLANNER_NOW``: an instant at which the clock stands still, see ``planner.clock``
"""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

PACKAGE = Path(__file__).resolve().parent
LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""The names by which a machine calls itself; always answered, for health checks and the demo."""
MAIL_PORTS = {"starttls": 587, "tls": 465, "none": 25}
"""How the way to a mail server may be sealed, and the port on which it is usually spoken so."""


@dataclass(frozen=True, slots=True)
class Mail:
    """How e-mail leaves: ``way`` is smtp, file or log; ``name`` and ``address`` say from whom it comes."""

    way: str = "file"
    name: str = ""
    address: str = ""
    host: str = ""
    port: int = 0
    tls: str = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)


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
        "MAIL": mail_of(environment, base),
    }


def mail_of(environment: Mapping[str, str], base: str) -> Mail:
    """Return how e-mail leaves. :raises ValueError: in a sentence, for a variable that says nothing of use."""
    said = environment.get("PLANNER_MAIL") or "file"
    name, address = _sender(environment.get("PLANNER_MAIL_FROM", ""), base, is_needed="://" in said)
    if said in {"file", "log"}:
        return Mail(said, name, address)
    try:
        parts = urlsplit(said)
        server = _server(parts) if parts.scheme == "smtp" and parts.hostname else None
    except ValueError:
        server = None
    if server is None:
        # What was set may hold a password, which is not for a terminal.
        raise ValueError("PLANNER_MAIL is not file, log or smtp://user:password@host:587?tls=starttls (tls, none).")
    if server["user"] and server["tls"] == "none" and not is_loopback(str(server["host"])):
        raise ValueError("PLANNER_MAIL would send its password in clear. Take tls=starttls or tls=tls.")
    if not f"{server['user']}{server['password']}".isascii():
        # What Python's smtplib can say of them; RFC 4954 would allow more.
        raise ValueError("PLANNER_MAIL names its user or password in letters that no mail server is told: use ASCII.")
    return Mail("smtp", name, address, **server)


def _server(parts: SplitResult) -> dict[str, Any] | None:
    tls = parse_qs(parts.query).get("tls", ["starttls"])[-1]
    if tls not in MAIL_PORTS or parts.path not in {"", "/"}:
        return None
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    port = parts.port or MAIL_PORTS[tls]
    return {"host": parts.hostname, "port": port, "tls": tls, "user": user, "password": password}


def _sender(said: str, base: str, *, is_needed: bool) -> tuple[str, str]:
    """Return name and address of who sends; where nothing leaves this machine, one that nobody answers to will do."""
    if not said and is_needed:
        raise ValueError("PLANNER_MAIL_FROM is missing. Say from whom e-mail comes: Office <office@example.org>.")
    host = _name_of(urlsplit(base).netloc)
    name, address = parseaddr(said or f"Planner <planner@{'localhost' if is_loopback(host) else host}>")
    if said and not re.fullmatch(r"[!-?A-~]+@[!-?A-~]+", address):
        raise ValueError(f"PLANNER_MAIL_FROM is “{said}”. Give an address, such as Office <office@example.org>.")
    return name, address


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
