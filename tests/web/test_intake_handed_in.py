"""What is handed in where a table belongs and has no rows, or not these: it is said what is missing."""

import io

import pytest

from tests.cast import Cast
from tests.web.test_intake import HEAD, IMPORT, LINES, UWE, VERA, hand_in

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vogt;Vera;;;\r\nFN:Vera Vogt\r\nEND:VCARD\r\n"


def test_without_a_file_one_is_asked_for(cast: Cast) -> None:
    page = cast.ada.browser.post(IMPORT, {"pasted": ""}, status=422)

    assert "Choose a file, or paste rows." in page.words


def test_an_empty_file_is_named_though_rows_are_pasted_too(cast: Cast) -> None:
    sent = {"file": (io.BytesIO(b""), "x.csv"), "pasted": "Vorname\tName\nVera\tVogt\n"}

    page = cast.ada.browser.post(IMPORT, sent, status=422)

    assert "The file is empty." in page.words


def test_a_table_of_headings_alone_is_said_to_hold_nothing_below_them(cast: Cast) -> None:
    page = cast.ada.browser.get(hand_in(cast.ada.browser, HEAD))

    assert page.said(LINES) == ["There is nothing below the headings."]


@pytest.mark.parametrize("where", ["of=sessions&inside=conference", "of=posters&inside=keynote"])
def test_address_cards_are_offered_and_taken_for_people_alone(cast: Cast, where: str) -> None:
    assert "VCF" in cast.ada.browser.get(IMPORT).words
    assert "VCF" not in cast.ada.browser.get(f"{IMPORT}?{where}").words

    page = cast.ada.browser.post(f"{IMPORT}?{where}", {"file": (io.BytesIO(CARD), "x.vcf")}, status=422)

    assert "Address cards hold people, and nothing else." in page.words


@pytest.mark.parametrize(("left", "said"), [("3, 99", "99"), ("1, 3", "1"), ("3, 88-90, 99", "88-90, 99")])
def test_rows_to_leave_out_that_there_are_not_are_named(cast: Cast, left: str, said: str) -> None:
    page = cast.ada.browser.get(f"{hand_in(cast.ada.browser, HEAD + VERA + UWE)}?left={left}")

    assert f"There are no such rows to leave out: {said}." in page.words
    assert len(page.all(LINES)) == 1


def test_a_stretch_of_rows_to_leave_out_may_go_on_below_the_last(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{hand_in(cast.ada.browser, HEAD + VERA + UWE)}?left=2-9999")

    assert "no such rows" not in page.words
    assert page.said(LINES) == ["All rows are left out."]
