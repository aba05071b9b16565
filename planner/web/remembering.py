"""A trip as it was before a request changed it, so that what was changed can be kept as a step and taken back.

The one gate to a trip that is going to be changed remembers it, the one commit keeps the step: no view has to think of
it. What is remembered holds for one transaction; after a refusal nothing was changed.
"""

from dataclasses import dataclass
from typing import Any

from flask import flash, g, request, session, url_for
from flask_babel import get_locale, gettext
from sqlalchemy import select

from planner.actions.steps import read, record
from planner.language import language
from planner.model import Step, Trip, db
from planner.programme.build import programme_of, read_anew
from planner.programme.shape import Programme
from planner.web.access import organizer
from planner.web.arrivals import SAFE
from planner.web.forms.base import Desk
from planner.web.history.naming import name_of

STEP = "step"
"""The category of the message that has a button to undo, or to do again."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A trip, the programme that it was, and in which transaction."""

    trip: Trip
    programme: Programme
    transaction: Any


def remember(trip: Trip) -> None:
    """Remember a trip that is about to be changed; a request that only looks has nothing to remember."""
    if request.method not in SAFE and _remembered(trip) is None:
        # PostgreSQL lets others commit in between, and their changes would stand in this step; SQLite locks anyway.
        db.session.execute(select(Trip.id).where(Trip.id == trip.id).with_for_update())
        read_anew(trip)
        programme = programme_of(trip)
        g.remembered = Remembered(trip, programme, db.session().get_transaction())


def programme_before(trip: Trip) -> Programme:
    """Return the full programme as this request found it, built once."""
    known = _remembered(trip)
    return known.programme if known else programme_of(trip)


def programme_after(slug: str) -> Programme | None:
    """Return the full programme as this request has left it, where it has changed the trip and kept that."""
    kept: tuple[str, Programme] | None = g.get("programme_after")
    return kept[1] if kept and kept[0] == slug else None


def _remembered(trip: Trip) -> Remembered | None:
    known: Remembered | None = g.get("remembered")
    is_valid = known is not None and known.trip is trip and known.transaction is db.session().get_transaction()
    return known if is_valid else None


def forget() -> None:
    """Let what is done in this request be no step of its own, because it takes one back."""
    g.pop("remembered", None)


def because(words: str) -> None:
    """Say why this request changes the trip; the history keeps it with the step."""
    g.reason = " ".join(words.split())


def keep_step() -> None:
    """Keep what was changed since the trip was remembered, and let the next page offer to undo it."""
    known: Remembered | None = g.get("remembered")
    if known is None or _remembered(known.trip) is None:
        return
    forget()
    g.programme_after = known.trip.slug, programme_of(known.trip)
    reason = str(g.get("reason", ""))
    step = record(known.trip, known.programme, organizer(), after=g.programme_after[1], reason=reason)
    if step is not None:
        say_what_became_of(step, known.trip.slug, programme=known.programme)


def say_what_became_of(step: Step, slug: str, *, programme: Programme | None = None) -> None:
    """Let the next page say what was done, with a button for the opposite; of several messages the last one stays."""
    address = url_for("history.do_again" if step.undone_at else "history.take_back", slug=slug, number=step.id)
    if step.undone_at:
        words = gettext("Taken back.")
    else:
        words = _saved(step, programme) if programme else gettext("Done again.")
    session["_flashes"] = [one for one in session.get("_flashes", []) if one[0] != STEP]
    message: Any = {  # whatever JSON knows may be one
        "words": words,
        "address": address if step.trip.is_open else "",
        "is_undone": step.undone_at is not None,
    }
    flash(message, STEP)


def _saved(step: Step, programme: Programme) -> str:
    """Say what was saved; who deletes one thing is told which. Nothing else of a step, which may be large, is read."""
    deleted = [said for said in step.changes if said["after"] is None]
    if len(deleted) != 1:
        return str(gettext("Saved."))
    desk = Desk.of(programme, language(str(get_locale())))
    [gone] = read(deleted)
    return str(gettext("“%(name)s” is deleted.", name=name_of(gone.before, desk)))
