"""Documents as a whole: complete, legible for everybody, the same bytes each time."""

import pytest

from planner.errors import NotFound
from planner.exports.paper import document_of
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Notes
from planner.values.text import Text
from tests.exports.printed import printed, whole_printed
from tests.programmes import a_meeting, exact, programme_with, the_groups, the_people


@pytest.fixture(params=["de", "en", "ja"])
def official(request):
    return whole_printed(code=request.param)


@pytest.fixture(scope="module")
def english():
    return whole_printed()


@pytest.fixture(scope="module")
def personal():
    return whole_printed("person:ben", name="personal")


def test_a_programme_conforms_to_pdf_ua_in_every_language(official):
    assert official.errors() == []


def test_a_personal_programme_conforms_to_pdf_ua(personal):
    assert personal.errors() == []


@pytest.mark.parametrize("audience", ["staff", "group:city", "host", "host:nims", "public"])
def test_a_programme_conforms_to_pdf_ua_for_every_audience(audience):
    assert whole_printed(audience).errors() == []


def test_an_empty_programme_is_a_document_too():
    assert printed(programme_with()).errors() == []


def test_no_word_stands_outside_its_page(official):
    assert official.outside() == []


def test_every_font_is_embedded_and_ours(official):
    fonts = official.fonts()

    assert all(fonts.values())
    assert {name.split("-")[0] for name in fonts} <= {"Source", "Noto", "Frank"}


def test_no_text_is_so_long_that_it_leaves_its_page_or_takes_another_with_it():
    endless = Text("T" * 8_001)
    meeting = a_meeting(exact("2026-11-24", "09:00"), title=endless, dress_code=endless, notes=Notes(public=endless))

    document = printed(programme_with(*the_groups(), *the_people(), meeting, title=endless))

    assert document.outside() == []
    assert "TTTTTTTT" in document.pages[0]


def test_every_page_is_a4(official):
    sizes = {tuple(round(float(length)) for length in page.mediabox[2:]) for page in official.reader.pages}

    assert sizes == {(595, 842)}


@pytest.mark.parametrize(("code", "kind"), [("de", "Offizielles Programm"), ("en", "Official programme")])
def test_a_document_says_its_language_and_title(code, kind):
    document = whole_printed(code=code)

    assert document.catalog["/Lang"] == code
    assert document.reader.metadata.title.endswith(kind)


def test_nothing_is_lost_on_the_way_to_paper(english, whole):
    seen = seen_by(whole, "everyone")
    titles = [next(iter(one.title.values())) for one in seen.engagements.values()]
    missing = [title for title in titles if "".join(title.split()).replace("-", "") not in english.squeezed]

    assert missing == []


def test_the_same_programme_is_the_same_bytes(whole):
    programme = seen_by(whole, "group:university")

    assert document_of(programme, language=language("ja")) == document_of(programme, language=language("ja"))


def test_every_page_but_the_cover_says_its_number(english):
    count = len(english.pages)
    expected = [f"Page {number} of {count}" for number in range(2, count + 1)]

    assert [words for words, page in zip(expected, english.pages[1:], strict=True) if words not in page] == []


def test_a_page_says_on_top_which_day_it_is(english):
    assert "Day 3 · Tuesday 24 November" in english.pages[english.page_of("Received by") - 1]


def test_the_outline_leads_to_every_part_and_day(english):
    outline = english.titles_in_outline()

    assert outline[0] == "At a glance"
    assert [title for title in outline if title.startswith("Monday 23 November")] != []
    assert outline[-3:] == ["Hosts", "Agreements", "Addresses"]


def test_the_overview_names_the_page_of_each_day(english):
    row = english.pages[1].partition("Tuesday 24 November")[2].partition("Wednesday")[0]

    assert f" {english.page_of('Received by')} " in row


def test_a_day_is_said_in_the_language_of_the_place_too(english):
    assert "11月24日（火）" in english.pages[english.page_of("Received by") - 1]


def test_a_departure_and_its_arrival_stand_on_their_own_days(english):
    leaves, lands = english.page_of("12:15 Flight LH 716"), english.page_of("08:40 Flight LH 716")

    assert "Sunday 22 November" in english.pages[leaves - 1]
    assert "Monday 23 November" in english.pages[lands - 1]


def test_the_line_of_the_host_names_function_and_house(english):
    assert "Received by Honda Ken 本田健, President · NIMS" in english.text


@pytest.mark.parametrize("secret", ["Budget code 4711", "X7YZ12", "B-77"])
def test_what_is_internal_is_in_no_official_programme_even_for_staff(secret):
    document = whole_printed("staff")

    assert secret.replace(" ", "").replace("-", "") not in document.squeezed


def test_a_personal_programme_has_own_bookings_room_and_number_to_call(personal):
    assert "X7YZ12" in personal.text
    assert "Twin room, with Clausen" in personal.text
    assert "Ada Adler" in personal.text


def test_a_personal_programme_is_headed_by_the_name_as_it_is_written(personal):
    assert personal.pages[0].startswith("PERSONAL PROGRAMME · DRAFT Prof. Dr. Ben Berg Rector")


def test_a_personal_programme_is_without_what_others_do():
    ada = whole_printed("person:ada", name="personal")

    assert "Keynote on loneliness" not in ada.text
    assert "Keynote on loneliness" in whole_printed("person:ben", name="personal").text


@pytest.mark.parametrize(("audience", "name"), [("everyone", "personal"), ("everyone", "unknown")])
def test_what_is_no_document_of_this_programme_is_not_found(whole, audience, name):
    with pytest.raises(NotFound):
        document_of(seen_by(whole, audience), name=name, language=language("en"))
