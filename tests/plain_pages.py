"""Reads pages that are written as plainly as ours in a fraction of the time that html5lib takes.

It knows only what cannot be wrong: elements in places where HTML allows them whatever surrounds them, each closed where
it ends, attributes in quotes, six references. All else it leaves to html5lib, which says what is wrong with it.
"""

import re
from html import unescape
from xml.etree.ElementTree import Element

from html5lib.constants import adjustSVGAttributes


def _these(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _these("br hr img input link meta wbr")
RAW = _these("script style textarea title")
PHRASES = _these(
    "a b bdi bdo br button cite code datalist del em i img input ins kbd label mark noscript output progress q ruby s"
    " samp script select small span strong style sub sup svg textarea time u var wbr"
)
FLOW = PHRASES | _these(
    "article aside details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr legend main nav ol p section"
    " summary table ul"
)
SHAPES = _these("circle ellipse g line path polygon polyline rect text tspan use")
CHILDREN = {
    "nothing": _these("html"),
    "html": _these("head body"),
    "head": _these("link meta script style title"),
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6"), PHRASES),
    "dl": _these("dt dd div"),
    **dict.fromkeys(("ol", "ul"), _these("li")),
    "ruby": PHRASES | _these("rp rt"),
    **dict.fromkeys(("select", "datalist"), _these("option optgroup")),
    "optgroup": _these("option"),
    "table": _these("caption thead tbody tfoot"),
    **dict.fromkeys(("thead", "tbody", "tfoot"), _these("tr")),
    "tr": _these("td th"),
    **dict.fromkeys((*RAW, *SHAPES, "option"), _these("")),
    **dict.fromkeys(("svg", "g", "text", "tspan"), SHAPES),
}
"""Element -> what may stand in it; what is not named here holds whatever flows."""

WORDLESS = _these("html head select datalist optgroup table thead tbody tfoot tr")
ALONE = _these("a button form")
"""Elements that never stand in one of their own sort."""

SPACE = " \t\n"
DRAWN = SHAPES | {"svg"}
ATTRIBUTE = re.compile(r'[ \t\n]+([A-Za-z][A-Za-z0-9:_-]*)(?:="([^"]*)")?')
TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[ \t\n]+[A-Za-z][A-Za-z0-9:_-]*(?:="[^"]*")?)*)[ \t\n]*(/?)>([^<]*)')
BEGINNING = re.compile(r"<!doctype html>[ \t\n]*")
STRANGE = re.compile(
    r"&(?!(?:#34|#39|gt|lt|amp|nbsp);)"
    r"|[^\t\n -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd]"
)
"""References and characters that html5lib may have something against."""


class _NotPlain(Exception):
    """Something stands in the page that html5lib has to judge."""


def read_plain(html: str) -> Element | None:
    """Return what html5lib would, for a page that it has nothing against; nothing where that is not sure."""
    begun = BEGINNING.match(html)
    if begun is None or STRANGE.search(html):
        return None
    try:
        return _Reader().read(html, begun.end())
    except _NotPlain:
        return None


class _Reader:
    """The elements of one page that are open, with their names, and what was closed last in the innermost."""

    def __init__(self) -> None:
        self.open = [Element("nothing")]
        self.names = ["nothing"]
        self.last: Element | None = None
        self.ended: list[str] = []

    def read(self, html: str, place: int) -> Element:
        while place < len(html):
            found = TAG.match(html, place)
            if found is None:
                raise _NotPlain
            closes, name, attributes, slash, words = found.groups()
            if closes:
                _must(not attributes and not slash)
                self._end(name)
            else:
                self._begin(name, attributes, slash)
            if words:
                self._say(words)
            place = found.end()
        _must(self.ended == ["body", "html"])
        return self.open[0][0]

    def _begin(self, name: str, attributes: str, slash: str) -> None:
        self._must_fit(name)
        tag = f"{{http://www.w3.org/2000/svg}}{name}" if name in DRAWN else name
        element = Element(tag, _attributes(attributes, drawn=name in DRAWN) if attributes else {})
        self.open[-1].append(element)
        if name in VOID or (slash and name in DRAWN):
            self.last = element
            return
        _must(not slash)
        self.open.append(element)
        self.names.append(name)
        self.last = None

    def _must_fit(self, name: str) -> None:
        """See that the element may stand in what is open, and that it closes nothing that is."""
        names = self.names
        grouped = name in {"dt", "dd"} and names[-2:] == ["dl", "div"]
        _must(grouped or name in CHILDREN.get(names[-1], FLOW))
        _must(not self.ended and not (name in ALONE and name in names))
        _must(name not in FLOW or name in PHRASES or "p" not in names)
        if names[-1] == "html":
            _must(len(self.open[-1]) == ("head", "body").index(name))

    def _end(self, name: str) -> None:
        if name in {"body", "html"}:  # stay open for the blanks at the end
            _must(self.names == ["nothing", "html", "body"])
            self.ended.append(name)
        else:
            _must(self.names.pop() == name and not self.ended)
            self.last = self.open.pop()

    def _say(self, words: str) -> None:
        name, element = self.names[-1], self.open[-1]
        if name in WORDLESS or self.ended:
            _must(not words.strip(SPACE))
            if name == "html" and self.last is None:
                return
        if name == "textarea":
            words = words.removeprefix("\n")
        if "&" in words and name not in {"script", "style"}:
            words = unescape(words)
        if self.last is None:
            element.text = (element.text or "") + words or None
        else:
            self.last.tail = (self.last.tail or "") + words


def _attributes(written: str, *, drawn: bool) -> dict[str, str]:
    """Return names and values; a name that is there twice, or from elsewhere in a drawing, is not plain."""
    pairs = [(name.lower(), unescape(value)) for name, value in ATTRIBUTE.findall(written)]
    found = dict(pairs)
    _must(len(found) == len(pairs))
    if drawn:
        _must("xmlns" not in found and ":" not in "".join(found))
        return {adjustSVGAttributes.get(name, name): value for name, value in pairs}
    return found


def _must(holds: bool) -> None:
    if not holds:
        raise _NotPlain
