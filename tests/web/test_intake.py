"""A table is handed in, looked at row by row, corrected, taken over in one step, or discarded."""

import io

import pytest
from flask import Flask

from planner.model import Engagement, Person
from tests.browser import Browser, Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import count, draft, newest

IMPORT = "/trips/tsukuba/import"
HEAD = "Nr.;Titel;Vorname;Name;Funktion;Institution;E-Mail;Telefon;Telefon\n"
VERA = "2;Dr.;Vera;Vogtländer;Präsidentin;Beispiel GmbH;vogt@example.org;030 1;030 2\n"
UWE = "1;;Uwe;Voss;Referent;;voss@example.org;;\n"
ADA = ";;Ada;Adler;Bürgermeisterin;;;;\n"
WRONG = ";;Ida;Igel;;;ida@;;\n"
LINES = ".//ol[@class='intake-lines']/li"


def hand_in(browser: Browser, words: str, *, to: str = IMPORT, encoding: str = "cp1252") -> str:
    """Hand in a table and return where it is looked at."""
    file = (io.BytesIO(words.encode(encoding)), "Teilnehmer.csv")
    return str(browser.post(to, {"file": file}).headers["Location"])


def take_over(browser: Browser, page: Page, *, status: int = 303, **fields: str) -> Page:
    """Press the button under the rows."""
    [form] = page.all(".//main//form[@class='form intake-end']")
    seen = {str(one.get("name")): str(one.get("value")) for one in form.findall("input")}
    return browser.post(str(form.get("action")), {**seen, **fields}, status=status)


def test_each_row_is_shown_with_what_would_become_of_it(cast: Cast) -> None:
    page = cast.ada.browser.get(hand_in(cast.ada.browser, HEAD + VERA + ADA + WRONG))

    assert page.heading == "Teilnehmer.csv"
    assert page.said(LINES) == [
        "Row 2 new Dr. Vera Vogtländer Präsidentin · vogt@example.org",
        "Row 3 changed Ada Adler Functionbefore: German: Oberbürgermeisterin after: German: Bürgermeisterin",
        "Row 4 problem Ida Igel Column E-Mail: “ida@” is not an e-mail address.",
    ]
    assert "One partner is new and will be added: Beispiel GmbH" in page.words


@pytest.mark.parametrize("rows", [ADA, VERA + UWE + ADA + WRONG])
def test_more_rows_ask_no_more_questions(cast: Cast, queries: Queries, rows: str) -> None:
    address = hand_in(cast.ada.browser, HEAD + rows)

    with queries(7):
        cast.ada.browser.get(address)


def test_rows_of_one_sort_are_shown_alone(cast: Cast) -> None:
    page = cast.ada.browser.get(hand_in(cast.ada.browser, HEAD + VERA + ADA + WRONG))
    [problems] = [link for link in page.links() if "show=problem" in link]

    assert len(cast.ada.browser.get(problems).all(LINES)) == 1


def test_rows_are_taken_over_in_one_step_that_can_be_undone(app: Flask, cast: Cast) -> None:
    ada = cast.ada.browser
    taken = take_over(ada, ada.get(hand_in(ada, HEAD + VERA + UWE + ADA)))

    page = ada.get(taken.headers["Location"])
    assert page.said(".//div[@id='notes']//p") == ["2 are new. One is changed."]
    assert draft(app, Person, family="Vogtländer").function["de"] == "Präsidentin"
    assert "From the table “Teilnehmer.csv”" in ada.get("/trips/tsukuba/history").words
    ada.post(page.one(".//form[@class='note-undo']").get("action") or "")
    assert "Vogtländer" not in ada.get("/trips/tsukuba/people").words


def test_who_is_new_stands_in_the_order_that_the_table_numbers(cast: Cast) -> None:
    ada = cast.ada.browser

    take_over(ada, ada.get(hand_in(ada, HEAD + VERA + UWE)))

    words = ada.get("/trips/tsukuba/people").words
    assert words.index("Voss") < words.index("Vogtländer")


