"""What the page of a route says, worked out and in words."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from planner.exports.route import Pictures, Stage, notes_on, pictures_of
from planner.exports.route.strokes import HOW_IS_NOT_SAID, sample
from planner.exports.route.words import by_what, distance_in_words, ends_of
from planner.language import Language
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.web.agenda.entries import Badge
from planner.web.agenda.making import MODE_ICONS, Making
from planner.web.agenda.page import short_day


@dataclass(frozen=True, slots=True)
class Step:
    """One stage: its day, from where to where, by what and how far; ``address`` is the page of its leg."""

    day: str
    number: int | None
    start: str
    end: str
    icon: str
    by: str
    distance: str
    badges: tuple[Badge, ...]
    address: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A line of the legend: a piece of a line, and what it means."""

    sample: Markup
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutePage:
    """Everything the page shows."""

    pictures: tuple[tuple[str, Markup], ...]
    legend: tuple[Meaning, ...]
    notes: tuple[str, ...]
    steps: tuple[Step, ...]
    is_staff: bool


def route_page_of(
    programme: Programme, language: Language, *, address_of: Callable[[Engagement | Leg | Stay], str] | None = None
) -> RoutePage:
    """Return a programme's route in a reader's language; without ``address_of`` legs have no page."""
    pictures = pictures_of(programme, language)
    making = Making(programme, language, address_of=address_of)
    return RoutePage(
        pictures=tuple((one.name.partition("-")[0], _markup(one.svg(alone=False))) for one in pictures.drawings),
        legend=_legend(pictures),
        notes=tuple(notes_on(pictures, language)),
        steps=tuple(_step(stage, making) for stage in pictures.route.stages),
        is_staff=programme.audience.startswith("staff"),
    )


def _legend(pictures: Pictures) -> tuple[Meaning, ...]:
    return tuple(Meaning(_markup(sample(key)), key.words) for key in pictures.legend)


def _step(stage: Stage, making: Making) -> Step:
    language, leg = making.language, stage.leg
    start, end = ends_of(stage, language)
    return Step(
        day=short_day(stage.day, language) if stage.day else language.say("Date to be confirmed"),
        number=stage.number,
        start=start,
        end=end,
        icon=MODE_ICONS[leg.mode] if leg else "circle-help",
        by=by_what(stage, language) or language.say(HOW_IS_NOT_SAID),
        distance=distance_in_words(stage, language),
        badges=tuple(making.badges(leg)) if leg else making.badges_of(stage.groups or ()),
        address=making.address_of(leg) if leg and making.address_of else "",
    )


def _markup(drawn: str) -> Markup:
    return Markup(drawn)  # noqa: S704 -- every word in a drawing was escaped when it was drawn
