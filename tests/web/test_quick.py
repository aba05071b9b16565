"""Quick add in the browser: how a line is understood, saved once, refused with its words kept, completed."""

from datetime import date
from urllib.parse import quote

import pytest
from flask import Flask

from planner.model import Engagement
from planner.programme.shape import Person, Venue
from planner.values.text import Text
from planner.values.vocabulary import Kind
from planner.values.when import Form, When
from tests.browser import Page
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.stored import count, newest, small_trip, store, titles

QUICK = "/trips/tsukuba/quick"
LINE = "14:00-15:30 tea at NIMS #University @Ken Honda"
PIECES = ".//main//mark"
PROBLEMS = ".//main//ul[@class='quick-problems']/li"


def asked(cast: Cast, line: str, *, slug: str = "tsukuba", more: str = "&day=2026-11-24") -> Page:
    """Ask how a line is understood."""
    return cast.ada.browser.get(f"/trips/{slug}/quick?line={quote(line)}{more}")


def test_a_line_is_shown_as_it_was_understood_and_as_it_will_stand(cast: Cast) -> None:
    page = asked(cast, LINE)

    assert page.said(PIECES) == ["14:00-15:30", "NIMS", "#University", "@Ken Honda"]
    assert page.said(".//main//h3") == ["Other engagement: Tea at NIMS"]
    assert page.said(".//main//section[@class='quick-print']/h2") == ["Tuesday 24 November"]
    assert page.said(".//main//dl[@class='quick-facts']/div/dt") == [
        *("Kind", "When", "Where", "Groups", "Also takes part", "Who may see it")
    ]
    assert page.said(".//main//p[@role='status']") == [
        "Tea at NIMS, Tuesday 24 November, 14:00–15:30, NIMS Headquarters, Tsukuba, University"
    ]


def test_looking_at_a_line_saves_nothing(app: Flask, cast: Cast) -> None:
    before = count(app, Engagement)

    asked(cast, LINE)

    assert count(app, Engagement) == before


def test_a_line_is_saved_as_it_was_understood(app: Flask, cast: Cast) -> None:
    answer = cast.ben.browser.post(QUICK, {"line": LINE, "day": "2026-11-24", "zone": "Asia/Tokyo"})

    made = newest(app, Engagement)
    assert (made.title, made.kind, made.venue) == (Text({"en": "Tea at NIMS"}), Kind.OTHER, "nims-hq")
    assert (made.groups, made.people_in) == (("university",), ("ken",))
    assert made.when == When(Form.EXACT, date(2026, 11, 24), start=840, end=930)
    assert answer.headers["Location"].endswith(f"#item-{made.key}")


def test_the_title_is_in_the_language_of_the_trip_in_which_one_writes(app: Flask, cast: Cast) -> None:
    cast.ada.browser.post(f"{QUICK}?lang=ja", {"line": "9時 見学", "day": "2026-11-24"})

    assert newest(app, Engagement).title == Text({"ja": "見学"})


def test_one_comes_back_to_where_one_was_and_to_no_other_house(cast: Cast) -> None:
    back = {"/trips/tsukuba/days/2026-11-24#top": "/trips/tsukuba/days/2026-11-24#item-", "//evil.example": "/trips/"}
    sent = [{"line": "9:00 Tea", "day": "2026-11-24", "next": address} for address in back]

    found = [cast.ada.browser.post(QUICK, fields).headers["Location"] for fields in sent]

    assert [address.startswith(wanted) for address, wanted in zip(found, back.values(), strict=True)] == [True, True]


def test_the_same_line_sent_twice_makes_one_engagement(app: Flask, cast: Cast) -> None:
    before = count(app, Engagement)
    since = asked(cast, LINE).one(".//input[@name='since']").get("value")

    first, second = (
        cast.ada.browser.post(QUICK, {"line": LINE, "day": "2026-11-24", "since": since}) for _time in range(2)
    )

    assert first.headers["Location"] == second.headers["Location"]
    assert count(app, Engagement) == before + 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "Say in one line what takes place."),
        ("25:00 Tea", "“25:00” is not a clock time."),
        ("9:00 Tea #Foo", "No group here is called “Foo”."),
        ("9:00 Tea @Nobody", "Nobody here is called “Nobody”, and no venue."),
        ("9:00 <script>alert(1)</script> @<b>x</b>", "Nobody here is called “<b>x</b>”, and no venue."),
        ("9:00 #City", "What is it? There are no words left for a title."),
        ("9:00 a\u202eb", "There were characters in it that nobody can see."),
        ("x" * 401, "This is too long"),
    ],
)
def test_what_is_refused_says_why_and_keeps_the_words(app: Flask, cast: Cast, line: str, said: str) -> None:
    before = count(app, Engagement)

    page = cast.ada.browser.post(QUICK, {"line": line, "day": "2026-11-24"}, status=422)

    assert said in page.words
    assert page.one(".//input[@name='line']").get("value") == line.replace("\u202e", "")
    assert page.all(".//main//script") == []
    assert count(app, Engagement) == before


@pytest.mark.parametrize(
    "more", ["&day=never", "&day=31.2.2026", "&day=9999-12-31", "&zone=Mars/Base&groups=x,y&next=%00"]
)
def test_nonsense_beside_the_line_breaks_nothing(cast: Cast, more: str) -> None:
    page = asked(cast, "26.11. 9:00 Tea", more=more)

    assert page.said(PIECES) == ["26.11.", "9:00"]


def test_a_group_of_another_trip_is_none_here(app: Flask, cast: Cast) -> None:
    cast.ada.browser.post(QUICK, {"line": "9:00 Tea", "day": "2026-11-24", "groups": "dovs-group city"})

    assert newest(app, Engagement).groups == ("city",)


