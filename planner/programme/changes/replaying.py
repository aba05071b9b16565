"""Making changes once more, on a programme that others may have changed since."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from planner.programme.changes.change import HEAD, RANKS, TABLES, Change
from planner.programme.changes.ordering import ordered_again
from planner.programme.changes.references import limited_to, mentions
from planner.programme.changes.settling import settled
from planner.programme.shape import Programme
from planner.values.vocabulary import Side


@dataclass(frozen=True, slots=True)
class Left:
    """What was left alone: a thing, and which of its fields; no ``field`` where it is the whole of it."""

    sort: str
    key: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Replay:
    """The programme that comes of it, and what could not be made because somebody has changed it since."""

    programme: Programme
    left: tuple[Left, ...]


def replayed(now: Programme, changes: Sequence[Change]) -> Replay:
    """Make changes on a programme, field by field, where that still says what it said before them.

    What somebody else has changed since is left alone. So is a thing that was to go but is spoken of by others now,
    and a reference to what is there no more.
    """
    replaying = _Replaying(now)
    things = [change for change in changes if change.sort != RANKS]
    replaying.make(change for change in things if change.is_made)
    replaying.change(change for change in things if change.fields())
    replaying.delete([change for change in things if change.is_deleted])
    replaying.let_go_of_what_is_gone()
    replaying.let_go_of_who_stands_elsewhere()
    tables, unmoved = ordered_again(replaying.tables, [change for change in changes if change.sort == RANKS])
    left = (*dict.fromkeys(replaying.left), *(Left(RANKS, key) for key in unmoved))
    new: dict[str, Any] = {HEAD: replaying.tables[HEAD][now.trip.slug], **tables}
    return Replay(replace(now, **new), left)


class _Replaying:
    """The tables of a programme while changes are made on them."""

    def __init__(self, now: Programme) -> None:
        self.now = now
        self.tables: dict[str, dict[str, Any]] = {name: dict(getattr(now, name)) for name in TABLES}
        self.tables[HEAD] = {now.trip.slug: now.trip}
        self.left: list[Left] = []
        self._touched: dict[str, str] = {}

    def make(self, changes: Iterable[Change]) -> None:
        """Put in what was made, but where its key names something already."""
        for change in changes:
            if self._is_there(change.key):
                self.left.append(Left(change.sort, change.key))
            else:
                self._put(change.sort, change.key, change.after)

    def change(self, changes: Iterable[Change]) -> None:
        """Change the fields that still say what they said before."""
        for change in changes:
            draft = self.tables[change.sort].get(change.key)
            if draft is None:
                self.left.append(Left(change.sort, change.key))
            else:
                self._put(change.sort, change.key, self._changed(settled(draft, self.now), change))

    def _changed(self, draft: Any, change: Change) -> Any:
        new = {}
        for name in change.fields():
            said, wanted = getattr(draft, name), getattr(change.after, name)
            if said == getattr(change.before, name):
                new[name] = wanted
            elif said != wanted:
                self.left.append(Left(change.sort, change.key, name))
        return replace(draft, **new)

    def delete(self, changes: Sequence[Change]) -> None:
        """Take out what was deleted, unless it is another by now or something that stays speaks of it."""
        doomed = {change.key: change.sort for change in changes if self._is_still(change)}
        while spoken_of := self._spoken_of(doomed):
            self.left.extend(Left(doomed.pop(key), key) for key in sorted(spoken_of))
        for key, sort in doomed.items():
            del self.tables[sort][key]

    def _is_still(self, change: Change) -> bool:
        draft = self.tables[change.sort].get(change.key)
        if draft is None:
            return False
        same = not Change(change.sort, change.key, change.before, settled(draft, self.now)).fields()
        if not same:
            self.left.append(Left(change.sort, change.key))
        return same

    def _spoken_of(self, doomed: dict[str, str]) -> set[str]:
        if not doomed:
            return set()
        staying = (draft for table in self.tables.values() for key, draft in table.items() if key not in doomed)
        return {key for draft in staying for key in mentions(draft) if key in doomed}

    def let_go_of_what_is_gone(self) -> None:
        """Take references to what is not there out of everything that was touched."""
        there = {key for name in TABLES for key in self.tables[name]}
        for key, sort in self._touched.items():
            if key in self.tables[sort]:
                self.tables[sort][key], lost = limited_to(self.tables[sort][key], there)
                self.left.extend(Left(sort, key, name) for name in lost)

    def let_go_of_who_stands_elsewhere(self) -> None:
        """Take out counterparts who are no hosts now, and who signs for what is no party now."""
        hosts = frozenset(key for key, person in self.tables["people"].items() if person.side is Side.HOST)
        for key, person in list(self.tables["people"].items()):
            if person.counterpart is not None and person.counterpart not in hosts:
                self._let_go("people", key, counterpart=None)
        for key, agreement in list(self.tables["agreements"].items()):
            kept = tuple(who for who in agreement.signatories if who.party in agreement.parties)
            if kept != agreement.signatories:
                self._let_go("agreements", key, signatories=kept)

    def _let_go(self, sort: str, key: str, **without: Any) -> None:
        if key in self._touched:
            self.left += [Left(sort, key, name) for name in without]
        self.tables[sort][key] = replace(self.tables[sort][key], **without)

    def _put(self, sort: str, key: str, draft: Any) -> None:
        self.tables[sort][key] = draft
        self._touched[key] = sort

    def _is_there(self, key: str) -> bool:
        return any(key in self.tables[name] for name in TABLES)
