"""Programmes for tests, made of few words: ``programme_with(a_meeting(...), a_flight(...))`` and one whole trip.

The cast travels: Ada leads the City, Ben speaks for the University and is in both groups, Cleo is of the University,
Ken receives them. Every maker takes the fields of its shape, so a test writes only what it is about.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from planner.programme.shape import (
    Agreement,
    End,
    Engagement,
    Group,
    Institution,
    Leg,
    Notes,
    Person,
    Programme,
    Room,
    Signatory,
    Stay,
    TakesPart,
    Trip,
    Venue,
    attending,
)
from planner.values.text import Text
from planner.values.vocabulary import Kind, Mode, PartTaken, RoomKind, SessionForm, Side, Status, Visibility
from planner.values.wall import clock_minutes
from planner.values.when import Form, Part, When

CHANGED = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)

TABLES: Mapping[type, str] = {
    Group: "groups",
    Person: "people",
    Institution: "institutions",
    Venue: "venues",
    Engagement: "engagements",
    Leg: "legs",
    Stay: "stays",
    Agreement: "agreements",
}


def programme_with(*things: Any, **changes: Any) -> Programme:
    """Return a staff programme of these things; ``changes`` are fields of the programme or of its trip."""
    head = {name: changes.pop(name) for name in tuple(changes) if name in Trip.__dataclass_fields__ and name != "kind"}
    tables: dict[str, dict[str, Any]] = {table: {} for table in TABLES.values()}
    for thing in things:
        tables[TABLES[type(thing)]][thing.key] = thing
    programme = Programme(trip=a_trip(**head), **{"changed_at": CHANGED, **tables, **changes})
    return replace(
        programme,
        engagements=_attended(programme, programme.engagements),
        legs=_attended(programme, programme.legs),
        stays=_attended(programme, programme.stays),
    )


def a_trip(**fields: Any) -> Trip:
    trip = {
        "slug": "tsukuba",
        "uid": "5b3f6a52-0000-4000-8000-000000000000",
        "title": Text({"en": "Visit to Tsukuba", "de": "Besuch in Tsukuba", "ja": "つくば訪問"}),
        "starts": date(2026, 11, 22),
        "ends": date(2026, 11, 29),
        "languages": ("de", "en", "ja"),
    }
    return Trip(**{**trip, **fields})


def exact(day: str, start: str, end: str | None = None, **fields: Any) -> When:
    """Return an exact time: ``exact("2026-11-24", "09:00", "10:30")``."""
    until = clock_minutes(end) if end else None
    return When(form=Form.EXACT, day=date.fromisoformat(day), start=clock_minutes(start), end=until, **fields)


def from_(day: str, start: str, **fields: Any) -> When:
    return When(form=Form.FROM, day=date.fromisoformat(day), start=clock_minutes(start), **fields)


def until(day: str, end: str, **fields: Any) -> When:
    return When(form=Form.UNTIL, day=date.fromisoformat(day), end=clock_minutes(end), **fields)


def follows(day: str, anchor: str, **fields: Any) -> When:
    return When(form=Form.FOLLOWS, day=date.fromisoformat(day), anchor=anchor, **fields)


def with_(day: str, anchor: str, **fields: Any) -> When:
    return When(form=Form.WITH, day=date.fromisoformat(day), anchor=anchor, **fields)


def part_of(day: str, part: Part, **fields: Any) -> When:
    return When(form=Form.PART, day=date.fromisoformat(day), part=part, **fields)


def whole_day(day: str, end_day: str | None = None, **fields: Any) -> When:
    last = date.fromisoformat(end_day) if end_day else None
    return When(form=Form.DAY, day=date.fromisoformat(day), end_day=last, **fields)


def a_meeting(when: When, key: str = "meeting", **fields: Any) -> Engagement:
    meeting = {"kind": Kind.MEETING, "title": Text("Meeting"), "uid": f"{key}-0001", "changed_at": CHANGED}
    return Engagement(key=key, when=when, **{**meeting, **fields})


def an_end(zone: str, moment: str = "", **fields: Any) -> End:
    """Return a leg's end: ``an_end("Asia/Tokyo", "2026-11-23 08:40", code="HND")``; day or clock may be missing."""
    day, _, clock = moment.partition(" ")
    place = Text(zone.rpartition("/")[2].replace("_", " "))
    known = {"day": date.fromisoformat(day) if day else None, "minute": clock_minutes(clock) if clock else None}
    return End(zone=zone, **{"place": place, **known, **fields})


def a_flight(departure: End, arrival: End, key: str = "flight", **fields: Any) -> Leg:
    flight = {"mode": Mode.FLIGHT, "uid": f"{key}-0001", "changed_at": CHANGED}
    return Leg(key=key, departure=departure, arrival=arrival, **{**flight, **fields})


def a_stay(check_in: str, check_out: str, key: str = "stay", **fields: Any) -> Stay:
    nights = {"check_in": date.fromisoformat(check_in), "check_out": date.fromisoformat(check_out)}
    return Stay(key=key, **{"venue": "hotel", "uid": f"{key}-0001", "changed_at": CHANGED, **nights, **fields})


