"""A whole programme goes in and comes out the same; replacing it changes only what is different."""

import uuid
from dataclasses import replace
from datetime import date

import pytest

from planner.actions.drafts import draft_of
from planner.actions.people import keep_restricted
from planner.actions.restricted import deletion_day
from planner.actions.trips import close_trip, import_trip
from planner.errors import Refused, TripClosed
from planner.model import Member, Organizer, Stay, Trip, db
from planner.programme.build import programme_of
from planner.programme.shape import (
    ActionItem,
    Aim,
    Group,
    Programme,
    Restricted,
    Result,
    Room,
)
from planner.values.text import Text
from planner.values.vocabulary import RoomKind
from planner.values.when import When
from tests.actions.stored import engagement, person, row, stay
from tests.programmes import a_meeting, a_stay, follows, programme_with, whole_trip

UID = "5b3f6a52-0000-4000-8000-000000000000"
TABLES = ("groups", "people", "institutions", "venues", "engagements", "legs", "stays", "agreements", "aims", "results")


def stated(programme: Programme) -> list[dict[str, object]]:
    """Return what a programme says, without what only a stored one has."""
    programme = replace(programme, engagements=_stated(programme.engagements), legs=_stated(programme.legs))
    programme = replace(programme, stays=_stated(programme.stays))
    return [dict(getattr(programme, table)) for table in (*TABLES, "action_items")]


def _stated(items: dict[str, object]) -> dict[str, object]:
    plain = {"uid": "", "sequence": 0, "changed_at": date.min, "attendees": frozenset()}
    return {key: replace(_without_zone(item), **plain) for key, item in items.items()}


def _without_zone(item: object) -> object:
    return replace(item, when=item.when.in_zone("")) if hasattr(item, "when") else item


def with_outcomes() -> Programme:
    outcomes = {
        "aims": {"osaka": Aim(key="osaka", text=Text("Win the city"))},
        "results": {"r1": Result(key="r1", text=Text("Won"), engagement="call", aim="osaka", agreement="nims-2026")},
        "action_items": {"a1": ActionItem(key="a1", text=Text("Write"), owner="ada", due=date(2027, 1, 15))},
    }
    programme = replace(whole_trip(), **outcomes)
    cleo = replace(
        programme.people["cleo"], restricted=Restricted(diet="vegan", delete_on=date(2027, 1, 15)), accompanies="ben"
    )
    return replace(programme, people={**programme.people, "cleo": cleo})


def test_what_is_imported_is_what_was_handed_over() -> None:
    trip = import_trip(with_outcomes())

    assert stated(programme_of(trip)) == stated(with_outcomes())
    assert programme_of(trip).trip == with_outcomes().trip


def test_a_fresh_import_begins_every_count_anew() -> None:
    trip = import_trip(with_outcomes())

    assert {(item.version, item.sequence) for item in trip.items} == {(1, 0)}
    assert {someone.version for someone in trip.people} == {1}


def test_an_item_keeps_the_uid_of_its_file_or_gets_one_from_its_key() -> None:
    trip = import_trip(programme_with(a_meeting(When()), a_meeting(When(), key="other", uid="")))

    assert engagement(trip, "meeting").uid == "meeting-0001"
    assert engagement(trip, "other").uid == str(uuid.uuid5(uuid.UUID(UID), "other"))


def test_a_slug_that_is_there_is_refused_unless_said(trip: Trip) -> None:
    before = programme_of(trip)

    with pytest.raises(Refused, match="tsukuba") as refusal:
        import_trip(programme_with())

    assert refusal.value.field == "slug"
    assert programme_of(trip) == before


def test_a_copy_has_a_slug_and_uids_of_its_own(trip: Trip) -> None:
    copy = import_trip(whole_trip(), as_new=True)

    assert (copy.slug, stated(programme_of(copy))) == ("tsukuba-2", stated(programme_of(trip)))
    assert not {item.uid for item in copy.items} & {item.uid for item in trip.items}
    assert copy.uid != trip.uid


def test_a_file_whose_uid_another_trip_has_is_a_copy(trip: Trip) -> None:
    copy = import_trip(whole_trip(slug="nagoya"))

    assert not {item.uid for item in copy.items} & {item.uid for item in trip.items}


def test_replacing_with_the_same_changes_nothing(trip: Trip, owner: Member) -> None:
    before = programme_of(trip)

    assert import_trip(whole_trip(), replace=True) is trip

    assert programme_of(trip) == before
    assert {item.version for item in trip.items} == {1}
    assert trip.members == [owner]


def test_what_a_trip_itself_wrote_can_take_its_place(trip: Trip) -> None:
    before = programme_of(trip)

    import_trip(before, replace=True)

    assert programme_of(trip) == before


def test_replacing_raises_the_sequence_of_what_is_different_and_keeps_every_uid(trip: Trip) -> None:
    uids = {item.key: item.uid for item in trip.items}
    programme = whole_trip()
    call = replace(programme.engagements["call"], title=Text("Call"), uid="")

    import_trip(replace(programme, engagements={**programme.engagements, "call": call}), replace=True)

    assert {item.key for item in trip.items if item.sequence} == {"call"}
    assert {item.key: item.uid for item in trip.items} == uids


