"""A trip is copied to other days: what stands on its calendar comes along, what came of it stays behind."""

from dataclasses import replace
from datetime import date

import pytest

from planner.actions.trip_copies import copied, copy_trip
from planner.actions.trip_import import import_trip
from planner.errors import NoSuchTime, Refused
from planner.model import Organizer, Trip, db
from planner.programme.build import programme_of
from planner.programme.shape import Acknowledgement, ActionItem, Aim, Programme, Restricted, Result
from planner.values.text import Text
from planner.values.vocabulary import Role, TripState
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact, programme_with, the_people, whole_trip

NEXT_YEAR = {"title": Text({"de": "Wieder nach Japan", "en": "Japan again"}), "starts": date(2027, 11, 21)}
LEFT_BEHIND = ("agreements", "results", "action_items", "acknowledgements")


def whole_with_outcomes() -> Programme:
    """Return the trip without what the clocks hinder a year later, with outcomes and restricted data."""
    whole = whole_trip(
        aims={"osaka": Aim(key="osaka", text=Text("Win the city"))},
        results={"r1": Result(key="r1", text=Text("Won"), engagement="call", agreement="nims-2026")},
        action_items={"a1": ActionItem(key="a1", text=Text("Write"), owner="ada")},
        acknowledgements={"no-bed-1": Acknowledgement(key="no-bed-1", reason="They sail")},
    )
    cleo = replace(whole.people["cleo"], restricted=Restricted(passport="C01X00T47"))
    apart = {key: one for key, one in whole.engagements.items() if not key.startswith(("clocks", "cairo"))}
    return replace(whole, people={**whole.people, "cleo": cleo}, engagements=apart)


def test_everything_on_the_calendar_is_moved_by_whole_days(ada: Organizer) -> None:
    first = import_trip(whole_with_outcomes(), owner=ada)

    again = programme_of(copy_trip(copied(programme_of(first), **NEXT_YEAR), owner=ada))

    assert (again.trip.starts, again.trip.ends) == (date(2027, 11, 21), date(2027, 11, 28))
    assert (again.engagements["call"].when.day, again.engagements["call"].when.start) == (date(2027, 11, 23), 540)
    assert again.legs["out"].departure.day == date(2027, 11, 21)
    assert (again.stays["stay"].check_in, again.stays["stay"].check_out) == (date(2027, 11, 22), date(2027, 11, 26))
    assert again.people["ben"].present_from == date(2027, 11, 22)


def test_what_belongs_to_the_first_journey_stays_behind(ada: Organizer) -> None:
    first = import_trip(whole_with_outcomes(), owner=ada)
    before = programme_of(first)

    again = programme_of(copy_trip(copied(before, **NEXT_YEAR), owner=ada))

    assert [len(getattr(before, table)) for table in LEFT_BEHIND] == [1, 1, 1, 1]
    assert [len(getattr(again, table)) for table in LEFT_BEHIND] == [0, 0, 0, 0]
    assert (before.engagements["signing"].signs, again.engagements["signing"].signs) == (("nims-2026",), ())
    assert (before.legs["out"].booking, again.legs["out"].booking) == ("X7YZ12", "")
    assert (before.stays["stay"].booking, again.stays["stay"].booking) == ("B-77", "")
    assert again.people["cleo"].restricted is None
    assert list(again.aims) == ["osaka"]


def test_a_copy_is_a_draft_of_its_own_and_belongs_to_who_made_it(ada: Organizer) -> None:
    first = import_trip(replace(whole_with_outcomes(), trip=replace(whole_trip().trip, state=TripState.CLOSED)))

    again = copy_trip(copied(programme_of(first), **NEXT_YEAR), owner=ada)

    assert (again.slug, again.state, again.title) == ("wieder-nach-japan", TripState.DRAFT, NEXT_YEAR["title"])
    assert [(member.organizer, member.role) for member in again.members] == [(ada, Role.OWNER)]
    assert again.uid != first.uid
    assert {item.uid for item in again.items} & {item.uid for item in first.items} == set()
    assert len(again.items) == len(first.items)


def test_where_a_clock_hinders_an_item_nothing_is_copied(ada: Organizer) -> None:
    night = a_meeting(exact("2026-03-22", "02:30", zone="Europe/Berlin"), key="night")
    first = import_trip(programme_with(night, starts=date(2026, 3, 21), ends=date(2026, 3, 23)), owner=ada)
    copy = copied(programme_of(first), title=Text("Again"), starts=date(2027, 3, 27))

    with pytest.raises(NoSuchTime, match="02:30 does not exist on 2027-03-28 in Europe/Berlin"):
        copy_trip(copy, owner=ada)

    assert db.session.query(Trip).count() == 1


def test_a_date_out_of_reach_is_refused_at_the_first_day() -> None:
    programme = programme_with(*the_people()[:1], a_stay("2026-11-23", "2026-11-25", venue=None))

    with pytest.raises(Refused) as refusal:
        copied(programme, title=Text("Late"), starts=date(2199, 12, 30))

    assert refusal.value.field == "starts"


def test_a_flight_keeps_the_clocks_of_both_its_ends(ada: Organizer) -> None:
    """Berlin is seven hours behind Tokyo in April, eight in November: on the same walls it takes an hour less."""
    flight = a_flight(an_end("Europe/Berlin", "2026-04-20 12:00"), an_end("Asia/Tokyo", "2026-04-21 08:00"))
    first = import_trip(programme_with(flight, starts=date(2026, 4, 20), ends=date(2026, 4, 22)), owner=ada)

    again = copy_trip(copied(programme_of(first), title=Text("Autumn"), starts=date(2026, 11, 20)), owner=ada)

    [leg], [before] = again.items, first.items
    assert (leg.departure.minute, leg.arrival.minute) == (720, 480)
    lasted = [round((one.arrives_at - one.departs_at).total_seconds() / 3600) for one in (before, leg)]
    assert lasted == [13, 12]
