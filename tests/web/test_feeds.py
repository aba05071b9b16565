"""The calendar of deadlines: made and revoked on a page of the account, fetched without signing in."""

from datetime import date

import pytest
from flask import Flask
from icalendar import Calendar
from werkzeug.test import TestResponse

from planner.model import Feed, Organizer, db
from planner.programme.shape import ActionItem, Agreement, Institution, Person
from planner.values.text import Text
from planner.values.vocabulary import ActionState, AgreementState, Side
from tests.browser import Browser
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import store

FEEDS = "/account/feeds"
LASTING = {
    "state": AgreementState.IN_FORCE,
    "signed_on": date(2024, 11, 24),
    "valid_until": date(2027, 8, 31),
    "notice_months": 6,
}


def made(browser: Browser, name: str = "Outlook") -> str:
    """Make an address and return its path, as the page after it shows it."""
    browser.fill_in(FEEDS, {"name": name}, form="new-feed")
    return str(browser.get(FEEDS).one(".//input[@id='link']").get("value")).removeprefix("http://localhost")


def a_trip_with_deadlines(app: Flask, cast: Cast, *, number: int = 1) -> str:
    agreements = [Agreement(key=f"a{nth}", title=Text(f"Accord; {nth}"), **LASTING) for nth in range(number)]
    tasks = [
        ActionItem(key="letter", text=Text({"de": "Brief", "en": "Letter"}), due=date(2026, 12, 1)),
        ActionItem(key="done", text=Text("Done"), due=date(2026, 12, 1), state=ActionState.DONE),
        ActionItem(key="undated", text=Text("Undated")),
    ]
    return store(app, cast, *agreements, *tasks, title=Text("Accords"))


def entries(answer: TestResponse, *, of: str = "") -> list[tuple[str, date]]:
    """Return what stands on which day, of one trip where that is named."""
    found = Calendar.from_ical(answer.data).walk("VEVENT")
    return [(str(one["SUMMARY"]), one["DTSTART"].dt) for one in found if of in str(one.get("DESCRIPTION", ""))]


def sequences(answer: TestResponse, *, of: str) -> dict[str, int]:
    """Return the SEQUENCE of each entry of a trip, by its UID."""
    found = Calendar.from_ical(answer.data).walk("VEVENT")
    return {str(one["UID"]): int(one["SEQUENCE"]) for one in found if of in str(one.get("DESCRIPTION", ""))}


def test_a_calendar_says_what_is_due_without_signing_in(app: Flask, cast: Cast) -> None:
    a_trip_with_deadlines(app, cast)
    address = made(cast.ada.browser)

    answer = cast.nobody.client.get(address)

    assert entries(answer, of="Accords") == [
        ("To do: Letter", date(2026, 12, 1)),
        ("Give notice or renew: Accord; 0", date(2027, 2, 28)),
        ("Ends: Accord; 0", date(2027, 8, 31)),
    ]
    assert answer.content_type == "text/calendar; charset=utf-8"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert (answer.headers["X-Robots-Tag"], "Set-Cookie" in answer.headers) == ("noindex", False)


def test_an_entry_leads_to_what_is_due_and_tells_whom_it_binds_and_who_does_it(app: Flask, cast: Cast) -> None:
    lent = Agreement(key="lent", title=Text("Loan"), parties=("house", "nims"), **LASTING)
    letter = ActionItem(key="letter", text=Text("Letter"), due=date(2026, 12, 1), owner="ben")
    houses = (Institution(key="house", name=Text("House")), Institution(key="nims", name=Text("NIMS")))
    ben = Person(key="ben", academic_title="Dr.", given="Ben", family="Berg", side=Side.HOME)
    store(app, cast, *houses, ben, lent, letter, title=Text("Accords"))

    answer = cast.nobody.client.get(made(cast.ada.browser))

    found = [one for one in Calendar.from_ical(answer.data).walk("VEVENT") if "/trips/small" in str(one["URL"])]
    told = "Parties: House and NIMS\nValid until: 31 August 2027\nNotice period: 6 months\nAccords"
    assert [(str(one["URL"]), str(one["DESCRIPTION"])) for one in found] == [
        ("http://localhost/trips/small/outcomes#letter", "By whom: Dr. Ben Berg\nAccords"),
        ("http://localhost/trips/small/agreements/lent", told),
        ("http://localhost/trips/small/agreements/lent", told),
    ]


def test_a_calendar_that_has_not_changed_is_not_sent_again(app: Flask, cast: Cast) -> None:
    slug = a_trip_with_deadlines(app, cast)
    address = made(cast.ada.browser)
    tag = cast.nobody.client.get(address).headers["ETag"]

    same = cast.nobody.client.get(address, headers={"If-None-Match": tag})
    head = cast.nobody.client.head(address)
    cast.ada.browser.fill_in(f"/trips/{slug}/agreements/a0/edit", {"notice_months": "3"})
    other = cast.nobody.client.get(address, headers={"If-None-Match": tag})

    assert (same.status_code, same.data) == (304, b"")
    assert (head.status_code, head.data, head.headers["ETag"]) == (200, b"", tag)
    assert (other.status_code, b"20270531" in other.data) == (200, True)


