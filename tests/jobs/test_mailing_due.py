"""Who is due for a letter after what became of those before: nobody hears the same twice, or old news after new."""

import pytest

from planner.actions.mailings import due_of, let_invite, try_again
from planner.errors import Refused
from planner.jobs.mailing import send
from planner.model import Mailing, Organizer, Trip, db
from planner.publishing.releases import publish
from planner.values.vocabulary import LetterState, MailingSort
from tests.jobs.conftest import Send, later, refusals, states, work
from tests.jobs.test_mailing import rename
from tests.postmaster import GONE, Postmaster

LINKS, CHANGES, INVITATIONS = MailingSort.LINKS, MailingSort.CHANGES, MailingSort.INVITATIONS
NO_MAILBOX = "550 no such mailbox"


def due(trip: Trip, sort: MailingSort) -> list[str]:
    return [one.person for one in due_of(trip, sort).recipients if one.is_proposed]


def released(trip: Trip, by: Organizer, title: str) -> None:
    """Publish the trip with its keynote, which is the university's alone, under another title."""
    rename(trip, "keynote", title)
    publish(trip, by)
    db.session.commit()


def test_whom_a_letter_did_not_reach_is_due_again_and_whom_it_may_have_reached_is_not(
    begun: Send, postmaster: Postmaster, trip: Trip, ada: Organizer
):
    postmaster.says = {"ben@example.org": [NO_MAILBOX], "cleo@example.org": [GONE]}
    begun()
    waiting = due(trip, LINKS)
    work()
    released(trip, ada, "Keynote on friendship")

    assert (waiting, due(trip, LINKS), due(trip, CHANGES)) == ([], ["ben"], ["cleo"])
    begun(CHANGES)
    assert due(trip, CHANGES) == []


def test_old_news_are_not_tried_again_after_newer_ones(begun: Send, postmaster: Postmaster, trip: Trip, ada: Organizer):
    begun(LINKS, "ben")
    work()
    released(trip, ada, "Keynote on friendship")
    postmaster.says["ben@example.org"] = [NO_MAILBOX]
    old = begun(CHANGES)
    work()
    released(trip, ada, "Keynote on everything")
    begun(CHANGES)
    work()

    with pytest.raises(Refused, match="nothing left to try"):
        try_again(db.session.get_one(Mailing, old.id))

    assert len(postmaster.received) == 2


def test_what_waited_is_not_sent_once_newer_news_were(
    begun: Send, postmaster: Postmaster, trip: Trip, ada: Organizer, monkeypatch: pytest.MonkeyPatch
):
    begun(LINKS, "ben")
    work()
    released(trip, ada, "Keynote on friendship")
    postmaster.says["ben@example.org"] = ["451 come back later"]
    old = begun(CHANGES)
    work()
    released(trip, ada, "Keynote on everything")
    begun(CHANGES)
    work()
    later(monkeypatch, "09:05:00")
    work()

    assert (states(old), refusals(old)) == (
        {"ben": LetterState.FAILED},
        {"ben": "They were told of a later release meanwhile."},
    )
    assert len(postmaster.received) == 2


def test_an_invitation_that_did_not_arrive_is_due_again_and_one_that_did_is_not(
    begun: Send, postmaster: Postmaster, trip: Trip, ada: Organizer
):
    let_invite(trip, really=True)
    first = invitations_of_ben(trip)
    postmaster.says["ben@example.org"] = [NO_MAILBOX] * len(first)
    mailing = begun(INVITATIONS, "ben")
    work()
    failed = invitations_of_ben(trip)

    mailing = db.session.get_one(Mailing, mailing.id)
    try_again(mailing)
    send(mailing, ada)
    db.session.commit()
    work()

    assert (failed, invitations_of_ben(trip)) == (first, ())
    assert len(postmaster.received) == len(first) > 0


def invitations_of_ben(trip: Trip) -> tuple[str, ...]:
    return next((one.items for one in due_of(trip, INVITATIONS).recipients if one.person == "ben"), ())
