"""What a person decides about letters that did not simply arrive."""

from sqlalchemy import select, update

from planner.actions.mailings.due import usable
from planner.actions.mailings.sending import is_doubtful
from planner.actions.mailings.told import last_invited, last_told
from planner.actions.saving import all_or_nothing
from planner.errors import NotFound, Refused
from planner.model import Letter, Mailing, db
from planner.model.mailing import REFUSAL_LENGTH
from planner.programme.build import programme_of
from planner.values.text import N_
from planner.values.vocabulary import LetterState, MailingSort

STOPPED = N_("It was stopped before this was sent.")
LOST = N_("Somebody said that it did not arrive.")
TOLD_SINCE = N_("They were told of a later release meanwhile.")


def try_again(mailing: Mailing) -> int:
    """Let the letters that failed wait once more, to the addresses that are known now; return how many wait.

    Who was told of this release or of a later one meanwhile is left out: nobody hears old news after new ones.
    :raises TripClosed: for a closed trip. :raises Refused: when none is left.
    """
    mailing.trip.ensure_open()
    people = programme_of(mailing.trip).people
    with all_or_nothing():
        late = overtaken(mailing)
        for letter in mailing.letters:
            if letter.state is LetterState.FAILED and (letter.person, letter.item) not in late:
                person = people.get(letter.person)
                letter.address = (usable(person.email) if person else None) or letter.address
                letter.state, letter.refusal = LetterState.WAITING, ""
    waiting = sum(letter.state is LetterState.WAITING for letter in mailing.letters)
    if not waiting:
        raise Refused("There is nothing left to try.")
    return waiting


def overtaken(mailing: Mailing) -> frozenset[tuple[str, str]]:
    """Return person and engagement of the letters whose readers were sent the same or newer news by another mailing.

    Links may be sent twice.
    """
    if mailing.release is None or mailing.sort is MailingSort.LINKS:
        return frozenset()
    told = {(person, ""): number for person, number in last_told(mailing.trip, but=mailing).items()}
    known = last_invited(mailing.trip, but=mailing) if mailing.sort is MailingSort.INVITATIONS else told
    return frozenset(which for which, number in known.items() if number >= mailing.release.number)


def decide(mailing: Mailing, number: int, *, has_arrived: bool) -> Letter:
    """Say of a doubtful letter whether it arrived; one that did not failed, and can be tried again.

    :raises NotFound: for a letter of another mailing. :raises Refused: for one of which there is no doubt.
    """
    letter = db.session.scalar(select(Letter).where(Letter.mailing_id == mailing.id, Letter.id == number % 2**31))
    if letter is None or letter.id != number:
        raise NotFound
    if not is_doubtful(letter):
        raise Refused("It is known by now what became of this letter.")
    with all_or_nothing():
        letter.state = LetterState.SENT if has_arrived else LetterState.FAILED
        letter.refusal = "" if has_arrived else LOST
    return letter


def stop_mailing(mailing: Mailing) -> None:
    """Let the letters that wait not be sent."""
    let_fail(mailing, STOPPED)


def let_fail(mailing: Mailing, reason: str) -> None:
    """Let the letters that wait have failed; those that were tried before keep what was said then."""
    waiting = (Letter.mailing_id == mailing.id, Letter.state == LetterState.WAITING)
    said = {"refusal": reason[:REFUSAL_LENGTH]}
    quiet = {"synchronize_session": False}
    db.session.execute(update(Letter).where(*waiting, Letter.refusal == "").values(**said).execution_options(**quiet))
    db.session.execute(update(Letter).where(*waiting).values(state=LetterState.FAILED).execution_options(**quiet))
    db.session.expire_all()
