"""A name and what readers of English, German and Japanese make of it."""

from typing import NamedTuple

from planner.programme.shape import Person
from planner.values.text import Text

HERR = Text({"de": "Herr", "en": "Mr", "ja": "様"})
FRAU = Text({"de": "Frau", "en": "Ms", "ja": "様"})


class Form(NamedTuple):
    """Who bears a name, under what it is sorted, and in each language: as written [in the other script] → as said."""

    of: str
    person: Person
    under: str
    en: str
    de: str
    ja: str
