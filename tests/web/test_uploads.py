"""Files of a trip: given to its members only, to be saved, never to run."""

import hashlib

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from planner.actions.uploads import keep_upload
from planner.model import Trip, db
from tests.browser import Browser
from tests.cast import Cast

PICTURE, PAPER = b"a picture", b"%PDF-1.7 <script>alert(1)</script>"
DIGEST = hashlib.sha256(PICTURE).hexdigest()
SIGNED = hashlib.sha256(PAPER).hexdigest()


@pytest.fixture
def _files(app: Flask, cast: Cast) -> None:  # noqa: ARG001 -- whose trips they are
    """Keep a picture and a document of Ada's trip."""
    with app.app_context():
        trip = db.session.query(Trip).filter_by(slug="tsukuba").one()
        keep_upload(trip, PICTURE, media_type="image/jpeg")
        keep_upload(trip, PAPER, media_type="application/pdf", name='Mémorandum "A".pdf')
        db.session.commit()


def asked(browser: Browser, address: str, **headers: str) -> TestResponse:
    with browser.client.get(address, headers=headers) as answer:
        return answer


@pytest.mark.usefixtures("_files")
def test_a_file_is_to_be_saved_and_nothing_in_it_may_run(cast: Cast) -> None:
    answer = asked(cast.cleo.browser, f"/trips/tsukuba/uploads/{SIGNED}?inline")

    assert (answer.status_code, answer.data, answer.mimetype) == (200, PAPER, "application/pdf")
    assert answer.headers["Content-Disposition"].startswith("attachment; ")
    assert "filename*=UTF-8''M%C3%A9morandum%20A.pdf" in answer.headers["Content-Disposition"]
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.usefixtures("_files")
def test_nobody_on_the_way_keeps_a_file_and_a_browser_asks_whether_it_is_still_that(cast: Cast) -> None:
    first = asked(cast.ben.browser, f"/trips/tsukuba/uploads/{DIGEST}")

    again = asked(cast.ben.browser, f"/trips/tsukuba/uploads/{DIGEST}", **{"If-None-Match": first.headers["ETag"]})

    assert (first.headers["Cache-Control"], first.vary.as_set()) == ("private, no-cache", {"cookie"})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.usefixtures("_files")
@pytest.mark.parametrize(
    ("role", "trip", "status"),
    [
        ("owner", "tsukuba", 200),
        ("editor", "tsukuba", 200),
        ("viewer", "tsukuba", 200),
        ("stranger", "tsukuba", 404),
        ("stranger", "kyoto", 404),
        ("owner", "kyoto", 404),
        ("anonymous", "tsukuba", 302),
    ],
)
def test_a_file_is_for_the_members_of_its_trip_and_under_its_address_only(
    cast: Cast, role: str, trip: str, status: int
) -> None:
    assert asked(cast.browser_of(role), f"/trips/{trip}/uploads/{DIGEST}").status_code == status


@pytest.mark.usefixtures("_files")
@pytest.mark.parametrize("digest", ["0" * 64, DIGEST[:-1], DIGEST.upper(), "%25", "..%2f..%2finstance"])
def test_what_names_no_file_finds_none(cast: Cast, digest: str) -> None:
    assert asked(cast.ada.browser, f"/trips/tsukuba/uploads/{digest}").status_code == 404
