"""Groups, institutions, venues and people of a trip file."""

from collections.abc import Mapping

from planner.imports.tripfile import messages
from planner.imports.tripfile.fields import Values, field, spread, values_of, whole
from planner.imports.tripfile.nodes import ListNode, MapNode, Node, ScalarNode
from planner.imports.tripfile.reading import Reading
from planner.imports.tripfile.scalars import colour, email, flag, line, line_up_to, lines, lines_up_to, own_id, word
from planner.imports.tripfile.times import check_order, day, zone
from planner.imports.tripfile.values import country, language, listed, long_text, point, reference, text, website
from planner.programme.shape import Group, Institution, Person, Restricted, Venue
from planner.values.vocabulary import Side

group = whole(
    Group,
    field("id", own_id("group"), "key", required=True),
    field("name", text, required=True),
    field("short", line_up_to(8)),
    field("colour", colour),
    field("leader", reference("person")),
)

institution = whole(
    Institution,
    field("id", own_id("institution"), "key", required=True),
    field("name", text, required=True),
    field("side", word(Side)),
    field("kind", line),
    field("place", text),
    field("country", country),
    field("website", website),
    field("address", long_text),
    field("email", email),
    field("phone", line_up_to(60)),
    field("note", long_text),
)

venue = whole(
    Venue,
    field("id", own_id("venue"), "key", required=True),
    field("name", text, required=True),
    field("institution", reference("institution")),
    field("place", text),
    field("address", long_text),
    field("address_local", lines_up_to(500)),
    field("zone", zone),
    field("point", point),
    field("room", text),
    field("note", long_text),
)

_restricted = whole(
    Restricted,
    field("diet", line),
    field("allergies", lines),
    field("access_needs", lines),
    field("passport", lines),
    field("emergency_contact", lines),
    field("delete_on", day),
)


def _present(node: Node, reading: Reading) -> Values | None:
    values = values_of(node, (field("from", day, "present_from"), field("to", day, "present_to")), reading)
    if values and isinstance(node, MapNode):
        check_order(node, ("from", values.get("present_from")), ("to", values.get("present_to")), reading)
    return values


_PERSON = (
    field("id", own_id("person"), "key", required=True),
    field("side", word((Side.HOME, Side.HOST))),
    field("form_of_address", text),
    field("spoken_address", text),
    field("predicate", text),
    field("academic_title", line_up_to(60)),
    field("given", line),
    field("family", line, required=True),
    field("family_first", flag),
    field("suffix", line_up_to(60)),
    field("native", line),
    field("reading", line),
    field("function", text),
    field("institution", reference("institution")),
    field("groups", listed(reference("group"))),
    field("email", email),
    field("phone", line_up_to(60)),
    field("languages", listed(language)),
    spread("present", _present),
    field("accompanies", reference("person")),
    field("counterpart", reference("person")),
    field("biography", long_text),
    field("restricted", _restricted),
)


def person(node: Node, reading: Reading) -> Person | None:
    """Read somebody of either side; a counterpart is named by who travels."""
    values = values_of(node, _PERSON, reading)
    if values and isinstance(node, MapNode) and values.get("counterpart") and values.get("side") is Side.HOST:
        reading.problems.note(node.at("counterpart"), messages.COUNTERPART_OF_HOST)
    return Person(**values) if values else None


def check_counterparts(root: MapNode, people: Mapping[str, Person], reading: Reading) -> None:
    """Note each counterpart who is not one of the hosts."""
    listed = root.get("people")
    for node in listed.nodes if isinstance(listed, ListNode) else ():
        named = node.get("counterpart") if isinstance(node, MapNode) else None
        met = people.get(named.text) if isinstance(named, ScalarNode) else None
        if named is not None and met is not None and met.side is not Side.HOST:
            reading.problems.note(named, messages.COUNTERPART_NO_HOST, value=met.key)
