"""People of a table taken over: all of them or none, at once."""

import pytest

from planner.actions.importing.people import take_over_people
from planner.errors import Refused
from planner.imports.tables.columns import COLUMNS, guessed
from planner.imports.tables.people import people_proposed
from planner.imports.tables.proposed import Reading
from planner.imports.tables.sheet import Sheet
from planner.programme.build import programme_of
from planner.values.vocabulary import Listed

HEADINGS = ("Vorname", "Name", "Funktion", "Institution", "E-Mail", "Gruppe", "Essen")
NEW = ("Vera", "Vogt", "Referentin", "Beispiel GmbH", "vogt@example.org", "City", "vegan")


def proposed(trip, *rows):
    mapping = guessed(HEADINGS, COLUMNS[Listed.PEOPLE])
    reading = Reading(sheet=Sheet(name="", rows=(HEADINGS, *rows)), head=0, mapping=mapping, tag="de", restricted=True)
    return people_proposed(reading, programme_of(trip))


def test_somebody_new_stands_behind_the_last_of_the_delegation(trip):
    counted = take_over_people(trip, proposed(trip, NEW), writes_restricted=True)

    people = programme_of(trip).people
    vera = people["vera-vogt"]
    assert counted == (1, 0)
    assert [key for key, one in people.items() if one.side == vera.side][-1] == "vera-vogt"
    assert (vera.groups, vera.function["de"], vera.restricted.diet) == (("city",), "Referentin", "vegan")


def test_an_institution_that_is_not_there_yet_is_added_once(trip):
    other = ("Uwe", "Voss", "", "beispiel gmbh", "", "", "")

    take_over_people(trip, proposed(trip, NEW, other), writes_restricted=True)

    programme = programme_of(trip)
    assert programme.people["vera-vogt"].institution == programme.people["uwe-voss"].institution
    assert len(programme.institutions) == 4


def test_restricted_data_get_the_day_on_which_they_are_deleted(trip):
    take_over_people(trip, proposed(trip, NEW), writes_restricted=True)

    assert programme_of(trip).people["vera-vogt"].restricted.delete_on.isoformat() == "2026-12-29"


def test_who_may_not_write_restricted_data_takes_over_none(trip):
    take_over_people(trip, proposed(trip, NEW), writes_restricted=False)

    assert programme_of(trip).people["vera-vogt"].restricted is None


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

    assert "vera-vogt" not in programme_of(trip).people


def test_the_same_table_once_more_proposes_nothing(trip):
    take_over_people(trip, proposed(trip, NEW), writes_restricted=True)

    assert [one.standing for one in proposed(trip, NEW)] == ["same"]


def test_somebody_new_may_have_a_counterpart(trip):
    headings = (*HEADINGS, "Gegenüber")
    mapping = guessed(headings, COLUMNS[Listed.PEOPLE])
    reading = Reading(sheet=Sheet(name="", rows=(headings, (*NEW, "Ken Honda"))), head=0, mapping=mapping, tag="de")

    take_over_people(trip, people_proposed(reading, programme_of(trip)), writes_restricted=False)

    assert programme_of(trip).people["vera-vogt"].counterpart == "ken"


def test_new_people_stand_in_the_order_in_which_the_table_numbers_them(trip):
    headings, rows = ("Nr.", "Name"), (("3", "Dritte"), ("", "Ohne"), ("1.", "Erste"), ("2", "Zweite"))
    mapping = guessed(headings, COLUMNS[Listed.PEOPLE])
    reading = Reading(sheet=Sheet(name="", rows=(headings, *rows)), head=0, mapping=mapping)

    take_over_people(trip, people_proposed(reading, programme_of(trip)), writes_restricted=False)

    assert [one.family for one in programme_of(trip).people.values()][3:7] == ["Erste", "Zweite", "Dritte", "Ohne"]
