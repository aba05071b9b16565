"""What is not yet written in every language is said: at the field, over the form, on the page of the thing."""

import pytest

from tests.cast import Cast

ENGAGEMENT = {
    "kind": "ceremony",
    "title-de": "Empfang der Gäste",
    "dress_code-de": "Dunkler Anzug",
    "dress_code-en": "Dark suit",
    "notes-staff-en": "Flowers",
    "when-form": "undated",
    "status": "confirmed",
    "visibility": "delegation",
}


def made(cast: Cast, **more: str) -> str:
    """Make an engagement and return its address."""
    answer = cast.ada.browser.post("/trips/tsukuba/engagements/new", {**ENGAGEMENT, **more})
    return str(answer.headers["Location"])


def test_a_page_says_which_texts_are_missing_in_which_language(cast: Cast) -> None:
    page = cast.cleo.browser.get(made(cast))

    assert page.said(".//ul[@class='not-yet']/li") == [
        "Not yet in: German (Notes: For the staff only)",
        "Not yet in: Japanese (Notes: For the staff only, Title, Dress code)",
        "Not yet in: English (Title)",
    ]


def test_a_page_on_which_nothing_is_missing_says_nothing(cast: Cast) -> None:
    whole = {"title-en": "Welcome", "title-ja": "歓迎", "dress_code-ja": "礼服", "notes-staff-en": ""}

    page = cast.ada.browser.get(made(cast, **whole))

    assert page.all(".//ul[@class='not-yet']") == []


def test_a_form_marks_each_language_that_is_missing(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{made(cast)}/edit")

    assert page.said(".//span[@class='wording-missing']/..") == [
        *("English missing", "Japanese missing"),
        "Japanese missing",
        *("German missing", "Japanese missing"),
    ]
    assert len(page.all(".//ul[@class='not-yet']/li")) == 3


@pytest.mark.parametrize(
    ("sort", "said"),
    [
        ("groups", {"name-de": "Sport"}),
        ("institutions", {"name-de": "Sportamt", "side": "host"}),
        ("venues", {"name-de": "Halle", "zone": "Asia/Tokyo"}),
        ("agreements", {"title-de": "Absicht", "state": "planned"}),
    ],
)
def test_the_pages_of_all_sorts_say_what_is_missing(cast: Cast, sort: str, said: dict[str, str]) -> None:
    made = cast.ada.browser.post(f"/trips/tsukuba/{sort}/new", said)

    page = cast.cleo.browser.get(str(made.headers["Location"]))

    missing = page.said(".//ul[@class='not-yet']/li")
    assert [words.split(" (")[0] for words in missing] == ["Not yet in: English", "Not yet in: Japanese"]
