"""Whatever is deleted can be brought back whole, and be deleted again."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.actions.steps import redo, undo
from planner.model import Trip, db
from planner.programme.build import programme_of
from tests.actions.going_back import THINGS, delete, step, unlike


@pytest.mark.parametrize("thing", THINGS, ids="/".join)
def test_what_was_deleted_is_there_again_and_all_that_spoke_of_it_does_so_again(whole: Trip, thing: tuple[str, str]):
    before = programme_of(whole)
    deleted = step(whole, lambda: delete(whole, thing))
    gone = programme_of(whole)

    outcome = undo(deleted, reads_restricted=True)

    assert thing[1] not in getattr(gone, thing[0])
    assert (outcome.left, unlike(before, programme_of(whole))) == ((), [])
    redo(deleted, reads_restricted=True)
    assert unlike(gone, programme_of(whole)) == []


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(things=st.lists(st.sampled_from(THINGS), unique=True, min_size=2, max_size=4))
def test_deletions_taken_back_in_turn_leave_the_trip_as_it_was(whole: Trip, things: list[tuple[str, str]]):
    with db.session.begin_nested() as attempt:
        before = programme_of(whole)
        steps = [step(whole, lambda thing=thing: delete(whole, thing)) for thing in things]
        gone = programme_of(whole)

        left = [undo(one, reads_restricted=True).left for one in reversed(steps)]

        assert (left, unlike(before, programme_of(whole))) == ([()] * len(things), [])
        assert [redo(one, reads_restricted=True).left for one in steps] == [()] * len(things)
        assert unlike(gone, programme_of(whole)) == []
        attempt.rollback()
    db.session.expire_all()
