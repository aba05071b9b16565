"""Invitations over many releases: who takes in every letter holds what they are invited to, and all in order."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from icalendar import Calendar, Event
from sqlalchemy import select

from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement
from planner.actions.mailings import due_of, invitable, let_invite
from planner.actions.releases import brings_news, latest_release, programme_of_release
from planner.model import Engagement, Organizer, Trip, db
from planner.programme.build import programme_of
from planner.publishing.releases import publish
from planner.values.text import Text
from planner.values.vocabulary import Kind, MailingSort, Status
from planner.values.when import UNDATED, Part
from tests.jobs.conftest import Send, work
from tests.postmaster import Postmaster
from tests.programmes import exact, part_of

KEYS = ("keynote", "dinner", "press")
EDITS: tuple[Callable[[random.Random], dict[str, Any]], ...] = (
    lambda draw: {"title": Text(draw.choice(["Talk", "Speech"]))},
    lambda draw: {"status": draw.choice(list(Status))},
    lambda draw: {"when": draw.choice([exact("2026-11-25", "10:00"), exact("2026-11-25", "11:00")])},
    lambda draw: {"when": draw.choice([UNDATED, part_of("2026-11-25", Part.EVENING)])},
    lambda draw: {"groups": draw.choice([("city",), ("university",)]), "people_out": (), "parts": ()},
    lambda _: {"people_out": ("ben",), "parts": ()},
    lambda draw: {"kind": draw.choice([Kind.FREE, Kind.MEAL])},
    lambda draw: {"venue": draw.choice(["park", "hotel"])},
)


def edit(trip: Trip, draw: random.Random) -> None:
    row = db.session.scalars(
        select(Engagement).where(Engagement.trip_id == trip.id, Engagement.key == draw.choice(KEYS))
    ).one()
    change_engagement(row, replace(draft_of(row), **draw.choice(EDITS)(draw)), version=None)


def publish_news(trip: Trip, by: Organizer) -> None:
    if brings_news(programme_of(trip), latest_release(trip)):
        publish(trip, by)
    db.session.commit()


def take_in(held: dict[str, Event], counts: dict[str, int], calendar: Any) -> None:
    """Do as a calendar program does, and refuse what it would not understand."""
    [event] = calendar.walk("VEVENT")
    uid, before = str(event["UID"]), held.get(str(event["UID"]))
    assert int(event["SEQUENCE"]) >= counts.get(uid, 0)
    counts[uid] = int(event["SEQUENCE"])
    if str(calendar["METHOD"]) == "CANCEL":
        # RFC 5546 3.2.5: what is taken back was sent before, and is counted once more.
        assert before is not None
        assert int(event["SEQUENCE"]) > int(before["SEQUENCE"])
        del held[uid]
        return
    assert before is None or said(before) == said(event) or int(event["SEQUENCE"]) > int(before["SEQUENCE"])
    held[uid] = event


def said(event: Event) -> Mapping[str, bytes]:
    counted = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")
    return {name: value.to_ical() for name, value in event.items() if name not in counted}


def standing(trip: Trip) -> set[str]:
    """Return what of all that is edited Ben is invited to."""
    release = latest_release(trip)
    assert release
    return set(invitable(programme_of_release(release, "person:ben"))) & set(KEYS)


def calendars(postmaster: Postmaster) -> list[Any]:
    """Return what came as iMIP since the last look."""
    parts = [part for one in postmaster.letters for part in one.walk() if part.get_content_type() == "text/calendar"]
    postmaster.letters.clear()
    return [Calendar.from_ical(part.get_payload(decode=True)) for part in parts]


@pytest.mark.parametrize("seed", [1])
def test_who_takes_in_every_invitation_holds_those_that_stand(
    begun: Send, postmaster: Postmaster, trip: Trip, ada: Organizer, seed: int
):
    let_invite(trip, really=True)
    begun(MailingSort.LINKS, "ben")
    work()
    draw, held, counts = random.Random(seed), dict[str, Event](), dict[str, int]()

    for _release in range(9):
        edit(trip, draw)
        publish_news(trip, ada)
        if any(one.person == "ben" for one in due_of(trip, MailingSort.INVITATIONS).recipients):
            begun(MailingSort.INVITATIONS, "ben")
            work()
        for calendar in calendars(postmaster):
            take_in(held, counts, calendar)
        assert {uid.partition("-0001")[0] for uid in held} & set(KEYS) == standing(trip)
