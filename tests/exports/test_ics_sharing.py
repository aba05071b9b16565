"""What is said of an item once for several audiences is what each of them would be told alone."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from planner.exports.ics import HOST
from planner.exports.ics.sharing import Sayings
from planner.language import language
from planner.programme.audience import Views, audiences_of
from planner.programme.shape import Programme
from tests.exports.any_programme import programmes
from tests.exports.editions import body, meeting, trip
from tests.programmes import whole_trip


@pytest.mark.parametrize("code", ["en", "de", "ja"])
def test_what_audiences_share_says_what_each_would_be_told_alone(code: str) -> None:
    whole, views = whole_trip(), Views(whole_trip())
    shared = Sayings(language(code), HOST)

    together = {one: body(views.of(one), shared) for one in audiences_of(whole)}
    alone = {one: body(views.of(one), Sayings(language(code), HOST)) for one in audiences_of(whole)}

    assert together == alone


def test_what_one_was_told_is_not_told_to_another_who_knows_the_place_under_another_name() -> None:
    ada, ben = (replace(trip(meeting(), name=name), audience=f"person:{name}") for name in ("ada", "ben"))
    shared = Sayings(language("en"), HOST)

    assert body(ada, shared).replace(b"ada", b"ben") == body(ben, shared) == body(ben, Sayings(language("en"), HOST))


@given(programme=programmes())
@settings(max_examples=25, deadline=None)
def test_what_audiences_of_any_programme_share_says_what_each_would_be_told_alone(programme: Programme) -> None:
    views, shared = Views(programme), Sayings(language("ja"), HOST)

    together = [body(views.of(one), shared) for one in audiences_of(programme)]
    alone = [body(views.of(one), Sayings(language("ja"), HOST)) for one in audiences_of(programme)]

    assert together == alone
