"""Restricted data on a page of their own, for those who may read them."""

from datetime import date

import pytest
from flask import Flask

from planner.actions.people import keep_restricted
from planner.model import Person, Restricted, db
from planner.programme.shape import Restricted as RestrictedData
from tests.cast import Cast
from tests.conftest import Queries
from tests.programmes import the_groups, the_institutions, the_people
from tests.web.stored import store

PAGE = "/trips/tsukuba/people/restricted"


def restrict(app: Flask, **kept: RestrictedData) -> None:
    """Store restricted data of people of Ada's trip, by their keys."""
    with app.app_context():
        for key, data in kept.items():
            keep_restricted(db.session.query(Person).filter_by(trip_id=1, key=key).one(), data)
        db.session.commit()


def days(app: Flask) -> dict[str, date | None]:
    """Return the days of deletion, by the keys of the people."""
    with app.app_context():
        return {row.person.key: row.delete_on for row in db.session.query(Restricted)}


def test_who_may_read_them_sees_by_rank_what_is_kept_of_whom(app: Flask, cast: Cast) -> None:
    restrict(app, cleo=RestrictedData(diet="vegan"), ada=RestrictedData(diet="vegan", passport="C01X00T47"))

    page = cast.ada.browser.get(PAGE)

    assert page.said(".//main//section/h2") == ["Diets", "Ada Adler", "Clausen"]
    assert page.said(".//main//dl/div/dd") == ["vegan", "C01X00T47", "vegan"]
    assert "2 × vegan" in page.words


def test_nobody_else_learns_that_there_is_such_a_page(app: Flask, cast: Cast) -> None:
    restrict(app, ada=RestrictedData(diet="vegan"))

    pages = [cast.browser_of(role).get(PAGE, status=404) for role in ("editor", "viewer", "stranger")]

    assert ["vegan" in page.text for page in pages] == [False, False, False]


def test_the_list_of_people_leads_there_for_who_may_read_them(cast: Cast) -> None:
    links = [cast.browser_of(role).get("/trips/tsukuba/people").links() for role in ("owner", "editor", "viewer")]

    assert [PAGE in each for each in links] == [True, False, False]


def test_a_trip_without_any_says_where_they_are_entered(cast: Cast) -> None:
    assert cast.ada.browser.get(PAGE).said(".//main//h2") == ["Nothing restricted is kept"]


def test_those_without_a_day_of_deletion_get_the_one_thirty_days_after_the_trip(app: Flask, cast: Cast) -> None:
    restrict(app, ada=RestrictedData(diet="vegan"), ben=RestrictedData(diet="vegan", delete_on=date(2026, 12, 1)))
    asked = cast.ada.browser.get(PAGE)

    cast.ada.browser.post(f"{PAGE}/dates")

    assert "Proposed is 29 December 2026, thirty days after the end of the trip." in asked.words
    assert days(app) == {"ada": date(2026, 12, 29), "ben": date(2026, 12, 1)}
    assert "Proposed" not in cast.ada.browser.get(PAGE).words


def test_an_editor_without_permission_dates_nothing(app: Flask, cast: Cast) -> None:
    restrict(app, ada=RestrictedData(diet="vegan"))

    cast.ben.browser.post(f"{PAGE}/dates", status=404)

    assert days(app) == {"ada": None}


@pytest.mark.parametrize("people", [1, 3])
def test_the_page_takes_the_same_number_of_queries_for_one_and_for_three(
    app: Flask, cast: Cast, queries: Queries, people: int
) -> None:
    slug = store(app, cast, *the_groups(), *the_institutions(), *the_people())
    with app.app_context():
        for row in db.session.query(Person).join(Person.trip).filter_by(slug=slug).limit(people):
            keep_restricted(row, RestrictedData(diet="vegan"))
        db.session.commit()

    with queries(6):
        page = cast.ada.browser.get(f"/trips/{slug}/people/restricted")

    assert f"{people} × vegan" in page.words
