"""Clashes as the agenda tells them: in a list over the days, and at the items that they are about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from planner.language import Language
from planner.programme.clashes import Clash, ClashKind, Severity
from planner.programme.shape import Engagement, Leg, Programme
from planner.web.agenda.details import way_of
from planner.web.clashes.standing import open_now

MOST_LISTED = 100
MOST_AT_ONE = 3
"""How many are told in words; of more only how many they are, so that a bad import does not make an endless page."""


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 -- the planner's warning, not Python's
    """A clash in words: how bad it is, what is wrong, how to mend it, the places on the page."""

    severity: Severity
    sentence: str
    advice: str
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Warnings:
    """The worst clashes, how many there are in all, and the sentences at each item by its key."""

    listed: tuple[Warning, ...] = ()
    counted: int = 0
    by_item: Mapping[str, list[str]] = field(default_factory=dict)

    @property
    def left_out(self) -> int:
        """How many are not listed."""
        return self.counted - len(self.listed)


NO_WARNINGS = Warnings()


def warnings_of(programme: Programme, language: Language) -> Warnings:
    """Return what clashes in a full programme and nobody has acknowledged, in a reader's language."""
    clashes = open_now(programme)
    listed = tuple(_warning(clash, programme, language) for clash in clashes[:MOST_LISTED])
    return Warnings(listed, len(clashes), AtItems(clashes, language))


class AtItems(Mapping[str, list[str]]):
    """The sentences at each item; said when the item is shown, for a page may show one day of many.

    What is not settled yet says so by itself there.
    """

    def __init__(self, clashes: Iterable[Clash], language: Language) -> None:
        """Sort the clashes by what they are about."""
        self._language = language
        self._clashes = tuple(clash for clash in clashes if clash.kind is not ClashKind.UNSETTLED)
        self._said: dict[int, str] = {}  # each is told at several items
        self._found: dict[str, list[int]] = defaultdict(list)
        for nth, clash in enumerate(self._clashes):
            for key in clash.items:
                self._found[key].append(nth)

    def __getitem__(self, key: str) -> list[str]:
        """Return the sentences at the item of this key."""
        if key not in self._found:
            raise KeyError(key)
        return list(self._sentences(self._found[key]))

    def __iter__(self) -> Iterator[str]:
        """Go through the keys of the items that clash."""
        return iter(self._found)

    def __len__(self) -> int:
        """Count the items that clash."""
        return len(self._found)

    def how_many(self, key: str) -> int:
        """Return how many clashes there are at the item of this key, without saying them."""
        return len(self._found.get(key, ()))

    def _sentences(self, clashes: list[int]) -> Iterator[str]:
        for nth in clashes[:MOST_AT_ONE]:
            if nth not in self._said:
                self._said[nth] = self._clashes[nth].sentence(self._language)
            yield self._said[nth]
        left = len(clashes) - MOST_AT_ONE
        if left > 0:
            yield self._language.say_many("and one more clash", "and %(count)s more clashes", left)


def _warning(clash: Clash, programme: Programme, language: Language) -> Warning:
    named = ((key, item) for key in clash.items if isinstance(item := programme.item(key), Engagement | Leg))
    places = tuple((key, _name(item, language)) for key, item in named if _has_place(item))
    return Warning(clash.severity, clash.sentence(language), clash.advice(language), places)


def _has_place(item: Engagement | Leg) -> bool:
    """Tell whether an item stands on a day, where a link can lead to it."""
    return isinstance(item, Leg) or item.when.day is not None


def _name(item: Engagement | Leg, language: Language) -> str:
    if isinstance(item, Engagement):
        return language.text(item.title)
    return way_of(item, language)
