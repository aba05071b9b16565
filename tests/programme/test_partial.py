"""A release for some groups only takes over what concerns them and leaves the rest as it was."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.programme.changes import mentions
from planner.programme.partial import with_groups_of
from planner.programme.shape import Agreement, Engagement, Programme, TakesPart, Venue
from planner.values.text import Text
from planner.values.vocabulary import PartTaken
from tests.exports.any_programme import programmes
from tests.programmes import a_meeting, exact, programme_with, the_groups, the_people

HALL = Venue(key="hall", name=Text("Hall"))
UNIVERSITY = frozenset({"university"})
NINE = exact("2026-11-24", "09:00", "10:00")


def trip_with(*things: object) -> Programme:
    return programme_with(*the_groups(), *the_people(), *things)


def of_city(**fields: object) -> Engagement:
    return a_meeting(NINE, key="city-hall", groups=("city",), people_out=("ben",), **fields)


def of_university(**fields: object) -> Engagement:
    return a_meeting(NINE, key="lab", groups=("university",), **fields)


def titles(picture: Programme) -> dict[str, str]:
    return {key: str(one.title) for key, one in picture.engagements.items()}


def renamed(one: Engagement) -> Engagement:
    return replace(one, title=Text("New"))


def test_only_the_items_of_these_groups_are_taken_over() -> None:
    before = trip_with(of_city(title=Text("Old")), of_university(title=Text("Old")))
    draft = trip_with(renamed(of_city()), renamed(of_university()))

    assert titles(with_groups_of(before, draft, UNIVERSITY)) == {"city-hall": "Old", "lab": "New"}


def test_an_item_is_taken_over_because_somebody_of_the_group_has_a_part_in_it() -> None:
    part = (TakesPart(person="cleo", part=PartTaken.SPEAKER),)
    before, draft = trip_with(of_city(parts=part)), trip_with(renamed(of_city(parts=part)))

    assert titles(with_groups_of(before, draft, UNIVERSITY)) == {"city-hall": "New"}


def test_an_item_is_taken_over_because_somebody_of_the_group_comes_along() -> None:
    before, draft = trip_with(of_city(people_in=("cleo",))), trip_with(renamed(of_city(people_in=("cleo",))))

    assert titles(with_groups_of(before, draft, UNIVERSITY)) == {"city-hall": "New"}


def test_an_item_from_which_the_group_was_taken_out_concerns_it_still() -> None:
    before = trip_with(of_university())
    draft = trip_with(replace(of_university(), groups=("city",), people_out=("ben",)))

    assert with_groups_of(before, draft, UNIVERSITY).engagements["lab"].groups == ("city",)


def test_what_was_deleted_goes_for_the_group_and_stays_for_the_others() -> None:
    before, draft = trip_with(of_city(), of_university()), trip_with()

    assert [*with_groups_of(before, draft, UNIVERSITY).engagements] == ["city-hall"]


def test_what_is_new_for_others_waits() -> None:
    draft = trip_with(of_city(), of_university())

    assert [*with_groups_of(trip_with(), draft, UNIVERSITY).engagements] == ["lab"]
    assert [*with_groups_of(None, draft, UNIVERSITY).engagements] == ["lab"]


def test_a_place_is_the_drafts_where_an_item_that_is_taken_over_is_there() -> None:
    other = replace(HALL, name=Text("Renamed"))
    before = trip_with(HALL, of_city(venue="hall"), of_university())
    mine = trip_with(other, of_city(venue="hall"), of_university(venue="hall"))
    theirs = trip_with(other, of_city(venue="hall"), of_university())

    assert with_groups_of(before, mine, UNIVERSITY).venues["hall"] == other
    assert with_groups_of(before, theirs, UNIVERSITY).venues["hall"] == HALL


def test_what_an_item_of_others_still_speaks_of_is_kept_though_the_draft_has_it_no_more() -> None:
    agreement = Agreement(key="deal", title=Text("Deal"))
    before = trip_with(HALL, agreement, of_city(venue="hall", signs=("deal",)))

    picture = with_groups_of(before, trip_with(), UNIVERSITY)

    assert (picture.venues, picture.agreements) == ({"hall": HALL}, {"deal": agreement})


def test_people_and_the_head_of_the_trip_are_those_of_now_but_for_whom_something_still_speaks_of() -> None:
    before = trip_with(of_city())
    draft = replace(trip_with(of_city()), people={}, trip=replace(before.trip, purpose=Text("Friendship")))

    picture = with_groups_of(before, draft, UNIVERSITY)

    assert ([*picture.people], picture.trip) == (["ben"], draft.trip)


def keys_of(programme: Programme) -> set[str]:
    tables = (programme.groups, programme.people, programme.venues, programme.institutions, programme.agreements)
    return {key for table in (*tables, programme.aims) for key in table} | {one.key for one in programme.items()}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(programmes(), programmes(), st.data())
def test_nothing_in_it_speaks_of_what_is_not_there(before: Programme, draft: Programme, data: st.DataObject) -> None:
    groups = frozenset(data.draw(st.sets(st.sampled_from([*draft.groups] or ["none"]), min_size=1)))

    picture = with_groups_of(before, draft, groups)

    assert {key for item in picture.items() for key in mentions(item)} <= keys_of(picture)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(programmes())
def test_a_draft_that_nobody_has_changed_changes_nothing(draft: Programme) -> None:
    picture = with_groups_of(draft, draft, frozenset(draft.groups))

    assert (picture.engagements, picture.legs, picture.stays) == (draft.engagements, draft.legs, draft.stays)
