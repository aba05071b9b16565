"""Mailings sent through a mail server that really listens: each letter once, whatever goes wrong."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from planner.actions.delegate_links import link_behind
from planner.actions.drafts import draft_of
from planner.actions.engagements import change_engagement
from planner.actions.mailings import due_of, try_again
from planner.jobs.mailing import send
from planner.jobs.post import purge_letters
from planner.model import Engagement, Job, Mailing, Organizer, Trip, db
from planner.publishing.releases import publish
from planner.values.text import Text
from planner.values.vocabulary import JobState, LetterState, MailingSort
from tests.jobs.conftest import Send, later, refusals, states, work
from tests.postmaster import Postmaster

FAILED, SENDING, SENT, WAITING = LetterState.FAILED, LetterState.SENDING, LetterState.SENT, LetterState.WAITING


def rename(trip: Trip, key: str, title: str) -> None:
    row = db.session.scalars(select(Engagement).where(Engagement.trip_id == trip.id, Engagement.key == key)).one()
    change_engagement(row, replace(draft_of(row), title=Text(title)), version=row.version)


def test_everybody_of_the_delegation_is_sent_their_own_link(begun: Send, postmaster: Postmaster):
    mailing = begun()

    work()

    assert postmaster.received == ["ada@example.org", "ben@example.org", "cleo@example.org"]
    assert set(states(mailing).values()) == {SENT}
    texts = [one.get_body(("plain",)).get_content() for one in postmaster.letters]
    links = [line for text in texts for line in text.splitlines() if "/p/" in line]
    behind = [link_behind(link.strip("/").rpartition("/")[2])[0].audience for link in links]
    assert behind == ["person:ada", "person:ben", "person:cleo"]


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
    assert "Keynote on everything (bisher: Keynote on loneliness)" in text


def test_what_is_refused_for_now_is_tried_again_and_arrives_once(
    begun: Send, postmaster: Postmaster, monkeypatch: pytest.MonkeyPatch
):
    postmaster.says["ben@example.org"] = ["451 greylisted, come back later"]
    mailing = begun()

    work()
    first, job = postmaster.received, db.session.scalars(select(Job)).one()
    put_off = job.state, job.done, job.total, job.reason
    later(monkeypatch, "09:00:30")
    work()

    assert first == ["ada@example.org", "cleo@example.org"]
    assert (put_off, job.state, job.done) == ((JobState.WAITING, 2, 3, ""), JobState.DONE, 3)
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


def test_letters_lie_in_a_folder_of_their_owner_alone_for_a_month_where_nothing_else_is_set(
    begun: Send, instance: Path
):
    begun()

    work()

    folder = instance / "mail"
    files = list(folder.iterdir())
    assert [file.suffix for file in files] == [".eml"] * 3
    assert folder.stat().st_mode & 0o077 == 0
    assert {file.stat().st_mode & 0o077 for file in files} == {0}

    now, long_ago = datetime.now(UTC), (datetime.now(UTC) - timedelta(days=31)).timestamp()
    os.utime(files[0], (long_ago, long_ago))

    assert purge_letters(instance, now) == 1
    assert set(folder.iterdir()) == set(files[1:])


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
