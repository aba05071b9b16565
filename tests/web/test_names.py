"""Names in the browser: which one first, and how it is read."""

import pytest

from tests.cast import Cast

PEOPLE = "/trips/tsukuba/people"


@pytest.mark.parametrize(
    ("language", "name", "other"),
    [("en", "Honda Ken", "本田健（ほんだ けん）"), ("ja", "本田健（ほんだ けん）", "Honda Ken")],
)
def test_a_japanese_name_comes_first_where_the_reader_reads_it(
    cast: Cast, language: str, name: str, other: str
) -> None:
    cards = cast.cleo.browser.get(f"{PEOPLE}?lang={language}")
    page = cast.cleo.browser.get(f"{PEOPLE}/ken?lang={language}")
    call = cast.cleo.browser.get(f"/trips/tsukuba/engagements/call?lang={language}")

    assert (cards.said(".//main//h3/a")[-1], cards.said(".//span[@class='person-other']")) == (name, [other])
    assert (page.said(".//h1"), page.said(".//main//p[@class='masthead-below']")[0]) == ([name], other)
    assert {"en": "Honda Ken (President)", "ja": "本田健 Honda Ken (理事長)"}[language] in call.words


def test_the_reading_of_a_name_that_is_not_japanese_stands_in_brackets(cast: Cast) -> None:
    kim = {"given": "Minji", "family": "Kim", "native": "김민지", "reading": "Gim Min-ji"}
    cast.ada.browser.fill_in(f"{PEOPLE}/ben/edit", kim)

    page = cast.cleo.browser.get(PEOPLE)

    assert page.said(".//span[@class='person-other']")[0] == "김민지 (Gim Min-ji)"
    assert [word.text for word in page.all(".//ruby")] == ["本田健"]


@pytest.mark.parametrize(
    ("language", "heading"),
    [("de", "Frau Oberbürgermeisterin Ada Adler"), ("en", "Lord Mayor Ada Adler"), ("ja", "Ada Adler")],
)
def test_somebody_is_addressed_in_the_language_of_the_page_or_not_at_all(
    cast: Cast, language: str, heading: str
) -> None:
    page = cast.cleo.browser.get(f"{PEOPLE}/ada?lang={language}")

    assert page.said(".//h1") == [heading]


def test_a_name_from_right_to_left_turns_nothing_round_beside_it(cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{PEOPLE}/ken/edit", {"given": "אבי", "family": "כהן", "native": "", "reading": ""})

    card = cast.cleo.browser.get(PEOPLE)
    call = cast.cleo.browser.get("/trips/tsukuba/engagements/call")

    assert card.all(".//main//h3/a/bdi")[-1].text == "כהן אבי"
    assert "\N{FIRST STRONG ISOLATE}כהן אבי\N{POP DIRECTIONAL ISOLATE} (President)</a>" in call.text
