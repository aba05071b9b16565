"""The route on paper: its pictures from afar and from nearby, what their lines mean, what is on no map."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.exports.paper.voice import Voice
from planner.exports.route import Pictures, legend_of, notes_on, pictures_of
from planner.exports.route.pen import PAPER, Drawing

_LEGEND = 640


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing by its name in the document, what it says to who does not see it, and the class of its size."""

    name: str
    words: str
    size: str


@dataclass(frozen=True, slots=True)
class PaperRoute:
    """A page with the way of the trip; empty where there is no more than one town."""

    pictures: tuple[Picture, ...] = ()
    legend: Picture | None = None
    notes: tuple[str, ...] = ()
    drawings: Mapping[str, str] = field(default_factory=dict)


def paper_route(voice: Voice) -> PaperRoute:
    """Return the route of a programme as it is printed."""
    found = pictures_of(voice.programme, voice.language, PAPER)
    if len(found.route.stops) < 2:
        return PaperRoute()
    regions = sum(one.name.startswith("region") for one in found.drawings)
    pictures = tuple(Picture(f"route-{one.name}.svg", one.words, _size(one, regions)) for one in found.drawings)
    drawings = {f"route-{one.name}.svg": one.svg() for one in found.drawings}
    legend = _legend(found, voice)
    return PaperRoute(
        pictures=pictures,
        legend=Picture("route-legend.svg", legend.words, "legend"),
        notes=tuple(notes_on(found, voice.language)),
        drawings={**drawings, "route-legend.svg": legend.svg()},
    )


def _size(drawing: Drawing, regions: int) -> str:
    if drawing.name.startswith("globe"):
        return "globe"
    return "only-region" if regions == 1 else "region"


def _legend(pictures: Pictures, voice: Voice) -> Drawing:
    inside, high = legend_of(pictures.legend, top=6, left=0, width=_LEGEND)
    words = voice.language.join(key.words for key in pictures.legend)
    return Drawing("legend", voice.say("What the lines mean"), words, _LEGEND, round(high) + 6, inside)
