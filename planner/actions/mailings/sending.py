"""Mailings begun, found, counted."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from planner import clock
from planner.actions.limits import ensure_fits
from planner.actions.mailings.due import Recipient, due_of
from planner.actions.mailings.inviting import sends_invitations
from planner.actions.numbers import numbered
from planner.actions.saving import added, all_or_nothing
from planner.errors import NotFound, Refused, Stale
from planner.model import Letter, Mailing, Organizer, Release, Trip, db
from planner.values.text import N_
from planner.values.vocabulary import LetterState, MailingSort

PATIENCE = timedelta(minutes=2)
"""How long a letter may be on its way; after that nobody waits for an answer, and it is doubtful."""
RELEASED_MEANWHILE = N_("Another release was published meanwhile. Look once more at what is sent.")


def begin_mailing(
    trip: Trip, sort: MailingSort, *, by: Organizer, people: Collection[str], words: str = "", seen: int
) -> Mailing:
    """Put down what is to be sent to these people and return it; ``seen`` is the release that its organizer saw, or 0.

    :raises TripClosed: for a closed trip. :raises Stale: when another release was published since.
    :raises Refused: when nobody of them is due, and for invitations of a trip that sends none.
    """
    trip.ensure_open()
    if sort is MailingSort.INVITATIONS and not sends_invitations(trip):
        raise Refused("This trip sends no invitations. Switch them on first.")
    with all_or_nothing():
        # Two who send at once wait for each other here; SQLite has let only one of them in already.
        db.session.execute(select(Trip.id).where(Trip.id == trip.id).with_for_update())
        due = due_of(trip, sort)
        if seen != (due.release.number if due.release else 0):
            raise Stale(RELEASED_MEANWHILE)
        chosen = [one for one in due.recipients if one.person in people]
        if not chosen:
            raise Refused("Choose to whom it goes.", field="to")
        mailing = added(Mailing(trip_id=trip.id, release=due.release, sort=sort, words=words, organizer_id=by.id))
        mailing.letters.extend(letter for one in chosen for letter in _letters(one, sort))
        ensure_fits(mailing)
    return mailing


def _letters(one: Recipient, sort: MailingSort) -> list[Letter]:
    items = one.items if sort is MailingSort.INVITATIONS else ("",)
    return [Letter(person=one.person, item=item, address=one.address) for item in items]


def mailings_of(trip: Trip) -> Sequence[Mailing]:
    """Return the mailings of a trip, the newest first, each with its release and who sent it."""
    query = select(Mailing).where(Mailing.trip_id == trip.id).order_by(Mailing.id.desc())
    with_both = query.options(joinedload(Mailing.organizer), joinedload(Mailing.release).load_only(Release.number))
    return db.session.scalars(with_both).all()


def mailing_of(trip: Trip, number: int) -> Mailing:
    """Return a mailing of this trip. :raises NotFound: where there is none of that number."""
    found = numbered(Mailing, number, select(Mailing).where(Mailing.trip_id == trip.id))
    if found is None:
        raise NotFound
    return found


def states_of(trip: Trip) -> Mapping[int, Counter[LetterState]]:
    """Return how many letters of each mailing of a trip are in which state."""
    query = select(Letter.mailing_id, Letter.state, func.count()).join(Mailing).where(Mailing.trip_id == trip.id)
    found: dict[int, Counter[LetterState]] = {}
    for mailing, state, count in db.session.execute(query.group_by(Letter.mailing_id, Letter.state)):
        found.setdefault(mailing, Counter())[state] = count
    return found


def is_doubtful(letter: Letter) -> bool:
    """Tell whether nobody knows if a letter arrived: it was handed over, and then the line or the worker broke."""
    waited = letter.tried_at is None or clock.now() - letter.tried_at > PATIENCE
    return letter.state is LetterState.SENDING and (waited or bool(letter.refusal))
