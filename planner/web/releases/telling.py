"""Two pictures of a trip side by side: the differences of one audience, and how many there are for every other."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from planner.exports.differences import Told, sort_in_words, told
from planner.exports.reader import Reader
from planner.language import Language
from planner.programme.audience import Audience, Circle, Views
from planner.programme.changes import Change, changes_between
from planner.programme.differences import Counting, Difference, Sort, differences_between
from planner.programme.shape import Programme
from planner.web.agenda.audiences import Choice, choice_of
from planner.web.history.page import ChangeLine, changes_told

MOST_TOLD = 300
MOST_OTHERS = 100
"""So many differences are shown at once, and so many other things; of more only how many they are."""
UNTOLD = ("account", "for_hosts", "visibility")
"""Fields of an item that are for the office alone, beside its own notes."""
MOST_COUNTED = 400_000
"""Items times audiences: beyond, people are counted only when that is asked for."""
LOOKS = {Sort.ADDED: "right", Sort.WITHDRAWN: "wrong", Sort.MOVED: "change", Sort.STATUS: "warning"}


@dataclass(frozen=True, slots=True)
class TellingLine:
    """A difference, its sort in words, and how that looks."""

    told: Told
    sort: str
    look: str


@dataclass(frozen=True, slots=True)
class Count:
    """For one audience how many items are otherwise; ``None`` where nobody has counted."""

    choice: Choice
    count: int | None
    is_shown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one audience sees otherwise: items, other things, how many more of both; and the counts of all audiences."""

    shown: Choice
    lines: tuple[TellingLine, ...]
    more: int
    others: tuple[ChangeLine, ...]
    more_others: int
    counts: tuple[Count, ...]
    is_new: bool = False
    is_gone: bool = False

    @property
    def total(self) -> int:
        """How many differences there are, shown or not."""
        return len(self.lines) + self.more

    @property
    def circles(self) -> tuple[Count, ...]:
        """The counts of the wide circles and of the groups."""
        many = {Circle.PERSON, Circle.HOST}
        return tuple(one for one in self.counts if one.choice.circle not in many or not one.choice.under)

    @property
    def people(self) -> tuple[Count, ...]:
        """The counts of everybody of the delegation."""
        return tuple(one for one in self.counts if one.choice.circle == Circle.PERSON)

    @property
    def houses(self) -> tuple[Count, ...]:
        """The counts of the houses of the hosts, but not of the hosts as a whole."""
        return tuple(one for one in self.counts if one.choice.circle == Circle.HOST and one.choice.under)

    @property
    def has_uncounted(self) -> bool:
        """Tell whether somebody was not counted."""
        return any(one.count is None for one in self.people)


def telling_of(
    before: Views | None,
    after: Views,
    audience: Audience,
    language: Language,
    *,
    counts_all: bool = False,
    is_draft: bool = True,
) -> Telling:
    """Tell what is otherwise for an audience; ``before`` is ``None`` where nothing was published.

    Of a draft other things lead to their pages; what was published may be there no more.
    :raises NotFound: for an audience that neither picture knows.
    """
    counting = Counting(before, after)
    was, is_now = counting.both(audience)
    known = is_now or was or after.of(audience)
    old, new = was or _empty(known), is_now or _empty(known)
    lines = _lines(found := differences_between(old, new), old, new, language)
    others = _others({one.key for one in found}, old, new, language, linked=is_draft) if was and is_now else []
    return Telling(
        shown=choice_of(audience, known, language),
        lines=tuple(lines[:MOST_TOLD]),
        more=max(0, len(lines) - MOST_TOLD),
        others=tuple(others[:MOST_OTHERS]),
        more_others=max(0, len(others) - MOST_OTHERS),
        counts=tuple(_counts(counting, audience, language, counts_all=counts_all)),
        is_new=was is None,
        is_gone=is_now is None,
    )


def _empty(known: Programme) -> Programme:
    return replace(known, engagements={}, legs={}, stays={})


def _lines(
    differences: Iterable[Difference], was: Programme, is_now: Programme, language: Language
) -> list[TellingLine]:
    found = told(differences, Reader(was, language), Reader(is_now, language))
    return [TellingLine(one, sort_in_words(one.sort, language), LOOKS.get(one.sort, "")) for one in found]


def _others(
    items: Collection[str], was: Programme, is_now: Programme, language: Language, *, linked: bool
) -> list[ChangeLine]:
    """Return what changed beside what is told of the ``items``, as the history says it; the office's reasons do not."""
    changes = changes_between(replace(was, acknowledgements={}), replace(is_now, acknowledgements={}))
    there = {*was.engagements, *was.legs, *was.stays, *is_now.engagements, *is_now.legs, *is_now.stays}
    beside = (_untold(one) if one.key in items and one.key in there else one for one in changes)
    found = changes_told([one for one in beside if one], is_now, language)
    return found if linked else [replace(one, address="") for one in found]


def _untold(change: Change) -> Change | None:
    """Return what changed of an item that no programme shows; ``None`` where nothing of that did."""
    was, item = change.before, change.after
    if was is None or item is None:
        return None
    kept = {name: getattr(item, name) for name in UNTOLD if hasattr(item, name)}
    notes = replace(was.notes, staff=item.notes.staff)
    untold = Change(change.sort, change.key, was, replace(was, notes=notes, **kept))
    return untold if untold.fields() else None


def _counts(counting: Counting, shown: Audience, language: Language, *, counts_all: bool) -> list[Count]:
    audiences = list(counting.audiences())
    size = sum(1 for _ in counting.after.programme.items()) * len(audiences)
    found = []
    for one in audiences:
        counted = one.circle is not Circle.PERSON or counts_all or size <= MOST_COUNTED
        found.append(Count(_choice(counting, one, language), counting.count(one) if counted else None, one == shown))
    return found


def _choice(counting: Counting, audience: Audience, language: Language) -> Choice:
    """Return an audience as a choice; one that is no part of the trip any more has its name from the release."""
    choice = choice_of(audience, counting.after.programme, language)
    if audience.key and choice.name == language.say(audience.message) and counting.before is not None:
        return choice_of(audience, counting.before.programme, language)
    return choice
