"""Institutions: what refers to them follows."""

from dataclasses import replace

import pytest

from planner.actions.drafts import InstitutionDraft, draft_of
from planner.actions.institutions import add_institution, change_institution, delete_institution
from planner.errors import Refused
from planner.model import Institution, Trip
from planner.programme.build import programme_of
from planner.values.text import Text
from tests.actions.stored import engagement, row


def test_a_renamed_institution_counts_as_a_change_of_what_it_holds(trip: Trip) -> None:
    nims = row(trip, Institution, "nims")

    change_institution(nims, replace(draft_of(nims), name=Text("Materials Institute")), version=1)

    assert (engagement(trip, "signing").sequence, engagement(trip, "call").sequence) == (1, 0)


def test_a_deleted_institution_leaves_its_people_and_venues(trip: Trip) -> None:
    delete_institution(row(trip, Institution, "nims"), version=1)

    programme = programme_of(trip)
    assert (programme.people["ken"].institution, programme.venues["nims-hq"].institution) == (None, None)
    assert programme.agreements["nims-2026"].parties == ("bochum",)
    assert programme.engagements["signing"].organisers == ("dwih",)


def test_an_institution_needs_a_name(trip: Trip) -> None:
    with pytest.raises(Refused) as refusal:
        add_institution(trip, InstitutionDraft(key="", name=Text()))

    assert refusal.value.field == "name"
