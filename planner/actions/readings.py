"""Who has read restricted data: a line of JSON for each time, in a file of the instance and not in the database.

Looking at a page changes nothing that is stored, so the note of it stands outside, like a log. It says who, when, where
and of whom, never what. A file that grows over its limit becomes the old one, of which there is one; a line goes after
a year.
"""

import fcntl
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from planner import clock
from planner.errors import PlannerError
from planner.model import Organizer, Trip
from planner.values.text import N_

FILE, OLD = "readings.log", "readings.log.1"
MOST_BYTES = 5 * 1024 * 1024
MOST_NAMED = 50
"""So many people a line names; of more it says how many."""
KEPT_FOR = timedelta(days=365)


class CannotNote(PlannerError):
    """Nobody reads restricted data without a note of it."""

    message = N_("Restricted data are only shown when it can be noted who reads them, which fails at the moment.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Who read where of whom at which instant; ``people`` are keys, of which there may have been more: ``count``."""

    at: datetime
    name: str
    where: str
    people: tuple[str, ...]
    count: int


def note_reading(folder: Path, trip: Trip, people: Sequence[str], *, where: str, by: Organizer | str) -> None:
    """Write down who reads the restricted data of these people; ``by`` is a name where nobody is signed in.

    :raises CannotNote: when that cannot be written.
    """
    said = {
        "at": clock.now().isoformat(),
        "organizer": by.id if isinstance(by, Organizer) else None,
        "name": by.name if isinstance(by, Organizer) else by,
        "trip": trip.uid,
        "slug": trip.slug,
        "where": where,
        "people": list(people[:MOST_NAMED]),
        "count": len(people),
    }
    try:
        with _alone(folder):
            _append(folder, json.dumps(said).encode() + b"\n")
    except OSError as failure:
        raise CannotNote from failure


def readings_of(folder: Path, trip: Trip) -> list[Reading]:
    """Return who has read the restricted data of a trip, the latest first."""
    found = [_reading(said) for said in map(_said, _lines(folder)) if said.get("trip") == trip.uid]
    return found[::-1]


def purge_readings(folder: Path, now: datetime) -> int:
    """Delete the lines that are older than a year, and those that nobody can read; return how many."""
    first = (now - KEPT_FOR).isoformat()
    gone = 0
    with _alone(folder):
        for file in (folder / OLD, folder / FILE):
            if file.exists():
                gone += _keep(file, lambda line: str(_said(line).get("at", "")) >= first)
    return gone


def _append(folder: Path, line: bytes) -> None:
    file = folder / FILE
    if file.exists() and file.stat().st_size + len(line) > MOST_BYTES:
        file.replace(folder / OLD)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "wb") as log:
        log.write(line)


def _keep(file: Path, is_kept: Callable[[bytes], bool]) -> int:
    """Leave only these lines in a file, which is never there half; return how many went."""
    lines = file.read_bytes().splitlines(keepends=True)
    kept = [line for line in lines if is_kept(line)]
    if len(kept) < len(lines):
        part = file.with_name(f"{file.name}.part")
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as new:
            new.writelines(kept)
        part.replace(file)
    return len(lines) - len(kept)


def _lines(folder: Path) -> Iterator[bytes]:
    for file in (folder / OLD, folder / FILE):
        if file.exists():
            yield from file.read_bytes().splitlines()


def _said(line: bytes) -> dict[str, object]:
    """Return what a line says; nothing of one that the end of a disk has cut off."""
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _reading(said: dict[str, object]) -> Reading:
    people: Iterable[object] = named if isinstance(named := said["people"], list) else ()
    return Reading(
        at=datetime.fromisoformat(str(said["at"])),
        name=str(said["name"]),
        where=str(said["where"]),
        people=tuple(map(str, people)),
        count=int(str(said["count"])),
    )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one process at a time write, so that no line is lost when the file becomes the old one."""
    with os.fdopen(os.open(folder / "readings.lock", os.O_WRONLY | os.O_CREAT, 0o600), "wb") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield
