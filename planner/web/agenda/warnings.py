"""Clashes as the agenda tells them: in a list over the days, and at the items that they are about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from planner.language import Language
from planner.programme.clashes import Clash, Severity, clashes_of
from planner.programme.shape import Engagement, Leg, Programme
from planner.web.agenda.details import way_of

MOST_LISTED = 100
MOST_AT_ONE = 3
"""How many are told in words; of more only how many they are, so that a bad import does not make an endless page."""


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 -- the planner's warning, not Python's
    """A clash in words: what is wrong, how to mend it, the places on the page."""

    severe: bool
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
    """Return what clashes in a full programme, in a reader's language."""
    clashes = clashes_of(programme)
    listed = tuple(_warning(clash, programme, language) for clash in clashes[:MOST_LISTED])
    return Warnings(listed, len(clashes), _by_item(clashes, language))


def _by_item(clashes: Iterable[Clash], language: Language) -> dict[str, list[str]]:
    found: dict[str, list[Clash]] = defaultdict(list)
    for clash in clashes:
        for key in clash.items:
            found[key].append(clash)
    return {key: list(_sentences(at_it, language)) for key, at_it in found.items()}


def _sentences(clashes: list[Clash], language: Language) -> Iterable[str]:
    for clash in clashes[:MOST_AT_ONE]:
        yield clash.sentence(language)
    left = len(clashes) - MOST_AT_ONE
    if left > 0:
        yield language.say_many("and one more clash", "and %(count)s more clashes", left)


def _warning(clash: Clash, programme: Programme, language: Language) -> Warning:
    named = ((key, item) for key in clash.items if isinstance(item := programme.item(key), Engagement | Leg))
    places = tuple((key, _name(item, language)) for key, item in named)
    severe = clash.severity is Severity.CANNOT_WORK
    return Warning(severe, clash.sentence(language), clash.advice(language), places)


def _name(item: Engagement | Leg, language: Language) -> str:
    if isinstance(item, Engagement):
        return language.text(item.title)
    return way_of(item, language)
