"""The marks of groups: letter, shape and colour, so that they are told apart in grey and by the colour-blind too."""

from dataclasses import dataclass

from planner.exports.colours import OF_GROUPS, colour, dark
from planner.exports.paper.voice import Line, Voice
from planner.exports.route.strokes import letters_of
from planner.programme.shape import Group

SHAPES = ("round", "square", "arch", "leaf", "shield", "drop")
_LETTER_CONTRAST = 4.5


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one group; ``number`` counts groups from 1, by which its colour is named in the style sheet."""

    key: str
    number: int
    letter: str
    shape: str
    colour: str
    name: Line
    other_name: Line


def marks_of(voice: Voice) -> dict[str, Mark]:
    """Return the mark of every group in their order."""
    return {key: _mark(group, at, voice) for at, (key, group) in enumerate(voice.programme.groups.items())}


def _mark(group: Group, at: int, voice: Voice) -> Mark:
    name = voice.line(group.name)
    chosen = colour(group.colour, OF_GROUPS[at % len(OF_GROUPS)])
    return Mark(
        key=group.key,
        number=at + 1,
        letter=letters_of(group, name.words) or str(at + 1),
        shape=SHAPES[at % len(SHAPES)],
        colour=dark(chosen, _LETTER_CONTRAST),
        name=name,
        other_name=voice.other(group.name),
    )
