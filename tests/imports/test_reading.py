"""What a trip file says is what is read, whatever its punctuation."""

import json
from datetime import date

import pytest

from planner.imports.tripfile import TripFileRefused, read_tripfile
from planner.programme.shape import Programme
from planner.values.text import Text
from planner.values.vocabulary import Kind, Side
from planner.values.when import Form, Part, When

HEAD = "planner: 1\ntrip: {slug: test, title: Test, starts: 2025-04-01, ends: 2025-04-03, home_zone: Europe/Berlin}\n"
CAST = "people: [{id: ada, family: Ada, groups: [city]}, {id: ben, family: Ben}, {id: ken, family: Ken, side: host}]\n"
CITY = "groups: [{id: city, name: City}]\n"
DAY = date(2025, 4, 1)


def read(text: str, *, head: str = HEAD) -> Programme:
    return read_tripfile((head + text).encode())


def engagement(**fields: object) -> str:
    return json.dumps({"engagements": [{"id": "visit", "title": "Visit", **fields}]})[1:-1] + "\n"


def whole(**parts: object) -> bytes:
    trip = {"slug": "test", "title": "Test", "starts": "2025-04-01", "ends": "2025-04-03"}
    return json.dumps({"planner": 1, "trip": trip, **parts}, indent="\t").encode()


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ('{date: 2025-04-01, start: "09:00", end: "10:30"}', When(Form.EXACT, DAY, start=540, end=630)),
        ("{date: 2025-04-01, start: 09:00, end: 10:30}", When(Form.EXACT, DAY, start=540, end=630)),
        ('{date: "2025-04-01", start: "09:00"}', When(Form.EXACT, DAY, start=540)),
        (
            "{date: 2025-04-01, start: 22:00, end: 01:00, end_date: 2025-04-02}",
            When(Form.EXACT, DAY, date(2025, 4, 2), start=1320, end=60),
        ),
        ("{date: 2025-04-01, from: 09:00}", When(Form.FROM, DAY, start=540)),
        ("{date: 2025-04-01, until: 12:00}", When(Form.UNTIL, DAY, end=720)),
        ("{date: 2025-04-01, follows: lunch}", When(Form.FOLLOWS, DAY, anchor="lunch")),
        ("{date: 2025-04-01, with: lunch, tbc: true}", When(Form.WITH, DAY, anchor="lunch", tbc=True)),
        ("{date: 2025-04-01, part: morning}", When(Form.PART, DAY, part=Part.MORNING)),
        ("{date: 2025-04-01}", When(Form.DAY, DAY)),
        ("{date: 2025-04-01, end_date: 2025-04-03}", When(Form.DAY, DAY, date(2025, 4, 3))),
        ("{tbc: true}", When(tbc=True)),
        ("{}", When()),
        ("null", When()),
    ],
)
def test_every_form_of_a_time_is_read(when: str, expected: When) -> None:
    items = f"engagements: [{{id: lunch, title: Lunch}}, {{id: visit, title: Visit, when: {when}}}]"

    assert read(items).engagements["visit"].when == expected.in_zone("Europe/Berlin")


@pytest.mark.parametrize(
    ("fields", "zone"),
    [
        pytest.param({"venue": "hall", "when": {"zone": "Asia/Seoul"}}, "Asia/Seoul", id="the one it names"),
        pytest.param({"venue": "hall"}, "Asia/Tokyo", id="its venue's"),
        pytest.param({"venue": "tent"}, "Europe/Berlin", id="home, where the venue has none"),
        pytest.param({}, "Europe/Berlin", id="home, where there is no venue"),
    ],
)
def test_a_time_stands_on_the_wall_of(fields: dict[str, object], zone: str) -> None:
    venues = "venues: [{id: hall, name: Hall, zone: Asia/Tokyo}, {id: tent, name: Tent}]\n"

    assert read(venues + engagement(**fields)).engagements["visit"].when.zone == zone


