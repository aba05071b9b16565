"""What documents make of a programme, before it goes to the press."""

import pytest

from planner.exports.colours import colour, contrast_with_white, dark, mixed
from planner.exports.paper import pages_of
from planner.exports.paper.cover import balanced
from planner.exports.paper.globe import cover_drawing, places_of
from planner.exports.paper.templates import clean
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Agreement, Group, Institution, Notes, Person, Signatory, Venue
from planner.values.text import Text
from planner.values.vocabulary import Kind, Side, Visibility
from tests.exports.pages import a_day, marked, texts, tree_of
from tests.programmes import a_flight, a_meeting, a_stay, an_end, exact, programme_with

HOSTS = Institution(key="nims", name=Text({"en": "NIMS", "ja": "物質・材料研究機構"}), country="JP")
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</p></section><h1>Mine</h1>",
    "{{ 7 * 7 }}{% raw %}",
    "url(http://example.org/x)",
    "</style><style>p{}</style>",
]


def tags(tree) -> list[str]:
    """Return the elements of a page; a longer title breaks into more lines, and that is no matter."""
    return sorted(str(element.tag) for element in tree.iter() if element.tag != "br")


def in_japan(*things, **changes):
    return a_day(HOSTS, *things, **changes)


def test_groups_at_the_same_time_stand_side_by_side():
    programme = in_japan(
        a_meeting(exact("2026-11-24", "09:00", "11:00"), key="a", title=Text("Town hall"), groups=("city",)),
        a_meeting(exact("2026-11-24", "09:30", "11:00"), key="b", title=Text("Campus"), groups=("university",)),
    )

    cells = texts(tree_of(programme), ".//table[@class='columns']/tbody/tr/td")

    assert [cell.split()[:4] for cell in cells] == [
        ["09:00", "–11:00", "Town", "hall"],
        ["09:30", "–11:00", "Campus"],
    ]


def test_a_group_is_marked_by_letter_shape_and_colour():
    job = pages_of(in_japan(a_meeting(exact("2026-11-24", "09:00"), groups=("city",))), language=language("en"))

    assert '<span class="mark round mark-1">C</span> City' in job.html
    assert ".mark-1 { background: #8c1d2f; }" in job.css[0]


@pytest.mark.parametrize("kind", [Kind.CEREMONY, Kind.SIGNING, Kind.COURTESY_CALL, Kind.RECEPTION])
def test_what_follows_protocol_is_tinted(kind):
    programme = in_japan(
        a_meeting(exact("2026-11-24", "09:00"), kind=kind), a_meeting(exact("2026-11-24", "12:00"), key="b")
    )

    assert len(marked(tree_of(programme), "protocol")) == 1


def test_the_clock_is_named_beside_the_day_and_filled_where_it_changes():
    flight = a_flight(an_end("Europe/Berlin", "2026-11-22 12:15"), an_end("Asia/Tokyo", "2026-11-23 08:40"))

    tree = tree_of(in_japan(flight))

    assert marked(tree, "pill") == ["Berlin · UTC+1", "Tokyo · UTC+9"]
    assert marked(tree, "changes") == ["Tokyo · UTC+9"]


def test_an_inexact_time_is_said_in_words_and_never_as_midnight(whole):
    tree = tree_of(seen_by(whole, "everyone"))

    assert {"from 09:00", "until 11:00", "afterwards"} <= set(marked(tree, "about"))
    assert "00:00" not in marked(tree, "clock")


def test_what_has_no_day_is_listed_at_the_end(whole):
    assert marked(tree_of(seen_by(whole, "everyone")), "undated") == ["Date still open Not dated yet"]


def test_one_is_told_when_to_be_there_and_what_to_wear(whole):
    facts = marked(tree_of(seen_by(whole, "everyone")), "fact")

    assert {"Be there at 08:45", "Dress code Business attire", "Interpretation Japanese – German"} <= set(facts)


def test_whoever_is_responsible_stands_with_a_number(whole):
    assert "Responsible Ada Adler +49 234 0001" in marked(tree_of(seen_by(whole, "everyone")), "fact")


def test_the_delegation_stands_by_rank_with_its_groups(whole):
    rows = texts(tree_of(seen_by(whole, "everyone")), ".//table[@class='people of-delegation']/tbody/tr")

    assert [row.split()[0:2] + row.split()[-1:] for row in rows] == [
        ["1", "Ada", "C"],
        ["2", "Prof.", "U"],
        ["3", "Clausen", "U"],
    ]


def test_an_agreement_names_its_parties_and_who_signs(whole):
    (agreement,) = marked(tree_of(seen_by(whole, "everyone")), "agreement")

    assert "Parties City of Bochum Ada Adler , Lord Mayor" in agreement
    assert "NIMS 物質・材料研究機構 Honda Ken 本田健 , President" in agreement


@pytest.mark.parametrize(("changes", "sections"), [({}, []), ({"purpose": Text("To meet")}, ["Good to know"])])
def test_what_is_good_to_know_has_a_page_only_where_there_is_something(changes, sections):
    programme = programme_with(a_meeting(exact("2026-11-24", "09:00")), **changes)

    tree = tree_of(programme)

    assert [words for words in texts(tree, ".//h2") if words == "Good to know"] == sections
    assert "At a glance" in texts(tree, ".//h2")


