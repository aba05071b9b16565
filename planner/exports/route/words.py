"""What the pictures and the list of a route say."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from babel.core import get_global
from babel.languages import get_official_languages

from planner.exports.route.pen import name_on_map
from planner.exports.route.ways import Route, Stage, Stop
from planner.language import Language
from planner.programme.measures import kilometres_in_words

_MOST = 12
"""So many towns are named to who does not see the picture; the list beside it names all."""


def name_of(stop: Stop, language: Language) -> str:
    """Return what a town is called."""
    return language.text(stop.town.name)


def days_of_stop(stop: Stop, language: Language) -> str:
    """Return the numbers of the days on which a town is come to: Days 2–5, 8."""
    if not stop.days:
        return ""
    runs = ", ".join(_runs(stop.days))
    return language.say_many("Day %(days)s", "Days %(days)s", len(stop.days), days=runs)


def below(stop: Stop, language: Language) -> str:
    """Return what stands below a town's name: its days, and what it is called there."""
    return " · ".join(filter(None, (days_of_stop(stop, language), local_name(stop, language))))


def local_name(stop: Stop, language: Language) -> str:
    """Return what a town is called by those who live there, "" where the reader calls it the same."""
    country = get_global("zone_territories").get(stop.town.zone, "")
    spoken = get_official_languages(country, de_facto=True) if country else ()
    local = next((stop.town.name[tag] for tag in spoken if tag in stop.town.name), "")
    return "" if local == name_of(stop, language) else name_on_map(local)


def stops_in_words(stops: Iterable[Stop], language: Language) -> str:
    """Return towns with their days, for who does not see the picture."""
    named = list(stops)
    said = [_with_days(stop, language) for stop in named[:_MOST]]
    more = len(named) - _MOST
    if more > 0:
        said.append(language.say_many("one more town", "%(count)s more towns", more))
    return language.join(said)


def ends_of(stage: Stage, language: Language) -> tuple[str, str]:
    """Return from where to where a stage leads, as the leg names it, or the towns."""
    start, end = (language.text(place) for place in stage.places)
    return start or language.say("Place not named"), end or language.say("Place not named")


def by_what(stage: Stage, language: Language) -> str:
    """Return by what one travels, with number and carrier, "" where the programme does not tell."""
    if stage.leg is None:
        return ""
    return " · ".join(filter(None, (f"{language.label(stage.leg.mode)} {stage.leg.number}".strip(), stage.leg.carrier)))


def distance_in_words(stage: Stage, language: Language) -> str:
    """Return how far a stage is, about: the shortest way between two towns."""
    if stage.km is None:
        return ""
    return kilometres_in_words(stage.km, language)


def missing_in_words(route: Route, language: Language) -> list[str]:
    """Return the names of what is not on the map, each once."""
    return list(dict.fromkeys(filter(None, (language.text(text) for text in route.missing))))


def _with_days(stop: Stop, language: Language) -> str:
    days = days_of_stop(stop, language)
    return (
        language.say("%(town)s (%(days)s)", town=name_of(stop, language), days=days)
        if days
        else name_of(stop, language)
    )


def _runs(days: tuple[int, ...]) -> Iterator[str]:
    """Yield runs of days: 2–5."""
    for _, run in groupby(enumerate(days), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        yield str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"
