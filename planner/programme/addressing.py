"""How people are addressed: what is written before or behind their name, and what is said to their face.

Both are what the organizer has entered in the reader's language. Only where nothing is entered to be said is it made of
form of address, title and family name, as far as a language has a rule for that; a rank or an office is never guessed.
"""

from dataclasses import dataclass

from planner.programme.shape import Person
from planner.values.tags import wider
from planner.values.text import ANY, Text

FOLLOWS = frozenset({"ja", "ko", "zh"})
"""Languages in which the form of address stands behind the name."""

_PLAIN = frozenset({"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Mx"})
_DOCTOR, _PROFESSOR = "Dr", "Prof"
_TITLES = {
    "en": {_PROFESSOR: ("Professor", "Professor"), _DOCTOR: ("Dr", "Dr")},
    "de": {_PROFESSOR: ("Professor", "Professorin"), _DOCTOR: ("Doktor", "Doktor")},
}
"""What is said of a title to him and to her."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before and behind a name; of both one is empty."""

    before: str = ""
    behind: str = ""


def written(person: Person, language: str) -> Around:
    """Return the form of address round a name. In English a title takes the place of Mr or Ms, in German not."""
    found = around(person.form_of_address, language)
    is_english = "en" in (language, *wider(language))
    return Around() if is_english and person.academic_title and found.before in _PLAIN else found


def around(text: Text, language: str) -> Around:
    """Return words round a name in the reader's language, or where they are the same in every one, else nothing."""
    tags = (language, *wider(language))
    said = next((tag for tag in (*tags, ANY) if tag in text), "")
    words = text.get(said, "")
    return Around(behind=words) if said != ANY and not FOLLOWS.isdisjoint(tags) else Around(before=words)


def spoken(person: Person, language: str, *, first: str) -> str:
    """Return how somebody is addressed in speech in a language; ``first`` is the name that its readers look for.

    "" where nothing is entered and the language has no rule, or nobody knows whether it is a man or a woman.
    """
    tags = (language, *wider(language))
    for tag in (*tags, ANY):
        if said := person.spoken_address.get(tag, ""):
            return said
    address = around(person.form_of_address, language)
    if address.behind:
        return f"{first} {address.behind}{around(person.predicate, language).behind}"
    plain = tags[-1]
    titled = _title(person.academic_title, plain, address.before)
    if plain == "en" and titled:
        return f"{titled} {person.family}"
    return " ".join(filter(None, (address.before, titled, person.family))) if address.before else ""


def _title(title: str, language: str, address: str) -> str:
    """Return the highest academic title as it is said: Professorin of "Prof. Dr. Dr. h. c."."""
    spoken_titles = _TITLES.get(language, {})
    found = next((each for each in (_PROFESSOR, _DOCTOR) if each in title), "")
    him, her = spoken_titles.get(found, ("", ""))
    return her if address.startswith("Frau") else him
