"""How the press reads HTML: ours quickly, and every other all the same."""

import pytest

from planner.exports.paper.press import Job
from planner.exports.paper.press import printed as pressed
from tests.exports.printed import Printed

pytestmark = pytest.mark.paper


@pytest.mark.parametrize(
    ("html", "words"),
    [
        pytest.param('<html lang="en"><title>x</title><p>One<br>Two</p></html>', "One Two", id="void element"),
        pytest.param('<html lang="en"><title>x</title><p>R&eacute;union&nbsp;1</p></html>', "Réunion 1", id="named"),
        pytest.param('<html lang="en"><title>x</title><p>A &amp; B &lt;br&gt;</p></html>', "A & B <br>", id="escaped"),
        pytest.param("<html lang=en><title>x</title><p>One<p>Two", "One Two", id="not well formed"),
        pytest.param('<html lang="en"><title>x</title><p>A &unknown; B</p></html>', "A &unknown; B", id="no such name"),
    ],
)
def test_html_is_printed_as_a_browser_reads_it(html, words):
    assert Printed(pressed(Job(html=html))).text == words


def test_a_document_type_of_its_own_adds_no_words():
    html = '<!DOCTYPE html [<!ENTITY more "growing">]><html lang="en"><title>x</title><p>Hello &more;</p></html>'

    text = Printed(pressed(Job(html=html))).text

    assert "Hello" in text
    assert "growing" not in text
