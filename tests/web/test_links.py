"""Links for delegates on their organizer's pages: made, shown, printed, renewed, revoked, and who sees addresses."""

import pytest
from flask import Flask
from sqlalchemy import select

from planner.model import Feed, Organizer, db
from planner.web import fetches
from tests.browser import Browser, Page
from tests.cast import TRIP, Cast
from tests.conftest import Queries
from tests.web.published import link_to, published, revoked

LINKS = f"/trips/{TRIP}/links"
LOOKS = 8


def fetched(cast: Cast, page: str) -> int:
    return cast.nobody.client.get(f"{page}programme.ics").status_code


def made(browser: Browser, **fields: str) -> Page:
    """Make a link and return its page."""
    answer = browser.fill_in(f"{LINKS}/new", {"audience": "person:ada", **fields})
    return browser.get(str(answer.headers["Location"]))


def address_on(page: Page, place: str = "link") -> str:
    return str(page.one(f".//input[@id='{place}']").get("value")).removeprefix("http://localhost")


def test_a_link_is_made_for_an_audience_and_opens_its_calendar(app: Flask, cast: Cast) -> None:
    published(app)

    page = made(cast.ada.browser, language="de", name="For the family")

    assert (page.heading, "For the family" in page.words) == ("Link for Ada Adler", True)
    assert address_on(page, "calendar-link") == f"{address_on(page)}programme.ics"
    assert fetched(cast, address_on(page)) == 200


def test_a_link_leads_into_each_sort_of_program(cast: Cast) -> None:
    page = made(cast.ada.browser)

    leads = [link.partition("?")[0] for link in page.links() if "programme.ics" in link]

    assert [link for link in leads if not link.startswith("http://localhost")] == [
        f"webcal://localhost{address_on(page)}programme.ics",
        "https://calendar.google.com/calendar/r",
        "https://outlook.office.com/calendar/0/addfromweb",
        "https://outlook.live.com/calendar/0/addfromweb",
    ]


def test_a_reminder_is_chosen_in_the_address(cast: Cast) -> None:
    page = made(cast.ada.browser)
    here = next(
        link for link in cast.ada.browser.get(LINKS).links() if link.startswith(f"{LINKS}/") and link[-1].isdigit()
    )

    ringing, nonsense = (cast.ada.browser.get(f"{here}?alarm={alarm}") for alarm in ("30", "7777"))

    assert address_on(ringing, "calendar-link") == f"{address_on(page)}programme.ics?alarm=30"
    assert address_on(nonsense, "calendar-link") == f"{address_on(page)}programme.ics"


def test_the_same_form_sent_twice_makes_one_link(app: Flask, cast: Cast) -> None:
    fields = {"audience": "group:city", "since": "0"}

    answers = [cast.ada.browser.post(f"{LINKS}/new", fields).headers["Location"] for _ in range(2)]

    assert answers[0] == answers[1]
    assert len(links(app)) == 1


def test_everybody_gets_a_link_in_their_language_at_once_and_no_second_one(app: Flask, cast: Cast) -> None:
    link_to(app, "person:ada")

    cast.ada.browser.post(f"{LINKS}/several", {"whom": ["people", "groups"]})
    cast.ada.browser.post(f"{LINKS}/several", {"whom": ["people", "groups"]})

    assert sorted(links(app)) == [
        ("group:city", "de"),
        ("group:university", "de"),
        ("person:ada", "en"),
        ("person:ben", "de"),
        ("person:cleo", "de"),
    ]


def test_who_has_no_link_yet_is_counted(app: Flask, cast: Cast) -> None:
    link_to(app, "person:ada")

    assert "2 people of the delegation have no link yet." in cast.ada.browser.get(LINKS).words


def test_the_staff_gets_no_link_and_neither_does_the_public(cast: Cast) -> None:
    for audience in ("staff", "public", "person:nobody"):
        page = cast.ada.browser.post(f"{LINKS}/new", {"audience": audience}, status=422)
        assert "does not belong to this trip" in page.words


def test_a_renewed_link_works_at_once_and_the_one_before_does_not(app: Flask, cast: Cast) -> None:
    published(app)
    before = made(cast.ada.browser)
    (number,) = numbers(app)

    answer = cast.ada.browser.post(f"{LINKS}/{number}/renewal")
    after = cast.ada.browser.get(str(answer.headers["Location"]))

    assert (fetched(cast, address_on(before)), fetched(cast, address_on(after))) == (410, 200)


