"""Mailings sent through a mail server that really listens: each letter once, whatever goes wrong."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement
from planner.actions.mailings import decide, due_of, is_doubtful, try_again
from planner.actions.members import member_of
from planner.bootstrap.places import ROOT
from planner.jobs.mailing import send, stop_sending
from planner.jobs.work import do_next
from planner.model import Engagement, Feed, Job, Letter, Mailing, Organizer, Trip, db
from planner.publishing.releases import publish
from planner.values.text import Text
from planner.values.vocabulary import JobState, LetterState, MailingSort
from tests.jobs.conftest import Send, later, work
from tests.postmaster import GONE, Postmaster

FAILED, SENDING, SENT, WAITING = LetterState.FAILED, LetterState.SENDING, LetterState.SENT, LetterState.WAITING


def states(mailing: Mailing) -> dict[str, LetterState]:
    letters = db.session.scalars(select(Letter).where(Letter.mailing_id == mailing.id).order_by(Letter.id))
    return {letter.person: letter.state for letter in letters}


def refusals(mailing: Mailing) -> dict[str, str]:
    letters = db.session.scalars(select(Letter).where(Letter.mailing_id == mailing.id, Letter.refusal != ""))
    return {letter.person: letter.refusal for letter in letters}


def rename(trip: Trip, key: str, title: str) -> None:
    row = db.session.scalars(select(Engagement).where(Engagement.trip_id == trip.id, Engagement.key == key)).one()
    change_engagement(row, replace(draft_of(row), title=Text(title)), version=row.version)


def test_everybody_of_the_delegation_is_sent_their_own_link(begun: Send, postmaster: Postmaster):
    mailing = begun()

    work()

    assert postmaster.received == ["ada@example.org", "ben@example.org", "cleo@example.org"]
    assert set(states(mailing).values()) == {SENT}
    texts = [one.get_body(("plain",)).get_content() for one in postmaster.letters]
    links = {line for text in texts for line in text.splitlines() if "/p/" in line}
    assert len(links) == 3
    assert db.session.scalars(select(Feed.audience)).all() == ["person:ada", "person:ben", "person:cleo"]


def test_a_letter_says_the_same_as_text_and_as_html_and_fetches_nothing(begun: Send, postmaster: Postmaster):
    begun(MailingSort.LINKS, "ada", words="Bring <b>rain</b> coats.\n\nSee you there.")

    work()

    [letter] = postmaster.letters
    text, html = (letter.get_body((sort,)).get_content() for sort in ("plain", "html"))
    assert "Bring <b>rain</b> coats." in text
    assert "Bring &lt;b&gt;rain&lt;/b&gt; coats." in html
    assert "<img" not in html
    assert "src=" not in html
    assert (letter["From"], letter["Reply-To"]) == ("Protocol Office <protocol@example.org>", "Ada <ada@example.org>")
    assert letter["Auto-Submitted"] == "auto-generated"


def test_only_those_whose_own_programme_changed_are_told_and_nobody_twice(
    begun: Send, postmaster: Postmaster, trip: Trip, ada: Organizer
):
    begun()
    work()
    postmaster.letters.clear()
    rename(trip, "keynote", "Keynote on friendship")  # the university's alone
    publish(trip, ada)
    db.session.commit()

    begun(MailingSort.CHANGES)
    work()

    assert postmaster.received == ["ben@example.org", "cleo@example.org"]
    assert "Keynote on friendship" in postmaster.letters[0].get_body(("plain",)).get_content()
    assert list(due_of(trip, MailingSort.CHANGES).recipients) == []


def test_changes_of_several_releases_are_told_in_one_letter(
    begun: Send, postmaster: Postmaster, trip: Trip, ada: Organizer
):
    begun()
    work()
    postmaster.letters.clear()
    for title in ("Keynote on friendship", "Keynote on everything"):
        rename(trip, "keynote", title)
        publish(trip, ada)
    db.session.commit()

    begun(MailingSort.CHANGES, "ben")
    work()

    [letter] = postmaster.letters
    text = letter.get_body(("plain",)).get_content()
    assert "Keynote on everything (before: Keynote on loneliness)" in text


def test_what_is_refused_for_now_is_tried_again_and_arrives_once(
    begun: Send, postmaster: Postmaster, monkeypatch: pytest.MonkeyPatch
):
    postmaster.says["ben@example.org"] = ["451 greylisted, come back later"]
    mailing = begun()

    work()
    first = postmaster.received
    later(monkeypatch, "09:00:30")
    work()

    assert first == ["ada@example.org", "cleo@example.org"]
    assert postmaster.received == [*first, "ben@example.org"]
    assert set(states(mailing).values()) == {SENT}


def test_what_is_refused_for_good_is_listed_and_not_tried_by_itself(
    begun: Send, postmaster: Postmaster, monkeypatch: pytest.MonkeyPatch
):
    postmaster.says["ben@example.org"] = ["550 5.1.1 no such mailbox"]
    mailing = begun()

    work()
    later(monkeypatch, "12:00:00")
    work()

    assert postmaster.received == ["ada@example.org", "cleo@example.org"]
    assert (states(mailing)["ben"], refusals(mailing)) == (FAILED, {"ben": "550 5.1.1 no such mailbox"})


def test_what_failed_can_be_tried_again_at_the_address_that_is_known_now(
    begun: Send, postmaster: Postmaster, trip: Trip, ada: Organizer
):
    postmaster.says["ben@example.org"] = ["550 no such mailbox"]
    mailing = begun()
    work()
    next(one for one in trip.people if one.key == "ben").email = "berg@example.org"

    mailing = db.session.get_one(Mailing, mailing.id)
    try_again(mailing)
    send(mailing, ada)
    db.session.commit()
    work()

    assert postmaster.received == ["ada@example.org", "cleo@example.org", "berg@example.org"]


def test_where_no_server_answers_everything_waits_and_fails_at_last(begun: Send, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PLANNER_MAIL", "smtp://127.0.0.1:9?tls=none")
    monkeypatch.setenv("PLANNER_MAIL_FROM", "protocol@example.org")
    mailing = begun()

    work()
    waiting = states(mailing)
    for clock in ("09:01:00", "09:05:00", "09:15:00", "09:45:00"):
        later(monkeypatch, clock)
        work()

    assert set(waiting.values()) == {WAITING}
    assert set(states(mailing).values()) == {FAILED}
    assert {"refused" in words for words in refusals(mailing).values()} == {True}
    assert db.session.scalars(select(Job.state)).one() is JobState.DONE


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
    trip.deleted_at = trip.created_at if hasattr(trip, "created_at") else db.session.scalar(select(Job.made_at))
    db.session.commit()

    work()

    assert postmaster.letters == []


def test_a_mailing_that_is_stopped_sends_no_further_letter(begun: Send, postmaster: Postmaster):
    mailing = begun()
    stop_sending(mailing)
    db.session.commit()

    work()

    assert postmaster.letters == []


def test_letters_lie_in_a_folder_of_their_owner_alone_where_nothing_else_is_set(begun: Send, instance: Path):
    begun()

    work()

    folder = instance / "mail"
    files = list(folder.iterdir())
    assert [file.suffix for file in files] == [".eml"] * 3
    assert folder.stat().st_mode & 0o077 == 0
    assert {file.stat().st_mode & 0o077 for file in files} == {0}


def test_a_log_names_no_address_and_no_link(
    begun: Send, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setenv("PLANNER_MAIL", "log")
    mailing = begun()

    with caplog.at_level("INFO"):
        work()

    assert set(states(mailing).values()) == {SENT}
    assert "Letter to" in caplog.text
    assert "ada@" not in caplog.text
    assert "/p/" not in caplog.text


KILLED = """
import os, signal, sys
from planner.cli.store import kept_open
from planner.jobs import post
from planner.jobs.work import do_next
send = post._Server.send
sent = []
def die(self, message):
    if sent and sys.argv[1] == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    send(self, message)
    sent.append(message)
    if len(sent) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
post._Server.send = die
with kept_open():
    do_next()
"""


@pytest.mark.parametrize(("moment", "first"), [("before", ["ada"]), ("after", ["ada", "ben"])])
def test_a_worker_killed_in_mid_letter_leaves_one_doubtful_and_the_next_sends_the_rest(
    begun: Send, postmaster: Postmaster, monkeypatch: pytest.MonkeyPatch, moment: str, first: list[str]
):
    mailing = begun()

    killed = subprocess.run([sys.executable, "-c", KILLED, moment], cwd=ROOT, env=dict(os.environ), check=False)
    by_the_killed = [address.partition("@")[0] for address in postmaster.received]
    held = do_next()
    later(monkeypatch, "09:03:00")
    work()

    assert (killed.returncode, by_the_killed, held) == (-signal.SIGKILL, first, False)
    assert [address.partition("@")[0] for address in postmaster.received] == [*first, "cleo"]
    assert states(mailing) == {"ada": SENT, "ben": SENDING, "cleo": SENT}
    [doubtful] = [one for one in db.session.get_one(Mailing, mailing.id).letters if is_doubtful(one)]
    assert doubtful.person == "ben"