def test_nothing_is_taken_over_while_a_row_has_a_problem(app: Flask, cast: Cast) -> None:
    ada, before = cast.ada.browser, count(app, Person)

    page = take_over(ada, ada.get(hand_in(ada, HEAD + VERA + WRONG)), status=422)

    assert "Mend the rows with problems first, or leave them out." in page.words
    assert count(app, Person) == before


@pytest.mark.parametrize(("fields", "left"), [({"without": "y"}, ""), ({}, "&left=3")])
def test_rows_with_problems_can_be_left_out(app: Flask, cast: Cast, fields: dict[str, str], left: str) -> None:
    ada, before = cast.ada.browser, count(app, Person)
    address = hand_in(ada, HEAD + VERA + WRONG)

    take_over(ada, ada.get(f"{address}?{left}"), **fields)

    assert count(app, Person) == before + 1


def test_what_a_column_is_can_be_corrected(cast: Cast) -> None:
    address = hand_in(cast.ada.browser, "Wer;Was\nVogt;Rektorin\n")
    first = cast.ada.browser.get(f"{address}?head=1")
    assert "Which column holds the names?" in first.words
    [read] = [one.get("value") for one in first.all(".//input[@name='read']")]

    page = cast.ada.browser.get(f"{address}?head=1&read={read}&column-0=family&column-1=function")

    assert page.said(LINES) == ["Row 2 new Vogt Rektorin"]


def test_a_column_that_is_picked_twice_is_a_mistake_at_the_second(cast: Cast) -> None:
    address = hand_in(cast.ada.browser, "Wer;Was\nVogt;Rektorin\n")
    first = cast.ada.browser.get(f"{address}?head=1")
    [read] = [one.get("value") for one in first.all(".//input[@name='read']")]

    page = cast.ada.browser.get(f"{address}?head=1&read={read}&column-0=family&column-1=family")

    assert page.said(".//p[@id='column-1-error']") == ["This is picked for two columns. Pick it once."]
    take_over(cast.ada.browser, page, status=422)


def test_the_characters_can_be_corrected(cast: Cast) -> None:
    address = hand_in(cast.ada.browser, HEAD + VERA)

    assert "Vogtländer" in cast.ada.browser.get(address).words
    assert "Vogtlдnder" in cast.ada.browser.get(f"{address}?encoding=cp1251").words


def test_an_address_that_says_nonsense_is_answered_all_the_same(cast: Cast) -> None:
    nonsense = "encoding=x&delimiter=y&sheet=9&head=99&tag=xx&side=z&left=a-b&column-0=no&page=x"

    page = cast.ada.browser.get(f"{hand_in(cast.ada.browser, HEAD + VERA)}?{nonsense}")

    assert "Write the numbers of rows, such as 4, 17-20." in page.words


def test_pasted_rows_are_a_table_too(cast: Cast) -> None:
    sent = cast.ada.browser.post(IMPORT, {"pasted": "Vorname\tName\nVera\tVogt\n"})

    page = cast.ada.browser.get(sent.headers["Location"])

    assert page.heading == "Pasted rows"
    assert page.said(LINES) == ["Row 2 new Vera Vogt"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "The file is empty.", id="empty"),
        pytest.param(b" \n", "The file is empty.", id="blank"),
        pytest.param(b"PK\x03\x04" + b"x" * 99, "This is no table that can be read here", id="no spreadsheet"),
        pytest.param(b"a\n" * 6000, "There are 6000 rows in this table", id="too long"),
    ],
)
def test_what_is_no_table_is_refused_at_once(cast: Cast, content: bytes, said: str) -> None:
    page = cast.ada.browser.post(IMPORT, {"file": (io.BytesIO(content), "x.xlsx")}, status=422)

    assert said in page.words


