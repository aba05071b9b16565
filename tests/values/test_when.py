"""How exactly a time is known."""

from datetime import UTC, date, datetime

import pytest

from planner.errors import NoSuchTime, Refused
from planner.values.when import UNDATED, Form, Part, When

DAY, NEXT = date(2026, 11, 24), date(2026, 11, 25)
TOKYO, BERLIN = "Asia/Tokyo", "Europe/Berlin"


def when(form: Form, day: date | None = DAY, **fields) -> When:
    return When(form=form, day=day, **{"zone": TOKYO, **fields})


@pytest.mark.parametrize(
    "good",
    [
        when(Form.EXACT, start=540, end=630),
        when(Form.EXACT, start=540),
        when(Form.EXACT, start=1320, end=60, end_day=NEXT),
        when(Form.FROM, start=540),
        when(Form.UNTIL, end=720),
        when(Form.FOLLOWS, anchor="call"),
        when(Form.WITH, anchor="call"),
        when(Form.PART, part=Part.MORNING),
        when(Form.DAY),
        when(Form.DAY, end_day=NEXT),
        when(Form.EXACT, start=540, tbc=True),
        UNDATED,
    ],
)
def test_every_form_of_time_is_right_with_what_it_needs(good):
    assert good.checked() is good


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        (when(Form.EXACT), "start"),
        (when(Form.EXACT, None, start=540), "day"),
        (when(Form.FROM), "start"),
        (when(Form.UNTIL), "end"),
        (when(Form.FOLLOWS), "anchor"),
        (when(Form.WITH), "anchor"),
        (when(Form.PART), "part"),
        (when(Form.DAY, None), "day"),
        (when(Form.EXACT, start=540, end=540), "end"),
        (when(Form.EXACT, start=1320, end=60), "end"),
        (when(Form.DAY, end_day=date(2026, 11, 23)), "end_day"),
        (when(Form.DAY, end_day=date(2028, 11, 23)), "end_day"),
    ],
)
def test_a_time_that_lacks_something_or_ends_before_it_begins_is_refused_at_its_field(bad, field):
    with pytest.raises(Refused) as refusal:
        bad.checked()

    assert refusal.value.field == field


@pytest.mark.parametrize("fields", [{"start": 150}, {"start": 60, "end": 150}])
def test_a_time_that_the_clocks_skip_is_refused(fields):
    with pytest.raises(NoSuchTime):
        when(Form.EXACT, date(2026, 3, 29), zone=BERLIN, **fields).checked()


def test_on_the_autumn_night_a_time_may_seem_to_last_an_hour_less_than_it_does():
    night = when(Form.EXACT, date(2026, 10, 25), start=90, end=210, zone=BERLIN)

    assert (night.ends_at - night.starts_at).total_seconds() == 3 * 3600


@pytest.mark.parametrize(
    ("given", "starts_at", "ends_at"),
    [
        (when(Form.EXACT, start=540, end=630), (0, 0), (1, 30)),
        (when(Form.EXACT, start=540), (0, 0), None),
        (when(Form.FROM, start=600), (1, 0), None),
        (when(Form.UNTIL, end=720), None, (3, 0)),
        (when(Form.PART, part=Part.MORNING), None, None),
        (when(Form.FOLLOWS, anchor="call"), None, None),
        (when(Form.DAY, end_day=NEXT), None, None),
        (UNDATED, None, None),
    ],
)
def test_only_known_times_have_instants(given, starts_at, ends_at):
    def instant(clock):
        return clock and datetime(2026, 11, 24, *clock, tzinfo=UTC)

    assert (given.starts_at, given.ends_at) == (instant(starts_at), instant(ends_at))


def test_inexact_times_sort_among_exact_ones_and_never_at_midnight():
    forms = {
        "day": when(Form.DAY),
        "midnight": when(Form.EXACT, start=0),
        "morning": when(Form.PART, part=Part.MORNING),
        "from nine": when(Form.FROM, start=540),
        "until eleven": when(Form.UNTIL, end=660),
        "noon": when(Form.PART, part=Part.NOON),
        "one": when(Form.EXACT, start=780, end=840),
        "afternoon": when(Form.PART, part=Part.AFTERNOON),
        "evening": when(Form.PART, part=Part.EVENING),
        "night": when(Form.PART, part=Part.NIGHT),
    }

    assert sorted(forms, key=lambda name: forms[name].sorts_at) == list(forms)


def test_in_another_zone_the_clock_stays_and_the_instant_moves():
    there = when(Form.EXACT, start=540)

    here = there.in_zone(BERLIN)

    assert here.start == there.start
    assert (here.starts_at - there.starts_at).total_seconds() == 8 * 3600


@pytest.mark.parametrize(
    ("given", "last_day"), [(when(Form.DAY), DAY), (when(Form.DAY, end_day=NEXT), NEXT), (UNDATED, None)]
)
def test_the_last_day_is_the_day_itself_unless_said(given, last_day):
    assert given.last_day == last_day


def test_only_a_known_minute_is_exact():
    assert [when(form, start=540).is_exact for form in (Form.EXACT, Form.FROM)] == [True, False]
