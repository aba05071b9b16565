"""From a release to the delegates' mailboxes, through a mail server that really listens."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from planner.config import mail_of
from tests.cast import TRIP, Cast
from tests.journeys.conftest import NewContext
from tests.journeys.filling import fill, press
from tests.journeys.looking import findings
from tests.postmaster import Postmaster, serving
from tests.web.mailing import changed, renamed, work, written_to

pytestmark = pytest.mark.browser
HOME = f"/trips/{TRIP}/mailings"


@pytest.fixture
def postmaster(app: Flask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cast: Cast) -> Iterator[Postmaster]:  # noqa: ARG001 -- it stores the trip
    """A mail server that is set as ours; the trip is published."""
    with serving(monkeypatch) as master:
        app.config["MAIL"] = mail_of(os.environ, app.config["BASE_URL"])
        written_to(app, monkeypatch, tmp_path)
        yield master


def test_delegates_are_sent_links_and_changes_and_answer_to_an_invitation(
    ada: Page, app: Flask, new_context: NewContext, postmaster: Postmaster
):
    look_and_send(ada)
    postmaster.says["cleo@example.org"] = ["550 no such mailbox"]
    work(app)
    # The page asks for itself until everything has its end.
    expect(ada.locator("#progress")).to_contain_text("550 no such mailbox")
    assert (postmaster.received, findings(ada)) == (["ada@example.org", "ben@example.org"], [])

    press(ada, "Try again what failed")
    work(app)
    expect(ada.locator("#progress")).to_contain_text("3 letters sent")
    tell_changes(ada, app)
    assert postmaster.received[2:] == ["cleo@example.org", "ben@example.org", "cleo@example.org"]

    invite(ada, app)
    decline(new_context, address_in(postmaster))
    ada.goto(f"/trips/{TRIP}/engagements/call")
    expect(ada.get_by_text("In Kyoto that day")).to_be_visible()


def look_and_send(ada: Page) -> None:
    ada.goto(HOME)
    ada.get_by_role("link", name="Look at the letters").first.click()
    fill(ada, {"Your own words": "Bring a rain coat."})
    ada.get_by_role("button", name=re.compile("Letter.*Adler")).click()
    expect(ada.locator(".mailing-text")).to_contain_text("Bring a rain coat.")
    assert findings(ada) == []
    press(ada, "Send")
    expect(ada.locator("#progress")).to_contain_text("3 waiting")


def tell_changes(ada: Page, app: Flask) -> None:
    changed(app, renamed("keynote", "Another keynote"))
    ada.goto(f"{HOME}/new/changes")
    ada.get_by_role("button", name=re.compile("Letter.*Clausen")).click()
    expect(ada.locator(".mailing-text")).to_contain_text("Another keynote")
    press(ada, "Send")
    work(app)
    expect(ada.locator("#progress")).to_contain_text("2 letters sent")


def invite(ada: Page, app: Flask) -> None:
    ada.goto(HOME)
    press(ada, "Switch invitations on")
    ada.get_by_role("link", name="Look at the letters").last.click()
    for box in ada.locator("input[name=to]").all():
        box.set_checked(box.get_attribute("value") == "ada")
    press(ada, "Send")
    work(app)
    expect(ada.locator("#progress")).to_contain_text("letters sent")


def address_in(postmaster: Postmaster) -> str:
    """Return where Ada answers to the courtesy call."""
    texts = [one.get_body(("plain",)).get_content() for one in postmaster.letters]
    return next(line for text in texts for line in text.splitlines() if line.endswith("/invitations/call"))


def decline(new_context: NewContext, address: str) -> None:
    context = new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address)
    page.locator("#words").fill("In Kyoto that day")
    page.locator("button[value=declined]").click()
    expect(page.get_by_role("status")).to_be_visible()
    assert findings(page) == []
    assert context.cookies() == []
