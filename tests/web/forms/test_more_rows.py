"""One more row is asked for to be filled in: it comes with the focus in it, and lies open."""

import pytest

from tests.cast import Cast

TRIP = "/trips/tsukuba"


@pytest.mark.parametrize(
    ("form", "button", "field"),
    [
        (f"{TRIP}/engagements/new", "parts-more", "parts-1-person"),
        (f"{TRIP}/engagements/new", "new_people-more", "new_people-1-family"),
        (f"{TRIP}/engagements/new", "organisers-more", "organisers-1-institution"),
        (f"{TRIP}/agreements/new", "signatories-more", "signatories-1-person"),
        (f"{TRIP}/stays/new", "rooms-more", "rooms-1-kind"),
        ("/trips/new", "groups-more", "groups-1-name"),
    ],
)
def test_a_row_that_was_asked_for_has_the_focus(cast: Cast, form: str, button: str, field: str) -> None:
    shown = cast.ada.browser.get(form)
    page = cast.ada.browser.post(form, {button: "y", field.replace("-1-", "-0-"): ""}, status=200)

    assert shown.all(".//main//*[@autofocus]") == []
    assert page.one(".//main//*[@autofocus]").get("id") == field


@pytest.mark.parametrize(("button", "part"), [("parts-more", "people"), ("organisers-more", "hosts")])
def test_a_part_of_the_form_that_gets_a_row_lies_open(cast: Cast, button: str, part: str) -> None:
    new = f"{TRIP}/engagements/new"
    shown = cast.ada.browser.post(new, {"kind": "free"}, status=422)
    page = cast.ada.browser.post(new, {"kind": "free", button: "y"}, status=200)

    assert shown.one(f".//details[@data-part='{part}']").get("open") is None
    assert page.one(f".//details[@data-part='{part}']").get("open") is not None
