"""What there is to pick from on a desk: the things of a programme, said in the reader's language."""

from collections.abc import Iterator
from datetime import date

from planner.programme.names import naming
from planner.programme.shape import Engagement, Leg, Person, Stay
from planner.programme.tongues import tongue
from planner.values.text import isolated
from planner.values.vocabulary import Kind, Side
from planner.web.agenda.details import way_of
from planner.web.forms.base import Desk
from planner.web.forms.finding import Option

LANGUAGES = (
    *("ar", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "ga", "gl"),
    *("he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "lt", "lv", "mk", "mn", "ms", "mt"),
    *("nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "th", "tr", "uk", "ur", "uz", "vi", "zh"),
)
"""The languages that are offered, by ISO 639-1."""


def groups(desk: Desk) -> Iterator[Option]:
    """Offer the groups by rank."""
    for key, group in desk.programme.groups.items():
        yield Option(key, desk.language.text(group.name))


def institutions(desk: Desk) -> Iterator[Option]:
    """Offer the institutions, each under its side."""
    for key, one in desk.programme.institutions.items():
        yield Option(key, desk.language.text(one.name), under=desk.language.label(one.side))


def venues(desk: Desk) -> Iterator[Option]:
    """Offer the venues with their rooms and towns: two halls of a house bear the same name."""
    for key, venue in desk.programme.venues.items():
        where = (desk.language.text(words) for words in (venue.room, venue.place))
        yield Option(key, desk.language.text(venue.name), desk.language.comma.join(filter(None, where)))


def agreements(desk: Desk) -> Iterator[Option]:
    """Offer the agreements with date and state: what renews another often bears its title."""
    for key, agreement in desk.programme.agreements.items():
        signed = desk.language.date(agreement.signed_on, "medium") if agreement.signed_on else ""
        aside = desk.language.comma.join(filter(None, (signed, desk.language.label(agreement.state))))
        yield Option(key, desk.language.text(agreement.title), aside)


def people(desk: Desk) -> Iterator[Option]:
    """Offer everybody by rank, the delegation first."""
    for side in (Side.HOME, Side.HOST):
        for person in desk.programme.side(side):
            yield _person(desk, person, under=desk.language.label(side))


def people_by_group(desk: Desk) -> Iterator[Option]:
    """Offer everybody by rank under their first group, those of no group and the hosts under their institutions."""
    named = (desk.language.text(group.name) for group in desk.programme.groups.values())
    by_heading: dict[str, list[Option]] = {name: [] for name in named}
    for side in (Side.HOME, Side.HOST):
        for person in desk.programme.side(side):
            heading = _belongs(desk, person, most=1) or desk.language.label(side)
            by_heading.setdefault(heading, []).append(_person(desk, person, under=heading))
    for options in by_heading.values():
        yield from options


def conferences(desk: Desk) -> Iterator[Option]:
    """Offer what a session may be part of: conferences, and what already has one inside."""
    engagements = desk.programme.engagements
    wholes = {one.inside for one in engagements.values()}
    for key, one in engagements.items():
        if one.kind is Kind.CONFERENCE or key in wholes:
            yield Option(key, desk.language.text(one.title))


def anchors(desk: Desk) -> Iterator[Option]:
    """Offer what a time may follow or go with, each under its day; a stay only where something does already."""
    held = {one.when.anchor for one in desk.programme.engagements.values()}
    offered = (item for item in desk.programme.items() if not isinstance(item, Stay) or item.key in held)
    dated = [(item, _day(item)) for item in offered]
    for item, (day, minute) in sorted(dated, key=lambda one: one[1]):
        heading = desk.language.day_heading(date.fromisoformat(day)) if day else ""
        clock = f"{desk.language.clock(minute)} " if minute >= 0 else ""
        yield Option(item.key, f"{clock}{item_name(desk, item)}", under=heading)


def languages(desk: Desk) -> Iterator[Option]:
    """Offer languages by their names, those of the trip first; also the rarer ones that stand somewhere in it."""
    programme = desk.programme
    speaking = (programme.people, programme.engagements, programme.agreements)
    known = {tag for table in speaking for one in table.values() for tag in one.languages}
    rest = sorted((tongue(tag, desk.language), tag) for tag in {*LANGUAGES, *known} if tag not in desk.tags)
    yield from (Option(tag, tongue(tag, desk.language)) for tag in desk.tags)
    yield from (Option(tag, name) for name, tag in rest)


def full_name(desk: Desk, person: Person) -> str:
    """Return a name in both scripts."""
    named = naming(person, desk.programme, desk.language.code)
    return " · ".join(filter(None, (isolated(named.first), isolated(named.second))))


def item_name(desk: Desk, item: Engagement | Leg | Stay) -> str:
    """Return what an item is called in a list."""
    if isinstance(item, Engagement):
        return desk.language.text(item.title)
    if isinstance(item, Stay):
        hotel = desk.programme.venue_of(item)
        return desk.language.text(hotel.name) if hotel else desk.language.say("Hotel")
    named = (desk.language.label(item.mode), item.number, way_of(item, desk.language))
    return " ".join(word for word in named if word)


def _person(desk: Desk, person: Person, *, under: str) -> Option:
    return Option(person.key, full_name(desk, person), _belongs(desk, person), under, person.reading)


def _belongs(desk: Desk, person: Person, *, most: int | None = None) -> str:
    groups_of = [
        desk.language.text(desk.programme.groups[key].name) for key in person.groups if key in desk.programme.groups
    ]
    institution = desk.programme.institutions.get(person.institution or "")
    return desk.language.comma.join(groups_of[:most]) or (desk.language.text(institution.name) if institution else "")


def _day(item: Engagement | Leg | Stay) -> tuple[str, int]:
    day, minute = _begins(item)
    return (day.isoformat() if day else "", -1 if minute is None else minute)


def _begins(item: Engagement | Leg | Stay) -> tuple[date | None, int | None]:
    if isinstance(item, Engagement):
        return item.when.day, item.when.start
    if isinstance(item, Leg):
        return item.departure.day, item.departure.minute
    return item.check_in, None
