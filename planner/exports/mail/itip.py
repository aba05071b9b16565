"""Invitations that calendar programs take in: iTIP (RFC 5546) of one engagement for one person, to be sent by iMIP.

The entry is that of the person's calendar, with the same UID and SEQUENCE: who has subscribed to that has it once.
What makes it an invitation is put beside it here, into the lines as they are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from planner.exports.ics import clean, ics_of
from planner.exports.ics.fold import folded
from planner.language import Language
from planner.programme.shape import Programme
from planner.values.vocabulary import Status

REQUEST, CANCEL = "REQUEST", "CANCEL"
_OURS = ("SEQUENCE:", "DTSTAMP:", "LAST-MODIFIED:")


@dataclass(frozen=True, slots=True)
class Parties:
    """Who invites and who is invited, each by name and address."""

    organizer: tuple[str, str]
    attendee: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Revision:
    """Which state of an engagement it is: SEQUENCE, and the instant of the release in which it last changed."""

    sequence: int
    stamp: datetime


def itip_of(
    programme: Programme, key: str, language: Language, parties: Parties, *, revision: Revision, method: str
) -> bytes:
    """Return the invitation to an engagement of somebody's own programme, or where the method is CANCEL its end.

    :raises NotFound: where their programme has no such engagement. :raises Refused: for one without a date.
    """
    if method == CANCEL:
        gone = replace(programme.engagements[key], status=Status.CANCELLED)
        programme = replace(programme, engagements={**programme.engagements, key: gone})
    body = ics_of(programme, language=language, only=key)
    lines = body.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]
    made = (folded(line) for line in _lines(lines, parties, revision, method))
    return b"\r\n".join((*made, b""))


def _lines(lines: list[str], parties: Parties, revision: Revision, method: str) -> Iterator[str]:
    """Go through the lines: METHOD behind CALSCALE, the revision in place of the draft's, the parties at the end."""
    in_entry, stamp = False, f"{revision.stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    for line in lines:
        in_entry = in_entry or line == "BEGIN:VEVENT"
        if line.startswith("LAST-MODIFIED:") and not in_entry:
            continue
        if line == "END:VEVENT":
            yield from (f"SEQUENCE:{revision.sequence}", f"DTSTAMP:{stamp}", f"LAST-MODIFIED:{stamp}")
            yield from _people(parties, method)
        if not (in_entry and line.startswith(_OURS)):
            yield line
        if line.startswith("CALSCALE:"):
            yield f"METHOD:{method}"


def _people(parties: Parties, method: str) -> Iterator[str]:
    yield f"ORGANIZER{_called(parties.organizer[0])}:mailto:{parties.organizer[1]}"
    # RFC 5546 3.2.2 and 3.2.5: who is asked says nothing yet; of an end nobody is asked anything.
    asked = ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE" if method == REQUEST else ""
    name, address = parties.attendee
    yield f"ATTENDEE{_called(name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT{asked}:mailto:{address}"


def _called(name: str) -> str:
    """Return CN; RFC 5545 3.2: a quoted value holds no quotation mark, and nothing escapes one."""
    words = re.sub(r"[\x00-\x1f\x7f]", " ", clean.line(name)).replace('"', "'")
    return f';CN="{words}"' if words else ""