def test_a_renamed_venue_raises_the_sequence_of_what_shows_it(trip: Trip) -> None:
    programme = whole_trip()
    hotel = replace(programme.venues["hotel"], name=Text("Okura"), zone="Asia/Seoul")

    import_trip(replace(programme, venues={**programme.venues, "hotel": hotel}), replace=True)

    assert {item.key for item in trip.items if item.sequence} == {"stay", "lobby", "dinner", "breakfast", "luggage"}
    assert engagement(trip, "lobby").starts_at == engagement(trip, "lobby").when.starts_at


def test_what_the_file_has_no_more_is_deleted(trip: Trip) -> None:
    import_trip(programme_with(a_meeting(When(), key="call")), replace=True)

    programme = programme_of(trip)
    assert list(programme.engagements) == ["call"]
    assert [len(getattr(programme, table)) for table in TABLES] == [0, 0, 0, 0, 1, 0, 0, 0, 0, 0]
    assert engagement(trip, "call").sequence == 1


def test_a_key_may_come_to_name_another_sort_of_thing(trip: Trip) -> None:
    programme = whole_trip()
    engagements = {key: item for key, item in programme.engagements.items() if key != "call"}
    engagements["tour"] = replace(programme.engagements["tour"], when=follows("2026-11-24", "call"))
    stays = {**programme.stays, "call": a_stay("2026-11-27", "2026-11-28", key="call")}

    import_trip(replace(programme, engagements=engagements, stays=stays), replace=True)

    assert stated(programme_of(trip)) == stated(replace(programme, engagements=engagements, stays=stays))
    assert engagement(trip, "tour").anchor is row(trip, Stay, "call")


def test_the_order_of_people_and_rooms_is_the_files(trip: Trip) -> None:
    programme = whole_trip()
    people = {key: programme.people[key] for key in ("cleo", "ada", "ken", "ben")}
    rooms = (Room(kind=RoomKind.TWIN, people=("cleo", "ben")),)
    stays = {"stay": replace(programme.stays["stay"], rooms=rooms)}

    import_trip(replace(programme, people=people, stays=stays), replace=True)

    assert list(programme_of(trip).people) == ["cleo", "ada", "ben", "ken"]
    assert draft_of(stay(trip, "stay")).rooms == rooms


def test_restricted_data_are_the_files(trip: Trip) -> None:
    keep_restricted(person(trip, "ben"), Restricted(diet="vegetarian"))

    import_trip(with_outcomes(), replace=True)

    assert (person(trip, "ben").restricted, person(trip, "cleo").restricted.diet) == (None, "vegan")


def test_restricted_data_of_a_file_that_names_no_day_are_to_be_deleted_on_the_proposed_one(trip: Trip) -> None:
    cleo = replace(whole_trip().people["cleo"], restricted=Restricted(diet="vegan"))

    import_trip(replace(whole_trip(), people={**whole_trip().people, "cleo": cleo}), replace=True)

    assert person(trip, "cleo").restricted.delete_on == deletion_day(trip.ends)


def test_restricted_data_that_stay_are_to_be_deleted_so_long_after_the_end_of_the_file(trip: Trip) -> None:
    keep_restricted(person(trip, "ben"), Restricted(diet="vegetarian"))
    later = replace(whole_trip().trip, ends=date(2026, 12, 6))

    import_trip(replace(whole_trip(), trip=later), replace=True, reads_restricted=False)

    assert person(trip, "ben").restricted.delete_on == deletion_day(later.ends)


def test_a_closed_trip_is_not_replaced(trip: Trip) -> None:
    close_trip(trip, version=1)

    with pytest.raises(TripClosed):
        import_trip(whole_trip(), replace=True)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        pytest.param({"engagements": {"call": a_meeting(When(), key="call", venue="x")}}, "call: .*“x”", id="no venue"),
        pytest.param({"groups": {"call": Group(key="call", name=Text("C"))}}, "“call” is taken", id="a key twice"),
        pytest.param({"groups": {"new": Group(key="new", name=Text("N"))}}, "“new” is taken", id="a reserved key"),
    ],
)
def test_of_a_programme_that_makes_no_sense_nothing_is_saved(
    ada: Organizer, changes: dict[str, object], words: str
) -> None:
    with pytest.raises(Refused, match=words):
        import_trip(replace(whole_trip(), **changes), owner=ada)

    assert db.session.query(Trip).count() == 0


def test_a_uid_that_is_none_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        import_trip(programme_with(uid="not-a-uuid"))

    assert refusal.value.field == "uid"


def test_importing_over_anothers_trip_makes_nobody_its_owner(trip: Trip, owner: Member, editor: Member) -> None:
    import_trip(whole_trip(), replace=True, owner=editor.organizer)

    assert trip.members == [owner, editor]
    assert not editor.reads_restricted
