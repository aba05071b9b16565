"""The tables between two others, gathered by whose they are; everything is named by the row's number."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Others: TypeAlias = dict[int, list[int]]
Marked: TypeAlias = dict[int, list[tuple[int, str]]]


class Links:
    """Which numbers belong to which, each list in its order."""

    def __init__(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Take rows ``(sort, place, whose, which, word)``, already in order."""
        self.rows = rows
        found: dict[str, Marked] = defaultdict(lambda: defaultdict(list))
        for sort, _, whose, which, word in rows:
            found[sort][whose].append((which, word))
        self.item_groups, self.person_groups = _others(found["item_group"]), _others(found["group_person"])
        self.organisers, self.signs = _others(found["engagement_organiser"]), _others(found["engagement_signs"])
        self.parties = _others(found["agreement_party"])
        self.room_people = _others(found["room_person"])
        self.witnesses = _others(found["agreement_witness"])
        self.vehicle_people = _others(found["vehicle_person"])
        self.counterparts = {whose: which for whose, [(which, _), *_rest] in found["counterpart"].items()}
        self.item_people = found["item_person"]
        """People of an item, each "in" or "out"."""
        self.parts = found["takes_part"]
        """People of an engagement, each with the part."""
        self.signatories = found["signatory"]
        """People of an agreement, each with the number of the party and, after a blank, the function as JSON."""
        self.rooms = found["room"]
        """Rooms of a stay, each with its kind and, after a blank, its number."""
        self.of_items: Sequence[Mapping[int, object]] = (
            *(self.item_groups, self.item_people, self.rooms),
            *(self.parts, self.organisers, self.signs),
        )

    def say_the_same(self, other: "Links", number: int) -> bool:
        """Tell whether an item has the same links in both; who sleeps in its rooms is not looked at."""
        pairs = zip(self.of_items, other.of_items, strict=True)
        return self is other or all(mine.get(number) == theirs.get(number) for mine, theirs in pairs)


def _others(marked: Marked) -> Others:
    return {whose: [which for which, _ in pairs] for whose, pairs in marked.items()}
