"""What is otherwise from one release to the next, told in a reader's words."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from planner.exports.differences import Facet, Told, sort_in_words, told, told_between
from planner.exports.reader import Reader
from planner.language import language
from planner.programme.differences import Sort, differences_between
from planner.programme.shape import (
    Agreement,
    Engagement,
    Group,
    Notes,
    Person,
    Programme,
    Signatory,
    TakesPart,
    Venue,
)
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken, Side, Status
from tests.exports.any_programme import programmes
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact, from_, programme_with, whole_trip

ENGLISH = language("en")
NIMS = Venue(
    key="nims", name=Text({"en": "NIMS", "ja": "物質・材料研究機構"}), zone="Asia/Tokyo", address=Text("1-2-1 Sengen")
)
HOTEL = Venue(key="hotel", name=Text("Grand Hotel"), zone="Asia/Tokyo")
KEN = Person(key="ken", side=Side.HOST, given="Ken", family="Sato", function=Text("Director"))
CITY = Group(key="city", name=Text("City"))


def trip_with(*things: object) -> Programme:
    return programme_with(CITY, KEN, NIMS, HOTEL, *things)


def meeting(**fields: object) -> Engagement:
    when = fields.pop("when", exact("2026-11-24", "09:00", "10:30"))
    return a_meeting(when, title=Text("Talks"), venue="nims", **fields)  # type: ignore[arg-type]


def facets(was: object, item: object, code: str = "en") -> list[Facet]:
    (one,) = told_between(trip_with(was), trip_with(item), language(code))
    return list(one.facets)


def test_a_new_item_is_told_with_its_time_its_place_and_for_whom_it_is():
    (one,) = told_between(trip_with(), trip_with(meeting(groups=("city",))), ENGLISH)

    assert one == Told(
        key="meeting",
        sort=Sort.ADDED,
        title="Talks",
        day=date(2026, 11, 24),
        when="Tuesday 24 November, 09:00–10:30",
        facets=(Facet("Place", "", "NIMS, 1-2-1 Sengen"), Facet("For", "", "City")),
    )


def test_what_is_withdrawn_is_told_as_it_was():
    (one,) = told_between(trip_with(meeting()), trip_with(), ENGLISH)

    assert (one.sort, one.title, one.when, one.facets) == (
        Sort.WITHDRAWN,
        "Talks",
        "Tuesday 24 November, 09:00–10:30",
        (),
    )


def test_what_is_cancelled_by_its_status_is_withdrawn_too():
    (one,) = told_between(trip_with(meeting()), trip_with(meeting(status=Status.CANCELLED)), ENGLISH)

    assert (one.sort, one.facets) == (Sort.WITHDRAWN, ())


def test_before_the_first_release_everything_is_new():
    found = told_between(None, trip_with(meeting(), a_stay("2026-11-23", "2026-11-25")), ENGLISH)

    assert [(one.key, one.sort) for one in found] == [("stay", Sort.ADDED), ("meeting", Sort.ADDED)]


def test_a_move_says_the_old_and_the_new_time():
    assert facets(meeting(), meeting(when=from_("2026-11-25", "14:00"))) == [
        Facet("Time", "Tuesday 24 November, 09:00–10:30", "Wednesday 25 November, from 14:00")
    ]


def test_a_move_to_another_clock_names_both_cities():
    elsewhere = exact("2026-11-24", "09:00", "10:30", zone="Asia/Seoul")

    assert facets(meeting(), meeting(when=elsewhere)) == [
        Facet("Time", "Tuesday 24 November 2026, 09:00–10:30, Tokyo", "Tuesday 24 November 2026, 09:00–10:30, Seoul")
    ]


def test_each_end_of_a_leg_is_told_by_itself():
    leaves = an_end("Europe/Berlin", "2026-11-22 12:15")
    was = a_flight(leaves, an_end("Asia/Tokyo", "2026-11-23 08:40"), number="LH 716")
    item = a_flight(leaves, an_end("Asia/Tokyo", "2026-11-23 09:10"), number="LH 718")

    assert facets(was, item) == [
        Facet("Arrival", "Monday 23 November, 08:40", "Monday 23 November, 09:10"),
        Facet("Number", "LH 716", "LH 718"),
    ]


def test_a_stay_says_which_of_its_days_is_another():
    assert facets(a_stay("2026-11-23", "2026-11-25"), a_stay("2026-11-23", "2026-11-26")) == [
        Facet("Check-out", "Wednesday 25 November", "Thursday 26 November")
    ]


def test_a_renamed_venue_is_a_difference_of_what_takes_place_there():
    renamed = replace(NIMS, name=Text("National Institute"))

    (one,) = told_between(programme_with(NIMS, meeting()), programme_with(renamed, meeting()), language("en"))

    assert one.sort is Sort.PLACE
    assert one.facets[0] == Facet("Place", "NIMS, 1-2-1 Sengen", "National Institute, 1-2-1 Sengen")


def test_the_people_are_told_part_by_part():
    received = meeting(parts=(TakesPart(person="ken", part=PartTaken.RECEIVED_BY),), groups=("city",))

    assert facets(meeting(), received) == [
        Facet("For", "All groups", "City"),
        Facet("Received by", "", "Ken Sato, Director"),
    ]


def test_another_who_signs_is_told_where_it_is_signed():
    signing, accord = meeting(signs=("accord",)), Agreement(key="accord", title=Text("Accord"), parties=("nims",))
    signed = replace(accord, signatories=(Signatory(party="nims", person="ken"),))

    (one,) = told_between(trip_with(signing, accord), trip_with(signing, signed), ENGLISH)

    assert (one.sort, one.facets) == (Sort.PEOPLE, (Facet("Signatory", "", "Ken Sato, Director"),))


def test_details_are_told_one_by_one():
    said = meeting(dress_code=Text("Dark suit"), lead_minutes=10, notes=Notes(delegation=Text("**Two** hands")))

    assert facets(meeting(), said) == [
        Facet("For the delegation", "", "Two hands"),
        Facet("Dress code", "", "Dark suit"),
        Facet("Be there", "", "10 minutes before"),
    ]


def test_a_wording_that_only_others_read_is_told_with_its_language():
    was = replace(meeting(), title=Text({"en": "Talks", "de": "Gespräch"}))
    item = replace(meeting(), title=Text({"en": "Talks", "de": "Gespräche"}))

    assert of_all_wordings(trip_with(was), trip_with(item)) == (
        Facet("Title", "German: Gespräch", "German: Gespräche"),
    )


def test_who_does_not_read_a_wording_is_told_nothing_of_it():
    was = replace(meeting(), title=Text({"en": "Talks", "de": "Gespräch"}))
    item = replace(meeting(), title=Text({"en": "Talks", "de": "Gespräche"}))

    told_to = {code: told_between(trip_with(was), trip_with(item), language(code)) for code in ("en", "de")}

    assert (told_to["en"], [one.facets for one in told_to["de"]]) == (
        (),
        [(Facet("Titel", "Gespräch", "Gespräche"),)],
    )


def test_a_change_that_no_words_can_show_is_named_all_the_same():
    received = meeting(parts=(TakesPart(person="ken", part=PartTaken.RECEIVED_BY),))
    before = programme_with(NIMS, KEN, received)
    after = programme_with(NIMS, replace(KEN, function=KEN.function.with_wording("ja", "会長")), received)

    assert of_all_wordings(before, after) == (Facet("People", "", "written otherwise"),)


def of_all_wordings(before: Programme, after: Programme) -> tuple[Facet, ...]:
    (one,) = told(differences_between(before, after), Reader(before, ENGLISH), Reader(after, ENGLISH))
    return one.facets


def test_words_are_those_of_the_reader():
    item = meeting(kind=Kind.VISIT)

    assert facets(meeting(), item, "de") == [Facet("Art", "Gespräch", "Besichtigung")]


@pytest.mark.parametrize("sort", Sort)
def test_every_sort_has_a_name(sort: Sort):
    assert sort_in_words(sort, ENGLISH)


def test_the_same_programme_has_no_differences():
    assert told_between(whole_trip(), whole_trip(), ENGLISH) == ()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(programmes(), programmes())
def test_whatever_changes_is_told_once_with_a_facet_that_says_what(before: Programme, after: Programme):
    found = told_between(before, after, ENGLISH)

    assert [one.key for one in found] == [one.key for one in differences_between(before, after)]
    assert all(facet.label and facet.before != facet.after for one in found for facet in one.facets)
    assert all(one.facets for one in found if one.sort not in {Sort.ADDED, Sort.WITHDRAWN})


def test_another_number_of_who_is_responsible_is_told_as_the_calendar_tells_it() -> None:
    item = meeting(parts=(TakesPart(person="ken", part=PartTaken.RESPONSIBLE),))
    before, after = (programme_with(CITY, replace(KEN, phone=phone), NIMS, item) for phone in ("+81 1", "+81 2"))

    (one,) = told_between(before, after, ENGLISH)

    assert [(facet.before[-5:], facet.after[-5:]) for facet in one.facets] == [("+81 1", "+81 2")]
