"""What is cut away is absent: every private field holds a mark, and the marks that an audience meets are counted."""

from dataclasses import replace

import pytest

from planner.programme.audience import seen_by
from planner.programme.shape import Person, Restricted, attending
from planner.values.vocabulary import Side
from tests.programme.marked import NINE, marks, with_uploads
from tests.programmes import a_meeting, programme_with, the_groups

PUBLIC = {"call-public"}
SEEN = {f"{key}-{what}" for key in ("ada", "ben", "cleo", "ken") for what in ("life", "photo")}
HOSTS = PUBLIC | SEEN | {"call-dress", "plan-b", "subject", "flag", "venue-note", "ben-phone"}
GROUP = HOSTS | {"call-delegation", "journey-delegation", "hotel", "aim"}
OTHERS = {"other-public", "other-delegation", "other-dress", "osaka-house", "osaka-university"}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("public", PUBLIC),
        ("host:nims", HOSTS | {"ada-diet", "ben-diet", "cleo-diet"}),
        ("group:city", GROUP),
        ("group:university", GROUP | OTHERS),
        ("everyone", GROUP | OTHERS),
        (
            "person:ada",
            GROUP
            | {"city-booking", "stay-booking", "ada-driver", "ada-diet", "ada-email", "ada-phone", "ada-restricted"},
        ),
        (
            "person:cleo",
            GROUP
            | OTHERS
            | {"other-booking", "stay-booking", "cleo-diet", "cleo-email", "cleo-phone", "cleo-restricted"},
        ),
        (
            "person:ken",
            (HOSTS | {"ken-diet", "ken-email", "ken-phone", "ken-restricted"}) | {"ada-diet", "ben-diet", "cleo-diet"},
        ),
    ],
)
def test_an_audience_meets_exactly_what_it_may_know(address, expected):
    assert marks(seen_by(with_uploads(), address)) == expected


def test_staff_meet_everything_but_restricted_data():
    full = with_uploads()

    hidden = marks(full) - marks(seen_by(full, "staff"))

    assert hidden == {f"{key}-restricted" for key in full.people} | {"ken-diet", "yui-diet"}


def test_staff_with_permission_meet_with_uploads():
    full = with_uploads()

    assert marks(seen_by(full, "staff+restricted")) == marks(full)


def test_a_person_knows_only_their_own_room():
    stay = seen_by(with_uploads(), "person:ada").stays["stay"]

    assert [room.people for room in stay.rooms] == [("ada", "ben")]


@pytest.mark.parametrize("address", ["everyone", "group:city", "person:ada"])
def test_the_delegation_knows_who_travels(address):
    people = seen_by(with_uploads(), address).people

    assert [key for key, one in people.items() if one.side is Side.HOME] == ["ada", "ben", "cleo"]


def test_hosts_know_the_delegation_but_not_when_it_comes_and_goes():
    people = seen_by(with_uploads(), "host:nims").people

    assert [(key, one.present_from) for key, one in people.items()] == [
        ("ada", None),
        ("ben", None),
        ("cleo", None),
        ("ken", None),
    ]


def test_the_public_knows_only_those_who_stand_in_public():
    programme = seen_by(with_uploads(), "public")

    assert [*programme.people] == ["ken"]
    assert [taken.person for taken in programme.engagements["call"].parts] == ["ken"]
    assert programme.engagements["call"].attendees == frozenset()


def test_hosts_are_told_diets_as_counts():
    vegetarian = Restricted(diet="vegetarian")
    full = programme_with(
        Person(key="ada", family="Ada", groups=("city",), restricted=vegetarian),
        Person(key="ben", family="Ben", groups=("city",), restricted=replace(vegetarian, diet="Vegetarian ")),
        Person(key="dov", family="Dov", groups=("city",), restricted=Restricted(diet="halal")),
        Person(key="cleo", family="Cleo", groups=("university",), restricted=vegetarian),
        *the_groups(),
        a_meeting(NINE, groups=("city",), for_hosts=True),
    )

    assert seen_by(full, "host").diets == (("vegetarian", 2), ("halal", 1))


def test_a_seen_programme_refers_to_nothing_that_is_not_in_it():
    full = with_uploads()

    programme = seen_by(full, "public")

    assert programme.agreements["pact"].renews is None
    assert programme.venues["nims-hq"].institution in programme.institutions
    assert [one.person for one in programme.agreements["pact"].signatories] == ["ken"]
    assert {group.leader for group in programme.groups.values()} <= {None}


def test_attendance_is_known_to_the_delegation():
    full = with_uploads()

    seen = seen_by(full, "group:city").engagements["call"]

    assert seen.attendees == attending(full.people, None, (), ())
