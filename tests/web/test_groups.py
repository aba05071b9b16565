"""Groups in the browser: by rank, everything of one, who is in it."""

import pytest
from flask import Flask

from planner.model import Group, Person
from planner.programme.shape import Group as PlainGroup
from planner.programme.shape import Person as PlainPerson
from planner.values.text import Text
from planner.web.colours import proposals
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.pages import fields_of
from tests.web.stored import count, draft, newest, store

GROUPS = "/trips/tsukuba/groups"
NEW = f"{GROUPS}/new"
CITY = f"{GROUPS}/city"
FORM = ".//main//form[@method='post']"


def names(page: Page) -> list[str]:
    return page.said(".//main//ol[@class='ranked ranked-narrow']//h3/a")


def test_groups_stand_in_the_order_of_rank_with_leader_and_number(cast: Cast) -> None:
    page = cast.cleo.browser.get(GROUPS)

    assert page.said(".//main//h2/a") == ["City", "University"]
    assert page.said(".//main//p[@class='person-office']") == ["2 people · Leader: Ada Adler", "2 people"]


def test_a_group_moves_up_in_rank(cast: Cast) -> None:
    cast.ben.browser.post(f"{GROUPS}/university/rank", {"move": "up"})

    assert cast.ada.browser.get(GROUPS).said(".//main//h2/a") == ["University", "City"]


def test_a_new_group_is_what_was_entered(app: Flask, cast: Cast) -> None:
    said = {"name-de": "Wirtschaft", "name-ja": "経済", "short": "W", "colour": "#2B5A42", "leader": "cleo"}

    cast.ben.browser.fill_in(NEW, said)

    made = newest(app, Group)
    assert (made.name, made.short) == (Text({"de": "Wirtschaft", "ja": "経済"}), "W")
    assert (made.colour, made.leader) == ("#2b5a42", "cleo")


def test_a_new_group_begins_in_a_colour_far_from_the_others(cast: Cast) -> None:
    begun = cast.ada.browser.get(NEW).one(".//input[@name='colour']").get("value")

    assert begun == proposals(["#8c1d2f", "#1d5f8c"])[0]


