"""The visit report on its page and on its form, and as a file."""

from io import BytesIO

import docx
from flask import Flask

from planner.model import Engagement, Trip
from planner.programme.shape import Engagement as Item
from planner.values.text import Text
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.pages import fields_of
from tests.programmes import a_meeting, exact
from tests.web.stored import cast_and_places, draft, store

TRIP = "/trips/tsukuba"
REPORT = f"{TRIP}/report"
EDIT = f"{REPORT}/edit"


def form_on(page: Page) -> dict[str, list[str]]:
    """Return what the form of a page sends as it stands."""
    [form] = [one for one in page.all(".//main//form[@method='post']") if one.get("class") != "note-undo"]
    return fields_of(form)


def many_meetings(count: int) -> list[Item]:
    days = (f"2026-11-{22 + nth // 10}" for nth in range(count))
    return [a_meeting(exact(day, f"{8 + nth % 10:02d}:00"), key=f"m{nth}") for nth, day in enumerate(days)]


def test_the_page_tells_results_agreements_steps_and_what_took_place(cast: Cast) -> None:
    page = cast.cleo.browser.get(REPORT)

    assert page.said(".//main//section/h2") == [
        "Summary",
        "Aims and results",
        "Agreements",
        "Next steps",
        "The programme as carried out",
        "People met",
        "Delegation",
    ]
    assert f"{TRIP}/engagements/signing" in page.links()
    assert f"{EDIT}" not in page.links()


def test_the_page_says_what_is_still_missing_and_leads_there(cast: Cast) -> None:
    page = cast.ben.browser.get(REPORT)

    asked = {link.text: link.get("href") for link in page.all(".//aside//ul[@class='report-asks']//a")}
    assert asked["Nobody has written yet how it went as a whole."] == EDIT
    assert asked["No result serves the aim “Exchange of students”."] == f"{TRIP}/outcomes#exchange"
    assert asked["“Memorandum of cooperation” was to be signed, but is not marked as signed."] == (
        f"{TRIP}/agreements/nims-2026"
    )


def test_how_it_went_is_written_for_the_whole_and_for_single_items_at_once(app: Flask, cast: Cast) -> None:
    said = {"summary-en": "A success.", "account-call-en": "They **agreed**.", "account-call-de": "Man war sich einig."}

    cast.ben.browser.fill_in(EDIT, said)

    assert draft(app, Trip, slug="tsukuba").summary == Text({"en": "A success."})
    account = draft(app, Engagement, key="call").account
    assert account == Text({"en": "They **agreed**.", "de": "Man war sich einig."})
    page = cast.cleo.browser.get(REPORT)
    assert ("A success." in page.words, "They agreed." in page.words) == (True, True)
    assert cast.ben.browser.get(f"{TRIP}/history").said(".//main//li[@class='step']/header/p/strong")[0] == "Ben"


def test_what_was_written_stays_when_the_trip_or_the_item_is_changed(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(EDIT, {"summary-en": "A success.", "account-call-en": "They agreed."})

    cast.ben.browser.fill_in(f"{TRIP}/edit", {"title-en": "Another title"})
    cast.ben.browser.fill_in(f"{TRIP}/engagements/call/edit", {"title-en": "Another call"})

    assert draft(app, Trip, slug="tsukuba").summary == Text({"en": "A success."})
    assert draft(app, Engagement, key="call").account == Text({"en": "They agreed."})


def test_two_who_write_about_different_items_keep_both(app: Flask, cast: Cast) -> None:
    mine = form_on(cast.ada.browser.get(EDIT))
    cast.ben.browser.fill_in(EDIT, {"account-signing-en": "Ben's"})

    both = cast.ada.browser.post(EDIT, {**mine, "account-call-en": ["Ada's"]}, status=409)
    cast.ada.browser.post(EDIT, form_on(both))

    assert draft(app, Engagement, key="call").account == Text({"en": "Ada's"})
    assert draft(app, Engagement, key="signing").account == Text({"en": "Ben's"})


def test_nothing_is_kept_where_one_of_the_texts_is_refused(app: Flask, cast: Cast) -> None:
    page = cast.ben.browser.fill_in(EDIT, {"summary-en": "x" * 8001, "account-call-en": "Good."}, status=422)

    assert page.said(".//main//div[@role='alert']//li") == [
        "How it went as a whole: This is too long: 8001 characters, and at most 8000 fit."
    ]
    assert page.said(".//textarea[@name='account-call-en']") == ["Good."]
    assert not draft(app, Engagement, key="call").account


def test_a_long_programme_is_asked_about_a_page_at_a_time_and_none_loses_what_another_says(
    app: Flask, cast: Cast
) -> None:
    slug = store(app, cast, *many_meetings(45), languages=("en",))
    edit = f"/trips/{slug}/report/edit"
    cast.ada.browser.fill_in(edit, {"account-m3-und": "The first page"})

    cast.ada.browser.fill_in(f"{edit}?page=2", {"account-m44-und": "The second page"})

    assert [name for name in form_on(cast.ada.browser.get(f"{edit}?page=2")) if name.startswith("account")] == [
        f"account-m{nth}-und" for nth in range(40, 45)
    ]
    assert str(draft(app, Engagement, key="m3").account) == "The first page"
    assert str(draft(app, Engagement, key="m44").account) == "The second page"


def test_a_trip_without_anything_has_a_report_that_says_so(app: Flask, cast: Cast) -> None:
    slug = store(app, cast)

    page = cast.ada.browser.get(f"/trips/{slug}/report")

    assert page.said(".//main//section/p")[0] == "Nothing is written yet."
    assert page.said(".//aside//ul[@class='report-asks']/li") == ["Nobody has written yet how it went as a whole."]


def test_nothing_is_written_of_a_closed_trip_and_the_words_stay(app: Flask, cast: Cast) -> None:
    sent = {**form_on(cast.ada.browser.get(EDIT)), "summary-en": ["Too late"]}
    cast.ada.browser.fill_in(f"{TRIP}/edit", {"state": "closed"})

    page = cast.ada.browser.post(EDIT, sent, status=409)

    assert "Too late" in page.text
    assert not draft(app, Trip, slug="tsukuba").summary


def test_the_file_to_write_on_is_in_the_language_that_is_asked_for(cast: Cast) -> None:
    page = cast.cleo.browser.get(f"{REPORT}/de.docx")

    [first, *_rest] = docx.Document(BytesIO(page.answer.get_data())).paragraphs
    assert first.text == "Besuch in Tsukuba"
    assert '="Besuch in Tsukuba _ Reisebericht.docx"' in page.headers["Content-Disposition"]
    cast.cleo.browser.get(f"{REPORT}/tlh.docx", status=404)


def test_page_and_form_ask_the_database_as_much_for_one_item_as_for_three(
    app: Flask, cast: Cast, queries: Queries
) -> None:
    one, three = (store(app, cast, *cast_and_places(), *many_meetings(nth), slug=f"t{nth}") for nth in (1, 3))

    with queries(6):
        cast.ada.browser.get(f"/trips/{one}/report")
    with queries(6):
        cast.ada.browser.get(f"/trips/{three}/report")
    with queries(7):
        cast.ada.browser.get(f"/trips/{one}/report/edit")
    with queries(7):
        cast.ada.browser.get(f"/trips/{three}/report/edit")
