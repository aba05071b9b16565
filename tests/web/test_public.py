"""The public page: what everybody may see of a release, and nothing else."""

import json

import pytest
from flask import Flask

from planner.actions.publicity import Publicity
from planner.actions.trip_bin import delete_trip
from planner.database import for_writing
from planner.model import Trip, db
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.published import released, released_again

PAGES = ["/public/tsukuba/", "/public/tsukuba/de", "/public/tsukuba/programme.ics", "/public/tsukuba/programme.json"]
ALL = [*PAGES, "/public/tsukuba/embed", "/public/tsukuba/colours.css", "/public/tsukuba/picture.png"]


def heads(cast: Cast, address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    with cast.nobody.client.get(address, headers=headers) as answer:
        return answer.status_code, dict(answer.headers), answer.get_data()


def test_everybody_sees_the_public_items_of_the_release(app: Flask, cast: Cast):
    released(app)

    page = cast.nobody.get("/public/tsukuba/en")

    conference = "Conference: Global Health Innovations"
    assert page.said(".//h3") == ["Courtesy call: Courtesy call", conference, f"{conference} continues"]
    assert [one.get("id") for one in page.all(".//li[@id]")] == ["call", "conference", "conference--continues-3"]


@pytest.mark.parametrize("private", ["+49 234 0002", "Budget code 4711", "X7YZ12", "Straßenanzug", "Hotel"])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_private_is_anywhere_in_it(app: Flask, cast: Cast, address: str, private: str):
    released(app, note="X7YZ12")

    _, _, body = heads(cast, address)

    assert private not in body.decode()


@pytest.mark.parametrize("address", ALL)
def test_a_trip_that_is_not_public_answers_as_one_that_does_not_exist(app: Flask, cast: Cast, address: str):
    released(app, Publicity())

    there, elsewhere = heads(cast, address), heads(cast, address.replace("tsukuba", "nowhere"))

    assert (there[0], there[2]) == (404, elsewhere[2].replace(b"nowhere", b"tsukuba"))


def test_a_page_that_may_not_be_embedded_is_none_for_other_sites(app: Flask, cast: Cast):
    released(app, Publicity(has_public_page=True))

    assert [heads(cast, address)[0] for address in ("/public/tsukuba/embed", "/public/tsukuba/en")] == [404, 200]


def test_a_trip_in_the_bin_is_public_no_more(app: Flask, cast: Cast):
    released(app)
    with app.app_context(), for_writing():
        trip = db.session.scalars(db.select(Trip).where(Trip.slug == "tsukuba")).one()
        delete_trip(trip, version=trip.version)
        db.session.commit()

    assert heads(cast, "/public/tsukuba/en")[0] == 404


def test_the_draft_is_not_public_before_it_is_released(app: Flask, cast: Cast):
    released(app)
    before = cast.nobody.get("/public/tsukuba/en").words

    released_again(app, title="A call at nine")

    assert "A call at nine" not in before
    assert "A call at nine" in cast.nobody.get("/public/tsukuba/en").words


@pytest.mark.parametrize("address", ALL)
def test_answers_for_everybody_bring_no_cookie_and_may_be_kept_a_while(app: Flask, cast: Cast, address: str):
    released(app)

    _, said, _ = heads(cast, address)

    assert "Set-Cookie" not in said
    assert "Cookie" not in said.get("Vary", "")
    assert said["Cache-Control"] == "public, max-age=300"


@pytest.mark.parametrize("address", ALL)
def test_what_has_not_changed_is_not_sent_again(app: Flask, cast: Cast, address: str):
    released(app)
    tag = heads(cast, address)[1]["ETag"]

    status, _, body = heads(cast, address, **{"If-None-Match": tag})

    assert (status, body) == (304, b"")


def test_a_new_release_is_another_answer(app: Flask, cast: Cast):
    released(app)
    before = [heads(cast, address)[1]["ETag"] for address in PAGES]

    released_again(app, title="A call at nine")

    assert set(before) & {heads(cast, address)[1]["ETag"] for address in PAGES} == set()


def test_only_the_embedded_page_may_stand_in_a_frame(app: Flask, cast: Cast):
    released(app)

    policies = [heads(cast, address)[1]["Content-Security-Policy"] for address in ("/public/tsukuba/embed", *PAGES)]

    assert ["frame-ancestors *" in policy for policy in policies] == [True, False, False, False, False]
    assert {"script-src" in policy for policy in policies} == {False}


def test_it_is_packed_for_who_takes_it_so(app: Flask, cast: Cast):
    released(app)

    packed = heads(cast, "/public/tsukuba/en", **{"Accept-Encoding": "gzip"})
    plain = heads(cast, "/public/tsukuba/en")

    assert (packed[1]["Content-Encoding"], packed[1]["ETag"]) == ("gzip", plain[1]["ETag"])
    assert len(packed[2]) < len(plain[2]) / 2


def test_each_language_has_its_address_and_names_the_others(app: Flask, cast: Cast):
    released(app)

    page = cast.nobody.get("/public/tsukuba/de")

    others = {one.get("hreflang"): one.get("href") for one in page.all(".//link[@hreflang]")}
    assert page.root.get("lang") == "de"
    assert others == {
        **{tag: f"http://localhost/public/tsukuba/{tag}" for tag in ("de", "en", "ja")},
        "x-default": "http://localhost/public/tsukuba/de",
    }
    assert page.one(".//link[@rel='canonical']").get("href") == others["de"]


def test_the_language_does_not_hang_on_who_asks(app: Flask, cast: Cast):
    released(app)

    bodies = {heads(cast, "/public/tsukuba/", **{"Accept-Language": tag})[2] for tag in ("de", "ja", "fr")}

    assert len(bodies) == 1


@pytest.mark.parametrize("tag", ["fr", "xx", "embed2"])
def test_a_language_that_the_trip_does_not_have_is_not_there(app: Flask, cast: Cast, tag: str):
    released(app)

    assert heads(cast, f"/public/tsukuba/{tag}")[0] == 404


def test_search_engines_read_it_as_an_event(app: Flask, cast: Cast):
    released(app)

    page = cast.nobody.get("/public/tsukuba/en")

    told = json.loads(page.one(".//script[@type='application/ld+json']").text or "")
    assert (told["@type"], told["url"]) == ("Event", "http://localhost/public/tsukuba/en")
    assert page.one(".//meta[@property='og:url']").get("content") == told["url"]
    assert page.all(".//meta[@name='robots']") == []


def test_its_calendar_leads_back_to_the_page(app: Flask, cast: Cast):
    released(app)

    _, said, body = heads(cast, "/public/tsukuba/programme.ics?lang=de")

    lines = body.replace(b"\r\n ", b"").decode().splitlines()
    assert said["Content-Type"] == "text/calendar; charset=utf-8"
    assert "URL:http://localhost/public/tsukuba/de#call" in lines
    assert "call" in [one.get("id") for one in cast.nobody.get("/public/tsukuba/de").all(".//li[@id]")]


def test_a_page_that_was_made_once_costs_one_question(app: Flask, cast: Cast, queries: Queries):
    released(app)
    heads(cast, "/public/tsukuba/en")

    with queries(1):
        heads(cast, "/public/tsukuba/en")


def test_the_frame_may_be_light_or_dark_as_the_other_site_is(app: Flask, cast: Cast):
    released(app)

    looks = [
        cast.nobody.get(f"/public/tsukuba/embed?look={look}").root.get("data-appearance") for look in ("dark", "x")
    ]

    assert looks == ["dark", None]
