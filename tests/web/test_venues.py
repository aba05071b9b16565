"""Venues in the browser: by town, everything of one, for the taxi driver too."""

import pytest
from flask import Flask

from planner.model import Institution, Venue
from planner.programme.shape import Venue as PlainVenue
from planner.values.text import Text
from planner.values.vocabulary import Side
from tests.cast import Cast
from tests.conftest import Queries
from tests.pages import fields_of, words_of
from tests.programmes import a_meeting, a_stay, exact
from tests.web.stored import count, draft, newest, store

VENUES = "/trips/tsukuba/venues"
NEW = f"{VENUES}/new"
NIMS = f"{VENUES}/nims-hq"
FORM = ".//main//form[@method='post']"


def test_venues_stand_under_their_towns_those_without_one_last(cast: Cast) -> None:
    page = cast.cleo.browser.get(VENUES)

    assert page.said(".//main//section/h2") == ["Tsukuba 1", "No town given 2"]
    assert page.said(".//main//h3/a") == ["NIMS Headquarters", "Hotel Nikko", "Start-up Park"]


HALL = {
    "name-de": "Kongresshalle",
    "name-ja": "つくば国際会議場",
    "institution": "nims",
    "place-en": "Tsukuba",
    "address-en": "2-20-3 Takezono, Tsukuba",
    "address_local": "茨城県つくば市竹園2-20-3",
    "point": "36.0737; 140.1203",
    "room-de": "Saal 200",
    "note-de": "Eingang hinten\r\nAusweis",
}


