"""Restricted data on a page of their own, for those who may read them."""

from datetime import date
from typing import Any

import pytest
from flask import Flask

from planner.model import Person, Restricted, db
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import the_groups, the_institutions, the_people
from tests.web.stored import store

PAGE = "/trips/tsukuba/people/restricted"
OF_ADA = "/trips/tsukuba/people/ada/restricted"


def restrict(app: Flask, **kept: dict[str, Any]) -> None:
    """Store restricted data of people of Ada's trip as they are, by their keys."""
    with app.app_context():
        for key, data in kept.items():
            db.session.query(Person).filter_by(trip_id=1, key=key).one().restricted = Restricted(**data)
        db.session.commit()


def days(app: Flask) -> dict[str, date | None]:
    """Return the days of deletion, by the keys of the people."""
    with app.app_context():
        return {row.person.key: row.delete_on for row in db.session.query(Restricted)}


def test_who_may_read_them_sees_by_rank_what_is_kept_of_whom(app: Flask, cast: Cast) -> None:
    restrict(app, cleo={"diet": "vegan"}, ada={"diet": "vegan", "passport": "C01X00T47"})

    page = cast.ada.browser.get(PAGE)

    assert page.said(".//main//section/h2") == ["Diets", "Ada Adler", "Clausen"]
    assert page.said(".//main//dl/div/dd") == ["vegan", "C01X00T47", "vegan"]
    assert "2 × vegan" in page.words


def test_nobody_else_learns_that_there_is_such_a_page(app: Flask, cast: Cast) -> None:
    restrict(app, ada={"diet": "vegan"})

    pages = [cast.browser_of(role).get(PAGE, status=404) for role in ("editor", "viewer", "stranger")]
    of_one = [cast.browser_of(role).get(OF_ADA, status=404) for role in ("editor", "viewer", "stranger")]

    assert ["vegan" in page.text for page in (*pages, *of_one)] == [False] * 6


def test_one_person_has_a_page_of_their_own_with_nobody_elses_data(app: Flask, cast: Cast) -> None:
    restrict(app, cleo={"diet": "halal"}, ada={"diet": "vegan", "passport": "C01X00T47"})

    page = cast.ada.browser.get(OF_ADA)

    assert page.said(".//main//dl/div/dd") == ["vegan", "C01X00T47"]
    assert "/trips/tsukuba/people/ada/edit" in page.links()


def test_of_whom_nothing_is_kept_the_page_says_where_it_is_entered(cast: Cast) -> None:
    assert cast.ada.browser.get(OF_ADA).said(".//main//h2") == ["Nothing restricted is kept"]


def test_what_a_form_keeps_without_a_day_is_kept_until_thirty_days_after_the_trip(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in("/trips/tsukuba/people/ada/edit", {"restricted-diet": "vegan"})

    assert days(app) == {"ada": date(2026, 12, 29)}


def test_the_list_of_people_leads_there_for_who_may_read_them(cast: Cast) -> None:
    links = [cast.browser_of(role).get("/trips/tsukuba/people").links() for role in ("owner", "editor", "viewer")]

    assert [PAGE in each for each in links] == [True, False, False]


def test_a_trip_without_any_says_where_they_are_entered(cast: Cast) -> None:
    assert cast.ada.browser.get(PAGE).said(".//main//h2") == ["Nothing restricted is kept"]


def test_those_without_a_day_of_deletion_get_the_one_thirty_days_after_the_trip(app: Flask, cast: Cast) -> None:
    restrict(app, ada={"diet": "vegan"}, ben={"diet": "vegan", "delete_on": date(2026, 12, 1)})
    asked = cast.ada.browser.get(PAGE)

    cast.ada.browser.post(f"{PAGE}/dates")

    assert "Proposed is 29 December 2026, thirty days after the end of the trip." in asked.words
    assert days(app) == {"ada": date(2026, 12, 29), "ben": date(2026, 12, 1)}
    assert "Proposed" not in cast.ada.browser.get(PAGE).words


def test_an_editor_without_permission_dates_nothing(app: Flask, cast: Cast) -> None:
    restrict(app, ada={"diet": "vegan"})

    cast.ben.browser.post(f"{PAGE}/dates", status=404)

    assert days(app) == {"ada": None}


@pytest.mark.parametrize("people", [1, 3])
def test_the_page_takes_the_same_number_of_queries_for_one_and_for_three(
    app: Flask, cast: Cast, queries: Queries, people: int
) -> None:
    slug = store(app, cast, *the_groups(), *the_institutions(), *the_people())
    with app.app_context():
        for row in db.session.query(Person).join(Person.trip).filter_by(slug=slug).limit(people):
            row.restricted = Restricted(diet="vegan")
        db.session.commit()

    with queries(6):
        page = cast.ada.browser.get(f"/trips/{slug}/people/restricted")

    assert f"{people} × vegan" in page.words
