"""Notes as people write them, Markdown, as HTML that cannot do anything."""

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "a", "blockquote", "code", "pre", "hr", "h3", "h4", "h5", "h6"}
SCHEMES = {"http", "https", "mailto", "tel"}

_markdown = MarkdownIt("commonmark", {"html": False, "breaks": True, "linkify": False})


def rendered(words: str) -> Markup:
    """Return Markdown as HTML: no tags of its own, links to addresses of the usual sorts only."""
    html = nh3.clean(
        _markdown.render(words), tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES, link_rel="noopener"
    )
    return Markup(html)  # noqa: S704 -- cleaned by nh3 a line above
