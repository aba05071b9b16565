"""Releases as JSON: who gets which, and how programs ask again."""

import json
from typing import Any

from flask import Flask
from sqlalchemy import select

from planner.actions.delegate_links import issue_link, secret_of
from planner.actions.feeds import revoke_feed
from planner.database import for_writing
from planner.model import Feed, Trip, db
from planner.programme.audience import Audience
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.published import released, released_again


def linked(app: Flask, audience: str) -> str:
    """Return the address of the JSON behind a new link."""
    with app.app_context(), for_writing():
        trip = db.session.scalars(select(Trip).where(Trip.slug == "tsukuba")).one()
        keys = [app.config["SECRET_KEY"]]
        feed = issue_link(trip, Audience.parse(audience), by=None, language="en", keys=keys)
        secret = secret_of(feed, keys)
        db.session.commit()
    return f"/p/{secret}/programme.json"


def read(cast: Cast, address: str, **headers: str) -> tuple[int, dict[str, str], Any]:
    with cast.nobody.client.get(address, headers=headers) as answer:
        body = answer.get_data()
        return answer.status_code, dict(answer.headers), json.loads(body) if answer.status_code == 200 else body


def test_whoever_has_a_link_reads_their_own_programme(app: Flask, cast: Cast):
    released(app, note="Bring an umbrella")

    status, said, document = read(cast, linked(app, "person:ben"))

    assert (status, document["audience"], document["release"]["number"]) == (200, "person:ben", 1)
    assert list(document["release"]["note"].values()) == ["Bring an umbrella"]
    assert said["Cache-Control"] == "private, no-cache"
    assert said["X-Robots-Tag"] == "noindex"
    assert "Set-Cookie" not in said
    assert "Access-Control-Allow-Origin" not in said


def test_before_the_first_release_there_is_nothing_to_read(app: Flask, cast: Cast):
    assert read(cast, linked(app, "everyone"))[0] == 404


def test_a_link_that_was_revoked_is_gone_and_says_so(app: Flask, cast: Cast):
    released(app)
    address = linked(app, "everyone")
    with app.app_context(), for_writing():
        revoke_feed(db.session.scalars(select(Feed)).one())
        db.session.commit()

    status, said, body = read(cast, address)
    assert (status, b"Ask whoever sent it to you for a new one." in body) == (410, True)
    assert (said["Cache-Control"], said["X-Robots-Tag"]) == ("private, no-cache", "noindex")


def test_wrong_links_are_held_back_after_a_while_and_good_ones_never(app: Flask, cast: Cast):
    released(app)
    address = linked(app, "everyone")

    wrong = [read(cast, "/p/wrong/programme.json")[0] for _time in range(22)]

    assert (wrong[0], wrong[-1], read(cast, address)[0]) == (404, 429, 200)


def test_who_asks_again_is_told_that_nothing_has_changed_and_no_programme_is_read(
    app: Flask, cast: Cast, queries: Queries
):
    released(app)
    address = linked(app, "person:ben")
    tag = read(cast, address)[1]["ETag"]

    with queries(2) as asked:
        status, _, body = read(cast, address, **{"If-None-Match": tag})

    assert (status, body) == (304, b"")
    assert [query for query in asked if "release.programme" in query] == []


def test_the_sequence_of_an_item_rises_when_what_is_shown_of_it_has_changed(app: Flask, cast: Cast):
    released(app)
    address = linked(app, "everyone")
    first = {one["key"]: one["sequence"] for one in read(cast, address)[2]["items"]}

    released_again(app, title="A call at nine")

    second = {one["key"]: one["sequence"] for one in read(cast, address)[2]["items"]}
    assert {key for key in second if second[key] != first[key]} == {"call", "tour"}  # it follows the call


def test_organizers_read_any_release_for_any_audience_but_nothing_restricted(app: Flask, cast: Cast):
    released(app)
    released_again(app, title="A call at nine")
    ways = ("1/programme/group/city.json", "2/programme/staff.json", "2/programme/staff+restricted.json")

    answers = [cast.cleo.browser.client.get(f"/trips/tsukuba/releases/{way}") for way in ways]

    assert [answer.status_code for answer in answers] == [200, 200, 404]
    assert [answer.get_json()["audience"] for answer in answers[:2]] == ["group:city", "staff"]


def test_pages_of_other_sites_may_read_what_is_public(app: Flask, cast: Cast):
    released(app)

    assert read(cast, "/public/tsukuba/programme.json")[1]["Access-Control-Allow-Origin"] == "*"


def test_the_description_is_there_for_programs_and_for_people(cast: Cast):
    status, _, said = read(cast, "/api/openapi.json")

    page = cast.nobody.get("/api")
    assert (status, said["openapi"], said["servers"]) == (200, "3.1.0", [{"url": "http://localhost"}])
    assert set(said["components"]["schemas"]) <= set(page.said(".//h2"))
    assert "Set-Cookie" not in page.headers
