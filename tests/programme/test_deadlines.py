"""By when something is due of an agreement: months of the calendar, and states that bind."""

from datetime import date

import pytest

from planner.programme.deadlines import Deadline, deadlines_of, months_away, notice_by
from planner.programme.shape import Agreement
from planner.values.text import Text
from planner.values.vocabulary import AgreementState


def an_agreement(state: AgreementState = AgreementState.IN_FORCE, **said: object) -> Agreement:
    return Agreement(key="nims", title=Text("Memorandum"), state=state, **said)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2029-11-23", -6, "2029-05-23"),
        ("2029-08-31", -6, "2029-02-28"),
        ("2028-08-31", -6, "2028-02-29"),
        ("2030-01-31", -1, "2029-12-31"),
        ("2030-01-15", -25, "2027-12-15"),
        ("2026-10-31", 4, "2027-02-28"),
        ("0001-03-01", -120, "0001-01-01"),
        ("9999-12-01", 24, "9999-12-31"),
    ],
)
def test_months_are_counted_on_the_calendar(day: str, months: int, expected: str) -> None:
    assert months_away(date.fromisoformat(day), months) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"valid_until": date(2029, 11, 23), "notice_months": 6}, date(2029, 5, 23)),
        ({"valid_until": date(2029, 11, 23)}, None),
        ({"notice_months": 6}, None),
        ({"valid_until": date(2029, 11, 23), "notice_months": 0}, None),
    ],
)
def test_notice_is_due_only_where_there_is_an_end_and_a_period(said: dict[str, object], expected: date | None) -> None:
    assert notice_by(an_agreement(**said)) == expected


@pytest.mark.parametrize("state", [AgreementState.SIGNED, AgreementState.IN_FORCE])
def test_what_binds_has_its_notice_before_its_end(state: AgreementState) -> None:
    agreement = an_agreement(state, valid_until=date(2029, 11, 23), notice_months=6)

    assert deadlines_of(agreement) == ((Deadline.NOTICE, date(2029, 5, 23)), (Deadline.END, date(2029, 11, 23)))


@pytest.mark.parametrize("state", [AgreementState.PLANNED, AgreementState.EXPIRED, AgreementState.WITHDRAWN])
def test_what_binds_nobody_has_no_deadlines(state: AgreementState) -> None:
    agreement = an_agreement(state, valid_until=date(2029, 11, 23), notice_months=6)

    assert deadlines_of(agreement) == ()
