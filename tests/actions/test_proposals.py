"""Tables that were handed in are kept for a day, for who handed them in, until the next one."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from planner import clock
from planner.actions.organizers import add_organizer
from planner.actions.proposals import (
    ProposalGone,
    drop_proposal,
    keep_proposal,
    proposal_of,
    purge_proposals,
    table_of,
)
from planner.actions.trips import close_trip
from planner.errors import TripClosed
from planner.exports.xlsx import sheet_xlsx
from planner.imports.tables import TableRefused
from planner.model import Organizer, Proposal, db
from planner.values.vocabulary import Listed

GERMAN = "Vorname;Name\nJürgen;Groß\n".encode("cp1252")


@pytest.fixture
def ada(trip) -> Organizer:
    return trip.members[0].organizer


def kept(trip, organizer, content=GERMAN):
    return keep_proposal(trip, organizer, content, of=Listed.PEOPLE, name="liste.csv")


def test_a_text_can_be_read_otherwise_later(trip, ada):
    proposal = proposal_of(trip, ada, kept(trip, ada).id)

    assert table_of(proposal).sheets[0].rows[1] == ("Jürgen", "Groß")
    assert table_of(proposal, encoding="cp1251").sheets[0].rows[1] == ("Jьrgen", "GroЯ")


def test_of_a_spreadsheet_the_rows_are_kept(trip, ada):
    proposal = kept(trip, ada, sheet_xlsx("Liste", ["Vorname", "Name"], [["Jürgen", "Groß"]]))

    [sheet] = table_of(proposal).sheets
    assert (sheet.name, sheet.rows) == ("Liste", (("Vorname", "Name"), ("Jürgen", "Groß")))


def test_the_next_table_takes_the_place_of_the_one_before(trip, ada):
    first = kept(trip, ada).id

    second = kept(trip, ada, b"a;b\n1;2\n")

    assert db.session.scalars(select(Proposal)).all() == [second]
    assert second.name == "liste.csv"
    with pytest.raises(ProposalGone):
        proposal_of(trip, ada, first + 2**31)


def test_what_is_no_table_leaves_the_one_before_in_its_place(trip, ada):
    first = kept(trip, ada)

    with pytest.raises(TableRefused):
        kept(trip, ada, b"PK\x03\x04nonsense")

    assert proposal_of(trip, ada, first.id) is first


def test_a_table_is_its_owners_alone(trip, ada):
    emma = add_organizer("emma@example.org", name="Emma")

    with pytest.raises(ProposalGone):
        proposal_of(trip, emma, kept(trip, ada).id)


def test_a_table_goes_after_a_day_or_when_it_is_dropped(trip, ada):
    proposal = kept(trip, ada)
    assert purge_proposals(clock.now() + timedelta(hours=23)) == 0

    assert purge_proposals(clock.now() + timedelta(hours=25)) == 1

    drop_proposal(kept(trip, ada))
    assert proposal.id
    assert db.session.scalar(select(func.count()).select_from(Proposal)) == 0


def test_what_somebody_else_forgot_goes_when_the_next_table_comes(trip, ada, monkeypatch):
    kept(trip, ada)
    emma = add_organizer("emma@example.org", name="Emma")
    monkeypatch.setenv("PLANNER_NOW", (clock.now() + timedelta(hours=25)).isoformat())

    hers = kept(trip, emma)

    assert db.session.scalars(select(Proposal)).all() == [hers]


def test_a_closed_trip_takes_no_table(trip, ada):
    close_trip(trip, version=None)

    with pytest.raises(TripClosed):
        kept(trip, ada)
