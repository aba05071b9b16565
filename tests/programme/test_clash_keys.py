"""A clash keeps its name as long as it says the same, and an acknowledgement holds as long as the name."""

from dataclasses import replace
from datetime import date

import pytest

from planner.programme.clashes import Clash, ClashKind, clashes_of, kind_of, open_clashes
from planner.programme.shape import Acknowledgement, Agreement
from planner.values.text import Text
from planner.values.vocabulary import Kind
from tests.programme.clashing import at, found
from tests.programmes import programme_with, the_groups, the_people

CALL = at("call", "09:00", "11:00", "city")
TOUR = at("tour", "10:00", "12:00", "city")


def clash(*items) -> Clash:
    (only,) = found(ClashKind.TWO_PLACES, *items)
    return only


@pytest.mark.parametrize(
    "items",
    [
        pytest.param((replace(CALL, title=Text("Another title")), TOUR), id="another title"),
        pytest.param((replace(CALL, venue="park"), TOUR), id="another place"),
        pytest.param((at("call", "09:15", "11:15", "city"), at("tour", "10:15", "12:15", "city")), id="both later"),
        pytest.param((TOUR, CALL, at("more", "15:00", "16:00")), id="something else besides"),
    ],
)
def test_what_makes_no_difference_leaves_the_name_alone(items):
    assert clash(*items).key == clash(CALL, TOUR).key


@pytest.mark.parametrize(
    "items",
    [
        pytest.param((CALL, replace(TOUR, key="other")), id="another item"),
        pytest.param((replace(CALL, people_in=("cleo",)), replace(TOUR, people_in=("cleo",))), id="one person more"),
        pytest.param((CALL, replace(TOUR, people_out=("ben",))), id="one person less"),
        pytest.param((CALL, at("tour", "09:30", "12:00", "city")), id="longer"),
        pytest.param(
            tuple(replace(one, when=replace(one.when, day=date(2026, 11, 25))) for one in (CALL, TOUR)),
            id="another day",
        ),
    ],
)
def test_what_makes_it_another_clash_changes_the_name(items):
    assert clash(*items).key != clash(CALL, TOUR).key


def test_each_party_that_nobody_signs_for_is_a_clash_of_its_own():
    pact = Agreement(key="pact", title=Text("Pact"), parties=("bochum", "nims"))
    signing = at("signing", "09:00", "10:00", kind=Kind.SIGNING, signs=("pact",))

    keys = {one.key for one in found(ClashKind.NO_SIGNATORY, pact, signing)}

    assert len(keys) == 2


def test_a_name_is_fit_for_addresses_and_tells_the_sort():
    key = clash(CALL, TOUR).key

    assert key.replace("-", "").isalnum()
    assert key.isascii()
    assert (kind_of(key), kind_of("nonsense")) == (ClashKind.TWO_PLACES, None)


def test_an_acknowledged_clash_comes_with_its_reason_and_is_open_no_more():
    programme = programme_with(*the_groups(), *the_people(), replace(CALL, groups=None), replace(TOUR, groups=None))
    torn = next(one for one in clashes_of(programme) if one.kind is ClashKind.TWO_PLACES)
    said = Acknowledgement(key=torn.key, reason="They split up", by="Ada", on=date(2026, 11, 20))
    known = replace(programme, acknowledgements={torn.key: said})

    assert [one.acknowledged for one in clashes_of(known) if one.key == torn.key] == [said]
    assert [one.key for one in clashes_of(known)] == [one.key for one in clashes_of(programme)]
    assert [one.key for one in open_clashes(known)] == [one.key for one in clashes_of(programme) if one.key != torn.key]
