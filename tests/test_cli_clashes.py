"""Clashes are listed from a shell, in words and as JSON."""

import json
from dataclasses import replace
from datetime import date

from planner.exports.tripfile import tripfile_of
from planner.programme.clashes import clashes_of
from planner.programme.shape import Acknowledgement
from tests.command_line import SMALL, CommandLine
from tests.programmes import a_meeting, exact, programme_with, the_people


def test_clashes_are_listed_in_words_and_as_json(planner: CommandLine) -> None:
    twice = [a_meeting(exact("2026-11-24", "09:00", "10:00"), key=key) for key in ("one", "two")]
    planner("trip", "import", planner.file(tripfile_of(programme_with(*the_people()[2:3], *twice))))

    found = json.loads(planner("trip", "clashes", "tsukuba", "--json").output)

    assert [clash["items"] for clash in found if clash["kind"] == "two_places"] == [["one", "two"]]
    assert found[0]["message"] in planner("trip", "clashes", "tsukuba").words


def test_an_acknowledged_clash_comes_last_with_its_reason(planner: CommandLine) -> None:
    twice = [a_meeting(exact("2026-11-24", "09:00", "10:00"), key=key) for key in ("one", "two")]
    programme = programme_with(*the_people()[2:3], *twice)
    (torn,) = (clash for clash in clashes_of(programme) if clash.kind == "two_places")
    said = {torn.key: Acknowledgement(key=torn.key, reason="They split up", by="Ada", on=date(2026, 11, 20))}
    planner("trip", "import", planner.file(tripfile_of(replace(programme, acknowledgements=said))))

    found = json.loads(planner("trip", "clashes", "tsukuba", "--json").output)
    last = planner("trip", "clashes", "tsukuba").words.splitlines()[-1]

    reasons = {clash["key"]: clash["acknowledged"] for clash in found}
    assert reasons[torn.key] == {"reason": "They split up", "by": "Ada", "on": "2026-11-20"}
    assert last.endswith("Acknowledged: They split up  [one, two]")


def test_where_nothing_clashes_that_is_said_beside_the_output(planner: CommandLine) -> None:
    planner("trip", "import", planner.file(SMALL))

    assert planner("trip", "clashes", "small", "--json").words == "[]"
    assert planner("trip", "clashes", "small").said == "Nothing clashes.\n"
