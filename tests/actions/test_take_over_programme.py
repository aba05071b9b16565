"""Sessions and posters of a table taken over: all of them or none."""

import pytest

from planner.actions.importing.programme import take_over_posters, take_over_sessions
from planner.actions.importing.rows import RowRefused
from planner.errors import Refused
from planner.imports.tables.columns import COLUMNS, guessed
from planner.imports.tables.posters import posters_proposed
from planner.imports.tables.proposed import Proposed, Reading, Standing
from planner.imports.tables.sessions import sessions_proposed
from planner.imports.tables.sheet import Sheet
from planner.model import Engagement, db
from planner.programme import shape
from planner.programme.build import programme_of
from planner.values.text import Text
from planner.values.vocabulary import Kind, Listed

SESSIONS = ("Tag", "Beginn", "Ende", "Titel", "Raum", "Vortragende")
POSTERS = ("Nr", "Titel", "Autoren")


def engagement(trip, key):
    return db.session.query(Engagement).filter_by(trip_id=trip.id, key=key).one()


def read(trip, of, inside, headings, *rows):
    mapping = guessed(headings, COLUMNS[of])
    reading = Reading(sheet=Sheet(name="", rows=(headings, *rows)), head=0, mapping=mapping, tag="en", inside=inside)
    return {Listed.SESSIONS: sessions_proposed, Listed.POSTERS: posters_proposed}[of](reading, programme_of(trip))


def sessions(trip, *rows):
    return read(trip, Listed.SESSIONS, "conference", SESSIONS, *rows)


def test_a_room_that_several_sessions_name_is_added_once_in_the_house_of_the_conference(trip):
    before = programme_of(trip)
    rows = (
        ("2026-11-25", "11:00", "11:30", "Glass", "Hall 9", ""),
        ("2026-11-25", "11:30", "12:00", "Steel", "hall 9", "Ken Honda"),
    )

    counted = take_over_sessions(engagement(trip, "conference"), sessions(trip, *rows))

    after = programme_of(trip)
    glass, steel = (one for one in after.engagements.values() if one.key not in before.engagements)
    assert counted == (2, 0)
    assert (glass.venue, len(after.venues)) == (steel.venue, len(before.venues) + 1)
    assert after.venues[glass.venue].name == before.venues[before.engagements["conference"].venue].name
    assert (glass.inside, glass.kind, steel.parts[0].person) == ("conference", Kind.SESSION, "ken")


def test_a_session_that_is_there_is_changed_and_keeps_its_uid(trip):
    before = programme_of(trip).engagements["keynote"]
    row = ("2026-11-25", "10:15", "11:00", "Keynote on loneliness", "", "")

    counted = take_over_sessions(engagement(trip, "conference"), sessions(trip, row))

    after = programme_of(trip).engagements["keynote"]
    assert counted == (0, 1)
    assert (after.uid, after.when.start, after.parts) == (before.uid, 615, before.parts)


def test_nothing_is_taken_over_when_one_row_is_refused(trip):
    before = programme_of(trip)
    good = sessions(trip, ("2026-11-25", "11:00", "11:30", "Glass", "", ""))
    nameless = shape.Engagement(key="", kind=Kind.SESSION, title=Text(), inside="conference")

    with pytest.raises(RowRefused, match="Row 7: Give it a title"):
        take_over_sessions(
            engagement(trip, "conference"), [*good, Proposed(row=7, standing=Standing.NEW, draft=nameless)]
        )

    assert programme_of(trip) == before


def test_posters_hang_behind_those_that_are_there(trip):
    take_over_posters(
        engagement(trip, "keynote"), read(trip, Listed.POSTERS, "keynote", POSTERS, ("P1", "Glass", "Honda"))
    )

    rows = (("P2", "Steel", "Adler"), ("P1", "Glass", "Honda, Mori"))
    counted = take_over_posters(engagement(trip, "keynote"), read(trip, Listed.POSTERS, "keynote", POSTERS, *rows))

    posters = programme_of(trip).engagements["keynote"].posters
    assert counted == (1, 1)
    assert [(one.number, one.authors) for one in posters] == [("P1", "Honda, Mori"), ("P2", "Adler")]


def test_posters_with_a_problem_are_not_taken_over(trip):
    rows = read(trip, Listed.POSTERS, "keynote", POSTERS, ("P1", "", "Honda"))

    with pytest.raises(Refused, match="Mend the rows"):
        take_over_posters(engagement(trip, "keynote"), rows)


def test_too_many_sessions_are_refused_together(trip):
    rows = sessions(trip, *(("2026-11-25", "11:00", "11:30", f"Glass {nth}", "", "") for nth in range(501)))

    with pytest.raises(Refused, match="At most 500 sessions"):
        take_over_sessions(engagement(trip, "conference"), rows)
