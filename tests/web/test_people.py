"""People in the browser: both sides by rank, everything of one, what only few may read."""

from datetime import date

import pytest
from flask import Flask

from planner.actions.people import keep_restricted
from planner.model import Institution, Member, Person, Restricted, db
from planner.programme.shape import Restricted as RestrictedData
from planner.values.text import Text
from planner.values.vocabulary import Side
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import count, draft, newest, small_trip

PEOPLE = "/trips/tsukuba/people"
NEW = f"{PEOPLE}/new"
NEW_HOUSE = {"new_institution-name-de": "Neu"}


def restrict(app: Flask, **data: str) -> None:
    """Store restricted data of Ada Adler's."""
    with app.app_context():
        keep_restricted(db.session.get_one(Person, 1), RestrictedData(**data))
        db.session.commit()


def restricted(app: Flask) -> dict[str, str]:
    """Return the diet that is stored, by key."""
    with app.app_context():
        return {row.person.key: row.diet for row in db.session.query(Restricted)}


def test_both_sides_stand_in_the_order_of_rank(cast: Cast) -> None:
    page = cast.cleo.browser.get(PEOPLE)

    assert page.said(".//main//section/h2") == ["Delegation 3", "Hosts 1"]
    assert page.said(".//main//h3/a") == ["Ada Adler", "Prof. Dr. Ben Berg", "Clausen", "Honda Ken"]


def test_somebody_moves_up_and_down_in_rank(cast: Cast) -> None:
    cast.ben.browser.post(f"{PEOPLE}/ben/rank", {"move": "up"})
    cast.ben.browser.post(f"{PEOPLE}/ada/rank", {"move": "down"})

    assert cast.ada.browser.get(PEOPLE).said(".//main//h3/a")[:3] == ["Prof. Dr. Ben Berg", "Clausen", "Ada Adler"]


