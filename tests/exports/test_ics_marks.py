"""A kept calendar filled in for one reader: the page that it leads to, and when it rings."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exports.ics import HOST, addressed
from planner.exports.ics.sharing import Sayings
from planner.language import language
from planner.programme.audience import Views
from planner.programme.shape import Programme
from planner.values.text import Text
from planner.values.vocabulary import Kind, Status
from planner.values.when import Part
from tests.exports.any_programme import programmes
from tests.exports.calendars import READERS, icalendar_reads, unfolded
from tests.exports.editions import Series, body, meeting, trip
from tests.programmes import part_of, until, whole_day, whole_trip

PAGE = "https://planner.example.org/p/wZb0Xq3yQm8Jq1l2k3j4h5g6f7d8s9a0pOiUyTrEwQ1/"


@given(programme=programmes(), alarm=st.none() | st.integers(0, 1440))
@settings(max_examples=25, deadline=None)
def test_any_calendar_filled_for_a_reader_keeps_to_its_lines(programme: Programme, alarm: int | None) -> None:
    data = addressed(body(Views(programme).of("everyone"), Sayings(language("ja"), HOST)), PAGE, alarm)

    assert [line for line in data.split(b"\r\n") if len(line) > 75 or b"\n" in line or b"\0" in line] == []
    assert data.decode().endswith("END:VCALENDAR\r\n")
    assert [reads(data) for reads in READERS[1:]] == [icalendar_reads(data)] * 2


def test_a_filled_calendar_leads_from_each_entry_to_its_place_on_the_page() -> None:
    series = Series()
    series.release(trip(meeting()))

    entry = filled(series.bodies[0], PAGE)

    assert f"\r\nURL:{PAGE}#meeting\r\n" in entry
    assert entry.count(f"{PAGE}#meeting") == 2
    assert re.search(rf"DESCRIPTION:.*\\n\\n{re.escape(PAGE)}#meeting\r\n", entry)


def test_a_calendar_without_a_page_has_no_trace_of_its_marks() -> None:
    series = Series()
    series.release(trip(meeting()))

    plain = filled(series.bodies[0], "")

    assert ("\0" in plain, "URL:" in plain, "VALARM" in plain) == (False, False, False)
    assert filled(series.bodies[0], "javascript:alert(1)") == plain


def test_an_alarm_rings_only_where_something_takes_place_that_begins_at_a_known_time() -> None:
    series = Series()
    items = [
        meeting(title=Text("Talk, with guests")),
        meeting("whole", when=whole_day("2026-11-24")),
        meeting("evening", when=part_of("2026-11-24", Part.EVENING)),
        meeting("until", when=until("2026-11-24", "12:00")),
        meeting("off", status=Status.CANCELLED),
        meeting("conference", kind=Kind.CONFERENCE),
        meeting("free", kind=Kind.FREE),
    ]
    series.release(trip(*items))

    ringing = filled(series.bodies[0], PAGE, 45)

    assert ringing.count("BEGIN:VALARM") == 1
    assert "ACTION:DISPLAY\r\nDESCRIPTION:Talk\\, with guests\r\nTRIGGER:-PT45M\r\nEND:VALARM" in ringing


def test_an_alarm_changes_nothing_else() -> None:
    series = Series()
    series.release(whole_trip())

    ringing = filled(series.bodies[0], PAGE, 30)

    assert re.sub("BEGIN:VALARM.*?END:VALARM\r\n", "", ringing, flags=re.DOTALL) == filled(series.bodies[0], PAGE)


def filled(kept: bytes, page: str, alarm: int | None = None) -> str:
    return unfolded(addressed(kept, page, alarm))


def test_an_entry_of_one_group_has_its_colour_by_the_name_that_is_nearest() -> None:
    city = replace(whole_trip().groups["city"], colour="#1f4e79", leader=None)
    other = replace(city, key="university", colour="")
    own, shared = meeting("own", groups=("city",)), meeting("shared", groups=("city", "university"))
    plain = meeting("plain", groups=("university",))

    entries = Series().release(trip(city, other, own, shared, plain))

    assert {key: entry.get("COLOR", "") for key, entry in entries.items()} == {
        "own": "darkslategray",
        "shared": "",
        "plain": "",
    }
