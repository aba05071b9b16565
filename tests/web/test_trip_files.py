"""Trip files are opened in the browser; what is wrong in them is shown at its place."""

import io
import random

import pytest
from flask import Flask

from planner.model import Trip
from tests.cast import Cast
from tests.web.stored import count, newest
from tests.web.uploading import OPEN, SMALL, send


def noise(seed: int) -> str:
    """Return letters that cannot be packed."""
    return "x" + random.Random(seed).randbytes(3600).hex()


def test_a_file_is_opened_as_a_trip_of_who_opens_it(app: Flask, cast: Cast) -> None:
    opened = send(cast.dov.browser, SMALL)

    assert opened.headers["Location"] == "/trips/small"
    assert newest(app, Trip).slug == "small"
    cast.dov.browser.get("/trips/small/edit")
    cast.ada.browser.get("/trips/small", status=404)


def test_every_problem_is_shown_under_its_line_and_nothing_is_kept(app: Flask, cast: Cast) -> None:
    before = count(app, Trip)

    page = send(cast.dov.browser, f"{SMALL}groups: [{{id: a, nam: A}}]\nlegs: soon\n", status=422)

    assert page.said(".//main//div[@role='alert']") == [
        "There are 3 problems in the file This trip file cannot be used. Nothing has been saved."
    ]
    assert page.said(".//ol[@class='source']/li/div") == ["Line 3 groups: [{id: a, nam: A}]", "Line 4 legs: soon"]
    assert page.said(".//ol[@class='source']//mark") == ["{", "nam", "soon"]
    assert page.said(".//ol[@class='source']/li/ul/li") == [
        "“name” is missing. Column 10 · groups[0]",
        "“nam” is not known here. Did you mean “name”? Column 18 · groups[0].nam",
        "This must be a list. Column 7 · legs",
    ]
    assert count(app, Trip) == before


def test_the_problems_are_said_in_the_readers_language(cast: Cast) -> None:
    page = send(cast.dov.browser, f"{SMALL}legs: soon\n", to=f"{OPEN}?lang=de", status=422)

    assert "Hier muss eine Liste stehen." in page.said(".//ol[@class='source']/li/ul/li")[0]


def test_of_very_many_problems_a_hundred_are_shown_and_the_others_counted(cast: Cast) -> None:
    groups = "".join(f"  - {{id: g{nth}, name: G, colour: red}}\n" for nth in range(130))

    page = send(cast.dov.browser, f"{SMALL}groups:\n{groups}", status=422)

    assert len(page.all(".//ol[@class='source']/li/ul/li")) == 100
    assert "There are 30 more problems further on." in page.words


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x00\xff\xfe", id="binary"),
        pytest.param(b"a: !!python/object:os.system x", id="a tag"),
        pytest.param("<script>alert(1)</script> {{ 7*7 }}: \u202e".encode(), id="markup"),
        pytest.param(b"{" * 5000, id="deep"),
    ],
)
def test_what_is_no_trip_file_is_refused_as_text(app: Flask, cast: Cast, content: bytes) -> None:
    before = count(app, Trip)

    page = send(cast.dov.browser, content, status=422)

    assert page.all(".//main//script") == []
    assert count(app, Trip) == before


def test_who_chooses_no_file_is_asked_for_one(cast: Cast) -> None:
    page = cast.dov.browser.post(OPEN, {"file": (io.BytesIO(b""), "")}, status=422)

    assert page.said(".//p[@class='field-error']") == ["Choose a file."]


def test_a_file_over_the_limit_is_too_much_at_once(cast: Cast) -> None:
    announced = {"CONTENT_TYPE": "multipart/form-data; boundary=x", "CONTENT_LENGTH": str(12 * 1024 * 1024 + 1)}

    with cast.dov.browser.client.post(OPEN, environ_overrides=announced) as refused:
        assert refused.status_code == 413
        assert "a file 10 MB" in refused.text


def test_a_file_too_large_to_stay_in_the_page_is_chosen_once_more(cast: Cast) -> None:
    notes = "".join(f"  - {{id: v{nth}, name: V, note: {noise(nth)}}}\n" for nth in range(60))
    file = SMALL.replace("small", "tsukuba") + f"venues:\n{notes}"

    asked = send(cast.ada.browser, file, status=200)
    done = cast.ada.browser.post(OPEN, {"file": (io.BytesIO(file.encode()), "trip.yaml"), "meant": "copy"})

    assert "Please choose it once more." in asked.words
    assert asked.all(".//input[@name='kept']") == []
    assert done.headers["Location"] == "/trips/tsukuba-2"


@pytest.mark.parametrize("kept", ["", "nonsense", "AAAA", "é"])
def test_what_is_no_kept_file_counts_as_none(cast: Cast, kept: str) -> None:
    page = cast.dov.browser.post(OPEN, {"kept": kept, "meant": "copy"}, status=422)

    assert page.said(".//p[@class='field-error']") == ["Choose a file."]