def test_the_zone_of_an_airport_is_known_and_a_flight_over_the_date_line_arrives_before_it_leaves() -> None:
    leg = """legs: [{id: hawaii, mode: flight, from: {code: HND, date: 2025-04-02, time: "21:00"},
                    to: {code: HNL, date: 2025-04-02, time: "09:30"}}]"""

    hawaii = read(leg).legs["hawaii"]

    assert (hawaii.departure.zone, hawaii.arrival.zone) == ("Asia/Tokyo", "Pacific/Honolulu")
    assert (hawaii.departure.place, hawaii.arrival.place) == (Text("HND"), Text("HNL"))


@pytest.mark.parametrize(
    ("fields", "attendees"),
    [
        pytest.param({}, {"ada", "ben"}, id="everybody from home"),
        pytest.param({"groups": ["city"]}, {"ada"}, id="a group"),
        pytest.param({"groups": [], "people": {"in": ["ben", "ken"]}}, {"ben", "ken"}, id="only those who are named"),
        pytest.param({"people": {"out": ["ada"]}}, {"ben"}, id="all but one"),
    ],
)
def test_who_takes_part_is_worked_out(fields: dict[str, object], attendees: set[str]) -> None:
    assert read(CITY + CAST + engagement(**fields)).engagements["visit"].attendees == attendees


def test_no_groups_said_is_all_groups_and_an_empty_list_is_none() -> None:
    items = "engagements: [{id: a, title: A}, {id: b, title: B, groups: []}]"

    assert [item.groups for item in read(items).engagements.values()] == [None, ()]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Visit", Text("Visit")),
        ("2026", Text("2026")),
        ("yes", Text("yes")),
        ('"  Visit\\t"', Text("Visit")),
        ("{de: Besuch, ja: 訪問}", Text({"de": "Besuch", "ja": "訪問"})),
        ("{DE-at: Besuch, ja: ''}", Text({"de-AT": "Besuch"})),
    ],
)
def test_a_title_is_read_as_it_is_written(written: str, text: Text) -> None:
    assert read(f"engagements: [{{id: visit, title: {written}}}]").engagements["visit"].title == text


def test_norway_is_a_country_and_a_colour_is_in_small_letters() -> None:
    programme = read(
        'institutions: [{id: oslo, name: Oslo, country: NO}]\ngroups: [{id: g, name: G, colour: "#AABBCC"}]'
    )

    assert programme.institutions["oslo"].country == "NO"
    assert programme.groups["g"].colour == "#aabbcc"


def test_what_is_not_said_is_the_default() -> None:
    programme = read(engagement() + "people: [{id: ada, family: Ada}]")

    assert (programme.people["ada"].side, programme.engagements["visit"].kind) == (Side.HOME, Kind.OTHER)
    assert (programme.engagements["visit"].uid, programme.trip.uid) == ("", "")


def test_tables_keep_the_order_of_the_file_for_it_is_the_order_of_rank() -> None:
    assert list(read(CITY + CAST).people) == ["ada", "ben", "ken"]


def test_json_with_tabs_escapes_and_a_byte_order_mark_is_read() -> None:
    data = b"\xef\xbb\xbf" + whole(people=[{"id": "ken", "family": '𠮷野 \\ud83d/"\t"', "phone": None}])

    assert read_tripfile(data).people["ken"].family == '𠮷野 \\ud83d/"\t"'


def test_a_problem_speaks_english_and_carries_the_key_of_its_translation() -> None:
    with pytest.raises(TripFileRefused) as refused:
        read("goups: []")

    problem = refused.value.problems[0]
    assert (problem.line, problem.column, problem.path) == (3, 1, "goups")
    assert problem.message == "“%(key)s” is not known here. Did you mean “%(near)s”?"
    assert dict(problem.values) == {"key": "goups", "near": "groups"}
    assert str(refused.value) == (
        "This trip file cannot be used. Nothing has been saved.\n"
        "line 3, column 1, goups: “goups” is not known here. Did you mean “groups”?"
    )
