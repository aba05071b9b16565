"""What entries say: everything a delegate needs in the corridor, and nothing the audience may not know."""

from dataclasses import replace

import pytest

from planner.programme.audience import seen_by
from planner.programme.shape import Notes, Venue
from planner.values.text import Text
from tests.exports.calendars import calendar, entry
from tests.programmes import a_meeting, exact, programme_with, whole_trip


@pytest.fixture(scope="module")
def call() -> list[str]:
    return entry(whole_trip(), "call")["DESCRIPTION"].splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "Be there at: 08:45",
        "Received by: Honda Ken (本田健), President, NIMS",
        "Dress code: Business attire",
        "Interpretation: Japanese – German",
        "Place: NIMS Headquarters, Room 3, 1-2-1 Sengen, Tsukuba 305-0047",
        "For the driver: 物質・材料研究機構 本部, 〒305-0047 茨城県つくば市千現1-2-1",
        "Way in: Passport at the gate",
        "Home time (Berlin): Tuesday 24 November, 01:00–02:30",
        "Responsible: Ada Adler +49 234 0001",
        "Photographs are welcome, see the site (https://example.org/nims).",
        "– Gifts: Ada",
        "Internal: Budget code 4711",
    ],
)
def test_an_engagement_says(call, line):
    assert line in call


def test_a_signing_says_who_signs_in_which_function_and_what(whole):
    words = entry(whole, "signing")["DESCRIPTION"].splitlines()

    assert "Signatories: Ada Adler, Lord Mayor, City of Bochum; Honda Ken (本田健), President, NIMS" in words
    assert "Agreement: Memorandum of cooperation" in words
    assert "Organised by: NIMS and DWIH Tokyo" in words


def test_signatories_that_only_the_agreement_names_are_said_too(whole):
    unnamed = replace(whole.engagements["signing"], parts=())
    programme = replace(whole, engagements={**whole.engagements, "signing": unnamed})

    words = entry(programme, "signing")["DESCRIPTION"]

    assert (
        "Agreement: Memorandum of cooperation\nSignatories: Ada Adler, Lord Mayor, City of Bochum; Honda Ken" in words
    )


def test_a_session_says_its_languages_and_what_it_is_about(whole):
    keynote = replace(whole.engagements["keynote"], languages=("en", "ja"), abstract=Text("Why *we* are lonely."))
    programme = replace(whole, engagements={**whole.engagements, "keynote": keynote})

    words = entry(programme, "keynote")["DESCRIPTION"].splitlines()

    assert "Languages: English, Japanese" in words
    assert words[-1] == "Why we are lonely."


def test_a_session_says_speaker_and_conference(whole):
    words = entry(whole, "keynote")["DESCRIPTION"].splitlines()

    assert {"Speaker: Prof. Dr. Ben Berg, Rector", "Session: Keynote", "Part of: Global Health Innovations"} <= set(
        words
    )
    assert "For: University" in words


def test_a_flight_says_both_local_times_with_their_offsets(whole):
    lines = entry(whole, "out")

    assert lines["SUMMARY"] == "Flight LH 716 DUS → HND"
    assert lines["LOCATION"] == "Düsseldorf (DUS)"
    assert lines["DESCRIPTION"].splitlines() == [
        "Departs: Düsseldorf (DUS), Sunday 22 November, 12:15 (UTC+1)",
        "Arrives: Tokyo Haneda 羽田空港 (HND), Monday 23 November, 08:40 (UTC+9)",
        "Carrier: Lufthansa",
        "Home time (Berlin): Sunday 22 November, 12:15 – Monday 23 November, 00:40",
    ]


def test_a_leg_says_which_of_its_times_is_not_known(whole):
    assert "Arrives: Tsukuba, Monday 23 November, time to be confirmed" in entry(whole, "train")["DESCRIPTION"]


def test_a_place_is_one_line_in_both_scripts(whole):
    assert entry(whole, "call")["LOCATION"].split(" / ") == [
        "NIMS Headquarters, Room 3, 1-2-1 Sengen, Tsukuba 305-0047",
        "物質・材料研究機構 本部, 〒305-0047 茨城県つくば市千現1-2-1",
    ]


