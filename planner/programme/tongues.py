"""The languages in which something is held, by their names."""

from collections.abc import Iterable

from planner.language import Language
from planner.values.tags import wider


def tongues_in_words(tags: Iterable[str], language: Language) -> str:
    """Return languages by their names in the reader's; by that of a wider one, or by the tag, where there is none."""
    names = language.locale.languages
    wanted = ((tag, *wider(tag)) for tag in tags)
    found = (next((str(names[one]) for one in each if one in names), each[0]) for each in wanted)
    return language.comma.join(found)
