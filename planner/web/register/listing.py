"""What the page of the register shows of the agreements that are asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from planner.language import Language
from planner.programme.deadlines import months_away
from planner.values.searching import folded
from planner.values.text import Text
from planner.web.agenda.entries import Words
from planner.web.register.partners import houses_of, names_of
from planner.web.register.reach import Registered
from planner.web.register.standing import deadline_words
from planner.web.sheets.agreements import PILLS
from planner.web.today import today_in

NEAR_MONTHS = 6
"""From when on a deadline is marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """An agreement in the register; ``is_near`` says that its deadline comes within half a year."""

    trip: str
    key: str
    title: Words
    parties: str
    trip_title: Words
    state: str
    pill: str
    signed_on: str
    deadline: str
    is_near: bool
    is_renewed: bool
    has_document: bool


def asked_for(
    rows: Sequence[Registered], asked: Mapping[str, str], now: datetime, *, signatories: Mapping[str, str]
) -> list[Registered]:
    """Return the agreements that are asked for by words, party, state and the months until something is due.

    ``signatories`` are the folded names of those who sign, by the UID of the agreement.
    """
    found: Iterator[Registered] = iter(rows)
    if words := folded(asked.get("q", "")).split():
        found = (row for row in found if all(word in _said(row, signatories) for word in words))
    if partner := asked.get("partner"):
        meant = houses_of(name for row in rows for name in row.parties).get(partner, frozenset())
        found = (row for row in found if any(meant & names_of(name) for name in row.parties))
    if state := asked.get("state"):
        found = (row for row in found if row.state == state)
    if until := asked.get("until"):
        found = (row for row in found if is_due_within(row, int(until), now))
    return list(found)


def is_due_within(row: Registered, months: int, now: datetime) -> bool:
    """Tell whether something is due so soon, by the date at its trip's home."""
    today = today_in(row.home_zone, now)
    due = row.next_deadline(today)
    return due is not None and due[1] <= months_away(today, months)


def line_of(row: Registered, language: Language, now: datetime) -> RegisterLine:
    """Return how an agreement is told of, in the reader's language or else in those of its trip."""
    own = language.falling_back_to(row.languages)
    return RegisterLine(
        trip=row.trip,
        key=row.key,
        title=Words(*own.wording(row.title)),
        parties=own.join(own.text(name) for name in row.parties),
        trip_title=Words(*own.wording(row.trip_title)),
        state=own.label(row.state),
        pill=PILLS.get(row.state, ""),
        signed_on=own.date(row.signed_on) if row.signed_on else "",
        deadline=deadline_words(row, today_in(row.home_zone, now), own),
        is_near=is_due_within(row, NEAR_MONTHS, now),
        is_renewed=row.is_renewed,
        has_document=row.has_document,
    )


def _said(row: Registered, signatories: Mapping[str, str]) -> str:
    """Return everything in which words are looked for."""
    texts = (row.title, row.subject, row.trip_title, *row.parties)
    return " ".join((*map(_folded, texts), signatories.get(row.uid, "")))


@lru_cache(maxsize=8192)
def _folded(text: Text) -> str:
    return folded(" ".join(text.values()))
