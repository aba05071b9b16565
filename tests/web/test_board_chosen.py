"""Several items at once: later, on another day, for other groups, in two, away; all of them or none, in one step."""

import pytest
from flask import Flask

from planner.model import Step, Trip, db
from planner.programme.build import programme_of
from planner.programme.shape import Programme
from tests.browser import Page
from tests.cast import Cast

CHOSEN = "/trips/tsukuba/board/chosen"
BOTH = ["call:1", "signing:1"]


@pytest.fixture
def stored(app: Flask):
    """Return how the trip stands in the database."""

    def read() -> Programme:
        with app.app_context():
            return programme_of(db.session.scalars(db.select(Trip).filter_by(slug="tsukuba")).one())

    return read


def do(cast: Cast, deed: str, items: list[str], status: int = 303, **fields: str) -> Page:
    return cast.ada.browser.post(f"{CHOSEN}/{deed}", {"item": items, **fields}, status=status)


def clocks(programme: Programme, *keys: str) -> list[tuple[int | None, int | None]]:
    whens = [programme.engagements[key].when for key in keys]
    return [(when.start, when.end) for when in whens]


def test_several_are_put_later_in_one_step(cast: Cast, app: Flask, stored):
    do(cast, "delay", BOTH, minutes="20", way="later")

    assert clocks(stored(), "call", "signing") == [(560, 650), (860, 950)]
    with app.app_context():
        assert db.session.query(Step).count() == 1


def test_several_are_put_earlier(cast: Cast, stored):
    do(cast, "delay", BOTH, minutes="30", way="earlier")

    assert clocks(stored(), "call", "signing") == [(510, 600), (810, 900)]


def test_a_leg_is_delayed_at_both_ends(cast: Cast, stored):
    before = stored().legs["out"]

    do(cast, "delay", ["out"], minutes="60", way="later")

    after = stored().legs["out"]
    assert (after.departure.minute, after.arrival.minute) == (before.departure.minute + 60, before.arrival.minute + 60)


def test_a_copy_keeps_its_clock_and_leaves_what_is_signed_behind(cast: Cast, stored):
    do(cast, "copies", ["signing:1"], to="2026-11-26")

    titles = {one.key: one for one in stored().engagements.values() if "Signing" in str(one.title)}
    (copied,) = (one for key, one in titles.items() if key != "signing")
    assert (copied.when.day.isoformat(), copied.when.start, copied.signs) == ("2026-11-26", 840, ())
    assert stored().engagements["signing"].signs == ("nims-2026",)


def test_copies_keep_their_distance_and_follow_the_copy(cast: Cast, stored):
    do(cast, "copies", ["conference", "keynote"], to="2026-11-27")

    new = {one.kind: one for one in stored().engagements.values() if one.key not in ("conference", "keynote")}
    conference = next(one for one in new.values() if one.kind == "conference")
    session = next(one for one in stored().engagements.values() if one.inside == conference.key)
    assert conference.when.day.isoformat() == "2026-11-27"
    assert session.key != "keynote"


def test_several_are_for_other_groups(cast: Cast, stored):
    do(cast, "groups", BOTH, **{"groups-who": "some", "groups": "city"})

    assert [stored().engagements[key].groups for key in ("call", "signing")] == [("city",), ("city",)]


def test_one_falls_into_two(cast: Cast, stored):
    do(cast, "parting", ["call:1"], at="10:00")

    calls = [one for one in stored().engagements.values() if one.title == stored().engagements["call"].title]
    assert sorted((one.when.start, one.when.end) for one in calls) == [(540, 600), (600, 630)]


def test_each_group_has_one_of_its_own(cast: Cast, stored):
    do(cast, "each", ["call:1"])

    calls = [one for one in stored().engagements.values() if one.title == stored().engagements["call"].title]
    assert sorted(one.groups or () for one in calls) == [("city",), ("university",)]
    assert stored().engagements["call"].groups == ("city",)
    assert sorted(len(one.parts) for one in calls) == [0, 2]


def test_two_change_groups(cast: Cast, stored):
    do(cast, "groups", ["call"], **{"groups-who": "some", "groups": "city"})
    do(cast, "groups", ["signing"], **{"groups-who": "some", "groups": "university"})

    do(cast, "swap", ["call", "signing"])

    assert [stored().engagements[key].groups for key in ("call", "signing")] == [("university",), ("city",)]


