"""Deadlines as a calendar: all-day entries that leave the day free, the same bytes for the same reminders."""

from datetime import UTC, date, datetime

from planner.exports.ics.reminders import reminders_ics
from planner.language import language
from planner.programme.deadlines import Deadline, Reminder
from planner.values.text import Text

MADE = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)


def a_reminder(day: date, **said: object) -> Reminder:
    begin = {"uid": "5b-notice", "of": Deadline.NOTICE, "title": Text({"de": "Abkommen, erstes", "ja": "協定"})}
    about = {"about": Text("Japan"), "changed_at": MADE, "sequence": 3}
    return Reminder(day=day, **{**begin, **about, **said})


def test_a_reminder_is_a_day_that_stays_free() -> None:
    calendar = reminders_ics([a_reminder(date(2029, 2, 28))], language=language("de"), title="Fristen", made_at=MADE)

    assert calendar.decode().split("\r\n")[9:-2] == [
        "BEGIN:VEVENT",
        "SUMMARY:Kündigen oder verlängern: Abkommen\\, erstes",
        "DTSTART;VALUE=DATE:20290228",
        "DTEND;VALUE=DATE:20290301",
        "DTSTAMP:20261101T080000Z",
        "UID:5b-notice@delegation-planner.internal",
        "SEQUENCE:3",
        "CATEGORIES:AGREEMENT",
        "DESCRIPTION:Japan",
        "LAST-MODIFIED:20261101T080000Z",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "END:VEVENT",
    ]


def test_the_order_in_which_reminders_come_changes_no_byte() -> None:
    days = [a_reminder(date(2029, month, 1), uid=f"{month}-end", of=Deadline.END) for month in (3, 1, 2)]

    calendars = [
        reminders_ics(some, language=language("ja"), title="期限", made_at=MADE) for some in (days, days[::-1])
    ]

    assert calendars[0] == calendars[1]


def test_a_calendar_in_which_nothing_is_due_says_so() -> None:
    calendar = reminders_ics([], language=language("en"), title="Deadlines", made_at=MADE).decode()

    assert ("SUMMARY:Nothing is due yet" in calendar, calendar.count("BEGIN:VEVENT")) == (True, 1)
    assert "X-WR-CALNAME:Deadlines\r\n" in calendar
