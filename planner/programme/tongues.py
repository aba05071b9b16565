"""Languages by their names, as a reader calls them."""

from collections.abc import Iterable

from planner.language import Language
from planner.values.tags import wider


def tongue(tag: str, language: Language) -> str:
    """Return a language by its name in the reader's; by that of a wider one, or by the tag, where there is none."""
    names = language.locale.languages
    return next((str(names[one]) for one in (tag, *wider(tag)) if one in names), tag)


def tongues_in_words(tags: Iterable[str], language: Language) -> str:
    """Return the languages in which something is held."""
    return language.comma.join(tongue(tag, language) for tag in tags)
