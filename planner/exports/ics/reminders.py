"""What is due on which day as a calendar: notices, ends of agreements, action items.

All-day entries that leave the day free and ring by themselves for nobody: how early somebody wants to hear of a
deadline is for their own calendar to say. Same reminders, same bytes.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from planner.exports.ics import HOST, clean
from planner.exports.ics.heads import head_of
from planner.exports.ics.items import Entry, busy, stamps, vevent
from planner.exports.ics.times import Span
from planner.language import Language
from planner.programme.deadlines import Deadline, Reminder
from planner.values.text import N_

TITLES = {
    Deadline.NOTICE: N_("Give notice or renew: %(title)s"),
    Deadline.END: N_("Ends: %(title)s"),
    Deadline.ACTION: N_("To do: %(title)s"),
}
CATEGORIES = {Deadline.NOTICE: "AGREEMENT", Deadline.END: "AGREEMENT", Deadline.ACTION: "ACTION ITEM"}
"""Categories are for filters and rules, so they are the same in every language."""


def reminders_ics(reminders: Iterable[Reminder], *, language: Language, title: str, made_at: datetime) -> bytes:
    """Return reminders as a calendar of this title in UTF-8.

    Where there is none, one entry on the day on which the calendar was made says so: RFC 5545 3.6 asks for a component,
    and it tells that the subscription works.
    """
    known = list(reminders)
    entries = sorted((_entry(one, language) for one in known), key=lambda entry: entry.sorts_at)
    changed_at = max((one.changed_at for one in known), default=made_at)
    lines = [entry.lines for entry in entries or [_nothing_yet(language, made_at)]]
    return b"".join((head_of(language, changed_at, title=title), *lines, b"END:VCALENDAR\r\n"))


def _entry(reminder: Reminder, language: Language) -> Entry:
    title = language.say(TITLES[reminder.of], title=language.text(reminder.title))
    properties = {
        "UID": clean.uid(reminder.uid, HOST),
        "SEQUENCE": str(max(0, reminder.sequence)),
        "STATUS": "CONFIRMED",
        "SUMMARY": clean.escaped(clean.line(title)),
        "DESCRIPTION": clean.escaped(clean.paragraphs("\n".join(_facts(reminder, language)))),
        "URL": clean.web_address(reminder.address),
        "CATEGORIES": CATEGORIES[reminder.of],
        **stamps(reminder.changed_at),
        **busy(status="FREE", all_day=True),
    }
    return vevent(properties, Span(reminder.day, reminder.day + timedelta(days=1), fills=False))


def _facts(reminder: Reminder, language: Language) -> Iterator[str]:
    """Yield what one has to know to do it, a fact a line, then where it belongs."""
    months, ends = reminder.notice_months, reminder.valid_until
    facts = (
        (language.say("By whom"), reminder.owner),
        (language.say("Parties"), language.join(language.text(name) for name in reminder.parties)),
        (language.say("Valid until"), language.date(ends) if ends else ""),
        (
            language.say("Notice period"),
            language.say_many("%(count)s month", "%(count)s months", months) if months else "",
        ),
    )
    yield from (language.say("%(label)s: %(words)s", label=label, words=words) for label, words in facts if words)
    yield language.text(reminder.about)


def _nothing_yet(language: Language, made_at: datetime) -> Entry:
    properties = {
        "UID": clean.uid("nothing-due", HOST),
        "SEQUENCE": "0",
        "STATUS": "CONFIRMED",
        "SUMMARY": clean.escaped(language.say("Nothing is due yet")),
        **stamps(made_at),
        **busy(status="FREE", all_day=True),
    }
    day = made_at.date()
    return vevent(properties, Span(day, day + timedelta(days=1), fills=False))