def test_a_hotel_has_a_card_in_the_language_of_the_driver(whole):
    (card,) = marked(tree_of(seen_by(whole, "everyone")), "card")

    assert card.endswith("ホテル日航つくば 茨城県つくば市吾妻1-1364-1")
    assert card.startswith(language("ja").say("Please take me to this address:"))


def test_a_hotel_carries_the_notes_of_its_stay_but_not_those_for_the_staff():
    notes = Notes(public=Text("Garden open"), delegation=Text("Breakfast from *6:30*"), staff=Text("Rate 120"))
    programme = in_japan(a_stay("2026-11-23", "2026-11-25", notes=notes))

    tree = tree_of(seen_by(programme, "everyone"))

    assert [words for words in marked(tree, "note") if words] == ["Garden open", "Breakfast from 6:30"]


def test_a_japanese_programme_says_it_in_latin_letters_too(whole):
    tree = tree_of(seen_by(whole, "everyone"), "ja")

    assert "表敬訪問" in texts(tree, ".//h3")
    assert "Höflichkeitsbesuch" in marked(tree, "other")


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", ["official", "personal"])
def test_what_people_enter_adds_nothing_to_the_page(words, name):
    things = {"title": Text(words), "dress_code": Text(words), "interpretation": Text(words)}
    meeting, calm = a_meeting(exact("2026-11-24", "09:00"), **things), {key: Text("calm") for key in things}
    programme = in_japan(meeting, title=Text(words), purpose=Text("calm"))
    quiet = in_japan(a_meeting(exact("2026-11-24", "09:00"), **calm), title=Text("calm"), purpose=Text("calm"))
    audience = "person:ben" if name == "personal" else "everyone"

    tree = tree_of(seen_by(programme, audience), name=name)

    assert tags(tree) == tags(tree_of(seen_by(quiet, audience), name=name))
    assert words in texts(tree, ".//h3")


def test_a_colour_that_is_none_gets_into_no_style_sheet():
    groups = [Group(key="city", name=Text("City"), colour="red;} @import url(http://x)")]

    (css,) = pages_of(in_japan(*groups, accent="#fff} body{"), language=language("en")).css

    assert "@import" not in css
    assert "body{" not in css
    assert "var(" not in css


def test_a_text_that_is_too_long_is_cut():
    assert clean("word " * 20_000) == ("word " * 20_000)[:1999].rstrip() + "…"


def test_a_long_word_may_break_but_not_in_east_asian_text():
    assert "\u200b" in str(clean("x" * 100))
    assert clean("国" * 100) == "国" * 100


def test_control_characters_and_overrides_of_direction_are_left_out():
    assert clean("a\x00b\x1bc\u202ed\u2066e") == "abcde"


def test_words_from_right_to_left_turn_nothing_beside_them_round():
    assert clean("שלום") == "\u2068שלום\u2069"


@pytest.mark.parametrize("chosen", ["#ffffff", "#ffd700", "#8c1d2f", "#000000"])
def test_white_letters_can_be_read_on_any_cover(chosen):
    assert contrast_with_white(dark(chosen)) >= 7


def test_colours_mix_and_fall_back():
    assert (mixed("#000000", "#ffffff", 0.5), colour("nonsense", "#123456")) == ("#808080", "#123456")


def test_a_title_breaks_into_lines_of_about_the_same_length():
    assert balanced("Delegationsreise Bochum – Japan 2025") == ("Delegationsreise", "Bochum – Japan 2025")
    assert balanced("ボーフム市代表団 日本訪問2025") == ("ボーフム市代表団", "日本訪問2025")
    assert balanced("Visit") == ("Visit",)


def test_the_globe_shows_the_way_from_home_to_the_hosts():
    tokyo = Venue(key="tokyo", name=Text("Tokyo"), zone="Asia/Tokyo", point=(35.68, 139.77))

    drawing = cover_drawing(programme_with(tokyo))

    assert drawing.count('stroke-width="0.75"') == 1


def test_a_trip_that_stays_at_home_has_a_globe_without_a_way():
    town = Venue(key="town", name=Text("Town"), zone="Europe/Berlin", point=(51.48, 7.22))

    assert 'stroke-width="0.75"' not in cover_drawing(programme_with(town))


def test_without_points_the_places_of_the_zones_are_drawn():
    flight = a_flight(an_end("Europe/Berlin", "2026-11-22 12:15"), an_end("Asia/Tokyo", "2026-11-23 08:40"))

    _, away = places_of(programme_with(flight))

    assert [(round(latitude, 2), round(longitude, 2)) for latitude, longitude in away] == [(0.62, 2.44)]


def test_who_signs_stands_with_the_office_in_which_they_sign():
    agreement = Agreement(
        key="accord",
        title=Text("Accord"),
        parties=("nims",),
        signatories=(
            Signatory(party="nims", person="ken", function=Text({"en": "Acting President"})),
            Signatory(party="nims", person="aiko"),
        ),
    )
    people = [
        Person(key=key, family=key.title(), function=Text({"en": "Director"}), side=Side.HOST)
        for key in ("ken", "aiko")
    ]
    signing = a_meeting(exact("2026-11-24", "09:00"), key="signing", signs=("accord",), visibility=Visibility.PUBLIC)

    [party] = texts(tree_of(in_japan(signing, agreement, *people)), ".//div[@class='agreement']/p[b]")

    assert party.endswith("Ken , Acting President Aiko , Director")
