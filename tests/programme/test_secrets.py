"""What is cut away is absent: every private field holds a mark, and the marks that an audience meets are counted."""

from dataclasses import replace
from datetime import date

import pytest

from planner.programme.audience import seen_by
from planner.programme.shape import (
    ActionItem,
    Agreement,
    Aim,
    Engagement,
    Institution,
    Leg,
    Notes,
    Person,
    Programme,
    Restricted,
    Result,
    Room,
    Signatory,
    Stay,
    TakesPart,
    Venue,
    attending,
)
from planner.values.text import Text
from planner.values.vocabulary import PartTaken, Side, Visibility
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact, programme_with, the_groups

NINE = exact("2026-11-24", "09:00", zone="Asia/Tokyo")
MARK = "mark-"


def marked(name: str) -> Text:
    return Text(f"{MARK}{name};")


def person(key: str, groups: tuple[str, ...] = ("city",), **fields) -> Person:
    secret = Restricted(
        diet=f"{MARK}{key}-diet;",
        allergies=f"{MARK}{key}-restricted;",
        passport=f"{MARK}{key}-restricted;",
        emergency_contact=f"{MARK}{key}-restricted;",
        access_needs=f"{MARK}{key}-restricted;",
    )
    return Person(
        key=key,
        family=key.title(),
        groups=groups,
        email=f"{MARK}{key}-email;",
        phone=f"{MARK}{key}-phone;",
        restricted=secret,
        **fields,
    )


def people() -> tuple[Person, ...]:
    return (
        person("ada", present_from=date(2026, 11, 23)),
        person("ben"),
        person("cleo", ("university",)),
        person("ken", (), side=Side.HOST, institution="nims"),
        person("yui", (), side=Side.HOST, institution="osaka"),
    )


def engagement(key: str, **fields) -> Engagement:
    notes = Notes(public=marked(f"{key}-public"), delegation=marked(f"{key}-delegation"), staff=marked(f"{key}-staff"))
    return a_meeting(NINE, key=key, notes=notes, dress_code=marked(f"{key}-dress"), **fields)


def engagements() -> tuple[Engagement, ...]:
    responsible = TakesPart(person="ben", part=PartTaken.RESPONSIBLE)
    received_by = TakesPart(person="ken", part=PartTaken.RECEIVED_BY)
    return (
        engagement(
            "call",
            venue="nims-hq",
            alternative_venue="plan-b",
            parts=(responsible, received_by),
            visibility=Visibility.PUBLIC,
            signs=("pact",),
        ),
        engagement("secret", venue="safe-house", visibility=Visibility.STAFF),
        engagement("other", venue="osaka-house", groups=("university",)),
    )


def journey() -> tuple[Leg | Stay, ...]:
    notes = Notes(staff=marked("journey-staff"), delegation=marked("journey-delegation"))
    ends = (an_end("Europe/Berlin", "2026-11-22 09:00"), an_end("Asia/Tokyo", "2026-11-23 09:00"))
    rooms = (Room(people=("ada", "ben")), Room(people=("cleo",)))
    return (
        a_flight(*ends, key="city-flight", groups=("city",), booking=f"{MARK}city-booking;", notes=notes),
        a_flight(*ends, key="other-flight", groups=("university",), booking=f"{MARK}other-booking;", notes=notes),
        a_stay("2026-11-23", "2026-11-25", booking=f"{MARK}stay-booking;", rooms=rooms, notes=notes),
    )


def places() -> tuple[Institution | Venue | Agreement, ...]:
    pact = Agreement(
        key="pact",
        title=Text("Pact"),
        parties=("nims",),
        signatories=(Signatory(party="nims", person="ken"),),
        subject=marked("subject"),
        notice_months=6,
        renews="old",
    )
    return (
        Institution(key="nims", name=Text("NIMS")),
        Institution(key="osaka", name=marked("osaka-university")),
        Venue(key="nims-hq", name=Text("HQ"), institution="nims", zone="Asia/Tokyo", note=marked("venue-note")),
        Venue(key="plan-b", name=marked("plan-b"), zone="Asia/Tokyo"),
        Venue(key="safe-house", name=marked("safe-house"), zone="Asia/Tokyo"),
        Venue(key="osaka-house", name=marked("osaka-house"), institution="osaka", zone="Asia/Tokyo"),
        Venue(key="hotel", name=marked("hotel"), zone="Asia/Tokyo"),
        pact,
        Agreement(key="old", title=marked("old-pact")),
    )


def everything() -> Programme:
    return programme_with(
        *the_groups(),
        *people(),
        *places(),
        *engagements(),
        *journey(),
        aims={"aim": Aim(key="aim", text=marked("aim"))},
        results={"result": Result(key="result", text=marked("result"), engagement="call")},
        action_items={"todo": ActionItem(key="todo", text=marked("todo"), owner="ada")},
    )


def marks(programme: Programme) -> set[str]:
    """Return every mark that stands anywhere in a programme."""
    return {words.partition(";")[0] for words in repr(programme).split(MARK)[1:]}


PUBLIC = {"call-public"}
HOSTS = PUBLIC | {"call-dress", "plan-b", "subject", "venue-note", "ben-phone"}
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
            GROUP | {"city-booking", "stay-booking", "ada-diet", "ada-email", "ada-phone", "ada-restricted"},
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
    assert marks(seen_by(everything(), address)) == expected


def test_staff_meet_everything_but_restricted_data():
    full = everything()

    hidden = marks(full) - marks(seen_by(full, "staff"))

    assert hidden == {f"{key}-restricted" for key in full.people} | {"ken-diet", "yui-diet"}


def test_staff_with_permission_meet_everything():
    full = everything()

    assert marks(seen_by(full, "staff+restricted")) == marks(full)


def test_a_person_knows_only_their_own_room():
    stay = seen_by(everything(), "person:ada").stays["stay"]

    assert [room.people for room in stay.rooms] == [("ada", "ben")]


@pytest.mark.parametrize("address", ["everyone", "group:city", "person:ada"])
def test_the_delegation_knows_who_travels(address):
    people = seen_by(everything(), address).people

    assert [key for key, one in people.items() if one.side is Side.HOME] == ["ada", "ben", "cleo"]


def test_hosts_know_the_delegation_but_not_when_it_comes_and_goes():
    people = seen_by(everything(), "host:nims").people

    assert [(key, one.present_from) for key, one in people.items()] == [
        ("ada", None),
        ("ben", None),
        ("cleo", None),
        ("ken", None),
    ]


def test_the_public_knows_only_those_who_stand_in_public():
    programme = seen_by(everything(), "public")

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
    full = everything()

    programme = seen_by(full, "public")

    assert programme.agreements["pact"].renews is None
    assert programme.venues["nims-hq"].institution in programme.institutions
    assert [one.person for one in programme.agreements["pact"].signatories] == ["ken"]
    assert {group.leader for group in programme.groups.values()} <= {None}


def test_attendance_is_known_to_the_delegation():
    full = everything()

    seen = seen_by(full, "group:city").engagements["call"]

    assert seen.attendees == attending(full.people, None, (), ())