def test_groups_may_be_said_one_by_one(cast: Cast) -> None:
    page = asked(cast, "9:00 Tea", more="&day=2026-11-24&groups=city&groups=university")

    assert page.said(".//main//p[@class='entry-marks']/span") == ["City", "University"]


def test_of_several_who_may_be_meant_each_is_written_so_that_it_is_understood(app: Flask, cast: Cast) -> None:
    pauls = [Person(key=name.lower(), given=name, family="Paul") for name in ("Jean", "Martin")]
    halls = [Venue(key=f"hall-{n}", name=Text("City Hall"), room=Text(f"Room {n}")) for n in (1, 2)]
    slug = store(app, cast, *pauls, *halls)

    page = asked(cast, "9:00 Tea @Paul at City Hall", slug=slug)
    found = [asked(cast, f"9:00 Tea @{name}", slug=slug).said(PROBLEMS) for name in page.said(f"{PROBLEMS}//kbd")]

    assert page.said(f"{PROBLEMS}//kbd") == ["Jean Paul", "Martin Paul", "City Hall, Room 1", "City Hall, Room 2"]
    assert found == [[]] * 4


def test_a_closed_trip_keeps_the_line_and_says_why(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in("/trips/tsukuba/edit", {"state": "closed"})

    page = cast.ada.browser.post(QUICK, {"line": "9:00 Tea", "day": "2026-11-24"}, status=409)

    assert page.said(".//main//div[@role='alert']//li") == ["This trip is closed. Open it again to change it."]
    assert page.one(".//input[@name='line']").get("value") == "9:00 Tea"
    assert "Tea" not in titles(app)


def test_while_somebody_types_only_the_preview_is_sent(cast: Cast) -> None:
    headers = {"HX-Request": "true", "HX-Target": "div#quick-preview"}

    text = cast.ada.browser.client.get(f"{QUICK}?line=9:00+Tea&day=2026-11-24", headers=headers).get_data(as_text=True)

    assert "<html" not in text
    assert '<hx-partial hx-target="#quick-said" hx-swap="innerHTML">Tea, Tuesday 24 November' in text


def test_what_is_refused_in_place_is_the_whole_page_to_be_taken_from(cast: Cast) -> None:
    headers = {"HX-Request": "true", "HX-Target": "div#quick-preview"}

    page = cast.ada.browser.post(QUICK, {"line": "25:00 Tea", "day": "2026-11-24"}, headers=headers, status=422)

    assert page.said(".//div[@id='quick-preview']//mark") == ["25:00"]


def test_the_form_opens_with_what_the_line_says(cast: Cast) -> None:
    (link,) = [one for one in asked(cast, f"{LINE} (guest)").links() if "engagements/new" in one]

    page = cast.ada.browser.get(link)

    assert page.one(".//input[@name='title-en']").get("value") == "Tea at NIMS"
    assert page.one(".//input[@name='when-start']").get("value") == "14:00"
    assert [one.get("value") for one in page.all(".//input[@name='groups'][@checked]")] == ["university"]
    assert page.said(".//select[@name='parts-0-person']/optgroup/option[@selected]") == ["Honda Ken · 本田健 · NIMS"]


def test_a_venue_that_is_none_yet_can_be_entered_in_the_form(cast: Cast) -> None:
    page = asked(cast, "9:00 Tea at Teehaus Ginza")
    link = next(one for one in page.links() if "engagements/new" in one)

    form = cast.ada.browser.get(link)

    assert "Enter it in the form as a new venue" in page.said(f"{PROBLEMS}//a")
    assert form.one(".//input[@name='new_venue-name-en']").get("value") == "Teehaus Ginza"


def test_names_that_complete_are_written_so_that_they_are_understood(cast: Cast) -> None:
    page = cast.ada.browser.get(QUICK)

    lists = {name: page.all(f".//datalist[@id='quick-{name}']/option") for name in ("groups", "people", "venues")}
    assert {name: [one.get("value") for one in options] for name, options in lists.items()} == {
        "groups": ["City", "University"],
        "people": ["Ada Adler", "Ben Berg", "Clausen", "Honda Ken"],
        "venues": ["NIMS Headquarters", "Hotel Nikko", "Start-up Park"],
    }


@pytest.mark.parametrize(
    ("tag", "written", "aside"),
    [("en", "Tea house", "Shibuya · Teehaus · 茶室"), ("ja", "茶室", "Shibuya · Tea house · Teehaus")],
)
def test_names_in_other_languages_stand_beside_the_readers_own(
    app: Flask, cast: Cast, tag: str, written: str, aside: str
) -> None:
    slug = store(
        app,
        cast,
        Venue(key="tea", name=Text({"en": "Tea house", "de": "Teehaus", "ja": "茶室"}), place=Text("Shibuya")),
    )

    page = cast.ada.browser.get(f"/trips/{slug}/quick?lang={tag}")

    assert [(one.get("value"), one.text) for one in page.all(".//datalist[@id='quick-venues']/option")] == [
        (written, aside)
    ]


def test_names_also_come_alone(cast: Cast) -> None:
    text = cast.ada.browser.client.get(f"{QUICK}/completions").get_data(as_text=True)

    assert '<option value="Honda Ken">' in text
    assert "<html" not in text


@pytest.mark.parametrize("meetings", [1, 3])
def test_the_preview_takes_the_same_number_of_queries_however_long_the_trip_is(
    app: Flask, cast: Cast, queries: Queries, meetings: int
) -> None:
    slug = small_trip(app, cast, meetings)

    with queries(7):
        asked(cast, "9:00 Tea", slug=slug)
