"""Comparing what two programmes of one audience show, item by item."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from planner.programme.differences.shown import Shown, Words, all_wordings
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.vocabulary import Status

Item = Engagement | Leg | Stay


class Sort(StrEnum):
    """What a reader calls a difference; in the order in which they want to hear of them."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    STATUS = "status"
    MOVED = "moved"
    RENAMED = "renamed"
    PLACE = "place"
    PEOPLE = "people"
    DETAILS = "details"


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of one item: no ``before`` where it was added, no ``after`` where it was withdrawn.

    An item that is cancelled by its status is withdrawn too, and keeps both.
    """

    key: str
    sorts: tuple[Sort, ...]
    before: Item | None
    after: Item | None

    @property
    def item(self) -> Item:
        """The item as it is now, or as it was at last."""
        found = self.after or self.before
        assert found is not None  # noqa: S101 -- one of them is there
        return found

    @property
    def first_day(self) -> date | None:
        """The day on which it stands in the programme, of what was withdrawn the day on which it stood."""
        return self.item.first_day


_FACETS: Mapping[Sort, Callable[[Shown, Item], Hashable]] = {
    Sort.STATUS: Shown.status,
    Sort.MOVED: Shown.time,
    Sort.RENAMED: Shown.title,
    Sort.PLACE: Shown.place,
    Sort.PEOPLE: Shown.people,
    Sort.DETAILS: Shown.details,
}


def differences_between(before: Programme, after: Programme, words: Words = all_wordings) -> tuple[Difference, ...]:
    """Return what is otherwise in the later programme, by day and time; what has no day stands last.

    ``words`` is what is read of a text: who reads one language is told nothing of another wording in another one.
    """
    return tuple(sorted(_differences(Shown(before, words), Shown(after, words)), key=_place_in_time))


def _place_in_time(one: Difference) -> tuple[date, int]:
    item = one.item
    starts = item.when.start if isinstance(item, Engagement) else item.departure.minute if isinstance(item, Leg) else 0
    return one.first_day or date.max, starts or 0


def _differences(before: Shown, after: Shown) -> Iterator[Difference]:
    was, is_now = _by_key(before.programme), _by_key(after.programme)
    for key, item in is_now.items():
        if key not in was:
            if item.status is not Status.CANCELLED:
                yield Difference(key, (Sort.ADDED,), None, item)
        elif sorts := sorts_of(was[key], item, before, after):
            yield Difference(key, sorts, was[key], item)
    for key, item in was.items():
        if key not in is_now and item.status is not Status.CANCELLED:
            yield Difference(key, (Sort.WITHDRAWN,), item, None)


def sorts_of(was: Item, item: Item, before: Shown, after: Shown) -> tuple[Sort, ...]:
    """Return what became of an item that stands in both programmes; nothing where it shows the same."""
    if was.status is not Status.CANCELLED and item.status is Status.CANCELLED:
        return (Sort.WITHDRAWN,)
    if was.status is Status.CANCELLED and item.status is Status.CANCELLED:
        return ()
    if was.status is Status.CANCELLED:
        return (Sort.ADDED,)
    return tuple(sort for sort, facet in _FACETS.items() if facet(before, was) != facet(after, item))


def _by_key(programme: Programme) -> Mapping[str, Any]:
    return {item.key: item for item in programme.items()}
