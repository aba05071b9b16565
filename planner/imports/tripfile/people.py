"""Groups, institutions, venues and people of a trip file."""

from planner.imports.tripfile.fields import Values, field, spread, values_of, whole
from planner.imports.tripfile.nodes import MapNode, Node
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


person = whole(
    Person,
    field("id", own_id("person"), "key", required=True),
    field("side", word((Side.HOME, Side.HOST))),
    field("form_of_address", text),
    field("academic_title", line_up_to(60)),
    field("given", line),
    field("family", line, required=True),
    field("family_first", flag),
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
    field("restricted", _restricted),
)
