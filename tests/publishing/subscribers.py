"""Readers of one audience's calendar, release after release, and programs that take in what they are given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from planner.errors import NotFound
from planner.exports.ics import HOST, addressed
from planner.exports.ics.editions import Ledger, edition
from planner.exports.ics.sharing import Sayings
from planner.language import language
from planner.programme.audience import Views
from planner.programme.shape import Programme
from tests.exports.calendars import unescaped, unfolded

Entry = Mapping[str, str]
COUNTED = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")


@dataclass(frozen=True)
class Issue:
    """A release as its readers meet it; what audiences share is said once."""

    picture: Programme
    made_at: datetime
    views: Views
    sayings: dict[str, Sayings] = field(default_factory=dict)

    @classmethod
    def of(cls, picture: Programme, made_at: datetime) -> "Issue":
        """Begin with nothing said."""
        return cls(picture, made_at, Views(picture))

    def seen_by(self, audience: str) -> Programme | None:
        """Return what an audience sees, ``None`` where it is not known."""
        try:
            return self.views.of(audience)
        except NotFound:
            return None

    def said_in(self, code: str) -> Sayings:
        """Return what is said in a language."""
        if code not in self.sayings:
            said = language(code).falling_back_to(self.picture.trip.languages)
            self.sayings[code] = Sayings(said, HOST)
        return self.sayings[code]


@dataclass
class Subscriber:
    """One audience in one language: the calendars that it was served, and what it was told by each."""

    audience: str
    code: str
    ledger: Ledger = field(default_factory=Ledger)
    bodies: list[bytes] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)

    def made(self, issue: Issue, last: Issue | None) -> tuple[bytes, Ledger]:
        """Return the calendar of a release as it would be served."""
        before = partial(last.seen_by, self.audience) if last else lambda: None
        programme, sayings = issue.seen_by(self.audience), issue.said_in(self.code)
        trip, made_at = issue.picture.trip, issue.made_at
        return edition(programme, sayings, self.ledger, trip=trip, made_at=made_at, before=before)

    def serve(self, issue: Issue, last: Issue | None) -> None:
        """Give it the calendar of a release."""
        body, self.ledger = self.made(issue, last)
        self.bodies.append(body)
        self.entries = entries_of(body)


@dataclass
class Program:
    """A calendar program that takes in a file: it keeps what has the highest SEQUENCE under each UID."""

    entries: dict[str, Entry] = field(default_factory=dict)

    def take_in(self, entries: Mapping[str, Entry]) -> None:
        """Merge; what is said to be nothing yet is an entry of nobody's."""
        for uid, entry in entries.items():
            known = self.entries.get(uid)
            if is_item(entry) and (known is None or int(entry["SEQUENCE"]) > int(known["SEQUENCE"])):
                self.entries[uid] = entry


def entries_of(body: bytes) -> dict[str, Entry]:
    """Return the entries of a kept calendar by UID; no UID stands in it twice."""
    vevents = unfolded(addressed(body)).split("BEGIN:VEVENT\r\n")[1:]
    found = [_entry(vevent.partition("END:VEVENT")[0]) for vevent in vevents]
    entries = {entry["UID"]: entry for entry in found}
    assert len(entries) == len(found)
    return entries


def _entry(vevent: str) -> Entry:
    return {name: unescaped(value) for name, _, value in (line.partition(":") for line in vevent.splitlines())}


def is_item(entry: Entry) -> bool:
    """Tell an item's entry from the one that says that there is nothing yet."""
    return "CATEGORIES" in entry


def shown(entry: Entry | None) -> Entry:
    """Return what an entry shows, without how often and when it changed."""
    return {name: value for name, value in (entry or {}).items() if name not in COUNTED}
