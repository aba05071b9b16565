"""People's Markdown as HTML that can do nothing: for pages and for paper."""

from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

LINK_SCHEMES = {"http", "https", "mailto", "tel"}
"""Where a link in a note may lead."""

LONGEST = 20_000
"""Characters of a note that are shown."""

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(["image", "heading", "lheading"])
_CLEANER = nh3.Cleaner(
    tags={"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "a"},
    clean_content_tags={"script", "style"},
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes=LINK_SCHEMES,
    url_relative="deny",
    link_rel="noopener noreferrer nofollow",
)


@lru_cache(maxsize=4096)
def markdown_html(text: str) -> Markup:
    """Return a note as HTML: paragraphs, lists, emphasis and links of :data:`LINK_SCHEMES`; nothing else survives.

    HTML in the note is shown as text. There are no headings and no pictures: the one would break the outline of what
    the note stands in, the other would be fetched from somewhere.
    """
    cleaned = _CLEANER.clean(_MARKDOWN.render(text[:LONGEST]))
    return Markup(cleaned)  # noqa: S704 -- nh3 leaves only the tags and addresses above