def test_the_family_name_alone_is_enough(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(NEW, {"family": "N. N."})

    made = newest(app, Person)
    assert (made.family, made.given, made.side) == ("N. N.", "", Side.HOME)


HONO = {
    "side": "host",
    "form_of_address-de": "Herr",
    "academic_title": "Dr.",
    "given": "Kazuhiro",
    "family": "Hono",
    "family_first": "y",
    "native": "宝野和博",
    "reading": "ほうの かずひろ",
    "function-ja": "理事長",
    "institution": "nims",
    "groups": ["city"],
    "email": "hono@example.org",
    "phone": "+81 3 0000 0000",
    "languages": ["ja", "en"],
    "present_from": "2026-11-23",
    "present_to": "2026-11-24",
    "accompanies": "ken",
}


def test_a_new_person_is_who_was_entered(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, HONO)

    made = newest(app, Person)
    plain = ("academic_title", "given", "family", "native", "reading", "institution", "email", "phone", "accompanies")
    assert {name: getattr(made, name) for name in plain} == {name: HONO[name] for name in plain}
    assert (made.side, made.name, made.groups) == (Side.HOST, "Dr. Hono Kazuhiro", ("city",))
    assert (made.form_of_address, made.function) == (Text({"de": "Herr"}), Text({"ja": "理事長"}))
    assert (made.languages, made.present_from, made.present_to) == (
        *(("ja", "en"), date(2026, 11, 23), date(2026, 11, 24)),
    )


def test_a_new_institution_is_entered_on_the_spot(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {"family": "Abe", "side": "host", "new_institution-name-de": "Stadt Kyoto"})

    made = draft(app, Institution, key=newest(app, Person).institution)
    assert (made.name, made.side) == (Text({"de": "Stadt Kyoto"}), Side.HOST)


@pytest.mark.parametrize("key", ["ada", "ben", "cleo", "ken"])
def test_saving_a_form_as_it_stands_changes_nothing(app: Flask, cast: Cast, key: str) -> None:
    before = draft(app, Person, key=key, trip_id=1)

    cast.ada.browser.fill_in(f"{PEOPLE}/{key}/edit")

    assert draft(app, Person, key=key, trip_id=1) == before


def test_languages_keep_their_order_and_new_ones_follow(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{PEOPLE}/ben/edit", {"languages": ["ja"]})

    cast.ada.browser.fill_in(f"{PEOPLE}/ben/edit", {"languages": ["de", "en", "ja"]})

    assert draft(app, Person, key="ben", trip_id=1).languages == ("ja", "de", "en")


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"family": " "}, "family", "What is their family name?"),
        ({"family": "x" * 100_000}, "family", "This is too long: 100000 characters, and at most 200 fit."),
        ({"native": "健\u202e"}, "native", "nobody can see"),
        ({"email": "ken at nims"}, "email", "This is not an e-mail address."),
        ({"email": "a@example.org, b@example.org"}, "email", "This is not an e-mail address."),
        ({"side": "other"}, "side", "Pick one of the list."),
        (
            {"present_from": "2026-11-24", "present_to": "2026-11-23"},
            "present_to",
            "The last day lies before the first.",
        ),
        ({"institution": "dovs-house"}, "institution", "does not belong to this trip"),
        ({"groups": ["dovs-group"]}, "groups", "does not belong to this trip"),
        ({"accompanies": "dovs-friend"}, "accompanies", "does not belong to this trip"),
        ({"institution": "nims", "new_institution-name-de": "Neu"}, "institution", "Choose nothing here"),
        ({"new_institution-country": "JP"}, "new_institution-name", "What is the new institution called?"),
        ({**NEW_HOUSE, "new_institution-country": "ZZ"}, "new_institution-country", "“ZZ” is not a country."),
        ({**NEW_HOUSE, "new_institution-country": "Utopia"}, "new_institution-country", "not a country"),
        ({**NEW_HOUSE, "new_institution-country": "J\u202eP"}, "new_institution-country", "nobody can see"),
        ({"languages": ["klingon"]}, "languages", "does not belong to this trip"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    before = count(app, Person)

    page = cast.ada.browser.post(NEW, {"side": "home", "family": "Abe", "given": "Shin", **said}, status=422)

    assert [message in words for words in page.said(".//main//div[@role='alert']//li")] == [True]
    assert page.all(".//main//div[@role='alert']//li/a")[0].get("href").startswith(f"#{place}")
    assert page.one(".//input[@name='given']").get("value") == "Shin"
    assert count(app, Person) == before


def test_the_same_form_sent_twice_brings_in_one_person(app: Flask, cast: Cast) -> None:
    before = count(app, Person)
    since = cast.ada.browser.get(NEW).one(".//input[@name='since']").get("value")

    for _time in range(2):
        cast.ada.browser.post(NEW, {"side": "home", "family": "N. N.", "since": since})

    assert count(app, Person) == before + 1


def test_two_forms_that_say_the_same_bring_in_two_people(app: Flask, cast: Cast) -> None:
    before = count(app, Person)

    cast.ada.browser.fill_in(NEW, {"family": "N. N."})
    cast.ada.browser.fill_in(NEW, {"family": "N. N."})

    assert count(app, Person) == before + 2


def test_restricted_data_are_kept_and_deleted_by_who_may_read_them(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{PEOPLE}/ben/edit", {"restricted-diet": "vegan"})
    kept = restricted(app)

    cast.ada.browser.fill_in(f"{PEOPLE}/ben/edit", {"restricted-diet": ""})

    assert (kept, restricted(app)) == ({"ben": "vegan"}, {})


def test_a_day_of_deletion_that_has_come_is_refused(app: Flask, cast: Cast) -> None:
    fields = {"restricted-diet": "vegan", "restricted-delete_on": "2026-11-20"}
    page = cast.ada.browser.fill_in(f"{PEOPLE}/ben/edit", fields, status=422)

    assert "This day has come already." in page.said(".//p[@class='field-error']")[0]
    assert restricted(app) == {}


def test_who_may_not_read_restricted_data_neither_sees_nor_changes_them(app: Flask, cast: Cast) -> None:
    restrict(app, diet="vegan", passport="C01X00T47")

    pages = [cast.ben.browser.get(f"{PEOPLE}/ada{page}") for page in ("", "/edit")]
    cast.ben.browser.fill_in(f"{PEOPLE}/ada/edit", {"given": "Adele"})
    cast.ben.browser.post(f"{PEOPLE}/ada/edit", {"restricted-diet": "beef"}, status=422)

    assert [word in page.text for page in pages for word in ("vegan", "C01X00T47")] == [False] * 4
    assert restricted(app) == {"ada": "vegan"}
    assert "C01X00T47" in cast.ada.browser.get(f"{PEOPLE}/ada/restricted").words


@pytest.mark.parametrize(
    "address", ["?for=person:ada", "/people/ada", "/trip.yaml", "/trip.json", "/tables/people.csv"]
)
def test_a_viewer_gets_restricted_data_nowhere(app: Flask, cast: Cast, address: str) -> None:
    restrict(app, allergies="walnuts")
    with app.app_context():
        allowed = [member.reads_restricted for member in db.session.query(Member).order_by(Member.id)][:3]

    answer = cast.cleo.browser.client.get(f"/trips/tsukuba{address}")

    assert (answer.status_code, b"walnuts" in answer.data) == (200, False)
    assert allowed == [True, False, False]


def test_a_page_lists_where_somebody_takes_part_in_the_order_of_time(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{PEOPLE}/ken")

    assert page.heading == "Honda Ken"
    assert page.said(".//main//ul[@class='takings']/li/span/a") == ["Courtesy call", "Signing; with, commas"]


def test_somebody_who_is_removed_is_gone_from_everywhere(cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{PEOPLE}/ken/deletion")

    cast.ada.browser.get(f"{PEOPLE}/ken", status=404)
    assert "Honda" not in cast.ada.browser.get("/trips/tsukuba/engagements/call").words


@pytest.mark.parametrize("meetings", [1, 3])
@pytest.mark.parametrize(("address", "asked"), [("", 6), ("/new", 7), ("/ken", 7)])
def test_pages_take_the_same_number_of_queries_however_long_the_trip_is(
    app: Flask, cast: Cast, queries: Queries, address: str, asked: int, meetings: int
) -> None:
    slug = small_trip(app, cast, meetings)

    with queries(asked):
        page = cast.ada.browser.get(f"/trips/{slug}/people{address}")

    assert page.status == 200


def test_what_somebody_takes_part_in_stands_in_the_order_of_the_day(cast: Cast) -> None:
    page = cast.cleo.browser.get(f"{PEOPLE}/ada")

    taking = [(row[0].text, row[1].text) for row in page.all(".//main//li[@class='taking']")]
    assert [time for day, time in taking if day == "Tuesday 24 November"] == [
        "09:00–10:30",
        "afterwards",
        "14:00–15:30",
        "at the same time",
    ]
