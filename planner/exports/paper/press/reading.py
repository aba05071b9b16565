"""Reading the HTML of a document: ours is well formed, and expat reads that in a tenth of an HTML parser's time."""

import re
from html import unescape
from xml.etree import ElementTree as ET

from cssselect2 import ElementWrapper  # type: ignore[import-untyped]
from weasyprint import HTML

from planner.exports.paper.press.fetcher import OwnDrawingsOnly

_DOCTYPE = "<!doctype html>"
_VOID = re.compile(r"<(br|col|hr|meta)\b([^<>]*?)/?>")
_OF_HTML = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]\w*;")


class Page(HTML):  # type: ignore[misc]  # WeasyPrint says nothing about its types
    """A page of HTML, ready to be laid out; read by the library's own parser where it is not well formed."""

    def __init__(self, html: str, fetcher: OwnDrawingsOnly) -> None:
        """Read it. What it fetches later, it fetches by ``fetcher``."""
        root = _well_formed(html)
        if root is None:
            super().__init__(string=html, url_fetcher=fetcher, media_type="print")
            return
        self.base_url = None
        self.url_fetcher = fetcher
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element


def _well_formed(html: str) -> ET.Element | None:
    """Return the root of a document that is XML but for its void elements and named characters; nothing for others."""
    inside = html.strip().removeprefix(_DOCTYPE).strip()
    if "<!" in inside:  # a document type could name entities, and those grow without end
        return None
    closed = _VOID.sub(r"<\1\2/>", inside)
    try:
        return ET.fromstring(_OF_HTML.sub(_character, closed))  # noqa: S314 -- it has no document type
    except ET.ParseError:
        return None


def _character(name: re.Match[str]) -> str:
    """Return the character that HTML calls so, or leave the name, at which the parser of XML gives up."""
    return unescape(name[0])
