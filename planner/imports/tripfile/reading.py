"""What one reading gathers on its way: problems, ids, and references that are looked up at the end."""

from dataclasses import dataclass, field

from planner.imports.tripfile import messages
from planner.imports.tripfile.nodes import ScalarNode
from planner.imports.tripfile.problems import Problems

ITEMS = ("engagement", "leg", "stay")


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing names another: ``kind`` of what is named, and where."""

    kind: str
    node: ScalarNode


@dataclass(slots=True)
class Reading:
    """The state of one reading; ``home_zone`` is known once the trip's head has been read.

    ``attended`` is how many people all different companies of items have together.
    """

    problems: Problems
    home_zone: str = ""
    ids: dict[str, tuple[str, int]] = field(default_factory=dict)
    uids: dict[str, int] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    attendances: dict[tuple[object, ...], frozenset[str]] = field(default_factory=dict)
    attended: int = 0

    def declare(self, kind: str, node: ScalarNode) -> None:
        """Remember that an id stands for something of this kind."""
        if node.text in self.ids:
            self.problems.note(node, messages.ID_TAKEN, value=node.text, line=self.ids[node.text][1])
            return
        self.ids[node.text] = (kind, node.line)

    def declare_uid(self, node: ScalarNode) -> None:
        """Remember a UID: one that stood twice would make two entries of a calendar into one."""
        if node.text in self.uids:
            self.problems.note(node, messages.UID_TAKEN, line=self.uids[node.text])
            return
        self.uids[node.text] = node.line

    def look_up_references(self) -> None:
        """Note every reference that leads nowhere, or to a thing of another kind."""
        for reference in self.references:
            kind, _line = self.ids.get(reference.node.text, ("", 0))
            wanted = ITEMS if reference.kind == "item" else (reference.kind,)
            if kind not in wanted:
                self.problems.note(reference.node, messages.NO_SUCH[reference.kind], value=reference.node.text)
