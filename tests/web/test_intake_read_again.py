"""A table that is read otherwise than it looked: what is picked for its columns holds, or is asked for again."""

from urllib.parse import urlencode

import pytest

from tests.browser import Page
from tests.cast import Cast
from tests.web.test_intake import HEAD, LINES, VERA, hand_in


def picking(page: Page, **picked: str) -> str:
    """Return the address to which the form leads that says how the table is read, with what is picked in it."""
    [form] = page.all(".//form[@class='intake-reading']")
    said = {str(one.get("name")): str(one.get("value")) for one in form.iter("input") if one.get("type") == "hidden"}
    for select in form.iter("select"):
        said[str(select.get("name"))] = next(
            (str(one.get("value")) for one in select.iter("option") if one.get("selected") is not None), ""
        )
    return f"{form.get('action')}?{urlencode({**said, **picked})}"


def test_what_is_picked_for_columns_holds_when_the_table_is_read_with_other_characters(cast: Cast) -> None:
    ada = cast.ada.browser
    page = ada.get(hand_in(ada, "Vorname;Name;Tätigkeit;Rang\nVera;Vogtländer;Rektorin;x\n"))
    said = {"column-2": "function", "column-3": "", "encoding": "mac_roman"}

    page = ada.get(picking(page, **said))

    assert "Vogtl‰nder" in page.words
    picked = [page.one(f".//select[@name='column-{nth}']/option[@selected]").get("value") for nth in range(4)]
    assert picked == ["given", "family", "function", ""]


def test_that_a_table_has_other_columns_now_than_those_that_were_picked_is_said(cast: Cast) -> None:
    ada = cast.ada.browser
    page = ada.get(hand_in(ada, "Vorname;Name;Bemerkung\nVera;Vogt;Rektorin\n"))

    page = ada.get(picking(page, **{"column-2": "function", "delimiter": "comma"}))

    assert "Read so, the table has other columns. Pick once more what they are." in page.words


def test_how_a_table_is_read_stays_in_sight_once_it_is_read_again(cast: Cast) -> None:
    ada = cast.ada.browser
    address = hand_in(ada, HEAD + VERA)
    fold = ".//details[@open]/summary"
    page = ada.get(address)
    assert not page.all(f".//form[@class='intake-reading']{fold[1:]}")

    page = ada.get(picking(page))

    assert page.all(f".//form[@class='intake-reading']{fold[1:]}")


@pytest.mark.parametrize("read", ["0.x", "9.utf-8.comma.1", "0.utf-8.comma.99", "0.a.b.1.x", "x.y.z.w", "...."])
def test_choices_for_a_reading_that_cannot_be_count_for_nothing(cast: Cast, read: str) -> None:
    page = cast.ada.browser.get(f"{hand_in(cast.ada.browser, HEAD + VERA)}?read={read}&column-3=function")

    assert page.said(LINES) == ["Row 2 new Dr. Vera Vogtländer Präsidentin · vogt@example.org"]
