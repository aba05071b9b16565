"""People of a table taken over: all of them or none, at once."""

import pytest
from sqlalchemy import select

from planner.actions.importing.people import take_over_people
from planner.actions.people import remove_person
from planner.errors import Refused
from planner.imports.tables.columns import COLUMNS, guessed
from planner.imports.tables.people import people_proposed
from planner.imports.tables.proposed import Reading
from planner.imports.tables.sheet import Sheet
from planner.model import Person, db
from planner.programme.build import programme_of
from planner.values.vocabulary import Listed

HEADINGS = ("Vorname", "Name", "Funktion", "Institution", "E-Mail", "Gruppe", "Essen")
NEW = ("Vera", "Vogt", "Referentin", "Beispiel GmbH", "vogt@example.org", "City", "vegan")


def proposed(trip, *rows):
    mapping = guessed(HEADINGS, COLUMNS[Listed.PEOPLE])
    reading = Reading(sheet=Sheet(name="", rows=(HEADINGS, *rows)), head=0, mapping=mapping, tag="de", restricted=True)
    return people_proposed(reading, programme_of(trip))


def called(trip, family):
    """Return whoever has this family name."""
    [found] = [one for one in programme_of(trip).people.values() if one.family == family]
    return found


def families(trip):
    return [one.family for one in programme_of(trip).people.values()]


def test_somebody_new_stands_behind_the_last_of_the_delegation(trip):
    counted = take_over_people(trip, proposed(trip, NEW), writes_restricted=True)

    vera = called(trip, "Vogt")
    assert counted == (1, 0)
    assert [one.family for one in programme_of(trip).side(vera.side)][-1] == "Vogt"
    assert (vera.groups, vera.function["de"], vera.restricted.diet) == (("city",), "Referentin", "vegan")


def test_an_institution_that_is_not_there_yet_is_added_once(trip):
    other = ("Uwe", "Voss", "", "beispiel gmbh", "", "", "")

    take_over_people(trip, proposed(trip, NEW, other), writes_restricted=True)

    assert called(trip, "Vogt").institution == called(trip, "Voss").institution
    assert len(programme_of(trip).institutions) == 4


def test_restricted_data_get_the_day_on_which_they_are_deleted(trip):
    take_over_people(trip, proposed(trip, NEW), writes_restricted=True)

    assert called(trip, "Vogt").restricted.delete_on.isoformat() == "2026-12-29"


def test_who_may_not_write_restricted_data_takes_over_none(trip):
    take_over_people(trip, proposed(trip, NEW), writes_restricted=False)

    assert called(trip, "Vogt").restricted is None


def test_what_a_row_does_not_say_stays(trip):
    before = programme_of(trip).people["ada"]

    take_over_people(trip, proposed(trip, ("Ada", "Adler", "Bürgermeisterin", "", "", "", "")), writes_restricted=True)

    ada = programme_of(trip).people["ada"]
    assert ada.function == before.function.with_wording("de", "Bürgermeisterin")
    assert (ada.email, ada.phone, ada.groups) == (before.email, before.phone, before.groups)


def test_nothing_is_taken_over_while_a_row_has_a_problem(trip):
    rows = proposed(trip, NEW, ("Uwe", "Voss", "", "", "x@", "", ""))

    with pytest.raises(Refused, match="Mend the rows"):
        take_over_people(trip, rows, writes_restricted=True)

    assert "Vogt" not in families(trip)


def test_the_same_table_once_more_proposes_nothing(trip):
    take_over_people(trip, proposed(trip, NEW), writes_restricted=True)

    assert [one.standing for one in proposed(trip, NEW)] == ["same"]


def test_somebody_new_may_have_a_counterpart(trip):
    headings = (*HEADINGS, "Gegenüber")
    mapping = guessed(headings, COLUMNS[Listed.PEOPLE])
    reading = Reading(sheet=Sheet(name="", rows=(headings, (*NEW, "Ken Honda"))), head=0, mapping=mapping, tag="de")

    take_over_people(trip, people_proposed(reading, programme_of(trip)), writes_restricted=False)

    assert called(trip, "Vogt").counterpart == "ken"


def test_new_people_stand_in_the_order_in_which_the_table_numbers_them(trip):
    headings, rows = ("Nr.", "Name"), (("3", "Dritte"), ("", "Ohne"), ("1.", "Erste"), ("2", "Zweite"))
    mapping = guessed(headings, COLUMNS[Listed.PEOPLE])
    reading = Reading(sheet=Sheet(name="", rows=(headings, *rows)), head=0, mapping=mapping)

    take_over_people(trip, people_proposed(reading, programme_of(trip)), writes_restricted=False)

    assert families(trip)[3:7] == ["Erste", "Zweite", "Dritte", "Ohne"]


def test_the_key_of_somebody_who_is_gone_is_given_to_nobody_else(trip):
    take_over_people(trip, proposed(trip, NEW), writes_restricted=False)
    gone = called(trip, "Vogt").key
    remove_person(db.session.scalars(select(Person).where(Person.key == gone)).one(), version=None)

    take_over_people(trip, proposed(trip, NEW), writes_restricted=False)

    assert called(trip, "Vogt").key != gone
