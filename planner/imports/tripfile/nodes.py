"""The file as a tree of nodes that know their line, column and path."""

from dataclasses import dataclass, field
from typing import Protocol, TypeAlias


class Mark(Protocol):
    """Where a parser is; it counts from 0."""

    line: int
    column: int


@dataclass(slots=True)
class ScalarNode:
    """A single value as it is written; ``plain`` when it stands without quotes."""

    line: int
    column: int
    path: str
    text: str = ""
    plain: bool = True

    @property
    def is_nothing(self) -> bool:
        """Tell whether it says that there is no value."""
        return self.plain and self.text in {"", "~", "null"}


@dataclass(slots=True)
class ListNode:
    """Several nodes in their order."""

    line: int
    column: int
    path: str
    nodes: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class MapNode:
    """Nodes by key, in their order; ``keys`` are the places at which the keys themselves stand."""

    line: int
    column: int
    path: str
    nodes: "dict[str, Node]" = field(default_factory=dict)
    keys: dict[str, ScalarNode] = field(default_factory=dict)

    def get(self, key: str) -> "Node | None":
        """Return the node of a key where it says something."""
        node = self.nodes.get(key)
        return None if node is None or is_nothing(node) else node

    def at(self, key: str) -> "Node":
        """Return the node of a key, or the map itself, to say where a problem is."""
        return self.nodes.get(key) or self


Node: TypeAlias = ScalarNode | ListNode | MapNode


def is_nothing(node: Node) -> bool:
    """Tell whether a node stands for an omitted value."""
    return isinstance(node, ScalarNode) and node.is_nothing


def place(mark: Mark | None, path: str) -> ScalarNode:
    """Return a place to point at; the top of the file where the parser has none."""
    if mark is None:
        return ScalarNode(1, 1, path)
    return ScalarNode(mark.line + 1, mark.column + 1, path)
