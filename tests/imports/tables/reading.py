"""Tables in few words, and what they propose to the whole trip."""

from functools import cache
from typing import Any

from planner.imports.tables.columns import COLUMNS, guessed
from planner.imports.tables.people import people_proposed
from planner.imports.tables.posters import posters_proposed
from planner.imports.tables.proposed import Proposed, Reading
from planner.imports.tables.sessions import sessions_proposed
from planner.imports.tables.sheet import Sheet
from planner.programme.shape import Programme
from planner.values.vocabulary import Listed
from tests.programmes import whole_trip

PROPOSED = {Listed.PEOPLE: people_proposed, Listed.SESSIONS: sessions_proposed, Listed.POSTERS: posters_proposed}


@cache
def trip() -> Programme:
    return whole_trip()


def proposed(
    *lines: str, of: Listed = Listed.PEOPLE, programme: Programme | None = None, **reading: Any
) -> tuple[Proposed, ...]:
    """Return what lines propose whose cells are parted by strokes; the first holds the headings."""
    rows = tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines)
    mapping = guessed(rows[0], COLUMNS[of])
    told = Reading(sheet=Sheet(name="", rows=rows), head=0, mapping=mapping, **{"tag": "de", **reading})
    return PROPOSED[of](told, programme or trip())


def standings(found: tuple[Proposed, ...]) -> list[str]:
    return [f"{one.standing} {one.key}".strip() for one in found]


def troubles(found: tuple[Proposed, ...]) -> list[str]:
    """Return what is wrong: line, column and sentence."""
    return [f"{said.row} {said.column}: {said.message % said.values}" for one in found for said in one.troubles]
