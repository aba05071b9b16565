"""People are invited, ranked by hand, changed and removed."""

from dataclasses import replace
from datetime import date

import pytest

from planner.actions.drafts import PersonDraft, RestrictedDraft, draft_of
from planner.actions.people import change_person, invite, keep_restricted, remove_person
from planner.errors import Refused, Stale
from planner.model import Restricted, Trip, db
from planner.programme.build import programme_of
from planner.values.text import Text
from planner.values.vocabulary import Side
from tests.actions.stored import engagement, person


def ranks(trip: Trip, side: Side = Side.HOME) -> list[str]:
    return [one.key for one in programme_of(trip).side(side)]


def test_somebody_known_by_the_family_name_alone_stands_at_the_end(trip: Trip) -> None:
    dov = invite(trip, PersonDraft(key="dov", family="Dorn"))

    assert ranks(trip) == ["ada", "ben", "cleo", "dov"]
    assert draft_of(dov) == PersonDraft(key="dov", family="Dorn")


def test_a_key_is_made_from_the_name(trip: Trip) -> None:
    assert invite(trip, PersonDraft(key="", given="Søren", family="Łukasz")).key.startswith("soren-lukasz-")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        pytest.param({"family": ""}, "family", id="no name"),
        pytest.param({"side": Side.OTHER}, "side", id="on no side"),
        pytest.param({"groups": ("navy",)}, "groups", id="an unknown group"),
        pytest.param({"institution": "nowhere"}, "institution", id="an unknown institution"),
        pytest.param({"accompanies": "dov"}, "accompanies", id="with a stranger"),
        pytest.param({"accompanies": "ben"}, "accompanies", id="with oneself"),
        pytest.param({"email": "x" * 300}, "email", id="too long an address"),
        pytest.param(
            {"present_from": date(2026, 11, 25), "present_to": date(2026, 11, 24)}, "present_to", id="gone before there"
        ),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(trip: Trip, changes: dict[str, object], field: str) -> None:
    ben = person(trip, "ben")
    before = draft_of(ben)

    with pytest.raises(Refused) as refusal:
        change_person(ben, replace(before, **changes), version=1)

    assert refusal.value.field == field
    assert draft_of(ben) == before


@pytest.mark.parametrize("key", ["ada", "ben", "cleo", "ken"])
def test_saving_what_is_there_changes_nothing(trip: Trip, key: str) -> None:
    stored = person(trip, key)

    change_person(stored, draft_of(stored), version=1)

    assert stored.version == 1


def test_a_new_title_counts_as_a_change_of_where_it_is_shown_only(trip: Trip) -> None:
    ken = person(trip, "ken")

    change_person(ken, replace(draft_of(ken), academic_title="Dr."), version=1)

    sequences = {key: engagement(trip, key).sequence for key in ("call", "signing", "tour")}
    assert sequences == {"call": 1, "signing": 1, "tour": 0}


def test_a_save_on_an_old_form_is_refused(trip: Trip) -> None:
    with pytest.raises(Stale):
        change_person(person(trip, "ben"), PersonDraft(key="", family="Berger"), version=2)


def test_who_changes_sides_goes_to_the_end_there(trip: Trip) -> None:
    ada = person(trip, "ada")

    change_person(ada, replace(draft_of(ada), side=Side.HOST), version=1)

    assert ranks(trip, Side.HOST) == ["ken", "ada"]


def test_who_is_removed_is_gone_from_every_list(trip: Trip) -> None:
    remove_person(person(trip, "ada"), version=1)

    programme = programme_of(trip)
    assert "ada" not in programme.people
    assert programme.groups["city"].leader is None
    assert programme.agreements["nims-2026"].signatories[0].person == "ken"
    assert [taken.person for taken in programme.engagements["signing"].parts] == ["ken"]
    assert programme.engagements["signing"].sequence == 1


def test_restricted_data_are_kept_apart_and_deleted_when_empty(trip: Trip) -> None:
    ben = person(trip, "ben")
    diet = RestrictedDraft(diet="vegetarian", delete_on=date(2027, 1, 1))

    keep_restricted(ben, diet)
    assert draft_of(ben.restricted) == diet

    keep_restricted(ben, RestrictedDraft())
    assert db.session.query(Restricted).count() == 0


def test_a_form_without_restricted_data_deletes_none(trip: Trip) -> None:
    ben = person(trip, "ben")
    keep_restricted(ben, RestrictedDraft(diet="vegetarian"))

    change_person(ben, replace(draft_of(ben), function=Text("President")), version=ben.version)

    assert ben.restricted.diet == "vegetarian"


def test_restricted_data_are_a_save_of_the_person_unless_they_say_the_same(trip: Trip) -> None:
    ben = person(trip, "ben")
    before = ben.version

    keep_restricted(ben, RestrictedDraft(diet="vegetarian"))
    keep_restricted(ben, RestrictedDraft(diet="vegetarian"))

    assert ben.version == before + 1
    with pytest.raises(Stale):
        change_person(ben, replace(draft_of(ben), given="Benno"), version=before)
