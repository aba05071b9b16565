"""The head of a trip file: the version of the format and the trip itself."""

from dataclasses import replace
from datetime import date

from planner.imports.tripfile import messages
from planner.imports.tripfile.fields import field, found_in
from planner.imports.tripfile.nodes import MapNode, Node, ScalarNode
from planner.imports.tripfile.reading import Reading
from planner.imports.tripfile.scalars import colour, slug, uuid, word
from planner.imports.tripfile.times import check_order, day, zone
from planner.imports.tripfile.values import language, listed, long_text, text
from planner.programme.shape import Trip
from planner.values.text import Text
from planner.values.vocabulary import TripKind, TripState

_TRIP = (
    field("slug", slug, required=True),
    field("title", text, required=True),
    field("kind", word(TripKind)),
    field("starts", day, required=True),
    field("ends", day, required=True),
    field("home_zone", zone),
    field("languages", listed(language)),
    field("purpose", long_text),
    field("note", long_text),
    field("summary", long_text),
    field("state", word(TripState)),
    field("accent", colour),
    field("uid", uuid),
)

_UNREAD = Trip(slug="unread", title=Text("unread"), starts=date(2000, 1, 1), ends=date(2000, 1, 1))
"""Stands in for a head with problems, so that the rest of the file is read too; it never leaves the reader."""

_NO_GAPS = "UTC"
"""A zone in which the clocks never skip a time."""


def check_version(root: MapNode, reading: Reading) -> None:
    """Note a file of another version of the format, or of none."""
    version = root.get("planner")
    if version is None:
        reading.problems.note(root, messages.VERSION_MISSING)
    elif not isinstance(version, ScalarNode):
        reading.problems.note(version, messages.NOT_A_SCALAR)
    elif version.text != "1":
        reading.problems.note(version, messages.VERSION_UNKNOWN, value=version.text)


def trip(root: MapNode, reading: Reading) -> Trip:
    """Read the trip; its home zone holds for everything that names no zone."""
    node: Node | None = root.get("trip")
    if node is None:
        reading.problems.note(root, messages.MISSING, key="trip")
        return _UNREAD
    values, is_whole = found_in(node, _TRIP, reading)
    if not isinstance(node, MapNode):
        return _UNREAD
    check_order(node, ("starts", values.get("starts")), ("ends", values.get("ends")), reading)
    languages = node.get("languages")
    if languages and not values.get("languages", ("",)):
        reading.problems.note(languages, messages.MISSING, key="languages")
    if node.get("home_zone"):
        values.setdefault("home_zone", _NO_GAPS)  # an unreadable one makes no time of the file impossible
    return Trip(**values) if is_whole else replace(_UNREAD, home_zone=values.get("home_zone", _UNREAD.home_zone))
