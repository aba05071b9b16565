"""The cast of the trip, their groups, their hosts and the places they go to."""

from datetime import date

from planner.programme.shape import Group, Institution, Person, Venue
from planner.values.text import Text
from planner.values.vocabulary import Side


def the_groups() -> tuple[Group, ...]:
    city = Text({"en": "City", "de": "Stadt", "ja": "市"})
    university = Text({"en": "University", "de": "Universität", "ja": "大学"})
    return (
        Group(key="city", name=city, short="C", colour="#8c1d2f", leader="ada"),
        Group(key="university", name=university, short="U", colour="#1d5f8c"),
    )


def the_institutions() -> tuple[Institution, ...]:
    return (
        Institution(key="bochum", name=Text({"en": "City of Bochum", "de": "Stadt Bochum"}), side=Side.HOME),
        Institution(key="nims", name=Text({"en": "NIMS", "ja": "物質・材料研究機構"}), country="JP"),
        Institution(key="dwih", name=Text("DWIH Tokyo"), side=Side.OTHER),
    )


def the_people() -> tuple[Person, ...]:
    """Return the cast by rank."""
    return (ada(), ben(), Person(key="cleo", family="Clausen", groups=("university",)), ken())


def ada() -> Person:
    """Return the leader of the City, who is reached by telephone."""
    return Person(
        key="ada",
        form_of_address=Text({"en": "Lord Mayor", "de": "Frau Oberbürgermeisterin"}),
        given="Ada",
        family="Adler",
        function=Text({"en": "Lord Mayor", "de": "Oberbürgermeisterin", "ja": "市長"}),
        institution="bochum",
        groups=("city",),
        phone="+49 234 0001",
        email="ada@example.org",
    )


def ben() -> Person:
    """Return somebody of both groups, who comes a day later."""
    return Person(
        key="ben",
        academic_title="Prof. Dr.",
        given="Ben",
        family="Berg",
        function=Text({"en": "Rector", "de": "Rektor"}),
        groups=("city", "university"),
        phone="+49 234 0002",
        present_from=date(2026, 11, 23),
    )


def ken() -> Person:
    """Return a host, whose name is said in both scripts, the family's first."""
    return Person(
        key="ken",
        side=Side.HOST,
        given="Ken",
        family="Honda",
        family_first=True,
        native="本田健",
        reading="ほんだ けん",
        function=Text({"en": "President", "de": "Präsident", "ja": "理事長"}),
        institution="nims",
    )


def the_venues() -> tuple[Venue, ...]:
    return (nims_hq(), hotel(), Venue(key="park", name=Text("Start-up Park"), zone="Asia/Tokyo"))


def nims_hq() -> Venue:
    return Venue(
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
    )


def hotel() -> Venue:
    return Venue(
        key="hotel",
        name=Text({"en": "Hotel Nikko", "ja": "ホテル日航つくば"}),
        address=Text("1-1364-1 Azuma, Tsukuba"),
        address_local="茨城県つくば市吾妻1-1364-1",
        zone="Asia/Tokyo",
    )
