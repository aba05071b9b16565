"""Pages come compressed to whom that helps, and as they are to everybody else."""

import gzip

import pytest

from tests.browser import Browser
from tests.cast import Cast

ASKING = {"headers": {"Accept-Encoding": "gzip, deflate, br"}}


@pytest.mark.parametrize("address", ["/trips/tsukuba", "/trips/tsukuba/board", "/trips/tsukuba/route.svg"])
def test_a_page_says_the_same_in_fewer_bytes(cast: Cast, address: str):
    plain = cast.ada.browser.client.get(address)

    sent = cast.ada.browser.client.get(address, **ASKING)

    assert sent.headers["Content-Encoding"] == "gzip"
    assert len(sent.data) == int(sent.headers["Content-Length"]) < len(plain.data) / 2
    assert len(gzip.decompress(sent.data)) == pytest.approx(len(plain.data), abs=200)  # tokens differ
    assert "Accept-Encoding" in sent.headers["Vary"]


@pytest.mark.parametrize("accepted", ["", "identity", "gzip;q=0", "br"])
def test_who_does_not_ask_gets_it_as_it_is(cast: Cast, accepted: str):
    answer = cast.ada.browser.client.get("/trips/tsukuba", headers={"Accept-Encoding": accepted})

    assert "Content-Encoding" not in answer.headers
    assert b"Courtesy call" in answer.data
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_what_is_sent_is_read_on_the_way_back(cast: Cast):
    answer = cast.ada.browser.client.post("/trips/tsukuba/edit", data=cast.ada.browser.token(), **ASKING)

    assert (answer.status_code, b"needed" in gzip.decompress(answer.data)) == (422, True)


@pytest.mark.parametrize("address", ["/healthz", "/static/vendor/icons.svg"])
def test_small_things_and_files_stay_as_they_are(visitor: Browser, address: str):
    with visitor.client.get(address, **ASKING) as answer:
        assert "Content-Encoding" not in answer.headers


def test_the_length_of_a_page_may_be_asked_for(cast: Cast):
    answer = cast.ada.browser.client.head("/trips/tsukuba", **ASKING)

    assert (answer.status_code, answer.data, "Content-Encoding" in answer.headers) == (200, b"", False)


def test_a_calendar_is_never_compressed(cast: Cast):
    page = cast.ada.browser.get("/trips/tsukuba/downloads")
    (address, *_rest) = [link for link in page.links() if ".ics" in link]

    answer = cast.ada.browser.client.get(address, **ASKING)

    assert (answer.mimetype, "Content-Encoding" in answer.headers) == ("text/calendar", False)
