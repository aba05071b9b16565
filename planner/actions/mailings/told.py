"""What was sent before: of which release each person was told last, and to which engagements they were invited."""

from collections.abc import Mapping

from sqlalchemy import func, select

from planner.model import Letter, Mailing, Release, Trip, db
from planner.values.vocabulary import LetterState, MailingSort

TELLING = (MailingSort.LINKS, MailingSort.CHANGES)
"""The mailings after which somebody knows a release: a link shows it."""


def last_told(trip: Trip, *, before: int | None = None, but: Mailing | None = None) -> Mapping[str, int]:
    """Return of which release everybody was told last, by the key of the person; who never was is not in it.

    ``before`` is the number of a release: later ones, and that one, do not count then; nor does what ``but`` sent.
    """
    query = (
        select(Letter.person, func.max(Release.number))
        .join(Mailing, Letter.mailing_id == Mailing.id)
        .join(Release, Mailing.release_id == Release.id)
        .where(Mailing.trip_id == trip.id, Mailing.sort.in_(TELLING), Letter.state != LetterState.FAILED)
        .group_by(Letter.person)
    )
    if before is not None:
        query = query.where(Release.number < before)
    if but is not None:
        query = query.where(Mailing.id != but.id)
    return dict(db.session.execute(query).all())


def last_invited(trip: Trip, *, but: Mailing | None = None) -> Mapping[tuple[str, str], int]:
    """Return with which release each person was last sent an invitation to each engagement, or that it is withdrawn."""
    query = (
        select(Letter.person, Letter.item, func.max(Release.number))
        .join(Mailing, Letter.mailing_id == Mailing.id)
        .join(Release, Mailing.release_id == Release.id)
        .where(Mailing.trip_id == trip.id, Mailing.sort == MailingSort.INVITATIONS, Letter.state != LetterState.FAILED)
        .group_by(Letter.person, Letter.item)
    )
    if but is not None:
        query = query.where(Mailing.id != but.id)
    return {(person, item): number for person, item, number in db.session.execute(query)}


def sent_links(trip: Trip) -> frozenset[str]:
    """Return the keys of those who were sent their link, or are just being sent it."""
    query = select(Letter.person).join(Mailing, Letter.mailing_id == Mailing.id).distinct()
    links = (Mailing.trip_id == trip.id, Mailing.sort == MailingSort.LINKS, Letter.state != LetterState.FAILED)
    return frozenset(db.session.scalars(query.where(*links)))
