"""The route as pictures: what is drawn of any trip on Earth, and that nothing on it is wrong, hidden or torn."""

from itertools import combinations
from math import radians
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exports.route import notes_on, pictures_of, sheet_svg
from planner.exports.route.clipping import Box
from planner.exports.route.labels import Label, placed
from planner.exports.route.pen import width_of
from planner.exports.route.view import View
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Group, Programme
from planner.values.text import Text
from planner.values.vocabulary import Mode, Visibility
from tests.exports.routes import (
    APIA,
    ENGLISH,
    FIRST,
    HAMBURG,
    HONOLULU,
    NAGOYA,
    OSAKA,
    SUVA,
    SVG,
    TOKYO,
    a_ride,
    names,
    sheet,
    spots,
    town,
    visits,
)
from tests.programmes import a_meeting, exact, programme_with

POLE = town("North Pole", 90, 0)
ROUND_THE_WORLD = (HAMBURG, TOKYO, HONOLULU, town("Lima", -12, -77), town("Perth", -32, 115.9), HAMBURG)
MANY = tuple(town(f"Town {chr(97 + nth)}", 48 + nth % 6, 6 + nth // 6 * 1.4, "Europe/Berlin") for nth in range(26))


def test_a_long_way_is_shown_on_the_globe_and_where_it_leads_from_nearby() -> None:
    programme = visits(HAMBURG, TOKYO, OSAKA, HAMBURG)

    found = names(programme)

    assert sorted(found["globe"]) == ["Hamburg", "Tokyo"]
    assert sorted(found["region-1"]) == ["OsakaDay 3", "TokyoDay 2"]


def test_short_ways_need_no_globe() -> None:
    assert list(names(visits(TOKYO, OSAKA, NAGOYA))) == ["region-1"]


def test_a_trip_of_one_town_shows_that_town_with_all_its_days() -> None:
    assert names(visits(TOKYO, TOKYO, TOKYO)) == {"region-1": ["TokyoDays 1–3"]}


def test_round_the_world_no_town_is_hidden_behind_the_globe() -> None:
    found = names(visits(*ROUND_THE_WORLD))

    assert {"Hamburg", "Tokyo", "Honolulu", "Lima", "Perth"} == {*found["globe"], *found["globe-2"]}


def test_a_way_over_the_date_line_does_not_lead_round_the_globe() -> None:
    (drawing,) = pictures_of(visits(SUVA, APIA), ENGLISH).drawings

    root = ET.fromstring(drawing.svg())

    (line,) = (path for path in root.iter(f"{SVG}path") if path.get("class") == "route-line route-all")
    (first, *_, last) = spots(line)
    dots = sorted(spots_of_towns(root))
    assert [pytest.approx(spot, abs=1) for spot in (first, last)] == dots
    assert max(x for x, _ in spots(line)) <= last[0] + 1


def spots_of_towns(root: ET.Element) -> list[tuple[float, float]]:
    circles = (one for one in root.iter(f"{SVG}circle") if one.get("class") in {"route-dot", "route-ring"})
    return [(float(one.get("cx", "")), float(one.get("cy", ""))) for one in circles]


@pytest.mark.parametrize(
    "programme",
    [
        pytest.param(visits(), id="nothing"),
        pytest.param(visits(town("Nowhere", 0, 0, point=None)), id="no points"),
        pytest.param(visits(TOKYO), id="one town"),
        pytest.param(visits(TOKYO, HONOLULU, SUVA, APIA), id="over the date line"),
        pytest.param(visits(town("Tromsø", 69.6, 18.9), POLE, town("Alert", 82.5, -62.3)), id="over the pole"),
        pytest.param(visits(town("Ushuaia", -54.8, -68.3), town("South Pole", -90, 0)), id="the other pole"),
        pytest.param(visits(town("Madrid", 40.4, -3.7), town("Wellington", -41.3, 174.8)), id="the other side"),
        pytest.param(visits(*ROUND_THE_WORLD), id="round the world"),
        pytest.param(visits(*MANY), id="many towns"),
        pytest.param(visits(town("A" * 300, 50, 7), town("東" * 200, 51, 8), town("ب" * 90, 52, 9)), id="long names"),
    ],
)
def test_any_way_on_earth_is_drawn_within_its_picture(programme: Programme) -> None:
    root = sheet(programme)

    wide, high = (float(words) for words in root.get("viewBox", "").split()[2:])
    assert [spot for spot in spots(root) if not (-5 <= spot[0] <= wide + 5 and -5 <= spot[1] <= high + 5)] == []


POINTS = st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.text(max_size=12)), max_size=5)


@settings(max_examples=12, deadline=None)
@given(points=POINTS)
def test_towns_anywhere_have_a_picture_that_can_be_read(points: list[tuple[float, float, str]]) -> None:
    towns = [
        town(f"town {chr(97 + nth)}", north, east, place=Text(name), name=Text("Hall"))
        for nth, (north, east, name) in enumerate(points)
    ]

    root = sheet(visits(*towns), language("ja"))

    assert root.find(f"{SVG}title") is not None
    assert all(-5 <= x <= 1110 and -5 <= y <= 3000 for x, y in spots(root))


