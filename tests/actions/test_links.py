"""What all links with a secret have in common: nothing of the secret is kept, and of two who use one, one gets in."""

import re
from collections.abc import Iterator

import pytest
from sqlalchemy import event

from planner.actions.invitations import accept, invite_member
from planner.actions.links import LinkSpent, hash_of, new_secret
from planner.actions.members import member_of
from planner.actions.organizers import add_organizer
from planner.actions.sign_in import issue_sign_in_link, redeem
from planner.model import Member, Organizer, Trip, db
from planner.values.vocabulary import Role


@pytest.fixture
def _somebody_is_faster() -> Iterator[None]:
    """Let every link be used by somebody else between the moment it is read and the moment it is used."""

    def use(_connection: object, cursor: object, statement: str, *_rest: object) -> None:
        uses = statement.startswith(("DELETE FROM invitation WHERE invitation.id", "UPDATE sign_in_link SET used_at"))
        uses and [cursor.connection.execute(f"DELETE FROM {table}") for table in ("invitation", "sign_in_link")]

    engine = db.engine
    event.listen(engine, "before_cursor_execute", use)
    yield
    event.remove(engine, "before_cursor_execute", use)


def test_a_secret_is_made_anew_each_time_and_cannot_be_read_off_its_hash() -> None:
    one, other = new_secret(), new_secret()

    assert one != other
    assert re.fullmatch("[0-9a-f]{64}", hash_of(one))
    assert (hash_of(one) == hash_of(one), hash_of(one) == hash_of(other)) == (True, False)


@pytest.mark.usefixtures("_somebody_is_faster")
def test_who_is_slower_gets_no_place_in_the_team(trip: Trip, owner: Member) -> None:
    emil, secret = add_organizer("emil@example.org"), invite_member(trip, role=Role.EDITOR, by=owner)

    with pytest.raises(LinkSpent):
        accept(secret, emil)

    assert member_of(trip, emil) is None


@pytest.mark.usefixtures("_somebody_is_faster")
def test_who_is_slower_is_not_signed_in(ada: Organizer) -> None:
    secret = issue_sign_in_link(ada)

    with pytest.raises(LinkSpent):
        redeem(secret)
