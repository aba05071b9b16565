"""Two people change the same thing at the same time: both versions are shown, nothing is lost."""

from datetime import date

from flask import Flask

from planner.model import Engagement, Stay
from planner.values.text import Text
from planner.values.when import When
from tests.cast import Cast
from tests.pages import fields_of
from tests.web.stored import draft

EDIT = "/trips/tsukuba/engagements/call/edit"
STAY = "/trips/tsukuba/stays/stay/edit"


def both_change(cast: Cast) -> tuple[dict[str, list[str]], str]:
    """Let Ben save while Ada is still writing; return what Ada has in her form and the page that she then sees."""
    form = cast.ada.browser.get(EDIT).one(".//main//form[@method='post']")
    cast.ben.browser.fill_in(EDIT, {"title-en": "Ben's call", "when-start": "8:30", "notes-staff-und": "Ben's note"})
    mine = {**fields_of(form), "title-en": ["Ada's call"], "lead_minutes": ["20"]}
    page = cast.ada.browser.post(EDIT, mine, status=409)
    return fields_of(page.one(".//main//form[@method='post']")), page.text


def test_both_versions_stand_side_by_side_field_by_field(cast: Cast) -> None:
    form = cast.ada.browser.get(EDIT).one(".//main//form[@method='post']")
    cast.ben.browser.fill_in(EDIT, {"title-en": "Ben's call", "when-start": "8:30"})

    page = cast.ada.browser.post(EDIT, {**fields_of(form), "title-en": ["Ada's call"]}, status=409)

    assert page.heading == "Somebody else was faster"
    assert page.one(".//main//*[@autofocus]").find("h1") is not None
    assert page.said(".//main//fieldset/legend") == ["Title", "When"]
    mine, theirs = page.said(".//main//fieldset[1]/label")
    assert ("Ada's call" in mine, "Ben's call" in theirs) == (True, True)
    assert "Day: 24 November 2026Begins: 08:30Ends: 10:30" in page.said(".//main//fieldset[2]/label")[1]


def test_keeping_mine_saves_my_words_over_theirs(app: Flask, cast: Cast) -> None:
    standing, _page = both_change(cast)

    cast.ada.browser.post(EDIT, standing)

    assert draft(app, Engagement, key="call", trip_id=1).title["en"] == "Ada's call"


def test_what_only_one_of_us_changed_is_chosen_already(app: Flask, cast: Cast) -> None:
    standing, _page = both_change(cast)

    cast.ada.browser.post(EDIT, standing)

    saved = draft(app, Engagement, key="call", trip_id=1)
    assert (saved.title["en"], saved.when.start, saved.lead_minutes) == ("Ada's call", 510, 20)
    assert saved.notes.staff == Text("Ben's note")


def test_a_form_that_does_not_say_what_it_showed_keeps_mine(app: Flask, cast: Cast) -> None:
    form = cast.ada.browser.get(EDIT).one(".//main//form[@method='post']")
    cast.ben.browser.fill_in(EDIT, {"when-start": "8:30"})

    page = cast.ada.browser.post(EDIT, {**fields_of(form), "shown": ["when"], "title-en": ["Ada's"]}, status=409)
    cast.ada.browser.post(EDIT, fields_of(page.one(".//main//form[@method='post']")))

    assert draft(app, Engagement, key="call", trip_id=1).when.start == 540


def test_taking_theirs_for_one_field_keeps_mine_in_the_others(app: Flask, cast: Cast) -> None:
    standing, _page = both_change(cast)

    cast.ada.browser.post(EDIT, {**standing, "take-title": "theirs", "take-when": "theirs", "take-notes": "theirs"})

    saved = draft(app, Engagement, key="call", trip_id=1)
    assert (saved.title["en"], saved.when.start, saved.lead_minutes) == ("Ben's call", 510, 20)
    assert saved.notes.staff == Text("Ben's note")


def test_a_third_save_in_between_is_shown_again(cast: Cast) -> None:
    standing, _page = both_change(cast)
    cast.ben.browser.fill_in(EDIT, {"title-en": "Ben's second thought"})

    page = cast.ada.browser.post(EDIT, standing, status=409)

    assert "Ben's second thought" in page.words


def test_a_form_without_a_version_is_not_saved(app: Flask, cast: Cast) -> None:
    form = cast.ada.browser.get(EDIT).one(".//main//form[@method='post']")

    cast.ada.browser.post(EDIT, {**fields_of(form), "version": ["new"], "when-form": ["undated"]}, status=409)

    assert draft(app, Engagement, key="call", trip_id=1).when != When()


def test_keeping_mine_holds_for_where_an_agreement_is_signed_too(app: Flask, cast: Cast) -> None:
    agreement = "/trips/tsukuba/agreements/nims-2026/edit"
    mine = fields_of(cast.ada.browser.get(agreement).one(".//main//form[@method='post']"))
    cast.ben.browser.fill_in(agreement, {"title-en": "Ben's title", "signings-0-engagement": "some-day"})

    page = cast.ada.browser.post(agreement, mine, status=409)
    standing = fields_of(page.one(".//main//form[@method='post']"))
    cast.ada.browser.post(agreement, {**standing, "take-signings": "mine"})

    signed = {key: draft(app, Engagement, key=key, trip_id=1).signs for key in ("signing", "some-day")}
    assert signed == {"signing": ("nims-2026",), "some-day": ()}


def test_a_beginning_and_an_end_are_chosen_together_so_that_no_choice_makes_nonsense(app: Flask, cast: Cast) -> None:
    mine = fields_of(cast.ada.browser.get(STAY).one(".//main//form[@method='post']"))
    cast.ben.browser.fill_in(STAY, {"check_in": "2026-11-22", "check_out": "2026-11-24"})

    page = cast.ada.browser.post(STAY, {**mine, "check_in": ["2026-11-25"], "check_out": ["2026-11-28"]}, status=409)
    standing = fields_of(page.one(".//main//form[@method='post']"))
    cast.ada.browser.post(STAY, {**standing, "take-check_in+check_out": "theirs"})

    assert page.said(".//main//fieldset/legend") == ["Nights"]
    assert "Check-in: 25 November 2026Check-out: 28 November 2026" in page.said(".//main//fieldset/label")[0]
    saved = draft(app, Stay, key="stay", trip_id=1)
    assert (saved.check_in, saved.check_out) == (date(2026, 11, 22), date(2026, 11, 24))


def test_a_beginning_of_one_and_an_end_of_the_other_both_hold(app: Flask, cast: Cast) -> None:
    mine = fields_of(cast.ada.browser.get(STAY).one(".//main//form[@method='post']"))
    cast.ben.browser.fill_in(STAY, {"check_out": "2026-11-30"})

    page = cast.ada.browser.post(STAY, {**mine, "check_in": ["2026-11-22"]}, status=409)
    cast.ada.browser.post(STAY, fields_of(page.one(".//main//form[@method='post']")))

    assert page.said(".//main//fieldset/legend") == ["Check-in", "Check-out"]
    saved = draft(app, Stay, key="stay", trip_id=1)
    assert (saved.check_in, saved.check_out) == (date(2026, 11, 22), date(2026, 11, 30))
