"""What a part that people take is called, in a programme, a calendar or on a page: one guest or several guests."""

from planner.language import Language
from planner.values.text import N_
from planner.values.vocabulary import PartTaken

_SEVERAL = {
    PartTaken.GUEST: N_("Guests"),
    PartTaken.CHAIR: N_("Chairs"),
    PartTaken.SPEAKER: N_("Speakers"),
    PartTaken.SIGNATORY: N_("Signatories"),
    PartTaken.WITNESS: N_("Witnesses"),
    PartTaken.INTERPRETER: N_("Interpreters"),
}
"""The rest is said of one person and of several alike: received by, responsible."""


def part_label(part: PartTaken, count: int, language: Language) -> str:
    """Return what stands before the names of so many people who take a part."""
    if count > 1 and part is PartTaken.HOST:
        return language.say_in("part", "Hosts")
    several = _SEVERAL.get(part) if count > 1 else None
    return language.say(several) if several else language.label(part)
