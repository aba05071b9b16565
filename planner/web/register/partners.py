"""Which institutions of different trips are the same: those that share a name, however it is written."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from planner.values.searching import folded
from planner.values.text import Text


@lru_cache(maxsize=8192)
def names_of(name: Text) -> frozenset[str]:
    """Return every wording of a name as it is compared: without case, accents and signs."""
    return frozenset(filter(None, map(folded, name.values())))


def houses_of(names: Iterable[Text]) -> Mapping[str, frozenset[str]]:
    """Return for every wording all the wordings of the house that bears it.

    Stadt Tsukuba and つくば市 are one house where any trip names both in one breath.
    """
    found: dict[str, set[str]] = {}
    for name in dict.fromkeys(names):
        wordings = names_of(name)
        joined = set(wordings).union(*(found[one] for one in wordings if one in found))
        for one in joined:
            found[one] = joined
    return {one: frozenset(joined) for one, joined in found.items()}