def test_what_people_write_is_text_and_never_markup() -> None:
    root = sheet(visits(town("<script>alert(1)</script>&amp;", 48, 2), title=Text("<b>Bold</b>")))

    words = " ".join(root.itertext())
    assert "<script>alert(1)</script>&amp;" in words
    assert "<b>Bold</b>" in words
    assert [element.tag for element in root.iter() if element.tag.endswith(("script", "}b"))] == []


def test_the_picture_of_a_trip_is_small_and_refers_to_nothing_outside() -> None:
    svg = sheet_svg(visits(HAMBURG, TOKYO, OSAKA, NAGOYA, HAMBURG), ENGLISH)

    assert len(svg.encode()) < 60_000
    assert svg.count("http") == 1
    assert 'xmlns="http://www.w3.org/2000/svg"' in svg


def test_names_cover_neither_each_other_nor_a_dot_and_stay_within() -> None:
    frame = Box(0, 0, 640, 480)
    labels = [
        Label((40.0 + 140 * (nth % 4), 50.0 + 62 * (nth // 4)), f"Town number {nth}", "Day 3") for nth in range(28)
    ]

    found, left = placed(labels, size=16, frame=frame, lines=[])

    boxes = [one.box for one in found]
    dots = [Box(*label.spot, *label.spot).grown(label.radius) for label in labels]
    assert len(found) + len(left) == 28
    assert len(found) > 14
    assert [(one, other) for one, other in combinations(boxes, 2) if one.meets(other)] == []
    assert [(box, dot) for box in boxes for dot in dots if box.meets(dot)] == []
    assert all(frame.covers(box) for box in boxes)


def test_a_name_for_which_there_is_no_room_is_said_below() -> None:
    crowd = [town(f"Very long name of town {chr(97 + nth)}", 50 + nth / 9, 7.0, "Europe/Berlin") for nth in range(26)]

    pictures = pictures_of(visits(*crowd), ENGLISH)

    (region,) = names(visits(*crowd)).values()
    assert len(region) + len(pictures.unnamed) == 26
    assert notes_on(pictures, ENGLISH)[0].startswith(f"Without their names for want of room: {pictures.unnamed[0]}")


def test_letters_of_the_east_are_taken_to_be_twice_as_wide() -> None:
    assert width_of("東京", 10) > width_of("To", 10) * 1.5


def test_groups_that_travel_apart_have_lines_in_their_colours_with_their_letters() -> None:
    groups = (Group(key="city", name=Text("City"), short="C"), Group(key="uni", name=Text("University"), short="U"))
    rides = [
        a_ride("Tokyo", "Osaka", "2026-11-24", groups=("city",)),
        a_ride("Tokyo", "Nagoya", "2026-11-24", Mode.BUS, groups=("uni",)),
    ]
    own = [
        a_meeting(exact("2026-11-23", "09:00", "10:00"), key="all", venue="tokyo"),
        a_meeting(exact("2026-11-24", "14:00", "15:00"), key="one", venue="osaka", groups=("city",)),
        a_meeting(exact("2026-11-24", "14:00", "15:00"), key="other", venue="nagoya", groups=("uni",)),
    ]
    programme = programme_with(*groups, TOKYO, OSAKA, NAGOYA, *rides, *own, starts=FIRST)

    pictures = pictures_of(programme, ENGLISH)

    root = ET.fromstring(pictures.drawings[0].svg())
    lines = {
        line.get("class", ""): line.get("stroke-dasharray")
        for line in root.iterfind(f".//{SVG}path")
        if "route-line" in line.get("class", "")
    }
    assert lines == {"route-line of-city": "11 4", "route-line of-uni": "5 3.5"}
    assert sorted(text.text or "" for text in root.iterfind(f".//{SVG}text[@class='route-letter']")) == ["C", "U"]
    assert [key.words for key in pictures.legend] == ["Train", "Bus", "City", "University"]


def test_an_audience_sees_no_town_that_it_may_not_know() -> None:
    secret = a_meeting(exact("2026-11-24", "09:00", "10:00"), key="secret", venue="osaka", visibility=Visibility.STAFF)
    programme = programme_with(
        TOKYO, OSAKA, a_meeting(exact("2026-11-23", "09:00", "10:00"), key="call", venue="tokyo"), secret, starts=FIRST
    )

    assert names(programme) == {"region-1": ["TokyoDay 1", "OsakaDay 2"]}
    assert names(seen_by(programme, "everyone")) == {"region-1": ["TokyoDay 1"]}


def test_who_does_not_see_the_picture_is_told_what_it_shows() -> None:
    globe, region = pictures_of(visits(HAMBURG, TOKYO, OSAKA), language("de").falling_back_to(("en",))).drawings

    assert "Hamburg" in globe.words
    assert "Osaka" in region.words
    assert 'role="img" aria-labelledby="region-1-title region-1-words"' in region.svg(alone=False)


def test_a_town_bears_the_name_that_it_has_there_too() -> None:
    place = Text({"en": "Tsukuba", "ja": "つくば市"})

    assert names(visits(town("Tsukuba", 36.1, 140.1, place=place))) == {"region-1": ["TsukubaDay 1 · つくば市"]}


def test_both_views_look_straight_down() -> None:
    over = (radians(35), radians(139))

    spots = [View(over, (100, 100), 50, is_flat=flat).spot(over) for flat in (False, True)]

    assert spots == [pytest.approx((100, 100)), pytest.approx((100, 100))]
