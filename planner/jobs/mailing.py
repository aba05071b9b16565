"""Sending a mailing, letter by letter, each of them once.

That a letter is on its way is committed before it is handed over, and that it was taken afterwards. A worker that is
killed in between leaves it on its way; nobody can know whether it arrived, so no worker touches it again, and a person
decides. What is refused for now is tried again after pauses (:mod:`.hold`), as is everything while no mail server
answers; what is refused for good is listed with what the server said.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email.message import EmailMessage

from sqlalchemy import func, select, update

from planner import clock, config
from planner.actions.delegate_links import secret_of
from planner.actions.mailings import let_fail
from planner.actions.mailings.deciding import TOLD_SINCE, overtaken
from planner.actions.mailings.tongues import language_of, links_by_person
from planner.actions.members import member_of
from planner.errors import NotFound, PlannerError, Refused
from planner.jobs.hold import MOST_TRIES, Hold, Lost, NotYet
from planner.jobs.post import Doubtful, NotNow, NotThere, Post, Unreachable, post_of
from planner.jobs.queue import enqueue, jobs_of, stop
from planner.model import Job, Letter, Mailing, Organizer, db
from planner.model.mailing import REFUSAL_LENGTH
from planner.programme.audience import Audience, Circle
from planner.publishing.letters import Dispatch, Letterhead, Writing
from planner.publishing.links import issue_all
from planner.values.text import N_
from planner.values.vocabulary import LetterState

SORT = "mail"
NOT_IN = N_("They are in this release no more.")
NOT_ALLOWED = N_("Whoever sends this may not change the trip any more.")


def send(mailing: Mailing, by: Organizer | None) -> Job:
    """Ask for a mailing to be sent; it begins once this is committed. One that is under way just goes on."""
    under_way = job_of_mailing(mailing)
    return under_way or enqueue(SORT, trip=mailing.trip, by=by, args={"mailing": mailing.id})


def job_of_mailing(mailing: Mailing) -> Job | None:
    """Return the job that sends a mailing, as long as it waits or runs."""
    jobs = jobs_of(mailing.trip, SORT, only_open=True)
    return next((one for one in jobs if one.args.get("mailing") == mailing.id), None)


def stop_sending(mailing: Mailing) -> None:
    """Stop the job of a mailing after the letter that it is at."""
    if job := job_of_mailing(mailing):
        stop(job)


def letterhead() -> Letterhead:
    """Return from whom e-mail comes and where its links lead, as the environment says it."""
    said = config.settings(os.environ)
    mail = said["MAIL"]
    assert isinstance(mail, config.Mail)  # noqa: S101 -- settings() has made it
    return Letterhead(mail, str(said["BASE_URL"]), config.secret_keys(config.instance_folder()))


def send_mailing(job: Job, hold: Hold) -> None:
    """Send the letters of a mailing that wait.

    :raises NotFound: when the trip is in the bin. :raises Refused: when who asked for it may not change the trip any
        more. :raises NotYet: when letters are left that may be taken later.
    """
    mailing = db.session.get(Mailing, job.args["mailing"])
    if mailing is None or mailing.trip.deleted_at is not None:
        raise NotFound
    member = member_of(mailing.trip, job.organizer) if job.organizer else None
    if member is None or not member.may_edit:
        let_fail(mailing, NOT_ALLOWED)
        hold.commit()
        raise Refused(NOT_ALLOWED)
    tries = job.tries
    head = letterhead()
    _make_links(mailing, head, job.organizer)
    hold.commit(total=_count(mailing), done=_count(mailing, LetterState.SENT))
    with post_of(head.mail, config.instance_folder()) as post, _remembering():
        _Round(mailing, head, hold, post).go()
    _end_of_round(mailing, tries, hold)


@contextmanager
def _remembering() -> Iterator[None]:
    """Read nothing again after each commit: the release, which never changes, is the largest row that there is."""
    session = db.session()
    session.expire_on_commit = False
    try:
        yield
    finally:
        session.expire_on_commit = True
        session.expire_all()


def _make_links(mailing: Mailing, head: Letterhead, by: Organizer | None) -> None:
    """Make a link for everybody who gets a letter and has none that can be said."""
    trip, links = mailing.trip, links_by_person(mailing.trip)
    people, wanted = {one.key: one for one in trip.people}, {letter.person: None for letter in _waiting(mailing)}
    codes: dict[str, str] = {}
    for key in wanted:
        link = links.get(key)
        if key in people and (link is None or secret_of(link, head.keys) is None):
            codes[key] = link.language if link else language_of(people[key].languages, trip.languages)
    if codes:
        issue_all(trip, [(Audience(Circle.PERSON, key), code) for key, code in codes.items()], by=by, keys=head.keys)


def _waiting(mailing: Mailing) -> Sequence[Letter]:
    waiting = (Letter.mailing_id == mailing.id, Letter.state == LetterState.WAITING)
    return db.session.scalars(select(Letter).where(*waiting).order_by(Letter.id)).all()


def _count(mailing: Mailing, *states: LetterState) -> int:
    query = select(func.count()).select_from(Letter).where(Letter.mailing_id == mailing.id)
    return db.session.scalar(query.where(Letter.state.in_(states)) if states else query) or 0


class _Round:
    """One way through the letters that wait."""

    def __init__(self, mailing: Mailing, head: Letterhead, hold: Hold, post: Post) -> None:
        self.hold, self.post = hold, post
        self.done = _count(mailing, LetterState.SENT)
        self.letters = [letter.id for letter in _waiting(mailing)]
        links = links_by_person(mailing.trip)
        self.secrets = {key: secret_of(link, head.keys) for key, link in links.items()}
        self.writing, self.late = Writing(Dispatch.of(mailing, head)), overtaken(mailing)

    def go(self) -> None:
        for number in self.letters:
            letter = db.session.get_one(Letter, number, populate_existing=True)
            if letter.state is not LetterState.WAITING:
                continue
            message = self._written(letter)
            if message is not None and not self._handed_over(letter, message):
                return

    def _written(self, letter: Letter) -> EmailMessage | None:
        """Return the message, or let the letter fail where there is nothing to send any more."""
        try:
            if (letter.person, letter.item) in self.late:
                raise Refused(TOLD_SINCE)
            return self.writing.message(letter, self.secrets.get(letter.person))
        except PlannerError as refused:
            words = NOT_IN if isinstance(refused, NotFound) else refused.message
            self._settle(letter, LetterState.FAILED, words)
            return None

    def _handed_over(self, letter: Letter, message: EmailMessage) -> bool:
        """Hand one letter over; say whether there is any use in going on."""
        letter.state, letter.tries, letter.tried_at = LetterState.SENDING, letter.tries + 1, clock.now()
        letter.refusal = ""
        self.hold.commit()
        try:
            self.post.send(message)
        except NotThere as refused:
            self._settle(letter, LetterState.FAILED, str(refused))
        except NotNow as later:
            self._settle(letter, LetterState.WAITING, str(later))
            return not isinstance(later, Unreachable)
        except Doubtful as broken:
            self._settle(letter, LetterState.SENDING, str(broken))
        else:
            self.done += 1
            self._settle(letter, LetterState.SENT, "")
        return True

    def _settle(self, letter: Letter, state: LetterState, refusal: str) -> None:
        """Commit what became of a letter; that is known even where the job is somebody else's by now."""
        number, said = letter.id, {"state": state, "refusal": refusal[:REFUSAL_LENGTH]}
        letter.state, letter.refusal = state, said["refusal"]
        try:
            self.hold.commit(done=self.done)
        except Lost:
            still = (Letter.id == number, Letter.state == LetterState.SENDING)
            db.session.execute(update(Letter).where(*still).values(**said))
            db.session.commit()
            raise


def _end_of_round(mailing: Mailing, tries: int, hold: Hold) -> None:
    """Go on later where letters wait, or let them have failed where that was tried often enough."""
    if not _count(mailing, LetterState.WAITING):
        return
    if tries < MOST_TRIES:
        raise NotYet
    refusals = select(Letter.refusal).where(Letter.mailing_id == mailing.id, Letter.state == LetterState.WAITING)
    let_fail(mailing, db.session.scalar(refusals.where(Letter.refusal != "").limit(1)) or "")
    hold.commit()
