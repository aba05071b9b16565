"""Who speaks, presides, signs or interprets has to be there."""

from dataclasses import replace
from datetime import date

import pytest

from planner.programme.clashes import ClashKind, Severity
from planner.programme.shape import TakesPart
from planner.values.text import Text
from planner.values.vocabulary import PartTaken, Status
from tests.programme.clashing import at, found, pairs, said
from tests.programmes import the_people

NOT_THERE = ClashKind.NOT_ATTENDING


def talk(part: PartTaken, *groups: str, **fields):
    parts = (TakesPart(person="ada", part=part),)
    return at("talk", "09:00", "10:00", *groups, parts=parts, title=Text("Talk"), **fields)


@pytest.mark.parametrize(
    ("part", "severity"),
    [
        (PartTaken.SPEAKER, Severity.CANNOT_WORK),
        (PartTaken.CHAIR, Severity.CANNOT_WORK),
        (PartTaken.SIGNATORY, Severity.CANNOT_WORK),
        (PartTaken.INTERPRETER, Severity.CANNOT_WORK),
        (PartTaken.GUEST, Severity.LOOKS_WRONG),
    ],
)
def test_who_has_a_part_but_was_taken_out_is_told(part: PartTaken, severity: Severity):
    (clash,) = found(NOT_THERE, talk(part, people_out=("ada",)))

    assert (clash.items, clash.people, clash.severity) == (("talk",), ("ada",), severity)


def test_who_has_a_part_on_a_day_on_which_they_are_not_there_is_told_once():
    late = replace(the_people()[0], present_from=date(2026, 11, 25))
    clashes = found(NOT_THERE, late, talk(PartTaken.SPEAKER))

    assert [said(clash) for clash in clashes] == [
        "Ada Adler (Speaker) has a part in “Talk” on Tuesday 24 November but is not with the delegation then."
    ]
    assert found(ClashKind.NOT_PRESENT, late, talk(PartTaken.SPEAKER)) == []


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(talk(PartTaken.SPEAKER), id="attends"),
        pytest.param(talk(PartTaken.SPEAKER, "university"), id="by the part alone"),
        pytest.param(talk(PartTaken.RESPONSIBLE, people_out=("ada",)), id="responsible from afar"),
        pytest.param(talk(PartTaken.SPEAKER, people_out=("ada",), status=Status.CANCELLED), id="cancelled"),
    ],
)
def test_who_may_be_there_is_no_clash(item):
    assert pairs(NOT_THERE, item) == []
