"""By when something is to be done about an agreement: notice given, its end thought of, a renewal begun.

Months are those of the calendar: six months before 31 August is the last day of February. An agreement that is not
signed yet binds nobody, and one that is over asks for nothing more; so only those that are signed or in force have
deadlines. Rejected: weeks before a deadline as days of their own. How early somebody wants to hear of it is a setting
of their calendar.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime
from enum import StrEnum
from typing import Protocol

from planner.values.text import N_, Text
from planner.values.vocabulary import AgreementState

BINDING = frozenset({AgreementState.SIGNED, AgreementState.IN_FORCE})
"""The states in which an agreement binds its parties."""


class Lasting(Protocol):
    """What holds for a time: an agreement as it is stored, as it is shown, as it stands in a register."""

    @property
    def state(self) -> AgreementState:
        """How far it has come."""

    @property
    def valid_until(self) -> date | None:
        """The last day on which it holds, if it ends."""

    @property
    def notice_months(self) -> int | None:
        """Its notice period in months, if it has one."""


class Deadline(StrEnum):
    """What is due on a day."""

    NOTICE = "notice"
    END = "end"
    ACTION = "action"


STANDINGS = {Deadline.NOTICE: N_("Notice is due by %(day)s"), Deadline.END: N_("Ends on %(day)s")}
"""What is said of a deadline that is still to come."""
ENDED = N_("Ended on %(day)s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """What a calendar reminds of on a day: ``about`` says where it belongs, ``sequence`` rises with every change.

    ``address`` is where it stands in the browser; ``parties``, ``valid_until`` and ``notice_months`` are those of an
    agreement, ``owner`` is who does an action item, by name.
    """

    uid: str
    day: date
    of: Deadline
    title: Text
    about: Text
    changed_at: datetime
    sequence: int
    address: str = ""
    parties: tuple[Text, ...] = ()
    valid_until: date | None = None
    notice_months: int | None = None
    owner: str = ""


def notice_by(agreement: Lasting) -> date | None:
    """Return the last day on which notice can be given, nothing where an agreement has no end or no such period."""
    if agreement.valid_until is None or not agreement.notice_months:
        return None
    return months_away(agreement.valid_until, -agreement.notice_months)


def deadlines_of(agreement: Lasting) -> tuple[tuple[Deadline, date], ...]:
    """Return what is due on which day, in order of time; nothing for one that does not bind its parties."""
    if agreement.state not in BINDING:
        return ()
    notice, end = notice_by(agreement), agreement.valid_until
    return tuple((of, day) for of, day in ((Deadline.NOTICE, notice), (Deadline.END, end)) if day)


def months_away(day: date, months: int) -> date:
    """Return the day so many months later, or earlier for a negative number; the last of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= MAXYEAR:
        return date.min if year < 1 else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
