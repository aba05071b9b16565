"""Legs of a trip file: two ends, each on the wall of its own place."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from planner.imports.tripfile import messages
from planner.imports.tripfile.fields import Values, field, found_in, values_of, whole
from planner.imports.tripfile.items import COMMON, attended
from planner.imports.tripfile.nodes import MapNode, Node
from planner.imports.tripfile.reading import Reading
from planner.imports.tripfile.scalars import Reader, line, line_up_to, number, own_id, word
from planner.imports.tripfile.times import clock, day, is_shown, zone
from planner.imports.tripfile.values import listed, reference, text
from planner.programme.airports import airports
from planner.programme.shape import End, Leg, Person, Vehicle
from planner.values.text import Text
from planner.values.vocabulary import Mode
from planner.values.wall import WallTime, zone_names
from planner.values.when import MOST_DAYS

_END = (
    field("place", text),
    field("code", line_up_to(8)),
    field("zone", zone),
    field("date", day, "day"),
    field("time", clock, "minute"),
)


def _end(node: Node, reading: Reading) -> tuple[MapNode, Values] | None:
    """Read what an end says; its zone may still be missing."""
    values = values_of(node, _END, reading)
    if values is None or not isinstance(node, MapNode):
        return None
    if not values.get("place"):
        if not node.get("place") and not values.get("code"):
            reading.problems.note(node, messages.PLACE_NEEDED)
        values["place"] = Text(values.get("code", ""))
    if "minute" in values and not node.get("date"):
        reading.problems.note(node.at("time"), messages.TIME_WITHOUT_DATE)
    return node, values


_vehicle = whole(
    Vehicle,
    field("name", line),
    field("capacity", number(1, 1000)),
    field("driver", line),
    field("phone", line_up_to(60)),
    field("people", listed(reference("person"))),
)

_LEG = (
    field("id", own_id("leg"), "key", required=True),
    field("mode", word(Mode), required=True),
    field("carrier", line),
    field("number", line_up_to(40)),
    field("from", _end, "departure", required=True),
    field("to", _end, "arrival", required=True),
    field("booking", line),
    field("vehicles", listed(_vehicle, repeats=True)),
    *COMMON,
)


def leg(people: Mapping[str, Person]) -> Reader[Leg]:
    """Return a reader of a leg."""

    def read(node: Node, reading: Reading) -> Leg | None:
        values, is_whole = found_in(node, _LEG, reading)
        read_ends = {name: values[name] for name in ("departure", "arrival") if name in values}
        mode = values.get("mode")
        ends = {name: _with_zone(end, said, mode, reading) for name, (end, said) in read_ends.items()}
        if len(ends) == 2:
            _check_order(read_ends["arrival"][0], ends["departure"], ends["arrival"], reading)
        return Leg(**attended(values | ends, people, reading)) if is_whole else None

    return read


def _with_zone(node: MapNode, values: Values, mode: Mode | None, reading: Reading) -> End:
    """Return the end on the wall of its zone; the zone of an airport is known. ``mode`` may have been unreadable."""
    if not node.get("zone"):
        code = values.get("code", "").upper()
        values["zone"] = _airport_zones().get(code, "") if mode in {Mode.FLIGHT, None} else ""
        if not values["zone"]:
            reading.problems.note(node, messages.NO_ZONE_KNOWN)
    end = End(**{"zone": "", **values})
    if is_shown(node.at("time"), end.day, end.minute, end.zone, reading):
        return end
    return replace(end, minute=None)


@lru_cache(maxsize=1)
def _airport_zones() -> Mapping[str, str]:
    """Return the zone of each airport by its IATA code."""
    known = zone_names()
    return {code: port["tz"] for code, port in airports().items() if port["tz"] in known}


def _check_order(node: MapNode, departure: End, arrival: End, reading: Reading) -> None:
    """Note an arrival before the departure, in instants; over the date line the wall may well say so."""
    if departure.day is None or arrival.day is None:
        return
    apart = (arrival.day - departure.day).days
    if apart > MOST_DAYS:
        reading.problems.note(node.at("date"), messages.TOO_FAR_APART, limit=MOST_DAYS)
    if apart < -1:  # no two zones explain that
        reading.problems.note(node.at("date"), messages.ARRIVES_DAYS_EARLIER)
    else:
        _check_instants(node, departure.wall, arrival.wall, reading)


def _check_instants(node: MapNode, leaves: WallTime | None, arrives: WallTime | None, reading: Reading) -> None:
    if leaves is None or arrives is None or not leaves.zone or not arrives.zone:
        return
    if arrives.instant <= leaves.instant:
        said = {"leaves": f"{leaves.instant:%Y-%m-%d %H:%M}", "arrives": f"{arrives.instant:%Y-%m-%d %H:%M}"}
        reading.problems.note(node, messages.ARRIVES_EARLIER, **said)