def test_another_title_of_the_trip_counts_in_all_entries_that_name_it(app: Flask, cast: Cast) -> None:
    slug = a_trip_with_deadlines(app, cast)
    address = made(cast.ada.browser)
    before = sequences(cast.nobody.client.get(address), of="Accords")

    cast.ada.browser.fill_in(f"/trips/{slug}/edit", {"title-und": "Treaties"})

    after = sequences(cast.nobody.client.get(address), of="Treaties")
    assert after == {uid: number + 1 for uid, number in before.items()}


def test_an_address_that_is_revoked_is_gone_for_good(cast: Cast) -> None:
    address = made(cast.ada.browser)
    [link] = cast.ada.browser.get(FEEDS).all(".//ul[@class='fellows']//a")

    asked = cast.ada.browser.get(str(link.get("href")))
    while_asked = cast.nobody.client.get(address).status_code
    cast.ada.browser.fill_in(str(link.get("href")))

    assert (asked.heading, while_asked) == ("Revoke “Outlook”?", 200)
    answers = [cast.nobody.client.get(address), cast.nobody.client.head(address)]
    assert [(answer.status_code, answer.data) for answer in answers] == [(410, b""), (410, b"")]
    assert cast.ada.browser.get(FEEDS).all(".//ul[@class='fellows']") == []


def test_a_wrong_address_opens_nothing_and_cannot_be_tried_for_long(cast: Cast) -> None:
    made(cast.ada.browser)

    tried = [cast.nobody.client.get(f"/feeds/{number}.ics").status_code for number in range(21)]

    assert tried == [404] * 20 + [429]


def test_an_address_is_shown_once_and_kept_as_a_hash(app: Flask, cast: Cast) -> None:
    address = made(cast.ada.browser)
    secret = address.removeprefix("/feeds/").removesuffix(".ics")

    again = cast.ada.browser.get(FEEDS)

    with app.app_context():
        feed = db.session.scalars(db.select(Feed)).one()
        assert (len(feed.secret_hash), secret in feed.secret_hash) == (64, False)
    assert secret not in again.text
    assert again.said(".//p[@class='fellow-name']") == ["Outlookmade on 20 November 2026"]


@pytest.mark.parametrize(("method", "behind"), [("POST", ""), ("GET", "/"), ("GET", "x")])
def test_no_page_that_refuses_an_address_repeats_it(cast: Cast, method: str, behind: str) -> None:
    address = made(cast.ada.browser)
    secret = address.removeprefix("/feeds/").removesuffix(".ics")

    answer = cast.nobody.client.open(f"{address}{behind}", method=method, headers={"Accept": "text/html"})

    assert answer.status_code in {400, 404, 405}
    assert secret not in answer.text


def test_the_same_form_sent_twice_leaves_one_address(cast: Cast) -> None:
    sent = {"name": "Outlook", "since": "0"}

    cast.ada.browser.post(FEEDS, sent)
    cast.ada.browser.post(FEEDS, sent)

    assert len(cast.ada.browser.get(FEEDS).all(".//li[@class='fellow']")) == 1


def test_nobody_revokes_the_address_of_somebody_else(cast: Cast) -> None:
    address = made(cast.ada.browser)

    cast.dov.browser.post(f"{FEEDS}/1/revocation", status=404)

    assert cast.nobody.client.get(address).status_code == 200


def test_there_are_not_more_addresses_than_anybody_needs(cast: Cast) -> None:
    for_each = [cast.ada.browser.post(FEEDS, {"name": f"No {number}"}).status for number in range(20)]

    page = cast.ada.browser.post(FEEDS, {"name": "One more"}, status=422)

    assert set(for_each) == {303}
    assert "There are 20 calendar addresses already." in page.words
    assert page.one(".//input[@name='name']").get("value") == "One more"


def test_a_trip_that_is_left_is_in_the_calendar_no_more(app: Flask, cast: Cast) -> None:
    a_trip_with_deadlines(app, cast)
    address = made(cast.ada.browser)

    cast.ada.browser.fill_in("/trips/small/deletion")

    answer = cast.nobody.client.get(address)
    assert (entries(answer, of="Accords"), len(entries(answer))) == ([], 2)


def test_the_calendar_of_an_account_that_is_shut_is_empty(app: Flask, cast: Cast) -> None:
    a_trip_with_deadlines(app, cast)
    address = made(cast.ada.browser)
    with app.app_context():
        db.session.get_one(Organizer, cast.ada.id).active = False
        db.session.commit()

    answer = cast.nobody.client.get(address)

    assert entries(answer) == [("Nothing is due yet", date(2026, 11, 20))]


@pytest.mark.parametrize("number", [1, 3])
def test_a_calendar_takes_as_many_queries_however_much_is_due(
    app: Flask, cast: Cast, queries: Queries, number: int
) -> None:
    a_trip_with_deadlines(app, cast, number=number)
    address = made(cast.ada.browser)

    with queries(4):
        answer = cast.nobody.client.get(address)

    assert len([title for title, _day in entries(answer) if "Ends" in title]) == number
