"""One clash: who, what and when, how bad it is and how to mend it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, TypeAlias

from planner.language import Language
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.measures import kilometres_in_words, minutes_in_words
from planner.programme.shape import Acknowledgement
from planner.values.text import Text
from planner.values.wall import WallTime


class Country(str):
    """A country by its code (ISO 3166)."""

    __slots__ = ()


class DayOfYear(date):
    """A day that is said with its year."""

    __slots__ = ()


class Kilometres(int):
    """About so far."""

    __slots__ = ()


class Minutes(int):
    """So long."""

    __slots__ = ()


class City(str):
    """The city after which an IANA zone is named, by that zone."""

    __slots__ = ()


class Phrase(str):
    """Words of ours where nobody has entered any, a message as any other."""

    __slots__ = ()


Value: TypeAlias = Text | date | WallTime | int | str | tuple["Value", ...]
"""What fills a named place of a message: said in the reader's language when the sentence is."""

FEW = 3
"""Up to so many people are named one by one."""

_TELLING = 16
"""Letters of a digest: of a million clashes no two would have the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Something that cannot work, looks wrong or is worth knowing.

    ``items``, ``people`` and ``groups`` are keys. ``about`` is what else makes it this clash and no other: a day, a
    party, for how many minutes. ``message`` and ``remedy`` are English messages with named places, which ``values``
    fill. ``at`` is about when it happens, for order only. ``acknowledged`` says why it may be, where somebody has.
    """

    kind: ClashKind
    severity: Severity
    at: datetime
    items: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    message: str
    remedy: str
    values: Mapping[str, Value] = field(default_factory=dict)
    acknowledged: Acknowledgement | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether nobody has said yet why it may be."""
        return self.acknowledged is None

    @property
    def key(self) -> str:
        """A name, fit for addresses, that stays the same as long as the clash does, to acknowledge it by.

        Another item, another person or another day makes it another clash, another title or name does not. Whole groups
        stand for their people, unless nobody of them is known.
        """
        items = () if self.kind is ClashKind.CLOCK_CHANGE else self.items
        told = (items, self.people or self.groups)
        lines = (self.kind, *(" ".join(sorted(some)) for some in told), " ".join(self.about))
        digest = sha256("\n".join(lines).encode()).hexdigest()[:_TELLING]
        return f"{self.kind.replace('_', '-')}-{digest}"

    def sentence(self, language: Language) -> str:
        """Say what is wrong."""
        return language.say(self.message, **self._said(language))

    def advice(self, language: Language) -> str:
        """Say how to mend it."""
        return language.say(self.remedy, **self._said(language))

    def _said(self, language: Language) -> dict[str, object]:
        return {name: _said(value, language) for name, value in self.values.items()}


def kind_of(key: str) -> ClashKind | None:
    """Return the sort of the clash that a key names, whether there is such a clash or not; nothing for no key."""
    name = key.rpartition("-")[0].replace("-", "_")
    return ClashKind(name) if name in set(ClashKind) else None


def _said(value: Value, language: Language) -> str:
    if isinstance(value, tuple):
        return language.join(_said(one, language) for one in value)
    speak = next((speak for sort, speak in _SPOKEN.items() if isinstance(value, sort)), None)
    return speak(language, value) if speak else str(value)


_SPOKEN: Mapping[type[Any], Callable[[Language, Any], str]] = {
    Text: Language.text,
    Phrase: Language.say,
    Country: Language.country,
    City: Language.city,
    Kilometres: lambda language, far: kilometres_in_words(far, language),
    Minutes: lambda language, long: minutes_in_words(long, language),
    StrEnum: Language.label,
    WallTime: lambda language, wall: language.clock(wall.minute),
    DayOfYear: lambda language, day: language.day_heading(day, with_year=True),
    date: Language.day_heading,
}
