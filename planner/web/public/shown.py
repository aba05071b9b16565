"""Where the public page of a trip stands, in which languages, and what is said of it elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import g

from planner.exports.linked_data import linked_data_of
from planner.language import LANGUAGES, Language, spoken
from planner.model import Release, Trip
from planner.programme.shape import Programme
from planner.values.text import shortened
from planner.web.addresses import whole_address
from planner.web.languages import reader
from planner.web.public.page import PublicPage

LOCALES = {"en": "en_GB", "de": "de_DE", "ja": "ja_JP"}
LONGEST = 300
"""Characters of what a search engine is told the page is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Addresses of the page and of what belongs to it; ``tongues`` are tag, name and address of each language."""

    address: str
    main_address: str
    tongues: tuple[tuple[str, str, str], ...]
    locale: str
    other_locales: tuple[str, ...]
    colours: str
    picture: str
    calendar: str
    subscription: str
    json: str
    summary: str
    published: str
    linked: str


def speak(trip: Trip, asked: str) -> Language:
    """Let this answer speak the language that is asked for, or the main one of the trip."""
    tags = spoken(trip.languages)
    g.language_code = asked if asked in tags else tags[0]
    return reader()


def shown_of(release: Release, programme: Programme, page: PublicPage, language: Language) -> Shown:
    """Return what is said of the page of a release in one language."""
    slug, tags = release.trip.slug, spoken(release.trip.languages)
    address = whole_address("public.page", slug=slug, tag=language.code)
    calendar = whole_address("public.calendar", slug=slug, lang=language.code)
    return Shown(
        address=address,
        main_address=whole_address("public.page", slug=slug, tag=tags[0]),
        tongues=tuple((tag, LANGUAGES[tag], whole_address("public.page", slug=slug, tag=tag)) for tag in tags),
        locale=LOCALES[language.code],
        other_locales=tuple(LOCALES[tag] for tag in tags if tag != language.code),
        colours=whole_address("public.colours", slug=slug, release=release.number),
        picture=whole_address("public.picture", slug=slug, lang=language.code, release=release.number),
        calendar=calendar,
        subscription=urlsplit(calendar)._replace(scheme="webcal").geturl(),
        json=whole_address("programme_json.show", slug=slug),
        summary=shortened(" · ".join(_summary(page)), LONGEST),
        published=published_words(release, language),
        linked=linked_data_of(programme, language, address=address),
    )


def published_words(release: Release, language: Language) -> str:
    """Say which release it is and of which day."""
    return language.say(
        "As of %(day)s, release %(number)s", day=language.date(release.made_at.date()), number=release.number
    )


def _summary(page: PublicPage) -> Iterator[str]:
    yield page.dates
    yield from (words for words in (page.places, page.purpose.words if page.purpose else "") if words)