def the_groups() -> tuple[Group, ...]:
    return (
        Group(
            key="city", name=Text({"en": "City", "de": "Stadt", "ja": "市"}), short="C", colour="#8c1d2f", leader="ada"
        ),
        Group(key="university", name=Text({"en": "University", "de": "Universität", "ja": "大学"}), short="U"),
    )


def the_institutions() -> tuple[Institution, ...]:
    return (
        Institution(key="bochum", name=Text({"en": "City of Bochum", "de": "Stadt Bochum"}), side=Side.HOME),
        Institution(key="nims", name=Text({"en": "NIMS", "ja": "物質・材料研究機構"}), country="JP"),
        Institution(key="dwih", name=Text("DWIH Tokyo"), side=Side.OTHER),
    )


def the_people() -> tuple[Person, ...]:
    """Return the cast by rank; Ken's name is said in both scripts."""
    return (
        Person(
            key="ada",
            form_of_address=Text({"en": "Lord Mayor", "de": "Frau Oberbürgermeisterin"}),
            given="Ada",
            family="Adler",
            function=Text({"en": "Lord Mayor", "de": "Oberbürgermeisterin", "ja": "市長"}),
            institution="bochum",
            groups=("city",),
            phone="+49 234 0001",
            email="ada@example.org",
        ),
        Person(
            key="ben",
            academic_title="Prof. Dr.",
            given="Ben",
            family="Berg",
            function=Text({"en": "Rector", "de": "Rektor"}),
            groups=("city", "university"),
            phone="+49 234 0002",
            present_from=date(2026, 11, 23),
        ),
        Person(key="cleo", family="Clausen", groups=("university",)),
        Person(
            key="ken",
            side=Side.HOST,
            given="Ken",
            family="Honda",
            family_first=True,
            native="本田健",
            reading="ほんだ けん",
            function=Text({"en": "President", "de": "Präsident", "ja": "理事長"}),
            institution="nims",
        ),
    )


def the_venues() -> tuple[Venue, ...]:
    return (
        Venue(
            key="nims-hq",
            name=Text({"en": "NIMS Headquarters", "ja": "物質・材料研究機構 本部"}),
            institution="nims",
            place=Text("Tsukuba"),
            address=Text("1-2-1 Sengen, Tsukuba 305-0047"),
            address_local="〒305-0047 茨城県つくば市千現1-2-1",
            zone="Asia/Tokyo",
            point=(36.0737, 140.1203),
            room=Text({"en": "Room 3", "de": "Raum 3"}),
            note=Text("Passport at the gate"),
        ),
        Venue(key="park", name=Text("Start-up Park"), zone="Asia/Tokyo"),
        Venue(
            key="hotel",
            name=Text({"en": "Hotel Nikko", "ja": "ホテル日航つくば"}),
            address=Text("1-1364-1 Azuma, Tsukuba"),
            address_local="茨城県つくば市吾妻1-1364-1",
            zone="Asia/Tokyo",
        ),
    )


def the_journey() -> tuple[Leg | Stay, ...]:
    """Return a flight out, a train, a leg with one known end, the flight home over the date line, and the beds."""
    haneda = Text({"en": "Tokyo Haneda", "ja": "羽田空港"})
    dusseldorf = Text({"en": "Düsseldorf"})
    return (
        a_flight(
            an_end("Europe/Berlin", "2026-11-22 12:15", place=dusseldorf, code="DUS"),
            an_end("Asia/Tokyo", "2026-11-23 08:40", place=haneda, code="HND"),
            key="out",
            number="LH 716",
            carrier="Lufthansa",
            booking="X7YZ12",
        ),
        a_flight(
            an_end("Asia/Tokyo", "2026-11-23 10:30", place=Text("Tokyo")),
            an_end("Asia/Tokyo", "2026-11-23", place=Text("Tsukuba")),
            key="train",
            mode=Mode.TRAIN,
        ),
        a_flight(
            an_end("Asia/Tokyo", "2026-11-27 21:55", place=haneda, code="HND"),
            an_end("Pacific/Honolulu", "2026-11-27 09:50", code="HNL"),
            key="over-the-date-line",
            number="NH 186",
        ),
        a_flight(
            an_end("Pacific/Honolulu", "2026-11-28", code="HNL"),
            an_end("Europe/Berlin", "2026-11-29", place=dusseldorf, code="DUS"),
            key="home",
        ),
        a_stay(
            "2026-11-23",
            "2026-11-27",
            rooms=(Room(kind=RoomKind.TWIN, people=("ben", "cleo")), Room(people=("ada",))),
            booking="B-77",
        ),
    )


def the_engagements() -> tuple[Engagement, ...]:
    return (*_exact_engagements(), *_inexact_engagements())


