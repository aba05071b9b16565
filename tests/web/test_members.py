"""The team's page: who may what, and that a role taken away is gone with the next request."""

import pytest
from flask import Flask

from planner.actions.invitations import invite_member
from planner.actions.members import add_member, member_of
from planner.actions.organizers import add_organizer
from planner.actions.trips import close_trip
from planner.model import Member, Organizer, Trip, db
from planner.values.vocabulary import Role
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import small_trip

TEAM = "/trips/tsukuba/members"
ADA, BEN, CLEO, DOV = (f"{TEAM}/{number}" for number in (1, 2, 3, 4))
ROLES = {"Ada": (Role.OWNER, True), "Ben": (Role.EDITOR, False), "Cleo": (Role.VIEWER, False)}


def roles(app: Flask) -> dict[str, tuple[Role, bool]]:
    """Return who may what on the trip."""
    with app.app_context():
        members = db.session.scalars(db.select(Member).join(Trip).where(Trip.slug == "tsukuba").order_by(Member.id))
        return {member.organizer.name: (member.role, member.reads_restricted) for member in members}


def more_people(app: Flask, cast: Cast, slug: str, how_many: int) -> None:
    """Let so many more plan a trip of Ada's, and invite as many."""
    with app.app_context():
        trip = db.session.scalars(db.select(Trip).where(Trip.slug == slug)).one()
        ada = member_of(trip, db.session.get_one(Organizer, cast.ada.id))
        for number in range(how_many):
            add_member(trip, add_organizer(f"more{number}@example.org"), role=Role.EDITOR, by=ada)
            invite_member(trip, role=Role.VIEWER, by=ada, guest=f"Guest {number}")
        db.session.commit()


def offered(page: Page, name: str = "role") -> list[str | None]:
    """Return what can be picked or ticked under this name."""
    return [field.get("value") for field in page.all(f".//input[@name='{name}']")]


def test_every_member_sees_who_plans_the_trip_and_what_each_role_may(cast: Cast) -> None:
    page = cast.cleo.browser.get(TEAM)

    names = page.said(".//li[@class='fellow']/p[@class='fellow-name']")
    assert names == ["Adaada@example.org", "Benben@example.org", "Cleo (you)cleo@example.org"]
    assert page.said(".//li[@class='fellow']//span[@class='pill']") == ["Owner", "Editor", "Viewer"]
    assert page.said(".//dl/div/dt") == ["Owner", "Editor", "Viewer", "Restricted data"]


@pytest.mark.parametrize(
    ("who", "leads_to"),
    [
        ("ada", ["/invitations/new", "/1/edit", "/1/deletion", "/2/edit", "/2/deletion", "/3/edit", "/3/deletion"]),
        ("ben", ["/invitations/new", "/2/edit", "/2/deletion", "/3/edit", "/3/deletion"]),
        ("cleo", ["/3/deletion"]),
    ],
)
def test_the_page_leads_everybody_to_what_they_may_do_and_no_further(cast: Cast, who: str, leads_to: list[str]) -> None:
    links = getattr(cast, who).browser.get(TEAM).links()

    below = [link.removeprefix("/trips/tsukuba").removeprefix("/members") for link in links]
    assert [link for link in below if link.endswith(("/edit", "/deletion", "/new"))] == leads_to


@pytest.mark.parametrize("how_many", [1, 3])
def test_a_larger_team_asks_no_more_of_the_database(app: Flask, cast: Cast, queries: Queries, how_many: int) -> None:
    slug = small_trip(app, cast, meetings=1)
    more_people(app, cast, slug, how_many)

    with queries(8):
        page = cast.ada.browser.get(f"/trips/{slug}/members")

    assert len(page.all(".//li[@class='fellow']")) == 1 + 2 * how_many


def test_a_role_that_is_taken_away_is_gone_with_the_next_request(app: Flask, cast: Cast) -> None:
    cast.ben.browser.get("/trips/tsukuba/edit")

    cast.ada.browser.fill_in(f"{BEN}/edit", {"role": "viewer"})

    cast.ben.browser.get("/trips/tsukuba/edit", status=403)
    assert roles(app) == {**ROLES, "Ben": (Role.VIEWER, False)}


