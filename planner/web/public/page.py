"""What the public page shows, worked out as plain values: days with their entries, and what is told beside each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from planner.exports.markdown import markdown_html
from planner.language import Language
from planner.programme.days import days_of
from planner.programme.shape import Engagement, Institution, Programme, Venue
from planner.values.addresses import is_web_address
from planner.values.text import Text
from planner.web.agenda.details import details_of
from planner.web.agenda.entries import Entry, Line, Words
from planner.web.agenda.making import Making
from planner.web.agenda.page import DayPart, day_parts, undated_entries
from planner.web.sheets.venues import MAP


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterLine:
    """A poster: its number, its title, its authors."""

    number: str
    title: Words
    authors: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is told of an engagement under its entry: what it is about, in people's own words."""

    abstract: Words | None = None
    note: Markup | str = ""
    posters: tuple[PosterLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """An institution that has to do with it: its name, where it is, its website."""

    name: Words
    place: str
    website: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPage:
    """Everything that the page shows; ``about`` goes by the key of the item."""

    title: Words
    kind: str
    dates: str
    places: str
    purpose: Words | None
    note: Markup | str
    days: tuple[DayPart, ...]
    undated: tuple[Entry, ...]
    about: dict[str, About] = field(default_factory=dict)
    partners: tuple[Partner, ...] = ()


def public_page(programme: Programme, language: Language) -> PublicPage:
    """Return what everybody may see of a programme, in one language."""
    said, trip = language.falling_back_to(programme.trip.languages), programme.trip
    days = days_of(programme)
    making = Making(programme, said, details=_details)
    return PublicPage(
        title=_words(trip.title, said) or Words(trip.slug),
        kind=said.label(trip.kind),
        dates=said.days(trip.starts, trip.ends),
        places=" · ".join(_towns(programme, said)),
        purpose=_words(trip.purpose, said),
        note=markdown_html(said.text(trip.note)) if trip.note else "",
        days=day_parts(days, making),
        undated=tuple(undated_entries(making)),
        about={key: _about(one, said) for key, one in programme.engagements.items()},
        partners=tuple(_partner(one, said) for one in programme.institutions.values()),
    )


def _towns(programme: Programme, language: Language) -> Iterable[str]:
    venues = (programme.venue_of(item) for item in programme.engagements.values())
    return dict.fromkeys(language.text(venue.place) for venue in venues if venue and venue.place)


def _details(programme: Programme, item: Engagement, language: Language) -> list[Line]:
    """Return the lines of an engagement, under its place the address with the way to a map, at the end who holds it.

    A session leaves out those that its conference has already (see :mod:`planner.web.agenda.page`).
    """
    lines, venue = details_of(programme, item, language), programme.venue_of(item)
    address = _address(venue, language) if venue else None
    if venue and (address or venue.point):
        way = MAP.format(*venue.point) if venue.point else ""
        lines.insert(1, Line("map", address or Words(language.say("Map")), address=way))
    houses = (programme.institutions.get(key) for key in item.organisers)
    if held := [language.text(house.name) for house in houses if house]:
        lines.append(Line("landmark", Words(language.join(held)), label=language.say("Held by")))
    return lines


def _about(item: Engagement, language: Language) -> About:
    return About(
        abstract=_words(item.abstract, language),
        note=markdown_html(language.text(item.notes.public)) if item.notes.public else "",
        posters=tuple(_posters(item, language)),
    )


def _address(venue: Venue, language: Language) -> Words | None:
    return _words(venue.address, language) or (Words(venue.address_local) if venue.address_local else None)


def _posters(item: Engagement, language: Language) -> Iterator[PosterLine]:
    for poster in item.posters:
        yield PosterLine(number=poster.number, title=Words(*language.wording(poster.title)), authors=poster.authors)


def _partner(institution: Institution, language: Language) -> Partner:
    place = (language.text(institution.place), language.country(institution.country) if institution.country else "")
    return Partner(
        name=_words(institution.name, language) or Words(institution.key),
        place=language.comma.join(dict.fromkeys(words for words in place if words)),
        website=institution.website if is_web_address(institution.website) else "",
    )


def _words(text: Text, language: Language) -> Words | None:
    return Words(*language.wording(text)) if text else None
