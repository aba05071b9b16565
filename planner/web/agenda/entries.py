"""What a row of the agenda says, worked out and in words."""

from dataclasses import dataclass, field

from planner.values.text import Text, is_latin


@dataclass(frozen=True, slots=True)
class Words:
    """A wording and the language that it is in, "" where that is the reader's."""

    words: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line under a title: a drawing, what it says, the same in the other script; ``address`` is where it leads."""

    icon: str
    words: Words
    other: Words | None = None
    label: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """A group's mark: the slug of its colour, its name, and what to say instead where there is no room."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A word of state, such as tentative or cancelled; ``sort`` names its look."""

    sort: str
    words: str


@dataclass(slots=True, kw_only=True)
class Entry:
    """One row: an engagement, a later day of one, a departure or an arrival.

    ``place`` is its id on the page, ``address`` the page of the item for those who may open it. ``time`` is the clock
    at its place, ``moment`` the same for machines, ``home`` what the clock at home shows then.
    """

    place: str
    sort: str
    icon: str
    kind: str
    title: Words
    other: Words | None = None
    address: str = ""
    time: str = ""
    inexact: bool = False
    moment: str = ""
    home: str = ""
    lines: list[Line] = field(default_factory=list)
    badges: list[Badge] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    clashes: list[str] = field(default_factory=list)
    cancelled: bool = False
    inside: str = ""
    sessions: list["Entry"] = field(default_factory=list)


def in_other_script(text: Text, shown: str) -> Words | None:
    """Return the wording in the script that the shown one is not in, Latin or not, where there is one."""
    latin = is_latin(shown)
    for tag, words in text.items():
        if words != shown and is_latin(words) is not latin:
            return Words(words, "" if tag == "und" else tag)
    return None
