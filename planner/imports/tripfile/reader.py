"""The trip file as a whole: the order in which its parts are read."""

from planner.imports.tripfile import acknowledged, head, legs, messages, outcomes, people
from planner.imports.tripfile import items as items_of
from planner.imports.tripfile.circles import check_circles
from planner.imports.tripfile.fields import refuse_unknown_keys, table
from planner.imports.tripfile.nodes import MapNode
from planner.imports.tripfile.parse import node_of
from planner.imports.tripfile.problems import Problems
from planner.imports.tripfile.reading import Reading
from planner.imports.tripfile.source import source_of
from planner.programme.shape import Programme

MOST_PEOPLE = 6000
"""As many as a table brings and some more; see also :data:`planner.imports.tripfile.items.MOST_ATTENDED`."""

_PARTS = (
    "planner",
    "trip",
    "aims",
    "groups",
    "institutions",
    "venues",
    "people",
    "engagements",
    "legs",
    "stays",
    "agreements",
    "results",
    "actions",
    "acknowledged",
)


def read_tripfile(data: bytes) -> Programme:
    """Read a trip file, YAML or JSON in UTF-8, into a programme for staff.

    Attendance is worked out; UIDs are those that the file names, else "". The caller makes it part of a trip.

    :raises TripFileRefused: with every problem of the file; never anything else, whatever the bytes are.
    """
    problems = Problems()
    root = node_of(source_of(data, problems), problems)
    reading = Reading(problems)
    if not isinstance(root, MapNode):
        problems.note(root, messages.NOT_A_MAP)
        problems.refuse()
    programme = _programme(root, reading)
    reading.look_up_references()
    check_circles(root, reading)
    if reading.attended > items_of.MOST_ATTENDED:
        problems.note(root, messages.TOO_CROWDED)
    people.check_counterparts(root, programme.people, reading)
    if problems.found:
        problems.refuse()
    return programme


def _programme(root: MapNode, reading: Reading) -> Programme:
    """Read what has problems too, as far as it goes; what cannot be read is left out."""
    refuse_unknown_keys(root, _PARTS, reading)
    head.check_version(root, reading)
    trip = head.trip(root, reading)
    reading.home_zone = trip.home_zone
    venues = table(root.get("venues"), people.venue, reading)
    persons = table(root.get("people"), people.person, reading, most=MOST_PEOPLE)
    return Programme(
        trip=trip,
        aims=table(root.get("aims"), outcomes.aim, reading),
        groups=table(root.get("groups"), people.group, reading),
        institutions=table(root.get("institutions"), people.institution, reading),
        venues=venues,
        people=persons,
        engagements=table(root.get("engagements"), items_of.engagement(venues, persons), reading),
        legs=table(root.get("legs"), legs.leg(persons), reading),
        stays=table(root.get("stays"), items_of.stay(persons), reading),
        agreements=table(root.get("agreements"), outcomes.agreement, reading),
        results=table(root.get("results"), outcomes.result, reading),
        action_items=table(root.get("actions"), outcomes.action_item, reading),
        acknowledgements=table(root.get("acknowledged"), acknowledged.acknowledgement, reading),
    )
