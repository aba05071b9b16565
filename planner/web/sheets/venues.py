"""What the pages of venues show."""

from dataclasses import dataclass

from planner.errors import NotFound
from planner.language import Language
from planner.programme.names import language_at
from planner.programme.shape import Engagement, Institution, Programme, Venue
from planner.values.points import point_text
from planner.values.text import is_latin
from planner.values.wall import NOON, offset_minutes, offset_text, rough_instant
from planner.web.agenda.entries import Words, in_other_script
from planner.web.items.values import Link
from planner.web.sheets.short import Keeps, Night, ShortDay, nights_at, nothing, other_wordings, short_days

MAP = "https://www.openstreetmap.org/?mlat={0}&mlon={1}#map=17/{0}/{1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueCard:
    """A venue in the list: its name in both scripts, its room, its town, whose house it is, what it lacks."""

    key: str
    name: Words
    other: Words | None
    room: Words
    town: str
    institution: str
    lacks_local: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A point on the map: as it is written, as a telephone opens it, as a page of a map."""

    words: str
    geo: str
    map: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VenuePage:
    """Everything of a venue; ``local`` is for the taxi driver, ``zone`` its clock on the trip's first day."""

    card: VenueCard
    others: list[Words]
    address: Words
    local_name: Words | None
    local_address: Words | None
    note: Words
    institution: Link | None
    zone: str
    spot: Spot | None
    days: list[ShortDay]
    moved: list[ShortDay]
    nights: tuple[Night, ...]


def venues_by_town(programme: Programme, language: Language) -> list[tuple[str, list[VenueCard]]]:
    """Return the venues of each town in the order of its name, those without one last."""
    towns: dict[str, list[VenueCard]] = {}
    for venue in programme.venues.values():
        card = venue_card(venue, programme, language)
        towns.setdefault(card.town, []).append(card)
    return sorted(towns.items(), key=lambda one: (not one[0], one[0].casefold()))


def venue_card(venue: Venue, programme: Programme, language: Language) -> VenueCard:
    """Return a venue as a list shows it."""
    name = Words(*language.wording(venue.name))
    institution = programme.institutions.get(venue.institution or "")
    return VenueCard(
        key=venue.key,
        name=name,
        other=in_other_script(venue.name, name.words),
        room=Words(*language.wording(venue.room)),
        town=language.text(venue.place),
        institution=language.text(institution.name) if institution else "",
        lacks_local=_lacks_local(venue, programme),
    )


def _lacks_local(venue: Venue, programme: Programme) -> bool:
    """Tell whether other venues by the same clock have an address in local script, and this one has none."""
    near = (one for one in programme.venues.values() if one.zone == venue.zone)
    return not venue.address_local and any(one.address_local for one in near)


def venue_page(programme: Programme, key: str, language: Language) -> VenuePage:
    """Return everything of a venue. :raises NotFound: when there is none of that key."""
    venue = programme.venues.get(key)
    if venue is None:
        raise NotFound
    institution = programme.institutions.get(venue.institution or "")
    tag = language_at(venue.address_local, institution.country if institution else "", programme)
    card = venue_card(venue, programme, language)
    return VenuePage(
        card=card,
        others=other_wordings(venue.name, card.name.words, language),
        address=Words(*language.wording(venue.address)),
        local_name=local_name(venue, tag),
        local_address=Words(venue.address_local, tag) if venue.address_local else None,
        note=Words(*language.wording(venue.note)),
        institution=_house_of(institution, language) if institution else None,
        zone=_zone(venue, programme, language),
        spot=spot_of(venue),
        days=short_days(programme, language, _at(key), details=nothing),
        moved=short_days(programme, language, _perhaps_at(key), details=nothing),
        nights=tuple(nights_at(programme, lambda stay: stay.venue == key, language)),
    )


def _house_of(institution: Institution, language: Language) -> Link:
    name, tag = language.wording(institution.name)
    return Link("institutions", institution.key, name, tag=tag)


def local_name(venue: Venue, tag: str) -> Words | None:
    """Return the name in the language in which the local address is written, else in any script but Latin."""
    tags = (tag, *(each for each, words in venue.name.items() if not is_latin(words)))
    return next((Words(venue.name[each], each) for each in tags if each in venue.name), None)


def _zone(venue: Venue, programme: Programme, language: Language) -> str:
    name = venue.zone or programme.trip.home_zone
    offset = offset_minutes(rough_instant(programme.trip.starts, NOON, name), name)
    return f"{language.city(name)} · {offset_text(offset)}"


def spot_of(venue: Venue) -> Spot | None:
    """Return the point of a venue, where one is known."""
    if venue.point is None:
        return None
    words = point_text(venue.point)
    # RFC 5870 3.3: latitude, then longitude, in degrees of WGS 84, without a blank.
    return Spot(words=words, geo=f"geo:{words.replace(' ', '')}", map=MAP.format(*words.split(", ")))


def _at(key: str) -> Keeps:
    return lambda item: isinstance(item, Engagement) and item.venue == key


def _perhaps_at(key: str) -> Keeps:
    return lambda item: isinstance(item, Engagement) and item.alternative_venue == key != item.venue
