"""Engagements, legs and stays of a trip file."""

from collections.abc import Mapping

from planner.imports.tripfile import messages
from planner.imports.tripfile.fields import Values, field, found_in, spread, values_of, whole
from planner.imports.tripfile.nodes import MapNode, Node
from planner.imports.tripfile.reading import Reading
from planner.imports.tripfile.scalars import Reader, flag, line, line_up_to, number, own_id, uid, word
from planner.imports.tripfile.times import check_order, day
from planner.imports.tripfile.values import language, listed, long_text, reference, text
from planner.imports.tripfile.when import when
from planner.programme.shape import Engagement, Notes, Person, Poster, Room, Stay, TakesPart, Venue, attending
from planner.values.vocabulary import Kind, PartTaken, RoomKind, SessionForm, Status, Visibility


def _people(node: Node, reading: Reading) -> Values | None:
    several = listed(reference("person"))
    values = values_of(node, (field("in", several, "people_in"), field("out", several, "people_out")), reading)
    both = set(values.get("people_in", ())) & set(values.get("people_out", ())) if values else ()
    for person in sorted(both):
        reading.problems.note(node, messages.IN_AND_OUT, value=person)
    return values


COMMON = (
    field("uid", uid),
    field("groups", listed(reference("group"))),
    spread("people", _people),
    field("visibility", word(Visibility)),
    field("status", word(Status)),
    field("notes", whole(Notes, *(field(reader, long_text) for reader in ("public", "delegation", "staff")))),
)
"""What engagements, legs and stays have in common."""

_takes_part = whole(
    TakesPart,
    field("person", reference("person"), required=True),
    field("part", word(PartTaken), required=True),
)

_poster = whole(
    Poster,
    field("number", line_up_to(20)),
    field("title", text, required=True),
    field("authors", line_up_to(500)),
    field("presenter", reference("person")),
    field("abstract", long_text),
)

_ENGAGEMENT = (
    field("id", own_id("engagement"), "key", required=True),
    field("kind", word(Kind)),
    field("session", word(SessionForm), "session_form"),
    field("title", text, required=True),
    field("when", lambda node, _reading: node),
    field("venue", reference("venue")),
    field("alternative_venue", reference("venue")),
    field("parts", listed(_takes_part)),
    field("organisers", listed(reference("institution"))),
    field("dress_code", text),
    field("interpretation", text),
    field("lead_minutes", number(0, 1440)),
    field("for_hosts", flag),
    field("inside", reference("engagement")),
    field("signs", listed(reference("agreement"))),
    field("abstract", long_text),
    field("languages", listed(language)),
    field("posters", listed(_poster, repeats=True)),
    field("account", long_text),
    *COMMON,
)


def engagement(venues: Mapping[str, Venue], people: Mapping[str, Person]) -> Reader[Engagement]:
    """Return a reader of an engagement, whose time stands on the wall of its venue."""

    def read(node: Node, reading: Reading) -> Engagement | None:
        values, is_whole = found_in(node, _ENGAGEMENT, reading)
        venue = venues.get(values.get("venue", ""))
        zone = (venue and venue.zone) or reading.home_zone
        values["when"] = when(values.get("when"), zone, reading)
        return Engagement(**{"kind": Kind.OTHER, **attended(values, people, reading)}) if is_whole else None

    return read


_room = whole(
    Room,
    field("kind", word(RoomKind)),
    field("people", listed(reference("person"))),
    field("number", line_up_to(20)),
)

_STAY = (
    field("id", own_id("stay"), "key", required=True),
    field("venue", reference("venue")),
    field("check_in", day, required=True),
    field("check_out", day, required=True),
    field("rooms", listed(_room, repeats=True)),
    field("booking", line),
    *COMMON,
)


def stay(people: Mapping[str, Person]) -> Reader[Stay]:
    """Return a reader of a stay of at least one night."""

    def read(node: Node, reading: Reading) -> Stay | None:
        values, is_whole = found_in(node, _STAY, reading)
        first, last = values.get("check_in"), values.get("check_out")
        if isinstance(node, MapNode) and first and last:
            check_order(node, ("check_in", first), ("check_out", last), reading)
            if first == last:
                reading.problems.note(node.at("check_out"), messages.NO_NIGHT)
        return Stay(**{"venue": None, **attended(values, people, reading)}) if is_whole else None

    return read


MOST_ATTENDED = 9_000_000
"""So many names the different companies of a file may have together, as a thousand people at nine thousand items."""


def attended(values: Values, people: Mapping[str, Person], reading: Reading) -> Values:
    """Add to an item's attributes who takes part, as its groups and the people in and out make it."""
    who = values.get("groups"), values.get("people_in", ()), values.get("people_out", ())
    if who not in reading.attendances:  # most items have one of a few; a large trip would keep thousands of equal sets
        reading.attendances[who] = attending(people, *who) if reading.attended <= MOST_ATTENDED else frozenset()
        reading.attended += len(reading.attendances[who])
    return {**values, "attendees": reading.attendances[who]}
