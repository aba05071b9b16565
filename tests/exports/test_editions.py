"""The calendars of releases: SEQUENCE, times of change, what was withdrawn, and the marks that are filled in."""

from dataclasses import replace
from itertools import islice, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exports.ics.editions import nothing_published
from planner.language import language
from planner.programme.shape import Programme
from planner.values.text import Text
from planner.values.vocabulary import Status
from planner.values.when import UNDATED
from tests.exports.any_programme import programmes
from tests.exports.calendars import icalendar_reads, unfolded
from tests.exports.editions import FIRST, Series, meeting, stamp, trip
from tests.programmes import exact, whole_trip

NAMES = st.sampled_from(["Park", "公園"])


def counts(entries: dict[str, dict[str, str]]) -> dict[str, int]:
    return {key: int(entry["SEQUENCE"]) for key, entry in entries.items()}


def test_a_first_calendar_counts_as_the_draft_did_so_that_one_from_the_draft_is_never_newer() -> None:
    entries = Series().release(trip(meeting("a", sequence=7), meeting("b", sequence=-1)))

    assert counts(entries) == {"a": 7, "b": 0}


def test_what_was_saved_but_shows_the_same_is_no_change() -> None:
    series = Series()
    first = series.release(trip(meeting()))

    second = series.release(trip(meeting(changed_at=FIRST), meeting("other")))

    assert second["meeting"] == first["meeting"]
    assert (second["meeting"]["DTSTAMP"], second["other"]["DTSTAMP"]) == (stamp(1), stamp(2))


def test_a_release_that_changes_nothing_for_an_audience_gives_it_the_same_bytes() -> None:
    series = Series("group:city")
    mine = meeting(groups=("city",))
    people = list(whole_trip().groups.values())

    series.release(trip(*people, mine))
    series.release(trip(*people, mine, meeting("theirs", groups=("university",))))

    assert series.bodies[0] == series.bodies[1]


def test_a_renamed_place_counts_the_entry_once_more_and_stamps_it_with_the_release() -> None:
    series = Series()
    series.release(trip(meeting()))

    entry = series.release(trip(meeting(), name="Epochal"))["meeting"]

    assert (entry["SEQUENCE"], entry["DTSTAMP"], entry["LAST-MODIFIED"]) == ("1", stamp(2), stamp(2))
    assert entry["LOCATION"].startswith("Epochal")


def test_a_changed_entry_counts_at_least_as_far_as_the_draft() -> None:
    series = Series()
    series.release(trip(meeting(sequence=2)))

    entries = series.release(trip(meeting(sequence=9, title=Text("Talk"))))

    assert counts(entries) == {"meeting": 9}


def test_what_is_withdrawn_stays_as_cancelled_and_free_under_the_same_uid() -> None:
    series = Series(code="de")
    series.release(trip(meeting(title=Text("Empfang")), meeting("other")))

    gone = series.release(trip(meeting("other")))["meeting"]

    assert (gone["STATUS"], gone["TRANSP"], gone["SEQUENCE"], gone["DTSTAMP"]) == (
        "CANCELLED",
        "TRANSPARENT",
        "1",
        stamp(2),
    )
    assert gone["SUMMARY"].endswith(": Empfang")
    assert gone["SUMMARY"] != "Empfang"
    assert gone["DTSTART;TZID=Asia/Tokyo"] == "20261124T090000"


def test_what_was_withdrawn_stays_as_it_is_in_later_calendars() -> None:
    series = Series()
    series.release(trip(meeting(), meeting("other")))
    gone = series.release(trip(meeting("other")))["meeting"]

    later = series.release(trip(meeting("other", title=Text("Talk"))))

    assert later["meeting"] == gone


def test_what_comes_back_counts_on() -> None:
    series = Series()
    first = series.release(trip(meeting()))["meeting"]
    series.release(trip(meeting("other")))

    back = series.release(trip(meeting()))["meeting"]

    assert (back["SEQUENCE"], back["STATUS"]) == ("2", "CONFIRMED")
    assert back["SUMMARY"] == first["SUMMARY"]


def test_what_was_cancelled_while_it_was_withdrawn_stands_there_once_and_as_it_was_counted() -> None:
    series, off = Series(), trip(meeting(status=Status.CANCELLED), meeting("other"))
    cancelled = series.release(off)["meeting"]
    series.release(trip(meeting("other")))

    back = series.release(off)["meeting"]
    gone_again = series.release(trip(meeting("other")))["meeting"]

    assert back == cancelled == gone_again
    assert [kept.count(b"\r\nUID:meeting-0001@") for kept in series.bodies] == [1, 1, 1, 1]


def test_a_zone_that_only_a_withdrawn_entry_names_is_defined_still() -> None:
    series, here = Series(), meeting("here")
    series.release(trip(here, meeting("there", when=exact("2026-11-24", "09:00", "10:00", zone="Asia/Seoul"))))

    series.release(trip(here))

    assert b"DTSTART;TZID=Asia/Seoul:" in series.bodies[1]
    assert b"TZID:Asia/Seoul\r\n" in series.bodies[1]


