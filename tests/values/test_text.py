"""A text in one or several languages."""

import pytest

from planner.values.text import ANY, NOTHING, Text, missing_in, shortened, shows_something

BOTH = Text({"en": "City hall", "ja": "市役所"})


@pytest.mark.parametrize(
    ("text", "language", "others", "chosen"),
    [
        (BOTH, "ja", (), ("市役所", "ja")),
        (BOTH, "de", (), ("City hall", "en")),
        (BOTH, "de", ("ja", "en"), ("市役所", "ja")),
        (Text("NIMS"), "de", ("ja",), ("NIMS", ANY)),
        (Text({"ja": "市役所", ANY: "City hall"}), "de", ("ja",), ("City hall", ANY)),
        (NOTHING, "de", ("en",), ("", "")),
    ],
)
def test_a_reader_gets_their_language_then_the_plain_wording_then_the_others(text, language, others, chosen):
    assert text.choose(language, others) == chosen


def test_empty_wordings_are_left_out():
    assert Text({"en": "Tea", "de": ""}) == Text({"en": "Tea"})
    assert not Text({"en": ""})
    assert not Text("")
    assert not Text(None)


@pytest.mark.parametrize(
    ("text", "plain"), [(Text("NIMS"), "NIMS"), (BOTH, {"en": "City hall", "ja": "市役所"}), (NOTHING, {})]
)
def test_a_file_holds_a_plain_string_where_there_is_only_that(text, plain):
    assert text.plain() == plain
    assert Text(text.plain()) == text


def test_texts_of_the_same_wordings_are_equal_in_any_order_and_hash_alike():
    turned = Text({"ja": "市役所", "en": "City hall"})

    assert turned == BOTH
    assert {turned: "found"}[BOTH] == "found"
    assert turned != Text({"en": "City hall"})


def test_a_wording_is_set_and_taken_out_in_a_copy():
    german = BOTH.with_wording("de", "Rathaus")

    assert (german["de"], "de" in BOTH) == ("Rathaus", False)
    assert german.with_wording("de", "") == BOTH


def test_a_map_with_the_plain_wording_keeps_its_languages_in_a_file():
    assert Text({ANY: "NIMS", "ja": "物材機構"}).plain() == {ANY: "NIMS", "ja": "物材機構"}


def test_the_source_of_a_text_may_change_without_changing_it():
    wordings = {"en": "Tea"}
    text = Text(wordings)

    wordings["en"] = "Coffee"

    assert text["en"] == "Tea"


@pytest.mark.parametrize("words", ["", " \n", "\u200b\u200d", "\u3164", "\u2800 \u00ad", "\u0301"])
def test_letters_that_show_nothing_say_nothing(words):
    assert not shows_something(words)


@pytest.mark.parametrize("words", ["a", "市", "\u200bقم", "?", "👩\u200d🚀"])
def test_one_letter_that_shows_is_enough(words):
    assert shows_something(words)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (BOTH, ("de",)),
        (Text({"de": "Rathaus"}), ("en", "ja")),
        (Text({"en": "A", "de": "B", "ja": "C"}), ()),
        (Text("NIMS"), ()),
        (Text({ANY: "NIMS", "ja": "物材機構"}), ()),
        (NOTHING, ()),
    ],
)
def test_a_text_is_missing_where_it_is_written_in_another_language_only(text: Text, missing: tuple[str, ...]) -> None:
    assert missing_in(text, ("de", "en", "ja")) == missing


def test_a_language_is_not_missing_where_a_wider_one_is_there() -> None:
    assert missing_in(Text({"zh": "市政府"}), ("zh-Hant", "de")) == ("de",)


@pytest.mark.parametrize(("words", "shown"), [("Tsukuba", "Tsukuba"), ("Tsukuba and Kyoto", "Tsukuba…")])
def test_words_are_cut_where_there_is_no_room_and_say_so(words, shown):
    assert shortened(words, 9) == shown
