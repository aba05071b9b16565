"""One clash: who, what and when, how bad it is and how to mend it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from planner.language import Language
from planner.values.text import N_, Text
from planner.values.wall import WallTime

Value: TypeAlias = Text | date | WallTime | int | tuple["Text", ...]
"""What fills a named place of a message: said in the reader's language when the sentence is."""

FEW = 3
"""Up to so many people are named one by one."""


class ClashKind(StrEnum):
    """What sort of clash."""

    TWO_PLACES = "two_places"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    NO_SIGNATORY = "no_signatory"
    SIGNATORY_ABSENT = "signatory_absent"
    OUTSIDE_TRIP = "outside_trip"
    NOT_PRESENT = "not_present"
    NO_BED = "no_bed"


class Severity(StrEnum):
    """How bad it is."""

    CANNOT_WORK = "cannot_work"
    LOOKS_WRONG = "looks_wrong"


KINDS = {
    ClashKind.TWO_PLACES: N_("Two places at once"),
    ClashKind.ENDS_BEFORE_IT_BEGINS: N_("Ends before it begins"),
    ClashKind.NO_SIGNATORY: N_("Nobody signs"),
    ClashKind.SIGNATORY_ABSENT: N_("Signatory absent"),
    ClashKind.OUTSIDE_TRIP: N_("Outside the trip"),
    ClashKind.NOT_PRESENT: N_("Not present"),
    ClashKind.NO_BED: N_("No bed"),
}
"""What a sort of clash is called, to be said in the reader's language."""

SEVERITIES = {Severity.CANNOT_WORK: N_("Cannot work"), Severity.LOOKS_WRONG: N_("Looks wrong")}
"""What a severity is called, to be said in the reader's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Something that cannot work or looks wrong.

    ``items``, ``people`` and ``groups`` are keys. ``message`` and ``remedy`` are English messages with named places,
    which ``values`` fill. ``at`` is about when it happens, for order only.
    """

    kind: ClashKind
    severity: Severity
    at: datetime
    items: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    message: str
    remedy: str
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """A name that stays the same as long as it is the same clash, to acknowledge it by."""
        night = self.at.date().isoformat() if self.kind is ClashKind.NO_BED else ""
        return ":".join((self.kind, *self.items, night)).rstrip(":")

    def sentence(self, language: Language) -> str:
        """Say what is wrong."""
        return language.say(self.message, **self._said(language))

    def advice(self, language: Language) -> str:
        """Say how to mend it."""
        return language.say(self.remedy, **self._said(language))

    def _said(self, language: Language) -> dict[str, object]:
        return {name: _said(value, language) for name, value in self.values.items()}


def _said(value: Value, language: Language) -> str:
    match value:
        case tuple():
            return language.join(language.text(one) for one in value)
        case Text():
            return language.text(value)
        case WallTime():
            return language.clock(value.minute)
        case date():
            return language.day_heading(value)
        case _:
            return str(value)
