"""Agreements are prepared, changed, signed at an engagement, renewed, taken out."""

from dataclasses import replace
from datetime import date

import pytest

from planner.actions.agreements import add_agreement, change_agreement, delete_agreement, sign_at, signed_at
from planner.actions.drafts import AgreementDraft, draft_of
from planner.errors import Refused, Stale, TripClosed
from planner.model import Agreement, Trip
from planner.programme.build import programme_of
from planner.programme.shape import Signatory
from planner.values.text import Text
from planner.values.vocabulary import AgreementState, TripState
from tests.actions.stored import engagement, row

ADA, KEN = Signatory(party="bochum", person="ada"), Signatory(party="nims", person="ken")

WHOLE = AgreementDraft(
    key="renewal",
    title=Text({"en": "Memorandum, renewed", "ja": "覚書"}),
    parties=("nims", "bochum"),
    signatories=(KEN, ADA),
    subject=Text("Materials"),
    state=AgreementState.IN_FORCE,
    signed_on=date(2026, 11, 24),
    valid_until=date(2029, 11, 23),
    notice_months=6,
    renews="nims-2026",
)


def nims(trip: Trip) -> Agreement:
    return row(trip, Agreement, "nims-2026")


def signings(trip: Trip) -> list[str]:
    """Return the keys of the engagements at which the agreement with NIMS is signed."""
    return sorted(one.key for one in signed_at(nims(trip)))


def test_an_agreement_says_everything_that_its_draft_says(trip: Trip) -> None:
    made = add_agreement(trip, WHOLE)

    assert draft_of(made) == WHOLE
    assert programme_of(trip).agreements["renewal"] == WHOLE


def test_the_title_alone_is_enough_and_makes_the_key(trip: Trip) -> None:
    made = add_agreement(trip, AgreementDraft(key="", title=Text("Letter of intent")))

    assert made.key.startswith("letter-of-intent-")
    assert (made.state, made.parties) == (AgreementState.PLANNED, [])


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        pytest.param({"title": Text()}, "title", id="no title"),
        pytest.param({"title": Text("x" * 2_001)}, "title", id="too long a title"),
        pytest.param({"parties": ("nowhere",)}, "parties", id="an unknown party"),
        pytest.param({"parties": ("bochum",)}, "signatories", id="a signatory of no party"),
        pytest.param({"signatories": (Signatory(party="nims", person="dov"),)}, "signatories", id="a stranger signs"),
        pytest.param({"renews": "nowhere"}, "renews", id="renews nothing"),
        pytest.param({"renews": "nims-2026"}, "renews", id="renews itself"),
        pytest.param(
            {"signed_on": date(2026, 11, 24), "valid_until": date(2026, 11, 23)}, "valid_until", id="ends before"
        ),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(trip: Trip, changes: dict[str, object], field: str) -> None:
    before = draft_of(nims(trip))

    with pytest.raises(Refused) as refusal:
        change_agreement(nims(trip), replace(before, **changes), version=1)

    assert refusal.value.field == field
    assert draft_of(nims(trip)) == before


def test_two_agreements_cannot_renew_each_other(trip: Trip) -> None:
    later = add_agreement(trip, WHOLE)

    with pytest.raises(Refused, match="cannot renew itself"):
        change_agreement(nims(trip), replace(draft_of(nims(trip)), renews=later.key), version=1)


def test_saving_what_is_there_changes_nothing(trip: Trip) -> None:
    change_agreement(nims(trip), draft_of(nims(trip)), version=1)

    assert (nims(trip).version, engagement(trip, "signing").sequence) == (1, 0)


def test_a_change_counts_as_one_of_the_engagement_that_shows_it(trip: Trip) -> None:
    change_agreement(nims(trip), replace(draft_of(nims(trip)), title=Text("Memorandum")), version=1)

    assert (nims(trip).version, engagement(trip, "signing").sequence, engagement(trip, "call").sequence) == (2, 1, 0)