def test_several_are_deleted_and_come_back_by_one_undo(cast: Cast, stored, app: Flask):
    do(cast, "deletion", BOTH)
    gone = stored().engagements.keys() & {"call", "signing"}
    with app.app_context():
        number = db.session.scalar(db.select(Step.id).order_by(Step.id.desc()))

    cast.ada.browser.post(f"/trips/tsukuba/history/{number}/undo")

    assert gone == set()
    assert stored().engagements.keys() >= {"call", "signing"}


@pytest.mark.parametrize("items", [["conference:1", "keynote:1"], ["keynote:1", "conference:1"]])
def test_a_conference_is_deleted_together_with_its_session(cast: Cast, stored, items: list[str]):
    do(cast, "deletion", items)

    assert stored().engagements.keys().isdisjoint({"conference", "keynote"})


def test_nothing_is_done_to_any_when_one_was_changed_meanwhile(cast: Cast, stored):
    cast.ben.browser.fill_in("/trips/tsukuba/engagements/signing/edit", {"when-start": "15:00", "when-end": "16:00"})

    page = do(cast, "delay", BOTH, status=409, minutes="20", way="later")

    assert clocks(stored(), "call", "signing") == [(540, 630), (900, 960)]
    assert "changed by somebody else meanwhile" in page.words
    assert "15:00–16:00" in page.words
    assert [one.get("value") for one in page.all(".//input[@name='item']")][:2] == ["call:1", "signing:2"]


@pytest.mark.parametrize(
    ("deed", "items", "fields", "said"),
    [
        ("delay", BOTH, {"minutes": "a lot"}, "Give a whole number from 1 to 10,080."),
        ("delay", BOTH, {"minutes": "0"}, "Give a whole number from 1 to 10,080."),
        ("delay", ["some-day"], {"minutes": "20"}, "None of these has a clock time."),
        ("copies", BOTH, {"to": "2026-02-31"}, "There is no such day as 2026-02-31."),
        ("copies", ["some-day"], {"to": "2026-11-26"}, "None of these stands on a day yet."),
        ("groups", BOTH, {"groups-who": "some", "groups": "dovs-group"}, "not"),
        ("parting", ["call"], {"at": "11:00"}, "It does not last beyond this time, or its end is not known."),
        ("parting", ["out"], {"at": "12:00"}, "It does not last beyond this time, or its end is not known."),
        ("parting", BOTH, {"at": "10:00"}, "Choose a single item to split it."),
        ("swap", ["call"], {}, "Choose two items to let them change groups."),
        ("each", ["out"], {}, "None of these is an engagement of several groups."),
        ("each", ["stroll"], {}, "None of these is an engagement of several groups."),
        ("delay", [f"nowhere-{nth}" for nth in range(501)], {"minutes": "20"}, "At most 500 items"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(cast: Cast, stored, deed, items, fields, said):
    before = stored()

    page = do(cast, deed, items, status=422, **fields)

    assert said in page.words
    assert stored().engagements == before.engagements


@pytest.mark.parametrize("items", [["dovs-meeting"], ["nowhere"], ["stay"], ["call", "dovs-meeting"]])
def test_what_is_not_of_the_trip_cannot_be_chosen(cast: Cast, items: list[str]):
    do(cast, "delay", items, status=404, minutes="20")


def test_there_is_no_other_deed(cast: Cast):
    do(cast, "explode", BOTH, status=404)


def test_a_closed_trip_stays_as_it_is(cast: Cast, stored):
    cast.ada.browser.fill_in("/trips/tsukuba/edit", {"state": "closed"})

    do(cast, "delay", BOTH, status=409, minutes="20")

    assert clocks(stored(), "call") == [(540, 630)]


def test_of_a_day_everything_after_a_time_is_ticked(cast: Cast):
    page = cast.ada.browser.get(f"{CHOSEN}?day=2026-11-24&from=14")

    ticked = [one.get("value") for one in page.all(".//input[@type='checkbox']") if one.get("checked") is not None]
    assert "signing" in ticked
    assert "call" not in ticked


@pytest.mark.parametrize("asked", ["item=call", "item=call&item=signing&item=conference"])
def test_one_is_looked_up_by_as_many_questions_as_three(cast: Cast, queries, asked: str):
    cast.ada.browser.get(CHOSEN)

    with queries(8):
        cast.ada.browser.get(f"{CHOSEN}?{asked}")
