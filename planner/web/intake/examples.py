"""The row of a template that shows how it is filled in; who hands it in with the others does not invite anybody."""

from collections.abc import Mapping
from typing import Any

from planner.programme.shape import Engagement, Person, Poster
from planner.values.vocabulary import Listed

_PEOPLE: Mapping[str, Mapping[str, str]] = {
    "en": {"given": "Jane", "family": "Example", "function": "Rector", "institution": "Example University"},
    "de": {"given": "Erika", "family": "Beispiel", "function": "Rektorin", "institution": "Beispiel-Universität"},
    "ja": {"given": "Hanako", "family": "Mihon", "function": "学長", "institution": "見本大学", "native": "見本 花子"},
}
_TITLES = {"en": "Example of a title", "de": "Beispiel eines Titels", "ja": "題名の例"}

_ALIKE = {
    Listed.PEOPLE: {"email": "name@example.org", "phone": "+49 30 1234567", "languages": "de, en, ja"},
    Listed.SESSIONS: {"start": "09:00", "end": "09:45", "form": "keynote", "languages": "en"},
    Listed.POSTERS: {"number": "P1"},
}


def example_of(of: Listed, language: str) -> dict[str, str]:
    """Return the row of a template in a language, by the keys of its columns."""
    own = _PEOPLE[language] if of is Listed.PEOPLE else {"title": _TITLES[language]}
    return {**_ALIKE[of], **own}


def is_example(draft: Any) -> bool:
    """Tell whether a row is that of a template."""
    if isinstance(draft, Person):
        return any((draft.given, draft.family) == (one["given"], one["family"]) for one in _PEOPLE.values())
    return isinstance(draft, Engagement | Poster) and not set(_TITLES.values()).isdisjoint(draft.title.values())