def test_what_lost_its_date_is_withdrawn_too() -> None:
    series = Series()
    series.release(trip(meeting()))

    gone = series.release(trip(meeting(when=UNDATED)))["meeting"]

    assert gone["STATUS"] == "CANCELLED"


def test_what_was_cancelled_and_is_then_deleted_changes_nothing_any_more() -> None:
    series = Series()
    series.release(trip(meeting(status=Status.CANCELLED)))

    gone = series.release(trip(meeting("other")))["meeting"]

    assert (gone["SEQUENCE"], gone["DTSTAMP"], gone["STATUS"]) == ("0", stamp(1), "CANCELLED")


def test_a_calendar_of_somebody_who_has_left_withdraws_all_of_it_and_keeps_its_name() -> None:
    whole = whole_trip()
    left = replace(whole, people={key: one for key, one in whole.people.items() if key != "ada"})
    series = Series("person:ada")
    before = series.release(whole)

    after = series.release(left)

    assert set(after) == set(before)
    assert {entry["STATUS"] for entry in after.values()} == {"CANCELLED"}
    assert name_of(series.bodies[1]) == name_of(series.bodies[0])


def test_a_calendar_under_another_name_says_that_it_changed_and_its_entries_say_that_they_did_not() -> None:
    series, named = Series(), trip(meeting())
    renamed = replace(named, trip=replace(named.trip, title=Text("Another journey")))

    entries = [series.release(one) for one in (named, renamed, renamed)]

    assert entries[0] == entries[1] == entries[2]
    heads = [unfolded(kept).partition("BEGIN:VTIMEZONE")[0] for kept in series.bodies]
    assert [stamp(nth) in head for nth, head in zip((1, 2, 2), heads, strict=True)] == [True] * 3


def test_an_audience_that_no_release_knows_gets_a_calendar_that_says_that_there_is_nothing() -> None:
    entries = Series("person:nobody").release(whole_trip())

    assert [entry["SUMMARY"] for entry in entries.values()] == [whole_trip().trip.title.choose("en")[0]]


def test_the_word_that_there_is_nothing_goes_once_there_is_something() -> None:
    series = Series()
    empty = series.release(trip())

    filled = series.release(trip(meeting()))

    assert [entry["SEQUENCE"] for entry in empty.values()] == ["1"]
    assert set(filled) == {"meeting"}


def test_the_calendar_before_the_first_release_is_older_than_any_of_a_release() -> None:
    waiting = nothing_published("Journey", "", language("en"), since=FIRST)

    (entry,) = icalendar_reads(waiting)

    assert b"SEQUENCE:0" in waiting
    assert (entry.title, entry.words.partition(".")[0]) == ("Journey", "Nothing has been published yet")


@given(programme=programmes(), releases=st.lists(st.tuples(st.sets(st.integers(0, 12)), NAMES), min_size=3, max_size=3))
@settings(max_examples=25, deadline=None)
def test_from_release_to_release_nothing_vanishes_and_counts_rise_exactly_with_changes(
    programme: Programme, releases: list[tuple[set[int], str]]
) -> None:
    series = Series()

    steps = [series.release(without(programme, gone, name)) for gone, name in releases]

    assert [broken(was, now) for was, now in pairwise(steps)] == [[], []]


def without(programme: Programme, gone: set[int], name: str) -> Programme:
    """Return a programme without some of its items, by number, and with its first venue under another name."""
    items = [item.key for nth, item in enumerate(programme.items()) if nth not in gone]
    kept = {
        table: {key: one for key, one in getattr(programme, table).items() if key in items}
        for table in ("engagements", "legs", "stays")
    }
    venues = {key: replace(one, name=Text(name)) for key, one in islice(programme.venues.items(), 1)}
    return replace(programme, venues={**programme.venues, **venues}, **kept)


def name_of(kept: bytes) -> str:
    return unfolded(kept).partition("\r\nNAME:")[2].partition("\r\n")[0]


def broken(was: dict[str, dict[str, str]], now: dict[str, dict[str, str]]) -> list[str]:
    """Return the entries of which a rule does not hold; only what says that there is nothing yet may vanish."""
    kept = {uid: now.get(uid, entry if "CATEGORIES" not in entry else {}) for uid, entry in was.items()}
    return [uid for uid, entry in was.items() if not kept[uid] or not follows_rules(entry, kept[uid])]


def follows_rules(was: dict[str, str], now: dict[str, str]) -> bool:
    counted = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")
    has_changed = {**was, **dict.fromkeys(counted)} != {**now, **dict.fromkeys(counted)}
    risen = [int(now["SEQUENCE"]) > int(was["SEQUENCE"]), *(now[name] > was[name] for name in counted[1:])]
    return risen == [has_changed] * 3