def test_the_right_to_restricted_data_is_given_and_taken_beside_the_role(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{CLEO}/edit", {"reads_restricted": "y"})
    given = roles(app)["Cleo"]
    cast.ada.browser.fill_in(f"{CLEO}/edit", {"reads_restricted": []})

    assert given == (Role.VIEWER, True)
    assert roles(app) == ROLES


def test_an_editor_is_offered_no_more_than_they_may_give(cast: Cast) -> None:
    page = cast.ben.browser.get(f"{CLEO}/edit")

    assert (offered(page), offered(page, "reads_restricted")) == (["editor", "viewer"], [])
    assert offered(cast.ada.browser.get(f"{CLEO}/edit"), "reads_restricted") == ["y"]


@pytest.mark.parametrize("number", [2, 3])
def test_an_editor_makes_nobody_an_owner_by_sending_what_was_not_offered(app: Flask, cast: Cast, number: int) -> None:
    fields = {"role": "owner", "reads_restricted": "y", "version": ["editor 0", "viewer 0"][number - 2]}

    page = cast.ben.browser.post(f"{TEAM}/{number}/edit", fields, status=422)

    assert page.said(".//p[@class='field-error']") == ["Nobody can give more than they have."]
    assert roles(app) == ROLES


def test_fields_that_are_none_of_the_form_are_ignored(app: Flask, cast: Cast) -> None:
    more = {"trip_id": "2", "organizer_id": "4", "id": "9", "reads_restricted": "y", "role": "editor"}

    cast.ben.browser.post(f"{CLEO}/edit", {**more, "version": "viewer 0"})

    assert roles(app) == {**ROLES, "Cleo": (Role.EDITOR, False)}


def test_the_last_owner_stays_and_is_told_why(app: Flask, cast: Cast) -> None:
    leaving = cast.ada.browser.fill_in(f"{ADA}/deletion", status=422)
    lowered = cast.ada.browser.fill_in(f"{ADA}/edit", {"role": "viewer"}, status=422)

    assert "A trip needs an owner. Make somebody else an owner first." in leaving.words
    assert lowered.said(".//p[@class='field-error']") == ["A trip needs an owner. Make somebody else an owner first."]
    assert roles(app) == ROLES


def test_an_owner_leaves_once_there_is_another(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{BEN}/edit", {"role": "owner"})

    answer = cast.ada.browser.fill_in(f"{ADA}/deletion")

    assert answer.headers["Location"] == "/trips"
    assert "You have left the trip." in cast.ada.browser.get("/trips").words
    assert roles(app) == {"Ben": (Role.OWNER, False), "Cleo": (Role.VIEWER, False)}


def test_who_is_removed_is_told_of_no_such_trip(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{BEN}/deletion")

    cast.ben.browser.get("/trips/tsukuba", status=404)
    assert "Ben is no member of this trip any more." in cast.ada.browser.get(TEAM).words
    assert list(roles(app)) == ["Ada", "Cleo"]


def test_a_viewer_may_leave_and_let_nobody_else_go(app: Flask, cast: Cast) -> None:
    cast.cleo.browser.post(f"{BEN}/deletion", {"version": ""}, status=403)
    assert roles(app) == ROLES

    assert cast.cleo.browser.get(f"{CLEO}/deletion").heading == "Leave this trip?"
    cast.cleo.browser.fill_in(f"{CLEO}/deletion")

    assert list(roles(app)) == ["Ada", "Ben"]


@pytest.mark.parametrize("address", [DOV, f"{TEAM}/0", f"{TEAM}/{2**31 + 2}", f"{TEAM}/{10**30}"])
@pytest.mark.parametrize("verb", ["edit", "deletion"])
def test_a_member_of_another_trip_is_not_found_in_this_one(cast: Cast, address: str, verb: str) -> None:
    cast.ada.browser.get(f"{address}/{verb}", status=404)
    cast.ada.browser.post(f"{address}/{verb}", {"role": "viewer", "version": "owner 1"}, status=404)

    assert cast.dov.browser.get(f"/trips/kyoto/members/4/{verb}")


def test_who_changes_a_role_that_was_changed_meanwhile_sees_both(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(f"{BEN}/edit", {"role": "viewer"})

    page = cast.ada.browser.post(f"{BEN}/edit", {"role": "owner", "version": "editor 0"}, status=409)

    assert page.heading == "Somebody else was faster"
    assert "Keep mineOwner" in page.words
    assert "Take theirsViewer" in page.words
    assert roles(app)["Ben"] == (Role.VIEWER, False)


def test_the_team_of_a_closed_trip_can_be_changed(app: Flask, cast: Cast) -> None:
    with app.app_context():
        close_trip(db.session.scalars(db.select(Trip).where(Trip.slug == "tsukuba")).one(), version=None)
        db.session.commit()

    cast.ada.browser.fill_in(f"{BEN}/edit", {"role": "viewer"})
    cast.ada.browser.fill_in(f"{CLEO}/deletion")

    assert roles(app) == {"Ada": (Role.OWNER, True), "Ben": (Role.VIEWER, False)}


def test_a_name_is_shown_as_words_only(app: Flask, cast: Cast) -> None:
    with app.app_context():
        db.session.get_one(Organizer, cast.ben.id).name = "<img src=x onerror=alert(1)>{{7*7}}"
        db.session.commit()

    page = cast.ada.browser.get(TEAM)

    assert "<img src=x onerror=alert(1)>{{7*7}}" in page.words
    assert page.all(".//img") == []
