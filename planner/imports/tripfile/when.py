"""``when``: how exactly the time of an engagement is known."""

from planner.imports.tripfile import messages
from planner.imports.tripfile.fields import field, values_of
from planner.imports.tripfile.nodes import MapNode, Node
from planner.imports.tripfile.reading import Reading
from planner.imports.tripfile.scalars import flag, word
from planner.imports.tripfile.times import check_order, clock, day, is_shown, zone
from planner.imports.tripfile.values import reference
from planner.values.when import Form, Part, When

_FIELDS = (
    field("date", day),
    field("start", clock),
    field("end", clock),
    field("end_date", day, "end_day"),
    field("from", clock),
    field("until", clock),
    field("follows", reference("item")),
    field("with", reference("item")),
    field("part", word(Part)),
    field("tbc", flag),
    field("zone", zone),
)

_FORMS: dict[str, tuple[Form, frozenset[str]]] = {
    "start": (Form.EXACT, frozenset({"start", "end", "end_date"})),
    "from": (Form.FROM, frozenset({"from"})),
    "until": (Form.UNTIL, frozenset({"until"})),
    "follows": (Form.FOLLOWS, frozenset({"follows"})),
    "with": (Form.WITH, frozenset({"with"})),
    "part": (Form.PART, frozenset({"part"})),
}
"""The key by which a form is known, the form, and every key that may stand with it beside date, tbc and zone."""

_ATTRIBUTES = {"date": "day", "from": "start", "until": "end", "follows": "anchor", "with": "anchor"}


def when(node: Node | None, zone_name: str, reading: Reading) -> When:
    """Read a time that stands on the wall of ``zone_name`` unless it says another zone itself."""
    if node is None:
        return When(zone=zone_name)
    values = values_of(node, _FIELDS, reading)
    if values is None or not isinstance(node, MapNode):
        return When(zone=zone_name)
    form = _form(node, reading)
    if form is None:
        return When(zone=zone_name)
    found = When(form, **{"zone": zone_name, **{_ATTRIBUTES.get(key, key): value for key, value in values.items()}})
    _check(node, found, reading)
    return found


def _form(node: MapNode, reading: Reading) -> Form | None:
    """Return the form that these keys spell; ``None`` after a problem."""
    said = {each.key for each in _FIELDS if node.get(each.key)} - {"tbc", "zone", "date"}
    form, allowed = next((_FORMS[key] for key in _FORMS if key in said), (Form.DAY, frozenset({"end_date"})))
    if "end" in said and "start" not in said:
        reading.problems.note(node.at("end"), messages.END_WITHOUT_START)
        return None
    if not said <= allowed:
        reading.problems.note(node, messages.NOT_TOGETHER, keys=", ".join(key for key in node.nodes if key in said))
        return None
    if node.get("date"):
        return form
    if said:
        reading.problems.note(node, messages.DATE_NEEDED)
        return None
    return Form.UNDATED


def _check(node: MapNode, found: When, reading: Reading) -> None:
    """Note times that the clocks skip, and an end before the beginning."""
    check_order(node, ("date", found.day), ("end_date", found.end_day), reading)
    starts_at = "from" if found.form is Form.FROM else "start"
    ends_at = "until" if found.form is Form.UNTIL else "end"
    is_right = is_shown(node.at(starts_at), found.day, found.start, found.zone, reading)
    is_right &= is_shown(node.at(ends_at), found.last_day, found.end, found.zone, reading)
    if not is_right or not found.zone or (found.end_day and found.day and found.end_day < found.day):
        return
    starts, ends = found.starts_at, found.ends_at
    if starts and ends and ends <= starts:
        reading.problems.note(node.at(ends_at), messages.ENDS_EARLIER)
