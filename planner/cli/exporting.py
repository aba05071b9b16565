"""Trips out: calendars, documents, tables, trip files."""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from babel.core import UnknownLocaleError

from planner.actions.readings import note_reading
from planner.actions.releases import views_of
from planner.cli.refusals import CannotDo, ensure_known
from planner.cli.releases import release_asked
from planner.cli.store import opened, trip_of
from planner.config import instance_folder
from planner.exports.ics import addressed, ics_of
from planner.exports.paper import DOCUMENTS, document_of
from planner.exports.paper.documents import FOR_STAFF
from planner.exports.tables import TABLES
from planner.exports.tripfile import tripfile_of
from planner.language import Language, language
from planner.model import Release, Trip
from planner.programme.audience import Views
from planner.programme.build import programme_of
from planner.programme.shape import Programme
from planner.publishing.editions import edition_of
from planner.values.tags import usual_tag

WHOLE = "staff+restricted"
FOR_WHOM = {"pdf": "everyone", "yaml": WHOLE, "json": WHOLE}
"""Whose programme is written when nobody is named: a document is handed round, all else is the office's."""

ONLY_WITH = {"engagement": ("ics",), "document": ("pdf",), "table": ("csv", "xlsx")}
"""Options that mean something in some forms only."""


def export(asked: Namespace) -> int:
    """Write the trip in the form that is asked for, as its audience may know it."""
    _ensure_makes_sense(asked)
    with opened():
        trip = trip_of(asked.slug)
        release = release_asked(trip, asked.release)
        views = views_of(release, counting_diets=True) if release else Views(programme_of(trip))
        seen = views.of(_audience(asked, views.programme))
        _note_reading(trip, seen)
        said = _language(asked.lang, views.programme)
        calendar = _edition(release, seen, said, asked)
    _write(asked.output, calendar or WRITERS[asked.form](seen, said, asked))
    return 0


def _edition(release: Release | None, seen: Programme, said: Language, asked: Namespace) -> bytes:
    """Return the whole calendar of a release as its feeds are given it; nothing where something else is asked for."""
    if release is None or asked.form != "ics" or asked.engagement is not None:
        return b""
    return addressed(edition_of(release, seen.audience, said.code).body)


def _note_reading(trip: Trip, programme: Programme) -> None:
    """Note whose restricted data are written, and by whom as this machine knows them."""
    people = [key for key, person in programme.people.items() if person.restricted]
    if people:
        note_reading(instance_folder(), trip, people, where="command", by=_who())


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user may have no name
        return str(os.getuid())


def _ensure_makes_sense(asked: Namespace) -> None:
    for option, forms in ONLY_WITH.items():
        if getattr(asked, option) and asked.form not in forms:
            raise CannotDo("--%(option)s goes with --as %(form)s only.", option=option, form=" or ".join(forms))
    if asked.institution and asked.audience != "host":
        raise CannotDo("--institution goes with --audience host only.")
    if asked.output == "-" and asked.form in {"pdf", "xlsx"} and sys.stdout.isatty():
        raise CannotDo("A document is not for the screen. Say where to write it: -o FILE")


def _audience(asked: Namespace, programme: Programme) -> str:
    """Return the audience's address. :raises CannotDo: for somebody who is not in the trip, saying who is."""
    for sort, key, keys in (
        ("group", asked.group, programme.groups),
        ("person", asked.person, programme.people),
        ("institution", asked.institution, programme.institutions),
    ):
        if key is not None:
            ensure_known(sort, key, keys)
            return f"{'host' if sort == 'institution' else sort}:{key}"
    return asked.audience or ("staff" if asked.document in FOR_STAFF else FOR_WHOM.get(asked.form, "staff"))


def _language(code: str | None, programme: Programme) -> Language:
    tag = usual_tag(code) if code is not None else programme.trip.languages[0]
    try:
        return language(tag or "").falling_back_to(programme.trip.languages)
    except (UnknownLocaleError, ValueError):
        raise CannotDo("“%(code)s” is not a language. Use a tag such as de or ja.", code=code) from None


def _ics(programme: Programme, reader: Language, asked: Namespace) -> bytes:
    if asked.engagement is not None:
        ensure_known("item", asked.engagement, (item.key for item in programme.items()))
    return ics_of(programme, language=reader, only=asked.engagement)


def _pdf(programme: Programme, reader: Language, asked: Namespace) -> bytes:
    name = asked.document or ("personal" if asked.person else "official")
    ensure_known("document", name, DOCUMENTS)
    if (name == "personal") != bool(asked.person):
        raise CannotDo("The personal programme goes with --person, every other document without.")
    return document_of(programme, name=name, language=reader)


def _table(programme: Programme, reader: Language, asked: Namespace) -> bytes:
    name = asked.table or ("people" if asked.form == "vcf" else "items")
    forms = TABLES[name]
    ensure_known("form of this table", asked.form, forms)
    return forms[asked.form](programme, reader)


WRITERS: dict[str, Callable[[Programme, Language, Namespace], bytes]] = {
    "ics": _ics,
    "pdf": _pdf,
    "csv": _table,
    "xlsx": _table,
    "vcf": _table,
    "yaml": lambda programme, _reader, _asked: tripfile_of(programme, "yaml"),
    "json": lambda programme, _reader, _asked: tripfile_of(programme, "json"),
}


def _write(name: str, content: bytes) -> None:
    """Write to standard output or to a file; a file is there whole or not at all."""
    target = Path(name)
    if name == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    elif target.exists() and not target.is_file():
        target.write_bytes(content)  # such as /dev/stdout; a folder says itself what it is
    else:
        _write_at_once(target, content)


def _write_at_once(target: Path, content: bytes) -> None:
    if not target.parent.is_dir():
        raise CannotDo("There is no folder “%(folder)s” to write to.", folder=target.parent)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