def test_a_group_may_go_without_a_colour(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{CITY}/edit", {"colour": ""})

    assert draft(app, Group, key="city", trip_id=1).colour == ""


@pytest.mark.parametrize("key", ["city", "university"])
def test_saving_a_form_as_it_stands_changes_nothing(app: Flask, cast: Cast, key: str) -> None:
    before = draft(app, Group, key=key, trip_id=1)

    cast.ada.browser.fill_in(f"{GROUPS}/{key}/edit")

    assert draft(app, Group, key=key, trip_id=1) == before


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ({"name-de": " "}, "name", "What is the group called?"),
        ({"name-de": "x" * 201}, "name", "at most 200 fit"),
        ({"name-de": "Stadt\u202e"}, "name", "nobody can see"),
        ({"short": "University"}, "short", "at most 8 fit"),
        ({"colour": "red"}, "colour", "Write a colour like #8c1d2f."),
        ({"colour": "#12345"}, "colour", "Write a colour like #8c1d2f."),
        ({"leader": "dovs-friend"}, "leader", "does not belong to this trip"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    app: Flask, cast: Cast, said: dict[str, str], place: str, message: str
) -> None:
    before = count(app, Group)

    page = cast.ada.browser.post(NEW, {"name-de": "Neu", "name-en": "", "short": "NN", **said}, status=422)

    assert [message in words for words in page.said(".//main//div[@role='alert']//li")] == [True]
    assert page.all(".//main//div[@role='alert']//li/a")[0].get("href").startswith(f"#{place}")
    assert page.one(".//input[@name='short']").get("value") == said.get("short", "NN")
    assert count(app, Group) == before


def test_the_same_form_sent_twice_makes_one_group(app: Flask, cast: Cast) -> None:
    before = count(app, Group)
    standing = fields_of(cast.ada.browser.get(NEW).one(FORM))

    first, second = (cast.ada.browser.post(NEW, {**standing, "name-de": "Presse"}) for _time in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert count(app, Group) == before + 1


def test_a_copy_has_the_name_and_neither_colour_nor_leader_of_the_first(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{NEW}?like=city")

    made, first = newest(app, Group), draft(app, Group, key="city", trip_id=1)
    assert (made.name, made.leader) == (first.name, None)
    assert made.colour not in {"", first.colour}


def test_who_saves_later_sees_both_versions(cast: Cast) -> None:
    standing = fields_of(cast.ada.browser.get(f"{CITY}/edit").one(FORM))
    cast.ben.browser.fill_in(f"{CITY}/edit", {"short": "CB"})

    page = cast.ada.browser.post(f"{CITY}/edit", {**standing, "short": ["CA"]}, status=409)

    mine, theirs = page.said(".//main//fieldset[1]/label")
    assert ("CA" in mine, "CB" in theirs) == (True, True)


def test_a_page_shows_its_people_by_rank_and_marks_the_leader(cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{CITY}/edit", {"leader": "ben"})

    page = cast.cleo.browser.get(CITY)

    assert names(page) == ["Ada Adler", "Prof. Dr. Ben Berg"]
    assert page.said(".//main//h3[span]") == ["Prof. Dr. Ben Berg Leader"]


def test_a_page_shows_the_programme_that_the_group_sees(cast: Cast) -> None:
    titles = ".//main//section[@class='short-day']//a"
    city, university = (cast.ada.browser.get(f"{GROUPS}/{key}") for key in ("city", "university"))

    assert ("Keynote on loneliness" in university.said(titles), "Keynote on loneliness" in city.said(titles)) == (
        True,
        False,
    )
    assert "Courtesy call" in city.said(titles)
    assert city.said(".//main//section[@class='short-day']/h3")[-1] == "Not dated yet"


def test_what_is_for_the_staff_alone_is_in_no_groups_programme(cast: Cast) -> None:
    briefing = "/trips/tsukuba/engagements/briefing"

    assert briefing in cast.ada.browser.get("/trips/tsukuba").links()
    assert briefing not in cast.ada.browser.get(CITY).links()


def test_a_page_leads_to_the_groups_files_and_to_its_view_of_the_programme(cast: Cast) -> None:
    links = cast.cleo.browser.get(CITY).links()

    assert "/trips/tsukuba?for=group:city" in links
    assert "/trips/tsukuba/calendars/group/city.ics?lang=de" in links
    assert "/trips/tsukuba/documents/official/group/city/ja.pdf" in links


def test_who_deletes_a_group_is_told_who_is_in_it_and_what_is_for_it_alone(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{GROUPS}/university/deletion")

    assert page.said(".//main//ul[@class='plain-list']/li") == [
        "Prof. Dr. Ben Berg",
        "Clausen",
        "Keynote on loneliness",
    ]


def test_the_people_of_a_deleted_group_stay(app: Flask, cast: Cast) -> None:
    before = count(app, Person)

    cast.ada.browser.fill_in(f"{CITY}/deletion")

    cast.ada.browser.get(CITY, status=404)
    assert count(app, Person) == before


def test_a_trip_without_groups_says_what_they_are_for(app: Flask, cast: Cast) -> None:
    slug = store(app, cast, PlainPerson(key="abe", family="Abe"))

    page = cast.ada.browser.get(f"/trips/{slug}/groups")

    assert page.said(".//main//h2") == ["No groups yet"]
    assert f"/trips/{slug}/groups/new" in page.links()


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("address", "asked"), [("", 6), ("/g0", 6), ("/new", 7), ("/g0/people", 8)])
def test_pages_take_the_same_number_of_queries_however_many_groups_there_are(
    app: Flask, cast: Cast, queries: Queries, address: str, asked: int, number: int
) -> None:
    made = [PlainGroup(key=f"g{nth}", name=Text(f"Group {nth}")) for nth in range(number)]
    people = [PlainPerson(key=f"p{nth}", family=f"P{nth}", groups=tuple(g.key for g in made)) for nth in range(number)]
    slug = store(app, cast, *made, *people)

    with queries(asked):
        page = cast.ada.browser.get(f"/trips/{slug}/groups{address}")

    assert page.status == 200
