"""What people share, a room or a vehicle: who has none yet, and what is odd about those that are given."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from planner.programme.shape import Person, Programme


class Share(Protocol):
    """What several people have together."""

    @property
    def people(self) -> tuple[str, ...]:
        """Their keys."""


S = TypeVar("S", bound=Share)


@dataclass(frozen=True, slots=True)
class Oddity:
    """What is odd about one of several shares, which is counted from 1; people are named by their keys.

    ``beyond`` is how many are in it beyond those whom it holds; ``strangers`` do not take part, ``twice`` are those who
    have another share as well.
    """

    number: int
    beyond: int = 0
    strangers: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()


def without_share(programme: Programme, attendees: Iterable[str], shares: Iterable[Share]) -> tuple[Person, ...]:
    """Return who of those who take part has none, by rank."""
    lacking = frozenset(attendees).difference(*(share.people for share in shares))
    return tuple(person for key, person in programme.people.items() if key in lacking)


def odd_shares(shares: Sequence[S], attendees: frozenset[str], beyond: Callable[[S], int]) -> Iterator[Oddity]:
    """Yield what is odd about shares, one by one; ``beyond`` tells how many are in one beyond those whom it holds."""
    counts = Counter(key for share in shares for key in share.people)
    for number, share in enumerate(shares, start=1):
        strangers = tuple(key for key in share.people if key not in attendees)
        twice = tuple(key for key in share.people if counts[key] > 1)
        if beyond(share) or strangers or twice:
            yield Oddity(number, beyond(share), strangers, twice)
