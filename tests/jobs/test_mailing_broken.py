"""Mailings that break off: what is doubtful is sent by nobody but a person, and what was stopped stays so."""

import signal
from pathlib import Path

import pytest

from planner.actions.mailings import decide, is_doubtful, stop_mailing, try_again
from planner.actions.members import member_of
from planner.actions.trip_bin import delete_trip
from planner.database import for_writing
from planner.errors import NotFound
from planner.jobs.mailing import send, stop_sending
from planner.jobs.work import do_next
from planner.model import Mailing, Organizer, Trip, db
from planner.values.vocabulary import LetterState, MailingSort
from tests.bare import only_the_database
from tests.jobs.conftest import Send, later, refusals, states, work, worker_doing
from tests.postmaster import GONE, Postmaster
from tests.servers import PATIENCE

FAILED, SENDING, SENT, WAITING = LetterState.FAILED, LetterState.SENDING, LetterState.SENT, LetterState.WAITING


def test_where_the_line_breaks_after_a_letter_nobody_sends_it_again_by_themselves(
    begun: Send, postmaster: Postmaster, monkeypatch: pytest.MonkeyPatch
):
    postmaster.says["ben@example.org"] = [GONE]
    mailing = begun()

    work()
    later(monkeypatch, "12:00:00")
    work()

    assert postmaster.received == ["ada@example.org", "ben@example.org", "cleo@example.org"]
    assert states(mailing) == {"ada": SENT, "ben": SENDING, "cleo": SENT}


def test_a_letter_that_is_refused_after_its_text_has_failed_and_not_arrived(begun: Send, postmaster: Postmaster):
    postmaster.does["DATA", "ben@example.org"] = lambda: "554 5.7.1 this looks like spam"

    mailing = begun()
    work()

    assert (states(mailing), refusals(mailing)) == (
        {"ada": SENT, "ben": FAILED, "cleo": SENT},
        {"ben": "554 5.7.1 this looks like spam"},
    )


def test_a_line_that_was_closed_between_two_letters_is_opened_again(begun: Send, postmaster: Postmaster):
    postmaster.last = {"ada@example.org"}

    mailing = begun()
    work()

    assert set(states(mailing).values()) == {SENT}
    assert (postmaster.received, postmaster.calls) == (addresses("ada", "ben", "cleo"), 2)


def test_a_person_decides_about_a_letter_that_is_doubtful(begun: Send, postmaster: Postmaster, ada: Organizer):
    postmaster.says["ben@example.org"] = [GONE]
    mailing = begun()
    work()
    mailing = db.session.get_one(Mailing, mailing.id)
    doubtful = [one for one in mailing.letters if is_doubtful(one)]

    decide(mailing, doubtful[0].id, has_arrived=False)
    try_again(mailing)
    send(mailing, ada)
    db.session.commit()
    work()

    assert [one.person for one in doubtful] == ["ben"]
    assert postmaster.received.count("ben@example.org") == 2
    assert set(states(mailing).values()) == {SENT}


def test_nobody_decides_about_a_letter_of_another_mailing(begun: Send, postmaster: Postmaster):
    postmaster.says["ben@example.org"] = [GONE]
    doubtful, other = begun(), begun(MailingSort.LINKS, "ada")
    work()
    letter = next(one for one in db.session.get_one(Mailing, doubtful.id).letters if one.person == "ben")

    with pytest.raises(NotFound):
        decide(db.session.get_one(Mailing, other.id), letter.id, has_arrived=True)


def test_who_lost_their_role_sends_nothing(begun: Send, postmaster: Postmaster, trip: Trip, ada: Organizer):
    mailing = begun()
    owner = member_of(trip, ada)
    assert owner
    db.session.delete(owner)
    db.session.commit()

    work()

    assert postmaster.letters == []
    assert set(states(mailing).values()) == {FAILED}


def test_a_trip_in_the_bin_sends_nothing(begun: Send, postmaster: Postmaster, trip: Trip):
    begun()
    delete_trip(trip, version=None)
    db.session.commit()

    work()

    assert postmaster.letters == []


def test_a_mailing_that_is_stopped_knows_of_the_letter_it_was_at_and_sends_no_further_one(
    begun: Send, postmaster: Postmaster, instance: Path
):
    number = begun().id
    postmaster.does["DATA", "ben@example.org"] = lambda: stopped_from_a_page(instance, number)

    work()

    mailing = db.session.get_one(Mailing, number)
    assert postmaster.received == addresses("ada", "ben")
    assert states(mailing) == {"ada": SENT, "ben": SENT, "cleo": FAILED}
    assert refusals(mailing) == {"cleo": "It was stopped before this was sent."}


def stopped_from_a_page(instance: Path, number: int) -> None:
    with only_the_database(f"sqlite:///{instance / 'planner.db'}").app_context(), for_writing():
        mailing = db.session.get_one(Mailing, number)
        stop_sending(mailing)
        stop_mailing(mailing)
        db.session.commit()
        db.engine.dispose()


@pytest.mark.parametrize(("step", "first"), [("RCPT", ["ada"]), ("DATA", ["ada", "ben"])])
def test_a_worker_killed_in_mid_letter_leaves_one_doubtful_and_the_next_sends_the_rest(
    begun: Send, postmaster: Postmaster, monkeypatch: pytest.MonkeyPatch, step: str, first: list[str]
):
    number = begun().id
    workers = []
    postmaster.does[step, "ben@example.org"] = lambda: workers[0].kill()  # noqa: PLW0108 -- it is begun later

    workers.append(worker_doing(do_next))
    workers[0].join(PATIENCE)
    by_the_killed = postmaster.received
    held = do_next()
    later(monkeypatch, "09:03:00")
    work()

    mailing = db.session.get_one(Mailing, number)
    assert (workers[0].exitcode, by_the_killed, held) == (-signal.SIGKILL, addresses(*first), False)
    assert postmaster.received == addresses(*first, "cleo")
    assert states(mailing) == {"ada": SENT, "ben": SENDING, "cleo": SENT}
    assert [one.person for one in mailing.letters if is_doubtful(one)] == ["ben"]


def addresses(*keys: str) -> list[str]:
    return [f"{key}@example.org" for key in keys]
