"""A link signs in once, not too late, and only its hash is kept."""

from datetime import timedelta

import pytest

from planner.actions.links import LinkSpent
from planner.actions.members import member_of
from planner.actions.organizers import any_organizer
from planner.actions.sign_in import issue_sign_in_link, link_of, redeem, redeem_as_first
from planner.actions.trips import import_trip
from planner.errors import Refused
from planner.model import Organizer, SignInLink, db
from tests.programmes import whole_trip

DAY_LATER = "2026-11-21T09:00:00+00:00"
EMIL = {"name": "Emil", "email": "Emil@example.org", "password_hash": "$argon2id$"}


def test_a_link_signs_its_organizer_in_once(ada: Organizer) -> None:
    secret = issue_sign_in_link(ada)

    assert redeem(secret) is ada
    with pytest.raises(LinkSpent):
        redeem(secret)


def test_a_secret_is_long_and_not_kept(ada: Organizer) -> None:
    secrets = {issue_sign_in_link(ada) for _ in range(3)}

    assert len(secrets) == 3
    assert all(len(secret) * 6 >= 160 for secret in secrets)
    assert not secrets & set(db.session.scalars(db.select(SignInLink.secret_hash)))


def test_a_link_is_worth_nothing_after_a_day(ada: Organizer, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = issue_sign_in_link(ada)
    lasting = issue_sign_in_link(ada, lasting=timedelta(hours=25))

    monkeypatch.setenv("PLANNER_NOW", DAY_LATER)

    assert link_of(lasting).organizer is ada
    with pytest.raises(LinkSpent):
        link_of(secret)


def test_an_account_that_is_shut_is_not_opened_by_a_link(ada: Organizer) -> None:
    secret = issue_sign_in_link(ada)
    ada.active = False

    with pytest.raises(LinkSpent):
        redeem(secret)


@pytest.mark.parametrize("secret", ["", "unknown", "日本", "x" * 10_000])
def test_a_secret_of_no_link_opens_nothing(ada: Organizer, secret: str) -> None:
    issue_sign_in_link(ada)

    with pytest.raises(LinkSpent):
        link_of(secret)


def test_the_first_organizer_owns_what_was_there_before() -> None:
    secret = issue_sign_in_link(None)
    trip = import_trip(whole_trip())

    emil = redeem_as_first(secret, **EMIL)

    assert (emil.email, emil.password) == ("emil@example.org", "$argon2id$")
    assert member_of(trip, emil)


def test_a_link_for_the_first_organizer_makes_one_only() -> None:
    used, left = issue_sign_in_link(None), issue_sign_in_link(None)
    redeem_as_first(used, **EMIL)

    with pytest.raises(LinkSpent):
        redeem_as_first(left, **{**EMIL, "email": "second@example.org"})
    with pytest.raises(LinkSpent):
        redeem(left)


@pytest.mark.usefixtures("ada")
def test_where_there_is_an_organizer_there_is_no_first() -> None:
    assert any_organizer()
    with pytest.raises(Refused):
        issue_sign_in_link(None)


def test_a_link_for_somebody_makes_no_first_organizer(ada: Organizer) -> None:
    with pytest.raises(LinkSpent):
        redeem_as_first(issue_sign_in_link(ada), **EMIL)
