"""What people answer to their invitations."""

from collections.abc import Mapping, Sequence

from sqlalchemy import and_, select

from planner import clock
from planner.actions.limits import ensure_fits
from planner.actions.mailings.inviting import is_invitable, sends_invitations
from planner.actions.releases import latest_release, programme_of_release
from planner.actions.saving import added, all_or_nothing
from planner.errors import NotFound
from planner.model import Answer, Publishing, Trip, db
from planner.programme.audience import Audience, Circle
from planner.programme.shape import Programme
from planner.values.vocabulary import Reply


def ensure_invited(trip: Trip, person: str, item: str) -> Programme:
    """Return somebody's own programme as it was last released, where it invites them to this engagement.

    :raises NotFound: where it does not, or not any more, and for a trip that sends no invitations.
    """
    release = latest_release(trip)
    if release is None or not sends_invitations(trip):
        raise NotFound
    programme = programme_of_release(release, Audience(Circle.PERSON, person))
    if not is_invitable(programme, item):
        raise NotFound
    return programme


def answer(trip: Trip, person: str, item: str, reply: Reply, *, words: str = "") -> Answer:
    """Keep what somebody answers to an invitation, in place of what they answered before.

    :raises NotFound: where they are not invited. :raises Refused: when their words are too long.
    """
    ensure_invited(trip, person, item)
    with all_or_nothing():
        kept = answer_of(trip, person, item) or added(Answer(trip_id=trip.id, person=person, item=item))
        kept.reply, kept.words, kept.made_at = reply, words, clock.now()
        ensure_fits(kept)
    return kept


def answer_of(trip: Trip, person: str, item: str) -> Answer | None:
    """Return what somebody answered last, if they did."""
    theirs = (Answer.trip_id == trip.id, Answer.person == person, Answer.item == item)
    return db.session.scalar(select(Answer).where(*theirs))


def replies_of(trip: Trip, person: str) -> Mapping[str, Reply] | None:
    """Return what somebody has answered, by the key of the engagement; ``None`` for a trip that sends no invitations.

    One look into the database.
    """
    theirs = and_(Answer.trip_id == Publishing.trip_id, Answer.person == person)
    query = select(Answer.item, Answer.reply).select_from(Publishing).outerjoin(Answer, theirs)
    found = db.session.execute(query.where(Publishing.trip_id == trip.id, Publishing.sends_invitations)).all()
    return {item: reply for item, reply in found if item} if found else None


def answers_of(trip: Trip, item: str | None = None) -> Sequence[Answer]:
    """Return what was answered on a trip, or to one engagement, the newest first."""
    query = select(Answer).where(Answer.trip_id == trip.id).order_by(Answer.made_at.desc(), Answer.id.desc())
    return db.session.scalars(query if item is None else query.where(Answer.item == item)).all()
