"""Naming those whom a clash concerns: by groups where it is whole groups, else by name, else by number."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.programme.clashes.clash import FEW, Value
from planner.programme.names import called
from planner.programme.shape import Programme
from planner.values.text import Text
from planner.values.vocabulary import Side


@dataclass(frozen=True, slots=True)
class Who:
    """Some people: their keys by rank, and the groups of which nobody is missing if these are all of them."""

    people: tuple[str, ...]
    groups: tuple[str, ...]
    named: tuple[Text, ...]

    @property
    def values(self) -> dict[str, Value]:
        """What fills the places of a message."""
        return {"who": self.named, "count": len(self.people)}

    def message(self, by_name: str, by_number: str) -> str:
        """Return the message that names them, or the one that counts them."""
        return by_name if self.named else by_number


class Roll:
    """The people of a programme, to name some of them."""

    def __init__(self, programme: Programme) -> None:
        """Note rank and the members of each group."""
        self._programme = programme
        self._rank = {key: rank for rank, key in enumerate(programme.people)}
        self.home = tuple(person for person in programme.people.values() if person.side is Side.HOME)
        members: dict[str, set[str]] = {key: set() for key in programme.groups}
        for person in self.home:
            for group in person.groups:
                members.setdefault(group, set()).add(person.key)
        self._members = members
        self._said: dict[frozenset[str], Who] = {}  # the same few are in many clashes, and a name takes its time

    def without_members(self, groups: Iterable[str] | None) -> frozenset[str]:
        """Return those of the groups (``None``: of all) of which nobody is known yet, so that they stand for people."""
        among = self._members if groups is None else self._members.keys() & groups
        return frozenset(group for group in among if not self._members[group])

    def name_groups(self, groups: Iterable[str]) -> Who:
        """Return how to name groups, by rank."""
        wanted = frozenset(groups)
        keys = tuple(key for key in self._programme.groups if key in wanted)
        return Who((), keys, tuple(self._programme.groups[key].name for key in keys))

    def name(self, people: Iterable[str]) -> Who:
        """Return how to name these people."""
        keys = frozenset(key for key in people if key in self._rank)
        if keys not in self._said:
            self._said[keys] = self._named(keys)
        return self._said[keys]

    def _named(self, keys: frozenset[str]) -> Who:
        ranked = tuple(sorted(keys, key=self._rank.__getitem__))
        groups = tuple(group for group, members in self._members.items() if members and members <= keys)
        covered = frozenset().union(*(self._members[group] for group in groups))
        if groups and covered == keys and len(keys) > 1:
            return Who(ranked, groups, tuple(self._programme.groups[group].name for group in groups))
        if len(ranked) > FEW:
            return Who(ranked, (), ())
        return Who(ranked, (), tuple(called(self._programme.people[key], self._programme) for key in ranked))