def test_a_save_on_an_old_form_is_refused(trip: Trip) -> None:
    change_agreement(nims(trip), replace(draft_of(nims(trip)), title=Text("Memorandum")), version=1)

    with pytest.raises(Stale):
        change_agreement(nims(trip), replace(draft_of(nims(trip)), title=Text("Pact")), version=1)


@pytest.mark.parametrize(
    "changes",
    [
        {"parties": ("nims", "bochum")},
        {"signatories": (KEN, ADA)},
        {"signatories": (ADA, replace(KEN, function=Text("Acting president")))},
    ],
    ids=["parties in another order", "other seats", "another function"],
)
def test_what_changes_within_a_list_alone_is_a_save(trip: Trip, changes: dict[str, object]) -> None:
    agreement = row(trip, Agreement, "nims-2026")

    change_agreement(agreement, replace(draft_of(agreement), **changes), version=1)

    assert agreement.version == 2


def test_a_deleted_agreement_leaves_its_signing_its_result_and_its_renewal(trip: Trip) -> None:
    add_agreement(trip, WHOLE)

    delete_agreement(nims(trip), version=1)

    programme = programme_of(trip)
    assert list(programme.agreements) == ["renewal"]
    assert programme.agreements["renewal"].renews is None
    assert (programme.engagements["signing"].signs, programme.engagements["signing"].sequence) == ((), 1)
    assert programme.results["lab"].agreement is None


def test_an_agreement_is_signed_at_an_engagement_beside_what_is_signed_there(trip: Trip) -> None:
    add_agreement(trip, WHOLE)

    sign_at(row(trip, Agreement, "renewal"), ["signing"])

    assert programme_of(trip).engagements["signing"].signs == ("nims-2026", "renewal")
    assert (engagement(trip, "signing").sequence, engagement(trip, "signing").version) == (1, 2)


def test_a_signing_moves_to_another_engagement(trip: Trip) -> None:
    sign_at(nims(trip), ["call"], instead_of=["signing"])

    assert signings(trip) == ["call"]
    assert [engagement(trip, key).version for key in ("call", "signing", "tour")] == [2, 2, 1]


def test_a_signing_is_taken_out(trip: Trip) -> None:
    sign_at(nims(trip), [], instead_of=["signing"])

    assert signings(trip) == []


@pytest.mark.parametrize("instead_of", [[], ["signing"], ["call"], ["nowhere"]])
def test_a_signing_that_stands_already_changes_nothing(trip: Trip, instead_of: list[str]) -> None:
    sign_at(nims(trip), ["signing"], instead_of=instead_of)

    assert signings(trip) == ["signing"]
    assert engagement(trip, "signing").version == 1


def test_a_second_signing_leaves_the_first(trip: Trip) -> None:
    sign_at(nims(trip), ["call"])

    assert signings(trip) == ["call", "signing"]


def test_one_of_two_signings_is_taken_out_and_the_other_stays(trip: Trip) -> None:
    sign_at(nims(trip), ["call"])

    sign_at(nims(trip), [], instead_of=["signing"])

    assert signings(trip) == ["call"]


def test_nothing_is_signed_at_what_is_not_of_the_trip(trip: Trip) -> None:
    with pytest.raises(Refused) as refusal:
        sign_at(nims(trip), ["dovs-meeting"], instead_of=["signing"])

    assert refusal.value.field == "signings"
    assert signings(trip) == ["signing"]


def test_nothing_changes_on_a_closed_trip(trip: Trip) -> None:
    trip.state = TripState.CLOSED

    with pytest.raises(TripClosed):
        add_agreement(trip, WHOLE)
    with pytest.raises(TripClosed):
        change_agreement(nims(trip), WHOLE, version=1)
    with pytest.raises(TripClosed):
        delete_agreement(nims(trip), version=1)
    with pytest.raises(TripClosed):
        sign_at(nims(trip), ["call"])

    assert signings(trip) == ["signing"]