def test_a_trip_that_has_changed_since_is_looked_at_once_more(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.get(hand_in(cast.ada.browser, HEAD + ADA))
    cast.ben.browser.fill_in("/trips/tsukuba/people/ada/edit", {"function-de": "Amtsleiterin"})

    again = take_over(cast.ada.browser, page, status=409)

    assert "The trip has changed since you looked at the table." in again.words
    assert draft(app, Person, key="ada").function["de"] == "Amtsleiterin"
    take_over(cast.ada.browser, again)


def test_a_table_that_is_taken_over_or_discarded_is_not_kept(cast: Cast) -> None:
    ada = cast.ada.browser
    address = hand_in(ada, HEAD + VERA)
    cast.ben.browser.get(address, status=404)

    ada.post(f"{address}/deletion")

    assert "This table is not kept any more. Hand it in again." in ada.get(address, status=404).words


def test_restricted_data_are_taken_by_who_may_read_them_and_shown_to_nobody(cast: Cast) -> None:
    table = "Vorname;Name;Essen\nAda;Adler;Pilze\n"
    ada, ben = (who.browser.get(hand_in(who.browser, table)) for who in (cast.ada, cast.ben))

    assert ada.said(LINES) == ["Row 2 changed Ada Adler Restricted databefore: [private] after: [private]"]
    assert ben.said(LINES) == ["Row 2 the same Ada Adler"]


@pytest.mark.parametrize(("of", "as_"), [("people", "xlsx"), ("people", "csv"), ("sessions", "csv")])
def test_every_column_of_the_table_to_fill_in_is_known_again(cast: Cast, of: str, as_: str) -> None:
    where = f"of={of}&inside=conference"
    body = cast.ada.browser.client.get(f"{IMPORT}/template.{as_}?{where}&lang=ja").data

    sent = cast.ada.browser.post(f"{IMPORT}?{where}", {"file": (io.BytesIO(body), f"x.{as_}")})

    page = cast.ada.browser.get(sent.headers["Location"])
    columns = page.all(".//ol[@class='intake-columns']//select/option[@selected]")
    assert len(columns) > 10
    assert "" not in {one.get("value") for one in columns}
    assert page.said(LINES) == ["All rows are left out."]


def test_sessions_are_taken_into_their_conference_with_a_room_that_is_new(app: Flask, cast: Cast) -> None:
    ada, to = cast.ada.browser, f"{IMPORT}?of=sessions&inside=conference"
    table = "Tag;Beginn;Ende;Titel (en);Raum;Referent\n25.11.2026;11:00;11:30;New materials;Saal 9;Ken Honda\n"
    page = ada.get(hand_in(ada, table, to=to))

    taken = take_over(ada, page)

    assert "One room is new and will be added: Saal 9" in page.words
    assert taken.headers["Location"] == "/trips/tsukuba/engagements/conference"
    session = newest(app, Engagement)
    assert (session.title["en"], session.inside, session.parts[0].person) == ("New materials", "conference", "ken")
    assert session.venue.startswith("nims")


def test_posters_are_taken_into_their_session_each_once(app: Flask, cast: Cast) -> None:
    ada, to = cast.ada.browser, f"{IMPORT}?of=posters&inside=keynote"
    take_over(ada, ada.get(hand_in(ada, "Nr;Titel;Autoren\nP1;Glas;Honda K.\nP2;Stahl;Adler A.\n", to=to)))

    page = ada.get(hand_in(ada, "Nr;Titel;Autoren\nP1;Glas;Honda, Mori\nP2;Stahl;Adler A.\n", to=to))
    take_over(ada, page)

    assert page.said(LINES) == [
        "Row 2 changed Glas Authorsbefore: Honda K. after: Honda, Mori",
        "Row 3 the same Stahl",
    ]
    posters = draft(app, Engagement, key="keynote").posters
    assert [(one.number, one.authors) for one in posters] == [("P1", "Honda, Mori"), ("P2", "Adler A.")]


def test_what_is_no_conference_has_no_sessions_to_be_taken(cast: Cast) -> None:
    cast.ada.browser.get(f"{IMPORT}?of=sessions&inside=call", status=404)
    cast.ada.browser.get(f"{IMPORT}?of=guests", status=404)
