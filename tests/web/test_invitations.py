"""Invitations as members make, see and withdraw them: the link is shown once, and worth what its maker may give."""

from flask import Flask

from planner.actions.trip_bin import delete_trip
from planner.model import Invitation, Trip, db
from planner.values.vocabulary import Role
from tests.browser import Page
from tests.cast import Cast
from tests.web.inviting import invited, open_ones

TEAM = "/trips/tsukuba/members"
NEW = "/trips/tsukuba/invitations/new"


def link_on(page: Page) -> list[str | None]:
    """Return the links that are shown to be sent on."""
    return [field.get("value") for field in page.all(".//input[@readonly]")]


def test_the_link_is_shown_once_right_after_it_was_made(app: Flask, cast: Cast) -> None:
    app.config["BASE_URL"] = "https://planner.example.org"
    made = cast.ada.browser.fill_in(NEW, {"guest": "Emil", "role": "viewer", "reads_restricted": "y"})

    first, second = cast.ada.browser.get(made.headers["Location"]), cast.ada.browser.get(TEAM)

    [link] = link_on(first)
    address, _slash, secret = str(link).rpartition("/")
    assert (address, len(secret)) == ("https://planner.example.org/invitations", 43)
    assert link_on(second) == []
    assert secret not in second.text
    assert open_ones(app) == [("Emil", Role.VIEWER, True)]


def test_the_link_is_shown_on_the_page_of_its_trip_only(cast: Cast) -> None:
    cast.dov.browser.fill_in("/trips/kyoto/invitations/new")
    cast.dov.browser.fill_in("/trips/new", {"title-en": "Another one", "starts": "2027-01-01", "ends": "2027-01-02"})

    elsewhere = cast.dov.browser.get("/trips/another-one/members")

    assert link_on(elsewhere) == []
    assert len(link_on(cast.dov.browser.get("/trips/kyoto/members"))) == 1


def test_two_clicks_make_one_invitation_and_its_link_is_the_one_that_is_shown(app: Flask, cast: Cast) -> None:
    fields = {"guest": "Emil", "role": "editor", "since": "0"}
    cast.ada.browser.post(NEW, fields)
    cast.ada.browser.post(NEW, fields)

    [link] = link_on(cast.ada.browser.get(TEAM))

    assert open_ones(app) == [("Emil", Role.EDITOR, False)]
    assert cast.nobody.get(str(link).removeprefix("http://localhost")).heading == "An invitation"


def test_two_people_are_invited_alike_by_two_forms(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW)
    cast.ada.browser.fill_in(NEW)

    assert open_ones(app) == [("", Role.EDITOR, False), ("", Role.EDITOR, False)]


def test_an_editor_invites_no_owner_and_gives_no_right_that_they_lack(app: Flask, cast: Cast) -> None:
    page = cast.ben.browser.get(NEW)
    refused = cast.ben.browser.post(NEW, {"role": "owner", "guest": "Emil"}, status=422)
    cast.ben.browser.post(NEW, {"role": "viewer", "reads_restricted": "y", "since": "0"})

    assert [field.get("value") for field in page.all(".//input[@type='radio']")] == ["editor", "viewer"]
    assert refused.said(".//p[@class='field-error']") == ["Nobody can give more than they have."]
    assert refused.one(".//input[@name='guest']").get("value") == "Emil"
    assert open_ones(app) == [("", Role.VIEWER, False)]


def test_open_invitations_are_listed_and_withdrawn(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ben, guest="Emil of the chamber")
    page = cast.ada.browser.get(TEAM)
    assert "Emil of the chamberinvited by Ben, until 4 December 2026, 10:00 (Berlin · UTC+1)" in page.words

    cast.ada.browser.fill_in(TEAM)

    cast.nobody.get(link, status=404)
    assert "Emil of the chamber" not in cast.ada.browser.get(TEAM).words


def test_nobody_withdraws_what_is_above_them(app: Flask, cast: Cast) -> None:
    invited(app, cast.ada, role=Role.OWNER)

    refused = cast.ben.browser.post("/trips/tsukuba/invitations/1/withdrawal", status=422)

    assert "Only an owner can withdraw an owner's invitation." in refused.words
    assert cast.ben.browser.get(TEAM).all(".//main//form[@method='post']") == []
    assert cast.cleo.browser.get(TEAM).all(".//main//form[@method='post']") == []
    assert len(open_ones(app)) == 1


def test_an_invitation_to_another_trip_is_not_found_in_this_one(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.dov, slug="kyoto")

    cast.ada.browser.post("/trips/tsukuba/invitations/1/withdrawal", status=404)

    assert cast.nobody.get(link).heading == "An invitation"
    cast.dov.browser.post("/trips/kyoto/invitations/1/withdrawal")
    cast.nobody.get(link, status=404)


def test_every_link_that_does_not_work_is_answered_alike(app: Flask, cast: Cast) -> None:
    used, taken_back, left, gone = (invited(app, cast.ben) for _ in range(4))
    cast.dov.browser.post(used, {"accept": "yes"})
    with app.app_context():
        db.session.delete(db.session.get_one(Invitation, 2))
        db.session.commit()
    cast.ada.browser.fill_in("/trips/tsukuba/members/2/edit", {"role": "viewer"})

    pages = [cast.nobody.get(link, status=404) for link in (used, taken_back, left, gone, "/invitations/never-was")]

    assert {page.words for page in pages} == {pages[-1].words}
    assert "This link does not work any more. Ask for a new one." in pages[-1].words


def test_an_invitation_to_a_deleted_trip_is_worth_nothing(app: Flask, cast: Cast) -> None:
    link = invited(app, cast.ada)
    with app.app_context():
        delete_trip(db.session.scalars(db.select(Trip).where(Trip.slug == "tsukuba")).one(), version=None)
        db.session.commit()

    cast.nobody.get(link, status=404)