def test_a_japanese_reader_gets_the_own_script_first(whole):
    lines = entry(whole, "call", "ja")

    assert lines["SUMMARY"] == "表敬訪問"
    assert lines["LOCATION"].split(" / ") == [
        "物質・材料研究機構 本部、Raum 3、〒305-0047 茨城県つくば市千現1-2-1",
        "NIMS Headquarters, 1-2-1 Sengen, Tsukuba 305-0047",
    ]
    assert "本田健 (Honda Ken)、理事長、物質・材料研究機構" in lines["DESCRIPTION"]


@pytest.mark.parametrize(("code", "place"), [("de", "Rathaus Bochum"), ("ja", "ボーフム市庁舎 / Rathaus Bochum")])
def test_a_place_at_home_is_said_in_another_script_only_to_those_who_read_it(code, place):
    town_hall = Venue(
        key="town-hall", name=Text({"de": "Rathaus Bochum", "ja": "ボーフム市庁舎"}), zone="Europe/Berlin"
    )
    meeting = a_meeting(exact("2026-11-20", "09:00", "10:00"), venue="town-hall")

    assert entry(programme_with(town_hall, meeting), "meeting", code)["LOCATION"] == place


def test_a_title_is_in_the_readers_language(whole):
    assert entry(whole, "call", "de")["SUMMARY"] == "Höflichkeitsbesuch"


def test_a_text_that_is_missing_in_the_language_falls_back_to_the_trips_first(whole):
    assert entry(whole, "signing", "ja")["SUMMARY"] == "Unterzeichnung"


def test_a_stay_is_called_after_its_hotel(whole):
    lines = entry(whole, "stay")

    assert lines["SUMMARY"] == "Hotel: Hotel Nikko"
    assert "Check-out: Friday 27 November" in lines["DESCRIPTION"]


@pytest.mark.parametrize("secret", ["X7YZ12", "B-77"])
def test_booking_codes_stand_in_the_persons_own_calendar_only(whole, secret):
    own, staff = calendar(seen_by(whole, "person:ben")), calendar(whole)

    assert secret.encode() in own
    assert secret.encode() not in staff


def test_a_person_reads_their_room_and_who_shares_it(whole):
    assert "Room: Twin room, with Clausen" in entry(seen_by(whole, "person:ben"), "stay")["DESCRIPTION"]


@pytest.mark.parametrize(
    ("audience", "hidden"),
    [
        ("everyone", "Budget code"),
        ("group:city", "Budget code"),
        ("host:nims", "two hands"),
        ("host:nims", "Home time"),
        ("public", "+49 234"),
        ("public", "two hands"),
    ],
)
def test_what_an_audience_may_not_know_is_not_in_its_calendar(whole, audience, hidden):
    staff, cut = entry(whole, "call"), entry(seen_by(whole, audience), "call")

    assert hidden in staff["DESCRIPTION"]
    assert hidden not in cut["DESCRIPTION"]


def test_home_time_is_left_out_where_it_is_the_same(whole):
    assert "Home time" not in entry(whole, "clocks-forward").get("DESCRIPTION", "")


def test_a_point_on_the_map_stands_with_latitude_first(whole):
    assert entry(whole, "call")["GEO"] == "36.0737;140.1203"


def test_notes_lose_their_markdown(whole):
    noted = replace(whole.engagements["press"], notes=Notes(delegation=Text("**Bold** <b>tag</b>")))
    programme = replace(whole, engagements={**whole.engagements, "press": noted})

    assert entry(programme, "press")["DESCRIPTION"].endswith("\n\nBold ‹b›tag‹/b›")


def test_a_tentative_entry_says_so(whole):
    lines = entry(whole, "press")

    assert (lines["SUMMARY"], lines["STATUS"]) == ("Tentative: Meeting", "TENTATIVE")


def test_an_alternative_place_is_named(whole):
    assert "Alternative place: Hotel Nikko, 1-1364-1 Azuma, Tsukuba / " in entry(whole, "dinner")["DESCRIPTION"]


def test_for_whom_it_is_stands_in_the_same_order_whoever_ranks_first():
    groups, people = ("city", "university"), ("cleo", "ben")
    when = exact("2026-11-24", "09:00", "10:00")
    ranked = [(groups, people), (groups[::-1], people[::-1])]

    said = [
        entry(whole_trip(engagements={"a": a_meeting(when, "a", groups=of, people_in=named)}), "a")["DESCRIPTION"]
        for of, named in ranked
    ]

    assert said[0] == said[1]
    assert "For: City, University, Clausen and Prof. Dr. Ben Berg" in said[0]
