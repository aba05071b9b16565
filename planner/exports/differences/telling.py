"""Differences in the order of their days, each with what it is about and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from planner.exports.differences.facets import Facet, Facets
from planner.exports.differences.times import when_of
from planner.exports.reader import Reader
from planner.language import Language
from planner.programme.differences import Difference, Sort, differences_between
from planner.programme.shape import Programme
from planner.values.text import N_

_SORTS = {
    Sort.ADDED: N_("New in the programme"),
    Sort.WITHDRAWN: N_("No longer takes place"),
    Sort.STATUS: N_("Other status"),
    Sort.MOVED: N_("Moved"),
    Sort.RENAMED: N_("Renamed"),
    Sort.PLACE: N_("Other place"),
    Sort.PEOPLE: N_("Other people"),
    Sort.DETAILS: N_("Other details"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One difference in words: ``sort`` is the one that its reader asks for first, the facets tell them all.

    ``title``, ``day`` and ``when`` (day and time, without seconds, on the wall of its place) are as they are now, of
    what was withdrawn as they were; ``day`` is ``None`` and ``when`` says so where it is not dated. What was withdrawn
    has no facets.
    """

    key: str
    sort: Sort
    title: str
    day: date | None
    when: str
    facets: tuple[Facet, ...]


def sort_in_words(sort: Sort, language: Language) -> str:
    """Return what a reader calls a sort of difference: moved, other place."""
    return language.say(_SORTS[sort])


def told_between(before: Programme | None, after: Programme, language: Language) -> tuple[Told, ...]:
    """Tell what is otherwise in the later of one audience's programmes for who reads this language.

    ``None``: nothing was released before.
    """
    if before is None:
        before = replace(after, engagements={}, legs={}, stays={})
    words = language.falling_back_to(after.trip.languages).text
    return told(differences_between(before, after, words), Reader(before, language), Reader(after, language))


def told(differences: Iterable[Difference], before: Reader, after: Reader) -> tuple[Told, ...]:
    """Tell differences between the programmes of two readers, who speak the same language."""
    facets = Facets(before, after)
    return tuple(_told(one, before, after, facets) for one in differences)


def _told(one: Difference, before: Reader, after: Reader, facets: Facets) -> Told:
    item, sort = one.item, one.sorts[0]
    reader = before if one.after is None else after
    known = () if sort is Sort.WITHDRAWN else facets.of(one)
    return Told(one.key, sort, reader.item(item), one.first_day, when_of(item, reader), known)
