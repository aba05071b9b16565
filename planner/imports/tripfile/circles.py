"""Things that lead back to themselves: a session inside itself, two items that each follow the other."""

from collections.abc import Mapping

from planner.imports.tripfile import messages
from planner.imports.tripfile.nodes import ListNode, MapNode, Node, ScalarNode
from planner.imports.tripfile.reading import Reading

_LEADS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("people", (("accompanies",),)),
    ("engagements", (("inside",),)),
    ("engagements", (("when", "follows"), ("when", "with"))),
    ("agreements", (("renews",),)),
)
"""In which list, and by which paths of keys, one thing leads to another of its kind."""


def check_circles(root: MapNode, reading: Reading) -> None:
    """Note each circle once, at the first of its references that is met."""
    for table, paths in _LEADS:
        leads = {key: lead for key, node in _things(root, table) for path in paths if (lead := _lead(node, path))}
        _check(leads, reading)


def _things(root: MapNode, table: str) -> list[tuple[str, MapNode]]:
    """Return the maps of a list that have an id."""
    listed = root.get(table)
    nodes = listed.nodes if isinstance(listed, ListNode) else []
    maps = [node for node in nodes if isinstance(node, MapNode)]
    return [(found.text, node) for node in maps if (found := _lead(node, ("id",)))]


def _lead(node: Node, path: tuple[str, ...]) -> ScalarNode | None:
    for key in path:
        inside = node.get(key) if isinstance(node, MapNode) else None
        if inside is None:
            return None
        node = inside
    return node if isinstance(node, ScalarNode) else None


def _check(leads: Mapping[str, ScalarNode], reading: Reading) -> None:
    done: set[str] = set()
    for start in leads:
        way: list[str] = []
        here = start
        while here in leads and here not in done:
            done.add(here)
            way.append(here)
            here = leads[here].text
        if here in way:
            circle = [*way[way.index(here) :], here]
            reading.problems.note(leads[circle[-2]], messages.CIRCLE, keys=" → ".join(circle))