def test_revoking_asks_first_and_then_closes_the_link(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    (number,) = numbers(app)

    question = cast.ada.browser.get(f"{LINKS}/{number}/revocation")
    before = fetched(cast, page)
    cast.ada.browser.post(f"{LINKS}/{number}/revocation")

    assert (question.heading, before, fetched(cast, page)) == ("Revoke the link for Ada Adler?", 200, 410)
    assert "No link yet" in cast.ada.browser.get(LINKS).words


def test_a_revoked_link_has_no_page_here_any_more(app: Flask, cast: Cast) -> None:
    link_to(app)
    (number,) = numbers(app)
    revoked(app)

    cast.ada.browser.get(f"{LINKS}/{number}", status=404)


def test_a_viewer_sees_that_there_are_links_but_no_address(app: Flask, cast: Cast) -> None:
    page = link_to(app)

    seen = cast.cleo.browser.get(LINKS)

    assert "Ada Adler" in seen.words
    assert page not in seen.text
    assert [link for link in seen.links() if link.startswith(f"{LINKS}/")] == []


def test_a_link_of_another_trip_is_not_found_under_this_one(app: Flask, cast: Cast) -> None:
    link_to(app, "everyone", slug="kyoto")
    (number,) = numbers(app)

    cast.ada.browser.get(f"{LINKS}/{number}", status=404)


def test_an_organizer_sees_when_and_by_what_a_calendar_was_last_fetched(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    cast.nobody.client.get(f"{page}programme.ics", headers={"User-Agent": "Google-Calendar-Importer"})
    fetches.write(app)

    words = cast.ada.browser.get(LINKS).words

    assert "Calendar last fetched on 20 November 2026, 10:00 (Berlin · UTC+1) by Google Calendar" in words


def test_who_made_a_link_and_who_revoked_it_stays_to_be_read(app: Flask, cast: Cast) -> None:
    made(cast.ada.browser, name="For the family")
    (number,) = numbers(app)

    cast.ben.browser.post(f"{LINKS}/{number}/renewal")

    gone = cast.cleo.browser.get(LINKS).said(".//details//li")
    assert gone == [
        (
            "Ada Adler For the family · made on 20 November 2026 by Ada "
            "revoked on 20 November 2026, 10:00 (Berlin · UTC+1) by Ben"
        )
    ]


def test_a_link_is_found_by_name_circle_or_what_it_is_for(app: Flask, cast: Cast) -> None:
    for audience in ("person:ada", "person:ben", "group:city"):
        link_to(app, audience)

    fitting = cast.ada.browser.get(f"{LINKS}?q=ADLER")
    nothing = cast.ada.browser.get(f"{LINKS}?q=nobody")

    assert fitting.said(".//main//p[@role='status']") == ["1 of 3 shown Show all"]
    assert len(fitting.all(".//li[@id]")) == 1
    assert nothing.said(".//h2[@class='empty-title']") == ["No link fits"]


def test_the_sheet_holds_the_code_and_the_address_of_every_link(app: Flask, cast: Cast) -> None:
    pages = [link_to(app, audience) for audience in ("person:ada", "group:city")]

    sheet = cast.ada.browser.get(f"{LINKS}/sheet")

    assert sheet.said(".//p[@class='link-slip-address']") == [f"http://localhost{page}" for page in reversed(pages)]
    assert len(sheet.all(".//figure")) == 2


@pytest.mark.parametrize(("code", "said"), [("de", "de"), ("ja", "ja"), ("fr", "de")])
def test_each_card_of_the_sheet_speaks_as_its_link_does(app: Flask, cast: Cast, code: str, said: str) -> None:
    page = link_to(app, "person:ada", language=code)

    card = cast.ada.browser.get(f"{LINKS}/sheet").one(".//*[@class='link-slip']/div")
    words = {"de": "Ihr Programm", "ja": "あなたの日程"}[said]

    assert (card.get("lang"), cast.nobody.get(page).root.get("lang")) == (said, said)
    assert words in " ".join(card.itertext())


def test_a_link_that_cannot_be_said_any_more_is_replaced(app: Flask, cast: Cast) -> None:
    page = link_to(app)
    (number,) = numbers(app)
    app.config["SECRET_KEY"], kept = "another", app.config["SECRET_KEY"]
    cast.ada.browser.sign_in(session_name(app, cast))

    shown = cast.ada.browser.get(f"{LINKS}/{number}")
    app.config["SECRET_KEY"] = kept

    assert "it cannot be shown any more" in shown.words
    assert fetched(cast, page) == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_as_often_for_three_links_as_for_one(
    app: Flask, cast: Cast, queries: Queries, count: int
) -> None:
    for audience in ("person:ada", "person:ben", "group:city")[:count]:
        link_to(app, audience)

    with queries(LOOKS):
        cast.ada.browser.get(LINKS)


def links(app: Flask) -> list[tuple[str, str]]:
    with app.app_context():
        return [(feed.audience, feed.language) for feed in db.session.scalars(select(Feed).order_by(Feed.id))]


def numbers(app: Flask) -> list[int]:
    with app.app_context():
        return list(db.session.scalars(select(Feed.id)))


def session_name(app: Flask, cast: Cast) -> str:
    with app.app_context():
        return db.session.get_one(Organizer, cast.ada.id).fs_uniquifier
