"""From characters to nodes, by the events of a YAML parser; nothing is constructed, nothing is multiplied."""

from dataclasses import dataclass
from typing import NoReturn

import yaml

from planner.imports.tripfile import messages
from planner.imports.tripfile.nodes import ListNode, MapNode, Node, ScalarNode, place
from planner.imports.tripfile.problems import Problems

MOST_LEVELS = 20
"""The format itself needs seven."""

MOST_VALUES = 300_000
"""2,000 items take about 80,000."""

# libyaml's parser is some twenty times faster; PyYAML's own reads the same where a platform has no libyaml.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def node_of(source: str, problems: Problems) -> Node:
    """Return the root of the document.

    :raises TripFileRefused: when it is no YAML, or uses of YAML what a trip file does not.
    """
    builder = _Builder(problems)
    try:
        for event in yaml.parse(source, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        _refuse(place(error.problem_mark, builder.path), error.problem or error.context or "", problems)
    except yaml.YAMLError as error:
        _refuse(ScalarNode(1, 1, builder.path), str(error).partition("\n")[0], problems)
    if builder.root is None and not problems.found:
        problems.note(ScalarNode(1, 1, ""), messages.EMPTY)
    if builder.is_unusable or builder.root is None:
        problems.refuse()
    return builder.root


def _refuse(spot: ScalarNode, reason: str, problems: Problems) -> NoReturn:
    problems.note(spot, messages.UNREADABLE, reason=reason)
    problems.refuse()


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet; ``key`` is the key that waits for its value."""

    node: ListNode | MapNode
    key: ScalarNode | None = None


class _Builder:
    """Puts nodes together from events, without recursion, so that depth costs nothing."""

    def __init__(self, problems: Problems) -> None:
        self.root: Node | None = None
        self.is_unusable = False
        self._problems = problems
        self._open: list[_Open] = []
        self._values = 0
        self._documents = 0

    @property
    def path(self) -> str:
        """Where the next node belongs."""
        if not self._open:
            return ""
        inside = self._open[-1]
        if isinstance(inside.node, ListNode):
            return f"{inside.node.path}[{len(inside.node.nodes)}]"
        if inside.key is None:
            return inside.node.path
        return inside.key.path

    def take(self, event: yaml.Event) -> None:
        """Take the next event. :raises TripFileRefused: when going on makes no sense."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._begin_document(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.NodeEvent):
            self._take_node(event)

    def _begin_document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._give_up(event, messages.SECOND_DOCUMENT)

    def _take_node(self, event: yaml.NodeEvent) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            self._give_up(event, messages.TOO_MUCH, limit=MOST_VALUES)
        spot = place(event.start_mark, self.path)
        self._refuse_marks(event, spot)
        node = _node(event, spot)
        self._put(node)
        if not isinstance(node, ScalarNode):
            self._open.append(_Open(node))
            if len(self._open) > MOST_LEVELS:
                self._give_up(event, messages.TOO_DEEP, limit=MOST_LEVELS)

    def _refuse_marks(self, event: yaml.NodeEvent, spot: ScalarNode) -> None:
        if event.anchor is not None:
            self.is_unusable = True
            self._problems.note(spot, messages.ALIAS)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.is_unusable = True
            self._problems.note(spot, messages.TAG, tag=tag)

    def _put(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        inside = self._open[-1]
        if isinstance(inside.node, ListNode):
            inside.node.nodes.append(node)
        elif inside.key is None:
            inside.key = self._key(node, inside.node)
        else:
            self._put_value(inside.node, inside.key, node)
            inside.key = None

    def _key(self, node: Node, inside: MapNode) -> ScalarNode:
        if not isinstance(node, ScalarNode):
            self.is_unusable = True
            self._problems.note(node, messages.NOT_A_WORD)
            return ScalarNode(node.line, node.column, inside.path)
        name = node.text if len(node.text) <= 80 else node.text[:80] + "…"
        node.path = f"{inside.path}.{name}" if inside.path else name
        return node

    def _put_value(self, inside: MapNode, key: ScalarNode, node: Node) -> None:
        first = inside.keys.get(key.text)
        if first is not None:
            self._problems.note(key, messages.TWICE, key=key.text, line=first.line)
            return
        inside.keys[key.text] = key
        inside.nodes[key.text] = node

    def _give_up(self, event: yaml.Event, message: str, **values: object) -> None:
        self._problems.note(place(event.start_mark, self.path), message, **values)
        self._problems.refuse()


def _node(event: yaml.NodeEvent, spot: ScalarNode) -> Node:
    """Return the node that an event begins; an alias, which is refused, leaves nothing."""
    if isinstance(event, yaml.MappingStartEvent):
        return MapNode(spot.line, spot.column, spot.path)
    if isinstance(event, yaml.SequenceStartEvent):
        return ListNode(spot.line, spot.column, spot.path)
    if isinstance(event, yaml.ScalarEvent):
        return ScalarNode(spot.line, spot.column, spot.path, event.value, plain=not event.style)
    return spot
