"""Invitations as those open them who hold the link: good for one person, told to nobody else."""

from pathlib import Path

import pytest
from flask import Flask

from planner.actions.organizers import add_organizer
from planner.model import Organizer, db
from planner.values.vocabulary import Role
from planner.web.accounts import password_hash
from tests.browser import Browser
from tests.cast import Cast
from tests.web.inviting import EMIL, PASSWORD, accounts, invited, open_ones, role_of


def test_who_is_signed_in_accepts_by_one_button(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ada)
    page = cast.dov.browser.get(link)
    assert page.heading == "An invitation"
    assert "Ada invites you" in page.words
    assert "Visit to Tsukuba" in page.words
    assert role_of(app, cast.dov.email) is None

    answer = cast.dov.browser.post(link, {"accept": "yes"})

    assert answer.headers["Location"] == "/trips/tsukuba"
    assert "Welcome. Your role on this trip: Editor." in cast.dov.browser.get("/trips/tsukuba").words
    assert role_of(app, cast.dov.email) is Role.EDITOR
    cast.nobody.get(link, status=404)


def test_what_was_sent_without_the_button_accepts_nothing(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ada)

    cast.dov.browser.post(link, {**EMIL}, status=200)

    assert role_of(app, cast.dov.email) is None
    assert "emil@example.org" not in accounts(app)


def test_somebody_new_makes_an_account_and_takes_part_at_once(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ada, role=Role.VIEWER)
    cast.nobody.post("/language", {"language": "ja"})

    answer = cast.nobody.fill_in(link, EMIL)

    assert answer.headers["Location"] == "/trips/tsukuba"
    assert cast.nobody.get("/trips/tsukuba").root.get("lang") == "ja"
    assert role_of(app, "emil@example.org") is Role.VIEWER
    with app.app_context():
        emil = db.session.scalars(db.select(Organizer).where(Organizer.email == "emil@example.org")).one()
        assert (emil.name, emil.language, str(emil.password)[:9]) == ("Emil Erb", "ja", "$argon2id")


def test_an_account_is_made_of_what_is_asked_for_and_of_nothing_else(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ada, role=Role.VIEWER)

    cast.nobody.post(link, {**EMIL, "role": "owner", "reads_restricted": "y", "accept": "yes", "active": ""})

    assert role_of(app, "emil@example.org") is Role.VIEWER


def test_an_address_that_has_an_account_makes_none_and_the_link_stays_good(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ada)

    page = cast.nobody.fill_in(link, {**EMIL, "email": " BEN@example.org"}, status=422)

    assert page.said(".//p[@class='field-error']") == [
        "No account can be made with this address. If you have one already, sign in with it."
    ]
    assert page.one(".//input[@name='name']").get("value") == "Emil Erb"
    assert accounts(app) == [f"{name}@example.org" for name in ("ada", "ben", "cleo", "dov")]
    assert cast.nobody.get(link).heading == "An invitation"


def test_who_tries_many_addresses_is_held_back(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ada)
    ben = {**EMIL, "email": "ben@example.org"}

    tried = [cast.nobody.client.post(link, data={**cast.nobody.token(), **ben}).status_code for _ in range(11)]

    assert tried == [422] * 10 + [429]


@pytest.mark.parametrize("password", ["eleven char", "Visit to Tsukuba", "Emil Erb 2026!", "passwordpassword"])
def test_a_new_account_gets_no_password_that_others_would_try(app: Flask, cast: Cast, password: str) -> None:
    page = cast.nobody.fill_in(invited(app, cast.ada), {**EMIL, "password": password}, status=422)

    assert len(page.said(".//p[@class='field-error']")) == 1
    assert "emil@example.org" not in accounts(app)


def test_who_has_an_account_comes_back_after_signing_in(app: Flask, cast: Cast) -> None:
    with app.app_context():
        add_organizer("fay@example.org", name="Fay", password_hash=password_hash(PASSWORD))
        db.session.commit()
    link = invited(app, cast.ada)
    [door] = [to for to in cast.nobody.get(link).links() if "sign-in" in to]

    answer = cast.nobody.fill_in(door, {"email": "fay@example.org", "password": PASSWORD})

    assert answer.headers["Location"] == link
    assert "You are signed in as Fay." in cast.nobody.get(link).words


def test_a_member_is_told_what_they_have_and_spoils_nothing(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ada, role=Role.VIEWER)

    page = cast.ben.browser.get(link)
    cast.ben.browser.post(link, {"accept": "yes"})

    assert "You are a member of this trip already" in page.words
    assert page.all(".//main//form[@method='post']") == []
    assert "Your role stays: Editor." in cast.ben.browser.get("/trips/tsukuba").words
    assert len(open_ones(app)) == 1


def test_a_member_rises_by_an_invitation_to_more(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ada, role=Role.OWNER)

    assert "gives you more than you have" in cast.cleo.browser.get(link).words
    cast.cleo.browser.post(link, {"accept": "yes"})

    assert "Your role is now: Owner." in cast.cleo.browser.get("/trips/tsukuba").words
    assert role_of(app, cast.cleo.email) is Role.OWNER


def test_who_tries_many_invitations_is_held_back_but_not_with_a_good_one(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ada)

    tried = [cast.nobody.client.get(f"/invitations/wrong{number}").status_code for number in range(21)]

    assert tried == [404] * 20 + [429]
    assert cast.nobody.get(link).heading == "An invitation"


def test_no_page_that_refuses_repeats_a_secret(visitor: Browser, caplog: pytest.LogCaptureFixture) -> None:
    tried = [visitor.get("/invitations/s3cr3t", status=404) for _ in range(20)]
    held_back = visitor.get("/invitations/s3cr3t", status=429)
    back = visitor.get("/sign-in?next=/invitations/s3cr3t")
    refused = visitor.client.delete("/sign-in?next=/invitations/s3cr3t")

    assert [page for page in (*tried, held_back) if "s3cr3t" in page.text] == []
    assert "s3cr3t" in back.text
    assert (refused.status_code, "s3cr3t" in refused.get_data(as_text=True)) == (405, False)
    assert "s3cr3t" not in caplog.text


def test_a_secret_is_told_to_no_other_site_and_not_kept(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ada)

    page = cast.nobody.get(link)

    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"
    stored = b"".join(file.read_bytes() for file in Path(app.config["INSTANCE"]).glob("planner.db*"))
    assert link.removeprefix("/invitations/").encode() not in stored
    assert b"Emil" in stored
