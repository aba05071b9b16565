"""What is wrong with a page, whatever it is about."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib

from tests.plain_pages import read_plain

LABELLED = {"input", "select", "textarea"}
NEEDS_NO_LABEL = {"hidden", "submit", "button", "image", "reset"}
DATA = "application/ld+json"
"""A script that no browser runs: what search engines read."""
REFERENCES = ("aria-describedby", "aria-labelledby", "aria-controls", "for", "list")


def parsed(html: str) -> tuple[Element, list[str]]:
    """Return the page's root and everything that HTML's own rules say against it."""
    plain = read_plain(html)
    if plain is not None:
        return plain, []
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(html)
    return root, [f"line {place[0]}: {code} {values}" for place, code, values in parser.errors]


def faults(root: Element) -> list[str]:
    """Return in words what is wrong with a page, whatever HTML's own rules say of it."""
    return [*_outline(root), *_ids(root), *_labels(root), *_forms(root), *_inline(root), *_names(root)]


def words_of(element: Element) -> str:
    """Return what can be read in an element, blanks made single."""
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def fields_of(form: Element) -> dict[str, list[str]]:
    """Return what a browser would send of a form that is left as it is; none of its buttons."""
    sent: dict[str, list[str]] = {}
    for field in form.iter():
        for value in _values(field):
            sent.setdefault(str(field.get("name")), []).append(value)
    return sent


def _values(field: Element) -> Iterator[str]:
    if not field.get("name") or field.tag not in LABELLED or field.get("disabled") is not None:
        return
    if field.tag == "textarea":
        yield "".join(field.itertext()).removeprefix("\n")
    elif field.tag == "select":
        options = field.findall(".//option")
        chosen = [option for option in options if option.get("selected") is not None] or options[:1]
        yield from (str(option.get("value", words_of(option))) for option in chosen)
    elif field.get("type") in {"checkbox", "radio"}:
        yield from [field.get("value", "on")] if field.get("checked") is not None else []
    elif field.get("type") not in {"submit", "button", "file"}:
        yield field.get("value", "")


def _outline(root: Element) -> Iterator[str]:
    if len(root.findall(".//h1")) != 1:
        yield f"{len(root.findall('.//h1'))} first headings"
    if not root.findtext(".//title", "").strip(" ·\n"):
        yield "no title"
    if not root.get("lang"):
        yield "no language"
    if len(root.findall(".//main")) != 1:
        yield "no main part"
    levels = [int(element.tag[1]) for element in root.iter() if re.fullmatch(r"h[1-6]", str(element.tag))]
    yield from (f"h{low} after h{high}" for high, low in pairwise(levels) if low > high + 1)


def _ids(root: Element) -> Iterator[str]:
    counts = Counter(element.get("id") for element in root.iter() if element.get("id") is not None)
    yield from (f"{count} elements with the id {name}" for name, count in counts.items() if count > 1)
    for element in root.iter():
        named = [name for attribute in REFERENCES for name in element.get(attribute, "").split()]
        yield from (f"nothing has the id {name}" for name in named if name not in counts)
        if element.tag == "a" and element.get("href", "").startswith("#") and element.get("href", "")[1:] not in counts:
            yield f"{element.get('href')} leads nowhere"


def _labels(root: Element) -> Iterator[str]:
    labelled = {element.get("for") for element in root.iter("label")}
    wrapped = {id(field) for label in root.iter("label") for field in label.iter()}
    for field in root.iter():
        if field.tag not in LABELLED or field.get("type") in NEEDS_NO_LABEL:
            continue
        named = field.get("aria-label") or field.get("aria-labelledby")
        if not named and field.get("id") not in labelled and id(field) not in wrapped:
            yield f"no label: {field.get('name')}"


def _forms(root: Element) -> Iterator[str]:
    for form in root.iter("form"):
        tokens = [field for field in form.iter("input") if field.get("name") == "csrf_token"]
        if form.get("method", "get").lower() == "post" and len(tokens) != 1:
            yield f"{len(tokens)} tokens in the form to {form.get('action')}"
        if form.get("method", "get").lower() == "get" and tokens:
            yield f"the token would stand in the address of {form.get('action')}"


def _inline(root: Element) -> Iterator[str]:
    for element in root.iter():
        yield from (f"{name} on {element.tag}" for name in element.attrib if re.fullmatch(r"style|on\w+", str(name)))
        if element.tag == "script" and not element.get("src") and element.get("type") != DATA:
            yield "a script in the page"
        if element.tag == "style" and not element.get("nonce"):
            yield "a style sheet in the page"


def _names(root: Element) -> Iterator[str]:
    for element in root.iter():
        if element.tag in {"a", "button"} and not (words_of(element) or element.get("aria-label")):
            yield f"{element.tag} without a name"
        if element.tag == "img" and element.get("alt") is None:
            yield "a picture without words"
        if element.tag == "button" and element.get("type") not in {"submit", "button"}:
            yield f"what does the button “{words_of(element)}” do?"
