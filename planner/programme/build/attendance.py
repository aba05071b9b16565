"""Who takes part in the items of a trip."""

from collections.abc import Iterable

from planner.programme.build.entries import Entries


class Attendance:
    """Who takes part, as :func:`planner.programme.shape.attending` says; few sets are shared by most items."""

    def __init__(self, entries: Entries) -> None:
        """Sort the delegation by group."""
        home = entries.delegation
        self._everybody = frozenset(home.values())
        self._members: dict[int, set[str]] = {}
        for person, groups in entries.links.person_groups.items():
            for group in groups:
                if person in home:
                    self._members.setdefault(group, set()).add(home[person])
        self._found: dict[object, frozenset[str]] = {}

    def of(
        self, groups: tuple[int, ...] | None, came_in: tuple[str, ...], stayed_out: tuple[str, ...]
    ) -> frozenset[str]:
        """Return the keys of those who take part."""
        asked = (groups, came_in, stayed_out)
        if asked not in self._found:
            members = self._everybody if groups is None else self._of_groups(groups)
            self._found[asked] = members.union(came_in).difference(stayed_out)
        return self._found[asked]

    def _of_groups(self, groups: Iterable[int]) -> frozenset[str]:
        return frozenset().union(*(self._members.get(group, ()) for group in groups))
