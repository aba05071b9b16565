"""What the things of a history are called, whether they are still there or not."""

from collections.abc import Iterable
from typing import Any

from planner.language import Language
from planner.programme.changes import Change
from planner.programme.clashes import KINDS, kind_of
from planner.programme.names import naming
from planner.programme.shape import (
    Acknowledgement,
    Agreement,
    Engagement,
    Group,
    Institution,
    Leg,
    Person,
    Stay,
    Trip,
    Venue,
)
from planner.values.text import isolated, shortened
from planner.web.forms.base import Desk
from planner.web.forms.offers import item_name
from planner.web.sorts import ONE

LONGEST = 80
"""Letters of a name; what is said in a sentence, such as an aim, is cut there."""


def sort_name(sort: str, draft: Any, language: Language) -> str:
    """Return what sort of thing it is: an engagement and a leg by what they are for."""
    if isinstance(draft, Engagement):
        return language.label(draft.kind)
    if isinstance(draft, Leg):
        return language.label(draft.mode)
    return language.say(ONE[sort])


def name_of(draft: Any, desk: Desk) -> str:
    """Return what a thing is called; "" where it has no name of its own, as an order of rank."""
    return shortened(_name_of(draft, desk), LONGEST)


def _name_of(draft: Any, desk: Desk) -> str:
    if isinstance(draft, Person):
        return isolated(naming(draft, desk.programme, desk.language.code).first)
    if isinstance(draft, Engagement | Leg | Stay):
        return item_name(desk, draft)
    if isinstance(draft, Group | Institution | Venue):
        return desk.language.text(draft.name)
    if isinstance(draft, Agreement | Trip):
        return desk.language.text(draft.title)
    if isinstance(draft, Acknowledgement):
        return _acknowledged(draft, desk.language)
    words = getattr(draft, "text", None)
    return desk.language.text(words) if words else ""


def _acknowledged(draft: Acknowledgement, language: Language) -> str:
    """Return what sort of clash was acknowledged, and why: the clash itself may be gone."""
    kind = kind_of(draft.key)
    return f"{language.say(KINDS[kind])}: {draft.reason}" if kind else draft.reason


class Names:
    """The names of everything that a history may speak of, by key."""

    def __init__(self, desk: Desk, changes: Iterable[Change]) -> None:
        """Take what is there, and from the changes what is there no more."""
        self.desk = desk
        self._gone = {change.key: change.before or change.after for change in changes}

    def __getitem__(self, key: str) -> str:
        """Return the name behind a key; the key itself, which is readable, where nothing tells more."""
        programme = self.desk.programme
        for table in _TABLES:
            if key in getattr(programme, table):
                return name_of(getattr(programme, table)[key], self.desk) or key
        draft = self._gone.get(key)
        return (name_of(draft, self.desk) if draft else "") or key


_TABLES = ("people", "groups", "institutions", "venues", "engagements", "agreements", "aims", "legs", "stays")
