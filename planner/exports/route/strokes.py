"""The look of lines: the pattern tells by what one travels, the colour and the letter which group does."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from planner.exports.colours import OF_GROUPS, colour, dark
from planner.exports.route.clipping import Spot, number
from planner.exports.route.pen import INK, SEA, SOFT, circle, look, path, said
from planner.exports.route.places import Town
from planner.exports.route.sphere import kilometres
from planner.exports.route.ways import Route, Stage
from planner.language import Language
from planner.programme.shape import Group, Programme
from planner.values.text import N_
from planner.values.vocabulary import Mode

PATTERNS: dict[Mode | None, str] = {
    Mode.FLIGHT: "",
    Mode.TRAIN: "11 4",
    Mode.BUS: "5 3.5",
    Mode.CAR: "8 3 1.5 3",
    Mode.FERRY: "13 3 1.5 3 1.5 3",
    Mode.WALK: "2 3",
    None: "1 4",
}
"""Dashes and gaps; the modes can be told apart in one colour."""

HOW_IS_NOT_SAID = N_("Way not told")
_MOST = 4
"""So many lines are drawn side by side; more groups than that share one."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's colour and pattern, the class by which a page colours it, and the letter of its group."""

    colour: str
    pattern: str
    class_: str = ""
    letter: str = ""

    def look(self, width: float = 2.4) -> str:
        """Return the attributes of a line."""
        return look(f"route-line{self.class_}", stroke=self.colour, width=width, dashes=self.pattern)

    def behind(self) -> str:
        """Return the attributes of a line that something hides."""
        class_ = f"route-line{self.class_} route-behind"
        return look(class_, stroke=self.colour, width=1.2, dashes="2 3", stroke_opacity=0.45)

    def mark(self, at: Spot) -> str:
        """Return the group's letter on its line."""
        return (
            f"{circle(at, 8.5, look(f'route-mark{self.class_}', fill=self.colour, stroke=SEA, width=1.5))}"
            f'<text class="route-letter" x="{number(at[0])}" y="{number(at[1])}" dy=".35em" text-anchor="middle"'
            f' font-size="10" font-weight="600" fill="#ffffff">{said(self.letter)}</text>'
        )


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the legend."""

    words: str
    stroke: Stroke


@dataclass(frozen=True, slots=True)
class Way:
    """A line on the map between two towns; gone there and back by the same means it is one, and ``is_one_way`` not."""

    start: Town
    end: Town
    stage: Stage
    is_one_way: bool

    @property
    def km(self) -> float:
        """How far it is."""
        return kilometres(self.start.point, self.end.point)


class Strokes:
    """The lines of one programme."""

    def __init__(self, programme: Programme, language: Language) -> None:
        """Take the colours of the trip and its groups; a single group needs no telling apart."""
        self._language = language
        self._all = Stroke(dark(colour(programme.trip.accent), 4.5), "", " route-all")
        self._alone = Stroke(SOFT, "", " route-alone")
        self._groups = dict(enumerate(programme.groups.values()))
        self._of = {one.key: self._group(at, one) for at, one in self._groups.items()}
        self._names = {one.key: language.text(one.name) for one in self._groups.values()}

    def of(self, stage: Stage) -> list[Stroke]:
        """Return the lines of a stage, side by side: one for all, or one for each of its groups."""
        pattern = PATTERNS[stage.mode]
        if stage.groups == ():
            whose = [self._alone]
        elif self._is_whole(stage.groups):
            whose = [self._all]
        else:
            whose = [self._of[key] for key in stage.groups or () if key in self._of] or [self._all]
        if len(whose) > _MOST:
            whose = [Stroke(INK, "", " route-many", f"{len(whose)}")]
        return [Stroke(one.colour, pattern, one.class_, one.letter) for one in whose]

    def legend(self, ways: Iterable[Way]) -> list[Key]:
        """Return what these lines mean: by what, and whose."""
        drawn = [way.stage for way in ways]
        modes = {stage.mode for stage in drawn}
        plain = Stroke(INK, "", " route-plain")
        keys = [
            Key(self._mode(mode), Stroke(plain.colour, pattern, plain.class_))
            for mode, pattern in PATTERNS.items()
            if mode in modes
        ]
        return [*keys, *self._whose(drawn)]

    def _whose(self, stages: list[Stage]) -> Iterator[Key]:
        parted = {key for one in stages if not self._is_whole(one.groups) for key in one.groups or ()}
        some_alone = any(stage.groups == () for stage in stages)
        if (parted & set(self._of) or some_alone) and any(self._is_whole(stage.groups) for stage in stages):
            yield Key(self._language.say("All groups") if self._of else self._language.say("Everybody"), self._all)
        for key, stroke in self._of.items():
            if key in parted:
                yield Key(self._names[key], stroke)
        if some_alone:
            yield Key(self._language.say("Single people"), self._alone)

    def _is_whole(self, groups: tuple[str, ...] | None) -> bool:
        return groups is None or len(self._of) == 1 or (groups != () and set(self._of) <= set(groups))

    def _mode(self, mode: Mode | None) -> str:
        return self._language.label(mode) if mode else self._language.say(HOW_IS_NOT_SAID)

    def _group(self, at: int, group: Group) -> Stroke:
        chosen = dark(colour(group.colour, OF_GROUPS[at % len(OF_GROUPS)]), 4.5)
        return Stroke(chosen, "", f" of-{group.key}", letters_of(group, self._language.text(group.name)) or str(at + 1))


def letters_of(group: Group, name: str) -> str:
    """Return the one or two letters that stand for a group."""
    return (group.short or name)[:2].strip().upper()


def ways_of(route: Route) -> list[Way]:
    """Return what is to be drawn, each way by the same means and of the same groups once."""
    found: dict[tuple[object, ...], Way] = {}
    for stage in route.stages:
        if stage.line is None:
            continue
        (start, end), how = stage.line, (stage.mode, stage.groups)
        if (end, start, how) in found:
            found[end, start, how] = replace(found[end, start, how], is_one_way=False)
        else:
            found.setdefault((start, end, how), Way(start, end, stage, is_one_way=True))
    return list(found.values())


def sample(key: Key) -> str:
    """Return a short piece of a line for a legend, 36 by 12."""
    width = 30 if key.stroke.letter else 36
    line = path(f"M0 6H{width}", key.stroke.look())
    return line + key.stroke.mark((18.0, 6.0)) if key.stroke.letter else line
