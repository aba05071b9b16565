"""Writing to delegates in the browser: looked at, sent, followed, answered."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from flask import Flask
from icalendar import Calendar

from planner.model import Answer, db
from tests.browser import Page
from tests.cast import TRIP, Cast
from tests.conftest import Queries
from tests.postmaster import GONE, Postmaster, serving
from tests.web.mailing import changed, renamed, secret_for, work, written_to

HOME = f"/trips/{TRIP}/mailings"


@pytest.fixture(autouse=True)
def _published(app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # noqa: ARG001 -- stores it
    written_to(app, monkeypatch, tmp_path, invites=True)


@pytest.fixture
def postmaster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Postmaster]:
    """A mail server that is set as ours."""
    with serving(monkeypatch) as master:
        yield master


def letters_in(folder: Path) -> list[EmailMessage]:
    files = sorted((folder / "mail").glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
    return [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]


def send(cast: Cast, sort: str, *people: str) -> str:
    answer = cast.ada.browser.fill_in(f"{HOME}/new/{sort}", {"to": list(people)} if people else {})
    return str(answer.headers["Location"])


def test_who_is_due_is_ticked_and_who_is_not_is_told_of_with_the_reason(cast: Cast):
    page = cast.ada.browser.get(f"{HOME}/new/links")

    ticked = [box.get("value") for box in page.all(".//input[@name='to'][@checked]")]
    offered = [box.get("value") for box in page.all(".//input[@name='to']")]
    assert (ticked, offered) == (["ada", "ben", "cleo"], ["ada", "ben", "cleo", "ken"])
    assert "They have not been sent their link yet." in cast.ada.browser.get(f"{HOME}/new/changes").words


def test_the_first_letter_that_is_due_is_shown_at_once_with_whose_it_is(cast: Cast):
    page = cast.ada.browser.get(f"{HOME}/new/links")

    assert page.said(".//section[@id='letter']/p[1]") == ["Recipient · Ada Adler"]
    assert "Ada" in page.said(".//pre")[0]


def test_a_letter_can_be_looked_at_with_the_words_that_stand_in_the_form(cast: Cast):
    fields = {"words": "Bring <b>coats</b>.", "look": "cleo", "to": ["cleo"], "seen": "1", "since": "0"}

    page = cast.ada.browser.post(f"{HOME}/new/links", fields, status=200)

    assert "Bring <b>coats</b>." in page.said(".//pre")[0]
    assert "/p/…/" in page.said(".//pre")[0]
    assert [box.get("value") for box in page.all(".//input[@name='to'][@checked]")] == ["cleo"]


def test_the_letter_as_a_page_may_do_nothing_but_be_looked_at(cast: Cast):
    page = Page(cast.ada.browser.client.get(f"{HOME}/new/links/for/cleo?words=<script>1</script>"))

    assert page.errors == []
    assert page.heading == "Ihr Programm: Besuch in Tsukuba"
    assert page.all(".//script") == []
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "sandbox" in page.headers["Content-Security-Policy"]


def test_what_was_sent_is_followed_to_its_end(app: Flask, cast: Cast, tmp_path: Path):
    where = send(cast, "links")
    waiting = cast.ada.browser.get(where)
    work(app)
    done = cast.ada.browser.get(where)

    assert waiting.one(".//*[@id='progress']").get("hx-trigger") == "every 2s"
    assert "3 waiting" in waiting.words
    assert done.one(".//*[@id='progress']").get("hx-trigger") is None
    assert "3 letters sent" in done.words
    assert done.said(".//thead//th") == ["Recipient", "State"]
    assert len(letters_in(tmp_path)) == 3


def test_a_form_that_is_sent_twice_sends_one_mailing(app: Flask, cast: Cast, tmp_path: Path):
    fields = {"to": ["ada"], "seen": "1", "since": "0", "words": ""}

    where = {cast.ada.browser.post(f"{HOME}/new/links", fields).headers["Location"] for _ in range(2)}
    work(app)

    assert (len(where), len(letters_in(tmp_path))) == (1, 1)


def test_letters_about_a_release_that_is_not_the_newest_any_more_are_not_sent(app: Flask, cast: Cast):
    changed(app, renamed("keynote", "Another keynote"))

    page = cast.ada.browser.post(f"{HOME}/new/links", {"to": ["ada"], "seen": "1", "since": "0"}, status=409)

    assert "Another release was published meanwhile." in page.words


def test_nobody_chosen_is_nothing_sent(cast: Cast):
    page = cast.ada.browser.post(f"{HOME}/new/links", {"seen": "1", "since": "0"}, status=422)

    assert "Choose to whom it goes." in page.words


def test_only_those_with_changes_are_told_of_a_release(app: Flask, cast: Cast, tmp_path: Path):
    send(cast, "links")
    work(app)
    changed(app, renamed("keynote", "Another keynote"))

    send(cast, "changes")
    work(app)

    told = letters_in(tmp_path)[3:]
    assert [one["To"].addresses[0].addr_spec for one in told] == ["ben@example.org", "cleo@example.org"]
    assert "Nothing has changed for them since release 1." in cast.ada.browser.get(f"{HOME}/new/changes").words


def test_failures_are_listed_with_their_reason_and_can_be_tried_again(app: Flask, cast: Cast, postmaster: Postmaster):
    postmaster.says["ada@example.org"] = ["550 no such mailbox"]
    where = send(cast, "links", "ada", "ben")
    work(app)

    page = cast.ada.browser.get(where)
    cast.ada.browser.post(f"{where}/trying")
    work(app)

    assert "550 no such mailbox" in page.words
    assert page.said(".//thead//th") == ["Recipient", "State", "What the mail server said"]
    assert postmaster.received == ["ben@example.org", "ada@example.org"]
    assert "550 no such mailbox" not in cast.ada.browser.get(where).words


def test_a_doubtful_letter_waits_for_a_person_who_knows(app: Flask, cast: Cast, postmaster: Postmaster):
    postmaster.says["ada@example.org"] = [GONE]
    where = send(cast, "links", "ada")
    work(app)

    doubtful = cast.ada.browser.get(where)
    known = next(str(form.get("action")) for form in doubtful.all(".//form") if "/known/" in str(form.get("action")))
    cast.ada.browser.post(known, {"arrived": "y"})
    again = cast.ada.browser.post(known, {"arrived": "n"}, status=422)

    assert "nobody knows whether they arrived" in doubtful.words
    assert "It is known by now" in again.words
    assert "One letter sent" in cast.ada.browser.get(where).words


def test_an_invitation_is_answered_behind_the_link_without_a_cookie(app: Flask, cast: Cast):
    send(cast, "invitations", "ada")
    work(app)
    address = f"/p/{secret_for(app, 'ada')}/invitations/call"

    shown = Page(cast.nobody.client.get(address))
    with app.app_context():
        before = db.session.query(Answer).count()
    cast.nobody.client.post(address, data={"reply": "declined", "words": "In Kyoto that day"})
    page = Page(cast.nobody.client.get(address))

    assert (shown.errors, page.errors) == ([], [])
    assert (before, shown.heading) == (0, "Höflichkeitsbesuch")
    assert "Set-Cookie" not in page.headers
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert "In Kyoto that day" in cast.cleo.browser.get(f"/trips/{TRIP}/engagements/call").words
    assert "declined" in cast.cleo.browser.get(HOME).words
    cast.ada.browser.post(f"{HOME}/invitations", {"really": "n"})
    cast.nobody.get(address, status=404)


@pytest.mark.parametrize("item", ["tea", "stroll", "nothing", "clocks-back"])
def test_nobody_answers_to_what_they_are_not_invited_to(app: Flask, cast: Cast, item: str):
    send(cast, "links", "cleo")
    work(app)

    page = cast.nobody.get(f"/p/{secret_for(app, 'cleo')}/invitations/{item}", status=404)

    assert page.all(f".//main//a[@href='/p/{secret_for(app, 'cleo')}/']") != []


def test_an_invitation_goes_into_the_calendar_and_is_taken_back(app: Flask, cast: Cast, tmp_path: Path):
    send(cast, "invitations", "cleo")
    work(app)
    first = {invited(one)["UID"]: one for one in letters_in(tmp_path)}
    changed(app, lambda trip: next(one for one in trip.items if one.key == "keynote").groups.clear())
    changed(app, renamed("call", "Courtesy call on the president"))

    send(cast, "invitations", "cleo")
    work(app)

    later = letters_in(tmp_path)[len(first) :]
    told = {(method_of(one), str(invited(one)["UID"]).partition("@")[0]) for one in later}
    assert told == {("CANCEL", "keynote-0001"), ("REQUEST", "call-0001")}
    for one in later:
        before = invited(first[invited(one)["UID"]])
        assert int(invited(one)["SEQUENCE"]) > int(before["SEQUENCE"])


def invited(message: EmailMessage) -> Calendar:
    """Return the only entry of the calendar object in a letter."""
    part = next(one for one in message.walk() if one.get_content_type() == "text/calendar")
    calendar = Calendar.from_ical(part.get_content())
    assert str(calendar["METHOD"]) == part.get_param("method")
    [event] = calendar.walk("VEVENT")
    return event


def method_of(message: EmailMessage) -> str:
    part = next(one for one in message.walk() if one.get_content_type() == "text/calendar")
    return str(part.get_param("method"))


def test_the_page_of_a_mailing_asks_the_same_however_many_letters_there_are(cast: Cast, queries: Queries):
    one, three = send(cast, "links", "ada"), send(cast, "links", "ben", "cleo", "ken")
    cast.ada.browser.get(one)

    with queries(11) as asked:
        cast.ada.browser.get(one)
    with queries(len(asked)):
        cast.ada.browser.get(three)
