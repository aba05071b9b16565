"""Public holidays on which somebody is to be met."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from babel.core import get_global
from holidays import country_holidays, list_supported_countries

from planner.language import LANGUAGES, countries
from planner.programme.clashes.clash import Clash, Country
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.days.entries import last_evening
from planner.programme.nights import ONE_NIGHT, nights_between
from planner.programme.shape import Engagement, Programme
from planner.values.tags import wider
from planner.values.text import N_, Text
from planner.values.vocabulary import Kind, Status
from planner.values.wall import NOON, rough_instant

OFFICIAL = frozenset(
    {Kind.COURTESY_CALL, Kind.MEETING, Kind.VISIT, Kind.CEREMONY, Kind.SIGNING, Kind.CONFERENCE, Kind.PRESS}
)
"""What needs hosts who are at work. A dinner does not, and a session is not held without its conference."""

MOST_NAMED = 5
"""So many items of the day are named; a whole conference need not be."""

_CLOSED = N_("%(day)s is a public holiday in %(country)s (%(holiday)s). Planned for this day: %(what)s.")
_ASK = N_("Make sure that the hosts receive you on this day.")


def holidays_of(programme: Programme) -> Iterator[Clash]:
    """Yield the public holidays at the places of the programme on which hosts are to be met, each with all of that.

    They are those of the whole country, not of a state of it. A day and a country are told once.
    """
    planned: dict[tuple[date, str], list[Engagement]] = defaultdict(list)
    for engagement in programme.engagements.values():
        country = _country(programme, engagement)
        if country:
            for day in _days(engagement):
                planned[day, country].append(engagement)
    for (day, country), engagements in planned.items():
        name = _names(country, day.year, _tags(programme)).get(day)
        if name:
            yield _clash(programme, (day, country), name, engagements)


def _country(programme: Programme, engagement: Engagement) -> str:
    """Return the country (ISO 3166) in which hosts are to be met: by the clock at the place, else by whose house it is.

    A venue of which neither is known is at home. "" where nobody is to be met, or nobody knows in which country.
    """
    if engagement.kind not in OFFICIAL or engagement.status is Status.CANCELLED:
        return ""
    venue = programme.venue_of(engagement)
    is_at_home = venue is not None and not venue.zone
    told = "" if programme.names_no_clock(engagement) else engagement.when.zone
    house = programme.institutions.get((venue.institution if venue else "") or "")
    there = _territory((venue.zone if venue else "") or told) or (house.country if house else "")
    return there or (_territory(programme.trip.home_zone) if is_at_home else "")


def _territory(zone: str) -> str:
    territory = str(get_global("zone_territories").get(zone, ""))  # of the high seas that is the whole world, 001
    return territory if territory in countries() else ""


def _days(engagement: Engagement) -> tuple[date, ...]:
    first, last = engagement.when.day, last_evening(engagement.when)
    return nights_between(first, last + ONE_NIGHT) if first and last else ()


def _tags(programme: Programme) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*LANGUAGES, *programme.trip.languages)))


@lru_cache(maxsize=256)
def _names(country: str, year: int, tags: Sequence[str]) -> Mapping[date, Text]:
    """Return the holidays of a year, each in those of the languages that the package speaks; English comes first."""
    if country not in list_supported_countries():
        return {}
    spoken = country_holidays(country, years=year).supported_languages
    # Where the package has no translations at all it says everything in English.
    languages = {tag: one for tag in tags if (one := _spoken(tag, spoken))} if spoken else {"en": None}
    found: dict[date, dict[str, str]] = defaultdict(dict)
    for tag, language in languages.items():
        for day, name in country_holidays(country, years=year, language=language).items():
            found[day][tag] = name
    return {day: Text(names) for day, names in found.items()}


def _spoken(tag: str, spoken: Sequence[str]) -> str:
    """Return the language of the package for a tag of ours: en_GB before en_US, "" for none."""
    wanted = [one.replace("-", "_") for one in (tag, *wider(tag))]
    return next((one for want in wanted for one in sorted(spoken) if one == want or one.startswith(f"{want}_")), "")


def _clash(programme: Programme, where: tuple[date, str], name: Text, engagements: Sequence[Engagement]) -> Clash:
    day, country = where
    more = ("…",) if len(engagements) > MOST_NAMED else ()
    return Clash(
        kind=ClashKind.PUBLIC_HOLIDAY,
        severity=Severity.WORTH_KNOWING,
        at=rough_instant(day, NOON, programme.trip.home_zone),
        items=tuple(one.key for one in engagements),
        about=(day.isoformat(), country),
        message=_CLOSED,
        remedy=_ASK,
        values={
            "day": day,
            "country": Country(country),
            "holiday": name,
            "what": (*(one.title for one in engagements[:MOST_NAMED]), *more),
        },
    )
