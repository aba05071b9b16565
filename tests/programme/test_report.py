"""The visit report: what took place and what came of it, drafted from the programme."""

from dataclasses import replace
from datetime import date

import pytest

from planner.programme.audience import seen_by
from planner.programme.report import OWNER, TENTATIVE, UNSIGNED, report_of
from planner.programme.shape import ActionItem, Agreement, Engagement, Programme, Result
from planner.values.text import Text
from planner.values.vocabulary import AgreementState, Kind, Status, Visibility
from tests.programmes import a_meeting, exact, programme_with, the_institutions, the_people, whole_trip

DAY = exact("2026-11-24", "09:00", "10:00")


def told(programme: Programme) -> list[str]:
    return [one.item.key for day in report_of(programme).days for one in day.carried]


def test_the_days_tell_what_took_place_each_engagement_once_with_its_results() -> None:
    days = report_of(seen_by(whole_trip(), "staff")).days

    around = [day for day in days if day.day and date(2026, 11, 24) <= day.day <= date(2026, 11, 26)]
    assert [(day.day, [one.item.key for one in day.carried]) for day in around] == [
        (date(2026, 11, 24), ["call", "tour", "signing"]),
        (date(2026, 11, 25), ["conference", "keynote"]),
    ]
    assert [[one.key for one in carried.results] for carried in around[0].carried] == [[], [], ["lab"]]
    assert [carried.inside for carried in around[1].carried] == [None, "conference"]


@pytest.mark.parametrize(
    "meeting",
    [
        a_meeting(DAY, status=Status.CANCELLED, account=Text("It was a pity")),
        a_meeting(DAY, status=Status.TENTATIVE),
        a_meeting(DAY, visibility=Visibility.STAFF),
        a_meeting(DAY, kind=Kind.TRANSFER),
        a_meeting(DAY, kind=Kind.MEETING_POINT),
        a_meeting(DAY, kind=Kind.FREE),
        a_meeting(DAY, kind=Kind.MEAL),
        a_meeting(replace(DAY, day=None)),
    ],
    ids=["cancelled", "tentative", "staff only", "transfer", "meeting point", "free time", "meal", "undated"],
)
def test_what_did_not_take_place_or_says_nothing_is_left_out(meeting: Engagement) -> None:
    assert told(programme_with(meeting)) == []


@pytest.mark.parametrize(
    "meeting",
    [
        a_meeting(DAY, kind=Kind.MEAL, account=Text("A toast")),
        a_meeting(DAY, visibility=Visibility.STAFF, account=Text("We agreed among ourselves")),
        a_meeting(DAY, status=Status.TENTATIVE, account=Text("They came after all")),
    ],
    ids=["meal", "staff only", "tentative"],
)
def test_what_somebody_has_told_of_is_told(meeting: Engagement) -> None:
    assert told(programme_with(meeting)) == ["meeting"]


@pytest.mark.parametrize(("account", "expected"), [("", []), ("It was held elsewhere", ["talk"])])
def test_a_session_of_a_cancelled_conference_is_told_only_where_somebody_has(account: str, expected: list[str]) -> None:
    conference = a_meeting(DAY, key="conference", kind=Kind.CONFERENCE, status=Status.CANCELLED)
    talk = a_meeting(DAY, key="talk", kind=Kind.SESSION, inside="conference", account=Text(account))

    assert told(programme_with(conference, talk)) == expected


def test_a_result_at_something_without_a_day_comes_last() -> None:
    some_day = a_meeting(replace(DAY, day=None), key="some-day")
    result = Result(key="promise", text=Text("A promise"), engagement="some-day")

    days = report_of(programme_with(a_meeting(DAY), some_day, result)).days

    assert [day.day for day in days] == [date(2026, 11, 24), None]


def test_results_stand_with_their_aims_and_the_rest_apart() -> None:
    report = report_of(whole_trip())

    assert [(aim.key, [one.key for one in results]) for aim, results in report.aims] == [
        ("materials", ["lab"]),
        ("exchange", []),
    ]
    assert [one.key for one in report.others] == ["invited"]


def test_the_hosts_who_were_met_stand_by_house_and_nobody_of_a_cancelled_item() -> None:
    whole = whole_trip()
    absent = {key: replace(one, status=Status.CANCELLED) for key, one in whole.engagements.items()}

    met, nobody = report_of(whole).met, report_of(replace(whole, engagements=absent)).met

    assert [(one.house, [person.key for person in one.people]) for one in met] == [("nims", ["ken"])]
    assert nobody == ()


def test_agreements_are_those_signed_on_the_way_and_those_dated_within_its_days() -> None:
    signing = a_meeting(DAY, key="signing", kind=Kind.SIGNING, signs=("here", "withdrawn"))
    agreements = (
        Agreement(key="by-post", title=Text("P"), state=AgreementState.SIGNED, signed_on=date(2026, 11, 25)),
        Agreement(key="earlier", title=Text("E"), state=AgreementState.IN_FORCE, signed_on=date(2020, 11, 25)),
        Agreement(key="here", title=Text("H")),
        Agreement(key="withdrawn", title=Text("W"), state=AgreementState.WITHDRAWN),
    )

    report = report_of(programme_with(*the_institutions(), signing, *agreements))

    assert [one.key for one in report.agreements] == ["here", "by-post"]


def test_the_next_steps_are_the_open_ones_by_day_then_those_done() -> None:
    assert [step.key for step in report_of(whole_trip()).steps] == ["visa", "letter", "gifts"]


def test_it_asks_for_what_is_still_missing() -> None:
    step = ActionItem(key="loose", text=Text("Ask again"))
    lunch = a_meeting(DAY, key="lunch", kind=Kind.MEETING, status=Status.TENTATIVE)
    planned = a_meeting(DAY, key="signing", signs=("planned",))

    asked = report_of(programme_with(*the_people(), step, lunch, planned, Agreement(key="planned", title=Text("P"))))

    assert [(one.message, one.key) for one in asked.questions[1:]] == [
        (UNSIGNED, "planned"),
        (OWNER, "loose"),
        (TENTATIVE, "lunch"),
    ]
    assert [(one.sort, one.key) for one in report_of(whole_trip()).questions[:3]] == [
        ("report", ""),
        ("aims", "exchange"),
        ("results", "invited"),
    ]


def test_whom_it_is_not_for_sees_nothing_of_how_it_went() -> None:
    whole = whole_trip(summary=Text("A success"))
    meetings = {key: replace(one, account=Text("They haggled")) for key, one in whole.engagements.items()}

    report = report_of(seen_by(replace(whole, engagements=meetings), "everyone"))

    assert (report.summary, report.others, report.steps) == (Text(), (), ())
    assert [one.item.account for day in report.days for one in day.carried if one.item.account] == []
