"""Those who go everywhere together: a delegation of two hundred in four groups is followed as four, not as two hundred.

Rejected: following each person. At five hundred items that takes ten times as long, to find the same for most of them.
"""

from collections import defaultdict
from collections.abc import Iterable


class Companies:
    """The people, and groups of which nobody is known, told apart by what they take part in; each has a number."""

    def __init__(self, crowds: Iterable[frozenset[str]]) -> None:
        """Take who takes part in each item."""
        different = tuple(dict.fromkeys(crowds))
        met: dict[str, list[int]] = defaultdict(list)
        for nth, crowd in enumerate(different):
            for one in crowd:
                met[one].append(nth)
        together: dict[tuple[int, ...], list[str]] = defaultdict(list)
        for one, seen in met.items():
            together[tuple(seen)].append(one)
        self._members = tuple(tuple(members) for members in together.values())
        within: list[list[int]] = [[] for _ in different]
        for number, signature in enumerate(together):
            for nth in signature:
                within[nth].append(number)
        self._within = {crowd: tuple(numbers) for crowd, numbers in zip(different, within, strict=True)}

    def within(self, crowd: frozenset[str]) -> tuple[int, ...]:
        """Return the numbers of all that are in a crowd that was taken at the beginning."""
        return self._within[crowd]

    def members(self, numbers: Iterable[int]) -> frozenset[str]:
        """Return the people of these numbers."""
        return frozenset(one for number in numbers for one in self._members[number])
