"""Going back past what colleagues did since: who signs for no party now, and counterparts who are no hosts now."""

from dataclasses import replace

from planner.actions.agreements import change_agreement
from planner.actions.drafts import draft_of
from planner.actions.people import change_person
from planner.actions.steps import redo, undo
from planner.model import Agreement, Person, Trip
from planner.programme.build import programme_of
from planner.programme.changes import Left
from planner.values.text import Text
from planner.values.vocabulary import Side
from tests.actions.going_back import step
from tests.actions.stored import person, row


def change_pact(trip: Trip, **fields: object) -> None:
    pact = row(trip, Agreement, "nims-2026")
    change_agreement(pact, replace(draft_of(pact), **fields), version=None)


def change(somebody: Person, **fields: object) -> None:
    change_person(somebody, replace(draft_of(somebody), **fields), version=None)


def test_with_a_party_that_is_taken_back_goes_who_signs_for_it(trip: Trip):
    [ada, ken] = draft_of(row(trip, Agreement, "nims-2026")).signatories
    change_pact(trip, parties=("bochum",), signatories=(ada,))
    joined = step(trip, lambda: change_pact(trip, parties=("bochum", "nims"), signatories=(ada, ken)))
    mayor = replace(ada, function=Text("Mayor"))
    change_pact(trip, signatories=(mayor, ken))

    outcome = undo(joined)

    pact = programme_of(trip).agreements["nims-2026"]
    assert (pact.parties, pact.signatories) == (("bochum",), (mayor,))
    assert set(outcome.left) == {Left("agreements", "nims-2026", "signatories")}


def test_a_counterpart_who_is_no_host_now_does_not_come_back(trip: Trip):
    met = step(trip, lambda: change(person(trip, "ada"), counterpart="ken", suffix="MdB"))
    undo(met)
    change(person(trip, "ken"), side=Side.HOME)

    outcome = redo(met)

    ada = programme_of(trip).people["ada"]
    assert (ada.counterpart, ada.suffix, outcome.left) == (None, "MdB", (Left("people", "ada", "counterpart"),))


def test_who_is_no_host_again_is_nobodys_counterpart_any_more(trip: Trip):
    moved = step(trip, lambda: change(person(trip, "ken"), side=Side.HOME))
    undo(moved)
    change(person(trip, "ada"), counterpart="ken")

    redo(moved)

    assert programme_of(trip).people["ada"].counterpart is None
