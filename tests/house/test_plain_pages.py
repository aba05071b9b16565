"""A page that is read fast is read as html5lib reads it, and none with a mistake is."""

from xml.etree.ElementTree import tostring

import html5lib
import pytest

from tests.cast import Cast
from tests.plain_pages import read_plain

PLACES = ["board", "people", "engagements/call/edit", "stays/new", "preview", "downloads", "agreements", "history"]


@pytest.mark.parametrize("place", PLACES)
def test_a_page_of_ours_is_read_as_html5lib_reads_it(cast: Cast, place: str):
    html = cast.ada.browser.get(f"/trips/tsukuba/{place}").text
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)

    found = read_plain(html)

    assert found is not None
    assert tostring(found) == tostring(parser.parse(html))
    assert parser.errors == []


@pytest.mark.parametrize(
    "inside",
    [
        "<p><ul></ul></p>",
        "<p><a><section></section></a></p>",
        "<div><span></div></span>",
        "<div>",
        "</div>",
        "<a><span><a></a></span></a>",
        "<form><div><form></form></div></form>",
        "<button><button></button></button>",
        "<h2><h3></h3></h2>",
        "<table><tr></tr></table>",
        "<table>words</table>",
        "<table><tbody><tr><p></p></tr></tbody></table>",
        "<select><input></select>",
        "<li></li>",
        "<div><dt></dt></div>",
        "<rt></rt>",
        "<svg><p></p></svg>",
        "<svg><use/><title>x</title></svg>",
        '<svg><use xlink:href="#x"/></svg>',
        "<div/>",
        "<br></br>",
        "<unknown></unknown>",
        '<p id="x" id="y"></p>',
        '<p id="x"class="y"></p>',
        "<p id=x></p>",
        "<p id='x'></p>",
        '<p id="x></p>',
        '<p\N{NO-BREAK SPACE}id="x"></p>',
        '<p id="x"\N{EM SPACE}class="y"></p>',
        "<p\N{LINE SEPARATOR}></p>",
        "<p></p class>",
        "&unknown;",
        "R&D",
        "1 < 2",
        "<!-- a comment -->",
        "<script>'</p>'</script>",
        "\x0b",
        "<title></title>",
        "</body><p></p>",
    ],
)
def test_what_may_be_a_mistake_is_left_to_html5lib(inside: str):
    page = "<!doctype html>\n<html><head><title>x</title></head>\n<body>{}</body></html>\n"

    found = [read_plain(page.format(words)) is not None for words in ("<p>words</p>", inside)]

    assert found == [True, False]


@pytest.mark.parametrize(
    "html",
    [
        "<html><head></head><body></body></html>",
        "<!doctype html><html><body></body></html>",
        "<!doctype html><html><head></head><head></head><body></body></html>",
        "<!doctype html><html><head></head>words<body></body></html>",
        "<!doctype html><html><head><p></p></head><body></body></html>",
        "<!doctype html><html><head></head><body></body>",
        "<!doctype html><html><head></head><body></body></html><p></p>",
        "<!doctype html><html><head></head><body></body></html>words",
    ],
)
def test_a_page_whose_frame_is_not_whole_is_left_to_html5lib(html: str):
    assert read_plain(html) is None