def test_a_new_venue_is_what_was_entered(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(NEW, {**HALL, "zone": "seoul"})

    made = newest(app, Venue)
    assert (made.name, made.room) == (Text({"de": "Kongresshalle", "ja": "つくば国際会議場"}), Text({"de": "Saal 200"}))
    assert (made.institution, made.place, made.address) == (
        *("nims", Text({"en": "Tsukuba"}), Text({"en": "2-20-3 Takezono, Tsukuba"})),
    )
    assert (made.address_local, made.point) == ("茨城県つくば市竹園2-20-3", (36.0737, 140.1203))
    assert (made.zone, made.note) == ("Asia/Seoul", Text({"de": "Eingang hinten\nAusweis"}))


@pytest.mark.parametrize(
    ("said", "zone"),
    [({"place-en": "Tsukuba"}, "Asia/Tokyo"), ({"place-de": "Wien"}, "Europe/Vienna"), ({"place-de": ""}, "")],
)
def test_a_zone_is_proposed_from_the_town_where_that_is_clear(
    app: Flask, cast: Cast, said: dict[str, str], zone: str
) -> None:
    cast.ada.browser.fill_in(NEW, {"name-de": "Halle", **said})

    assert newest(app, Venue).zone == zone


def test_the_country_of_its_institution_tells_one_town_from_another(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in("/trips/tsukuba/institutions/dwih/edit", {"country": "GB"})

    cast.ada.browser.fill_in(NEW, {"name-de": "Halle", "place-en": "Birmingham", "institution": "dwih"})

    assert newest(app, Venue).zone == "Europe/London"


def test_a_new_institution_is_entered_on_the_spot(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {"name-de": "Rathaus", "new_institution-name-de": "Stadt Kyoto"})

    house = draft(app, Institution, key=newest(app, Venue).institution)
    assert (house.name, house.side) == (Text({"de": "Stadt Kyoto"}), Side.HOST)


@pytest.mark.parametrize("key", ["nims-hq", "hotel", "park"])
def test_saving_a_form_as_it_stands_changes_nothing(app: Flask, cast: Cast, key: str) -> None:
    before = draft(app, Venue, key=key, trip_id=1)

    cast.ada.browser.fill_in(f"{VENUES}/{key}/edit")

    assert draft(app, Venue, key=key, trip_id=1) == before


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"name-de": " "}, "name", "What is the venue called?"),
        ({"address_local": "青海\u202e"}, "address_local", "nobody can see"),
        ({"zone": "Asia/Tokio"}, "zone", "Asia/Tokio"),
        ({"point": "91, 140"}, "point", "A latitude lies between -90 and 90"),
        ({"point": "Tsukuba"}, "point", "is not a point on the map"),
        ({"note-de": "x" * 8001}, "note", "at most 8000 fit"),
        ({"institution": "dovs-house"}, "institution", "does not belong to this trip"),
        ({"institution": "nims", "new_institution-name-de": "Neu"}, "institution", "Choose nothing here"),
        ({"new_institution-country": "JP"}, "new_institution-name", "What is the new institution called?"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    before = count(app, Venue), count(app, Institution)

    page = cast.ada.browser.post(NEW, {"name-de": "Neu", "room-de": "Saal 200", **said}, status=422)

    assert [message in words for words in page.said(".//main//div[@role='alert']//li")] == [True]
    assert page.all(".//main//div[@role='alert']//li/a")[0].get("href").startswith(f"#{place}")
    assert page.one(".//input[@name='room-de']").get("value") == "Saal 200"
    assert (count(app, Venue), count(app, Institution)) == before


def test_the_same_form_sent_twice_makes_one_venue_and_one_institution(app: Flask, cast: Cast) -> None:
    before = count(app, Venue), count(app, Institution)
    standing = fields_of(cast.ada.browser.get(NEW).one(FORM))
    said = {**standing, **HALL, "institution": "", "new_institution-name-de": "Stadt Kyoto"}

    first, second = (cast.ada.browser.post(NEW, said) for _time in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert (count(app, Venue), count(app, Institution)) == (before[0] + 1, before[1] + 1)


def test_a_copy_begins_with_what_the_first_says(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NEW}?like=nims-hq", {"room-en": "Room 4"})

    made = newest(app, Venue)
    assert (made.room["en"], made.address_local, made.institution) == (
        *("Room 4", "〒305-0047 茨城県つくば市千現1-2-1", "nims"),
    )


def test_who_saves_later_sees_both_versions(cast: Cast) -> None:
    standing = fields_of(cast.ada.browser.get(f"{NIMS}/edit").one(FORM))
    cast.ben.browser.fill_in(f"{NIMS}/edit", {"point": "35, 139"})

    page = cast.ada.browser.post(f"{NIMS}/edit", {**standing, "point": ["34, 135"]}, status=409)

    mine, theirs = page.said(".//main//fieldset[1]/label")
    assert ("34, 135" in mine, "35, 139" in theirs) == (True, True)


def test_the_taxi_driver_reads_name_and_address_in_the_local_script(cast: Cast) -> None:
    page = cast.cleo.browser.get(NIMS)

    shown = page.all(".//main//section[@class='for-driver']/p/span")
    assert [(words_of(one), one.get("lang")) for one in shown] == [
        ("物質・材料研究機構 本部", "ja"),
        ("〒305-0047 茨城県つくば市千現1-2-1", "ja"),
    ]


def test_a_venue_without_a_local_address_says_that_it_lacks_one(cast: Cast) -> None:
    page = cast.ben.browser.get(f"{VENUES}/park")

    assert page.all(".//main//section[@class='for-driver']") == []
    assert "There is no address in local script yet." in page.words


def test_a_point_opens_on_telephones_and_on_a_map(cast: Cast) -> None:
    links = cast.cleo.browser.get(NIMS).links()

    assert "geo:36.0737,140.1203" in links
    assert "https://www.openstreetmap.org/?mlat=36.0737&mlon=140.1203#map=17/36.0737/140.1203" in links


def test_a_page_shows_what_happens_there_by_day(cast: Cast) -> None:
    page = cast.cleo.browser.get(f"{VENUES}/hotel")

    assert page.said(".//main//section[@class='short-day']/h3") == [
        *("Monday 23 November", "Thursday 26 November", "Friday 27 November", "Thursday 26 November"),
    ]
    assert page.said(".//main//section/h2")[-3:] == ["What happens here", "May be moved here", "Nights"]
    assert "23–27 November 2026" in page.words


def test_an_engagement_leads_to_its_venues(cast: Cast) -> None:
    links = cast.cleo.browser.get("/trips/tsukuba/engagements/dinner").links()

    assert (f"{VENUES}/park" in links, f"{VENUES}/hotel" in links) == (True, True)


def test_who_deletes_a_venue_is_told_what_hangs_on_it(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{VENUES}/hotel/deletion")

    assert page.said(".//main//form//p")[:3] == [
        "These happen there. They keep their times and have no place:",
        "These have no alternative venue any more:",
        "These nights have no hotel any more:",
    ]


def test_a_venue_that_is_deleted_is_gone_and_what_was_there_stays(cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{VENUES}/park/deletion")

    cast.ada.browser.get(f"{VENUES}/park", status=404)
    assert "Start-up Park" not in cast.ada.browser.get("/trips/tsukuba/engagements/dinner").words


def test_a_link_from_a_venue_begins_an_engagement_there(cast: Cast) -> None:
    page = cast.ada.browser.get("/trips/tsukuba/engagements/new?venue=park")

    assert fields_of(page.one(FORM))["venue"] == ["park"]


def test_a_trip_without_venues_says_with_which_to_begin(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)

    page = cast.ada.browser.get(f"/trips/{slug}/venues")

    assert page.said(".//main//h2") == ["No venues yet"]
    assert f"/trips/{slug}/venues/new" in page.links()


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("address", "asked"), [("", 6), ("/hotel", 6), ("/new", 7), ("/hotel/deletion", 7)])
def test_pages_take_the_same_number_of_queries_however_much_there_is(
    app: Flask, cast: Cast, queries: Queries, address: str, asked: int, number: int
) -> None:
    hotel = PlainVenue(key="hotel", name=Text("Hotel"), zone="Asia/Tokyo")
    others = [PlainVenue(key=f"v{nth}", name=Text(f"V{nth}")) for nth in range(number)]
    met = [a_meeting(exact("2026-11-24", f"1{nth}:00"), key=f"m{nth}", venue="hotel") for nth in range(number)]
    slept = [a_stay("2026-11-23", "2026-11-24", key=f"s{nth}") for nth in range(number)]
    slug = store(app, cast, hotel, *others, *met, *slept)

    with queries(asked):
        page = cast.ada.browser.get(f"/trips/{slug}/venues{address}")

    assert page.status == 200
