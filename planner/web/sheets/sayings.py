"""How somebody is written and addressed in every language of their trip, for the form and for the page of them."""

from dataclasses import dataclass

from planner.language import Language
from planner.programme.names import Naming, addressed_as, naming
from planner.programme.shape import Person, Programme
from planner.programme.tongues import tongue


@dataclass(frozen=True, slots=True)
class Saying:
    """One language by its tag and its name; ``said`` is how one addresses them in speech, "" where nobody can tell."""

    tag: str
    language: str
    naming: Naming
    said: str


def sayings(person: Person, programme: Programme, reader: Language) -> tuple[Saying, ...]:
    """Return how somebody is written and addressed in the languages of the trip, named as the reader does."""
    return tuple(
        Saying(tag, tongue(tag, reader), naming(person, programme, tag), addressed_as(person, programme, tag))
        for tag in programme.trip.languages or (reader.code,)
    )
