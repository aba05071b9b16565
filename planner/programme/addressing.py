"""How people are addressed: what is written before or behind their name, and what is said to their face.

Both are what the organizer has entered in the reader's language. Only where nothing is entered to be said is it made of
form of address, title and family name, as far as a language has a rule for that; a rank or an office is never guessed.
"""

import re
from dataclasses import dataclass

from planner.programme.shape import Person
from planner.values.tags import wider
from planner.values.text import ANY, Text

FOLLOWS = frozenset({"ja", "ko", "zh"})
"""Languages in which the form of address stands behind the name."""

_PLAIN = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor"})
_PLAIN_BEHIND = frozenset({"様", "さま", "殿", "氏", "さん"})
_KNIGHTED = frozenset({"Sir", "Dame"})
_SIR_AND_MADAM = frozenset({"Herr", "Frau"})
_TITLES = (
    (
        re.compile(r"\bprof(?:essor(?:in)?)?\b", re.IGNORECASE),
        {"en": ("Professor",) * 2, "de": ("Professor", "Professorin")},
    ),
    (re.compile(r"\b(?:dr|doktor|ph\. ?d|phd)\b", re.IGNORECASE), {"en": ("Dr",) * 2, "de": ("Doktor",) * 2}),
)
"""Academic titles, the highest first, and what is said of each to him and to her; "drs." is none of them."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before and behind a name; of both one is empty."""

    before: str = ""
    behind: str = ""


def written(person: Person, language: str) -> Around:
    """Return the form of address round a name.

    In English a title takes the place of Mr, Ms or Dr, in German not; in Japanese 閣下 takes that of 様.
    """
    found = around(person.form_of_address, language)
    if around(person.predicate, language).behind and found.behind in _PLAIN_BEHIND:
        return Around()
    is_english = "en" in (language, *wider(language))
    is_plain = found.before.rstrip(".").casefold() in _PLAIN
    return Around() if is_english and person.academic_title and is_plain else found


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
    address, predicate = around(person.form_of_address, language), around(person.predicate, language)
    if address.behind:
        return f"{first} {written(person, language).behind}{predicate.behind}"
    return _by_rule(person, tags[-1], address.before)


def _by_rule(person: Person, language: str, address: str) -> str:
    """Return form of address, title and name as the language puts them together, "" where it has no rule.

    An English title takes the place of Mr or Ms, and Sir or Dame goes with the given name: Debrett's. In German the
    title stands behind Herr or Frau, but not behind an office: Herr Professor Paul, Frau Ministerin Paul.
    """
    if language == "en" and address in _KNIGHTED and person.given:
        return f"{address} {person.given}"
    titled = _title(person.academic_title, language, address)
    if language == "en" and titled and (not address or address.rstrip(".").casefold() in _PLAIN):
        return f"{titled} {person.family}"
    if not address:
        return ""
    return " ".join(filter(None, (address, titled if address in _SIR_AND_MADAM else "", person.family)))


def _title(title: str, language: str, address: str) -> str:
    """Return the highest academic title as it is said: Professorin of "Prof. Dr. Dr. h. c."."""
    found = next((said for written_so, said in _TITLES if written_so.search(title)), {})
    him, her = found.get(language, ("", ""))
    return her if address.startswith("Frau") else him
