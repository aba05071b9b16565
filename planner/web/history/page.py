"""The page of a history: its steps, the newest first, each in the reader's words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from flask import url_for

from planner.actions.steps import read
from planner.language import Language
from planner.model import Step
from planner.programme.changes import HEAD, RANKS, Change
from planner.programme.shape import Programme
from planner.values.text import N_, isolated
from planner.values.wall import wall_at
from planner.web.forms.base import Desk
from planner.web.history.labels import label_of
from planner.web.history.naming import Names, name_of, sort_name
from planner.web.history.values import Lines, Wording
from planner.web.ways import way_to

PRIVATE = N_("[private]")
"""What stands for restricted data: who may read them finds them with the person, and nowhere else."""

MOST_CHANGES = 30
"""So many changes of a step are shown; a trip file that takes a trip's place may make a thousand."""

MOST_MOVED = 8
"""So many of those who moved in an order are named."""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field that changed: what it is called, what stood there, what stands there."""

    label: str
    before: Lines
    after: Lines


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A thing that changed: how (made, changed, deleted, moved), its sort and name, and where it is shown."""

    how: str
    sort: str
    name: str
    address: str
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step: its number, who made it, on which day at what time in the office at home, and whether it holds.

    ``more`` counts the changes that are not shown, because there are too many; ``reason`` is why, in their own words.
    """

    number: int
    who: str
    moment: str
    day: str
    time: str
    is_undone: bool
    changes: tuple[ChangeLine, ...]
    more: int = 0
    reason: str = ""


def steps_of(steps: Sequence[Step], programme: Programme, language: Language) -> list[StepLine]:
    """Return the lines of these steps; ``programme`` is the trip as it is now."""
    changes = {step.id: read(step.changes) for step in steps}
    desk = Desk.of(programme, language)
    telling = _Telling(programme, Names(desk, (one for each in changes.values() for one in each)))
    return [telling.step(step, changes[step.id]) for step in steps]


def changes_told(changes: Sequence[Change], programme: Programme, language: Language) -> list[ChangeLine]:
    """Return the lines of changes that are no step; ``programme`` is the trip with them."""
    telling = _Telling(programme, Names(Desk.of(programme, language), changes))
    return [line for change in changes for line in telling.change(change)]


def who_made(step: Step, language: Language) -> str:
    """Return the name of whoever made a step."""
    return step.organizer.name if step.organizer else language.say("Somebody who has left")


class _Telling:
    def __init__(self, programme: Programme, names: Names) -> None:
        self.programme, self.names, self.desk = programme, names, names.desk
        self.language = names.desk.language
        self.wording = Wording(self.language, names)

    def step(self, step: Step, changes: Iterable[Change]) -> StepLine:
        """Return a step in words."""
        at = wall_at(step.made_at, self.programme.trip.home_zone)
        private = {said["key"] for said in step.changes if said.get("private")}
        lines = [line for change in changes for line in self.change(change, is_private=change.key in private)]
        return StepLine(
            number=step.id,
            who=who_made(step, self.language),
            moment=f"{at.day.isoformat()}T{at.clock}",
            day=self.language.date(at.day),
            time=self.language.clock(at.minute),
            is_undone=step.undone_at is not None,
            changes=tuple(lines[:MOST_CHANGES]),
            more=max(0, len(lines) - MOST_CHANGES),
            reason=isolated(step.reason or ""),
        )

    def change(self, change: Change, *, is_private: bool = False) -> Iterator[ChangeLine]:
        """Yield the lines of one change; an order in which nobody moved has none."""
        draft = change.after or change.before
        sort = sort_name(change.sort, draft, self.language)
        if change.sort == RANKS:
            moved = change.before.carried(change.after)
            if moved:
                shown = [*(self.names[key] for key in moved[:MOST_MOVED]), *(["…"] if moved[MOST_MOVED:] else [])]
                places = tuple(self._places(change, moved[:MOST_MOVED]))
                yield ChangeLine("moved", sort, self.language.join(shown), "", places)
            return
        how = "made" if change.is_made else "deleted" if change.is_deleted else "changed"
        fields = tuple(self._fields(change, is_private=is_private))
        yield ChangeLine(how, sort, name_of(draft, self.desk), self._address(change), fields)

    def _places(self, change: Change, moved: Iterable[str]) -> Iterator[FieldLine]:
        """Yield at which place of the order each of these stood, and at which they stand."""
        for key in moved:
            was, is_now = (
                self.language.say("Place %(place)s of %(places)s", place=order.index(key) + 1, places=len(order))
                for order in (change.before.keys, change.after.keys)
            )
            yield FieldLine(self.names[key], [was], [is_now])

    def _fields(self, change: Change, *, is_private: bool) -> Iterator[FieldLine]:
        for name in change.fields():
            was, is_now = self.wording.both(name, getattr(change.before, name), getattr(change.after, name))
            yield FieldLine(label_of(change.sort, name, self.language), was, is_now)
        if is_private:
            hidden = [self.language.say(PRIVATE)]
            yield FieldLine(label_of(change.sort, "restricted", self.language), hidden, hidden)

    def _address(self, change: Change) -> str:
        """Return where a thing is shown; "" where it is gone."""
        slug = self.programme.trip.slug
        if change.sort == HEAD:
            return url_for("agenda.show", slug=slug)
        is_there = change.key in getattr(self.programme, change.sort)
        return way_to(slug, change.sort, change.key) if is_there else ""
