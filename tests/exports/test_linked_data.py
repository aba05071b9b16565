"""What search engines read of a public programme."""

import json
from typing import Any

from hypothesis import given, settings

from planner.exports.linked_data import linked_data_of
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Programme
from planner.values.text import Text
from planner.values.vocabulary import Status, Visibility
from tests.exports.any_programme import programmes
from tests.programme.marked import marks, with_uploads
from tests.programmes import a_meeting, exact, from_, programme_with, whole_trip

PAGE = "https://planner.example.org/public/tsukuba/en"


def said_of(programme: Programme, code: str = "en") -> Any:
    return json.loads(linked_data_of(seen_by(programme, "public"), language(code), address=PAGE))


def events(thing: Any) -> list[Any]:
    return [thing, *(inner for one in thing.get("subEvent", []) for inner in events(one))]


@settings(max_examples=25)
@given(programme=programmes())
def test_every_event_has_what_search_engines_ask_for(programme: Programme):
    for event in events(said_of(programme)):
        assert event["@type"] == "Event"
        assert event["name"]
        assert event["startDate"]
        assert event["eventStatus"].startswith("https://schema.org/Event")


def test_an_exact_time_says_how_far_it_is_ahead_and_any_other_its_day():
    meetings = (
        a_meeting(exact("2026-11-24", "09:00", "10:30"), key="a", visibility=Visibility.PUBLIC),
        a_meeting(from_("2026-11-25", "09:00"), key="b", visibility=Visibility.PUBLIC),
    )
    times = {one["@id"][-1]: one["startDate"] for one in events(said_of(programme_with(*meetings)))[1:]}

    assert times == {"a": "2026-11-24T09:00+01:00", "b": "2026-11-25"}


def test_a_cancelled_item_is_said_to_be_cancelled():
    called_off = a_meeting(exact("2026-11-24", "09:00"), status=Status.CANCELLED, visibility=Visibility.PUBLIC)

    assert events(said_of(programme_with(called_off)))[1]["eventStatus"] == "https://schema.org/EventCancelled"


def test_no_words_of_people_end_the_script_in_which_they_stand():
    hostile = Text("</script><script>alert(1)</script><!-- \u2028 &")
    programme = programme_with(
        a_meeting(exact("2026-11-24", "09:00"), title=hostile, visibility=Visibility.PUBLIC), title=hostile
    )

    written = linked_data_of(seen_by(programme, "public"), language("en"), address=PAGE)

    assert {sign for sign in "<>&\u2028" if sign in written} == set()
    assert json.loads(written)["name"] == str(hostile)


def test_nothing_but_what_is_public_is_told():
    seen = seen_by(with_uploads(), "public")

    assert marks(linked_data_of(seen, language("en"), address=PAGE)) <= marks(seen)


def test_a_programme_speaks_the_language_of_its_page():
    assert [said_of(whole_trip(), code)["inLanguage"] for code in ("de", "ja")] == ["de", "ja"]
