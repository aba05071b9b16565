"""A trip in which every private field holds a mark of its own, to count the marks that an audience meets."""

from dataclasses import replace
from datetime import date

from planner.programme.shape import (
    Acknowledgement,
    ActionItem,
    Agreement,
    Aim,
    Document,
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
    Vehicle,
    Venue,
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
        delete_on=date(2026, 12, 29),
    )
    return Person(
        key=key,
        family=key.title(),
        groups=groups,
        email=f"{MARK}{key}-email;",
        phone=f"{MARK}{key}-phone;",
        restricted=secret,
        biography=marked(f"{key}-life"),
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
    return a_meeting(
        NINE, key=key, notes=notes, dress_code=marked(f"{key}-dress"), account=marked(f"{key}-account"), **fields
    )


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
    cars = (
        Vehicle(driver=f"{MARK}ada-driver;", people=("ada",)),
        Vehicle(driver=f"{MARK}ben-driver;", people=("ben",)),
    )
    return (
        a_flight(
            *ends, key="city-flight", groups=("city",), booking=f"{MARK}city-booking;", notes=notes, vehicles=cars
        ),
        a_flight(*ends, key="other-flight", groups=("university",), booking=f"{MARK}other-booking;", notes=notes),
        a_stay("2026-11-23", "2026-11-25", booking=f"{MARK}stay-booking;", rooms=rooms, notes=notes),
    )


def places() -> tuple[Institution | Venue | Agreement, ...]:
    pact = Agreement(
        key="pact",
        title=Text("Pact"),
        parties=("nims",),
        signatories=(Signatory(party="nims", person="ken"),),
        witnesses=("ada",),
        subject=marked("subject"),
        notice_months=6,
        renews="old",
        renews_uid=f"{MARK}elsewhere;",
        flags=(f"{MARK}flag;",),
    )
    return (
        Institution(key="nims", name=Text("NIMS"), email=f"{MARK}office;", note=marked("office-note")),
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
        summary=marked("summary"),
        acknowledgements={"no-bed-1": Acknowledgement(key="no-bed-1", reason=f"{MARK}reason;", by=f"{MARK}organizer;")},
    )


def with_uploads() -> Programme:
    """Return the same with photographs and a signed document, which no import brings."""
    whole = everything()
    pact = replace(whole.agreements["pact"], document=Document(digest=f"{MARK}document;"))
    people = {key: replace(one, photo=f"{MARK}{key}-photo;") for key, one in whole.people.items()}
    return replace(whole, people=people, agreements={**whole.agreements, "pact": pact})


def marks(programme: Programme) -> set[str]:
    """Return every mark that stands anywhere in a programme."""
    return {words.partition(";")[0] for words in repr(programme).split(MARK)[1:]}
