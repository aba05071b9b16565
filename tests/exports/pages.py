"""What a printed page is made of, before it goes to the press."""

import html5lib

from planner.exports.paper import pages_of
from planner.language import language
from tests.programmes import programme_with, the_groups, the_people, the_venues


def tree_of(programme, code: str = "en", name: str = "official"):
    """Return the document as a browser would read it."""
    html = pages_of(programme, language=language(code), name=name).html
    return html5lib.parse(html, namespaceHTMLElements=False)


def a_day(*things, **changes):
    """Return a programme of people, groups, places and these things."""
    return programme_with(*the_groups(), *the_people(), *the_venues(), *things, **changes)


def texts(tree, path: str) -> list[str]:
    return [" ".join(" ".join(found.itertext()).split()) for found in tree.findall(path)]


def marked(tree, name: str) -> list[str]:
    """Return the words of all elements with a class."""
    wanted = (found for found in tree.iter() if name in (found.get("class") or "").split())
    return [" ".join(" ".join(found.itertext()).split()) for found in wanted]
