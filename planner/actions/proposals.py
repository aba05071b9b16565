"""Proposals: tables that were handed in, kept until their rows are taken over, or until a day has passed.

What is kept are the rows of a spreadsheet, so that nothing of it is opened twice; of a text its bytes, since somebody
may have to say which characters they are.
"""

import json
import zlib
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import undefer

from planner import clock
from planner.actions.numbers import numbered
from planner.actions.saving import added, all_or_nothing
from planner.errors import NotFound
from planner.imports.tables import Sheet, Table, is_text, read_table
from planner.model import Organizer, Proposal, Trip, db
from planner.model.types import SHORT_LENGTH
from planner.values.text import N_
from planner.values.vocabulary import Listed

KEPT_FOR = timedelta(days=1)
_TEXT, _SHEETS = b"t", b"s"


class ProposalGone(NotFound):
    """A table that was taken over or discarded, that is too old, or that is somebody else's."""

    message = N_("This table is not kept any more. Hand it in again.")


def keep_proposal(trip: Trip, organizer: Organizer, content: bytes, *, of: Listed, name: str = "") -> Proposal:
    """Keep a table that an organizer hands in for a trip, in the place of the one before it; ``name`` is the file's.

    Everybody's that are too old go by the way.

    :raises TripClosed: for a trip that may not be changed. :raises TableRefused: for what is no table.
    """
    kept = _kept(content, of)  # first, before anything is asked of the database: others write while a table is read
    trip.ensure_open()
    mine = (Proposal.trip_id == trip.id, Proposal.organizer_id == organizer.id)
    said = {"trip_id": trip.id, "organizer_id": organizer.id, "name": name[:SHORT_LENGTH]}
    with all_or_nothing():
        purge_proposals(clock.now())  # others' too: what may stand in a table of people is kept no longer anywhere
        db.session.execute(delete(Proposal).where(*mine))
        return added(Proposal(of=of, content=kept, **said))


def _kept(content: bytes, of: Listed) -> bytes:
    table = read_table(content, of_people=of is Listed.PEOPLE)
    if is_text(content):
        return _TEXT + zlib.compress(content, 1)
    sheets = [[sheet.name, sheet.rows] for sheet in table.sheets]
    return _SHEETS + zlib.compress(json.dumps(sheets, ensure_ascii=False).encode(), 1)


def proposal_of(trip: Trip, organizer: Organizer, number: int) -> Proposal:
    """Return a table that an organizer has handed in for a trip. :raises ProposalGone: for any other number."""
    mine = (Proposal.trip_id == trip.id, Proposal.organizer_id == organizer.id)
    young = Proposal.made_at > clock.now() - KEPT_FOR
    query = select(Proposal).where(young, *mine).options(undefer(Proposal.content))
    found = numbered(Proposal, number, query)
    if found is None:
        raise ProposalGone
    return found


def table_of(proposal: Proposal, *, encoding: str = "", delimiter: str = "") -> Table:
    """Return the table that was handed in; the two others, of a text, are how it is to be read.

    :raises TableRefused: for a text that is no table when it is read so.
    """
    content = zlib.decompress(proposal.content[1:])
    if proposal.content.startswith(_TEXT):
        return read_table(content, encoding=encoding, delimiter=delimiter)
    return Table(sheets=tuple(Sheet(name=name, rows=tuple(map(tuple, rows))) for name, rows in json.loads(content)))


def drop_proposal(proposal: Proposal) -> None:
    """Forget a table."""
    db.session.delete(proposal)
    db.session.flush()


def purge_proposals(now: datetime) -> int:
    """Forget the tables that are older than a day; return how many."""
    old = delete(Proposal).where(Proposal.made_at <= now - KEPT_FOR)
    gone: int = db.session.execute(old).rowcount  # type: ignore[attr-defined]  # what a deletion returns has one
    return gone