def the_agreement() -> Agreement:
    return Agreement(
        key="nims-2026",
        title=Text({"en": "Memorandum of cooperation", "de": "Absichtserklärung"}),
        parties=("bochum", "nims"),
        signatories=(Signatory(party="bochum", person="ada"), Signatory(party="nims", person="ken")),
    )


def whole_trip(**changes: Any) -> Programme:
    """Return a trip with everything that a programme can hold: zones, clock changes, inexact times, all states."""
    people = (*the_groups(), *the_institutions(), *the_people(), *the_venues())
    return programme_with(*people, *the_journey(), *the_engagements(), the_agreement(), **changes)


def _exact_engagements() -> tuple[Engagement, ...]:
    return (
        a_meeting(
            exact("2026-11-24", "09:00", "10:30"),
            key="call",
            kind=Kind.COURTESY_CALL,
            title=Text({"en": "Courtesy call", "de": "Höflichkeitsbesuch", "ja": "表敬訪問"}),
            venue="nims-hq",
            parts=(
                TakesPart(person="ken", part=PartTaken.RECEIVED_BY),
                TakesPart(person="ada", part=PartTaken.RESPONSIBLE),
            ),
            dress_code=Text({"en": "Business attire", "de": "Straßenanzug"}),
            interpretation=Text({"en": "Japanese – German"}),
            lead_minutes=15,
            visibility=Visibility.PUBLIC,
            notes=Notes(
                public=Text("**Photographs** are welcome, see [the site](https://example.org/nims)."),
                delegation=Text("- Gifts: Ada\n- Cards: two hands"),
                staff=Text("Budget code 4711"),
            ),
        ),
        a_meeting(
            exact("2026-11-24", "14:00", "15:30"),
            key="signing",
            kind=Kind.SIGNING,
            title=Text({"en": "Signing; with, commas", "de": "Unterzeichnung"}),
            venue="nims-hq",
            parts=(
                TakesPart(person="ada", part=PartTaken.SIGNATORY),
                TakesPart(person="ken", part=PartTaken.SIGNATORY),
            ),
            organisers=("nims", "dwih"),
            signs=("nims-2026",),
            for_hosts=True,
        ),
        a_meeting(
            exact("2026-11-25", "09:00", "17:00", end_day=date(2026, 11, 26)),
            key="conference",
            kind=Kind.CONFERENCE,
            title=Text("Global Health Innovations"),
            venue="nims-hq",
            visibility=Visibility.PUBLIC,
        ),
        a_meeting(
            exact("2026-11-25", "10:00", "11:00"),
            key="keynote",
            kind=Kind.SESSION,
            session_form=SessionForm.KEYNOTE,
            title=Text("Keynote on loneliness"),
            venue="nims-hq",
            inside="conference",
            parts=(TakesPart(person="ben", part=PartTaken.SPEAKER),),
            groups=("university",),
        ),
        a_meeting(exact("2026-10-25", "02:30", "03:30", zone="Europe/Berlin"), key="clocks-back", groups=("city",)),
        a_meeting(exact("2026-03-29", "01:30", "03:30", zone="Europe/Berlin"), key="clocks-forward", groups=("city",)),
        a_meeting(exact("2026-04-24", "09:00", "10:00", zone="Africa/Cairo"), key="cairo", groups=("city",)),
        a_meeting(exact("2026-11-23", "08:50"), key="lobby", kind=Kind.MEETING_POINT, venue="hotel"),
        a_meeting(
            exact("2026-11-26", "18:00", "20:00", tbc=True),
            key="dinner",
            kind=Kind.MEAL,
            venue="park",
            alternative_venue="hotel",
        ),
        a_meeting(
            exact("2026-11-26", "11:00", "12:00"), key="press", kind=Kind.PRESS, venue="park", status=Status.TENTATIVE
        ),
        a_meeting(
            exact("2026-11-26", "13:00", "14:00"),
            key="tea",
            kind=Kind.CEREMONY,
            venue="park",
            status=Status.CANCELLED,
            sequence=3,
        ),
    )


def _inexact_engagements() -> tuple[Engagement, ...]:
    return (
        a_meeting(from_("2026-11-26", "09:00"), key="breakfast", kind=Kind.MEAL, venue="hotel"),
        a_meeting(until("2026-11-27", "11:00"), key="luggage", kind=Kind.OTHER, venue="hotel"),
        a_meeting(follows("2026-11-24", "call"), key="tour", kind=Kind.VISIT, venue="nims-hq"),
        a_meeting(with_("2026-11-24", "signing"), key="briefing", kind=Kind.BRIEFING, visibility=Visibility.STAFF),
        a_meeting(part_of("2026-11-24", Part.AFTERNOON), key="stroll", kind=Kind.FREE, groups=(), people_in=("cleo",)),
        a_meeting(whole_day("2026-11-28", "2026-11-29"), key="rest", kind=Kind.FREE),
        a_meeting(When(), key="some-day", title=Text("Not dated yet")),
    )


def _attended(programme: Programme, items: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: replace(item, attendees=attending(programme.people, item.groups, item.people_in, item.people_out))
        for key, item in items.items()
    }
