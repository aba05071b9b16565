"""Notes as HTML: emphasis, lists and honest links, and nothing that does anything."""

import pytest

from planner.exports.markdown import markdown_html


def test_emphasis_lists_and_line_breaks_are_shown():
    html = markdown_html("**Gifts**: *Ada*\nlast\n\n- cards\n- two hands")

    assert html == (
        "<p><strong>Gifts</strong>: <em>Ada</em><br>\nlast</p>\n<ul>\n<li>cards</li>\n<li>two hands</li>\n</ul>\n"
    )


@pytest.mark.parametrize(
    "address", ["https://example.org/a", "http://example.org", "mailto:a@example.org", "tel:+49234"]
)
def test_a_link_leads_where_people_mean_it_to(address):
    assert f'href="{address}"' in markdown_html(f"[here]({address})")


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "/trips/1", "//evil.example"],
)
def test_any_other_link_is_no_link(address):
    assert "href" not in markdown_html(f"[here]({address}) <{address}>")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "<b onclick=x>b</b>",
        "![x](https://example.org/x.png)",
    ],
)
def test_html_and_pictures_do_nothing(text):
    html = markdown_html(text)

    assert "<script" not in html
    assert "<img" not in html
    assert "<b" not in html


def test_a_heading_in_a_note_is_no_heading():
    assert "<h" not in markdown_html("# Big\n\nTitle\n=====")
