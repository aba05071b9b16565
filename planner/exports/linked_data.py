"""What search engines read of a public programme: schema.org's Event in JSON-LD.

https://schema.org/Event. Only what has a day is listed, since an event needs a beginning; a time that is not exact is a
date without a clock. The place is told with its town and country, whoever holds it and who speaks by their names.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from planner.errors import NoSuchTime, UnknownZone
from planner.language import Language
from planner.programme.names import naming
from planner.programme.shape import Engagement, Institution, Person, Programme, Venue
from planner.values.addresses import is_web_address
from planner.values.vocabulary import PartTaken, Status
from planner.values.wall import instant_of, zone
from planner.values.when import Form, When

Thing = dict[str, Any]
SPEAKING = (PartTaken.SPEAKER, PartTaken.CHAIR)
LONGEST = 500
"""Characters of a description."""
_HARMLESS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def linked_data_of(programme: Programme, language: Language, *, address: str) -> str:
    """Return a public programme as JSON-LD that can stand within ``<script>``; ``address`` is the page it stands on."""
    # No sign is left by which HTML could end the script; in JSON each can be written as its number.
    return json.dumps(_Telling(programme, language, address).trip(), ensure_ascii=False).translate(_HARMLESS)


class _Telling:
    """Says things of one programme in one language."""

    def __init__(self, programme: Programme, language: Language, address: str) -> None:
        self.programme, self.address = programme, address
        self.language = language.falling_back_to(programme.trip.languages)

    def trip(self) -> Thing:
        trip = self.programme.trip
        dated = [item for item in self.programme.engagements.values() if item.when.day]
        inside = {item.inside for item in dated}
        alone = [item for item in dated if not item.inside]
        found = {
            "@context": "https://schema.org",
            **self._event(self.address, self._text(trip.title) or trip.slug, trip.starts, trip.ends),
            "description": self._text(trip.purpose)[:LONGEST],
            "eventStatus": "https://schema.org/EventScheduled",
            "location": list(self._towns(dated)),
            "subEvent": [self._engagement(item, dated if item.key in inside else ()) for item in alone],
        }
        return _said(found)

    def _engagement(self, item: Engagement, others: Iterable[Engagement]) -> Thing:
        when = item.when if item.when.zone else item.when.in_zone(self.programme.zone_of(item))
        title = self._text(item.title) or self.language.label(item.kind)
        cancelled = item.status is Status.CANCELLED
        venue = self.programme.venue_of(item)
        people = (person for part in SPEAKING for person in self.programme.people_with(part, item))
        houses = (self.programme.institutions.get(key) for key in item.organisers)
        found = {
            **self._event(f"{self.address}#item-{item.key}", title, *_times(when)),
            "eventStatus": f"https://schema.org/Event{'Cancelled' if cancelled else 'Scheduled'}",
            "description": self._text(item.abstract)[:LONGEST],
            "location": self._place(venue) if venue else None,
            "organizer": [self._organization(one) for one in houses if one],
            "performer": [self._person(one) for one in dict.fromkeys(people)],
            "subEvent": [self._engagement(one, ()) for one in others if one.inside == item.key],
        }
        return _said(found)

    def _event(self, address: str, name: str, starts: str | date | None, ends: str | date | None) -> Thing:
        return {
            "@type": "Event",
            "@id": address,
            "url": address,
            "name": name,
            "startDate": str(starts or ""),
            "endDate": str(ends or ""),
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "inLanguage": self.language.code,
        }

    def _towns(self, items: Iterable[Engagement]) -> Iterator[Thing]:
        venues = (self.programme.venue_of(item) for item in items)
        for town in dict.fromkeys(self._text(venue.place) for venue in venues if venue and venue.place):
            yield {"@type": "Place", "name": town, "address": {"@type": "PostalAddress", "addressLocality": town}}

    def _place(self, venue: Venue) -> Thing:
        house = self.programme.institutions.get(venue.institution or "")
        address = {
            "@type": "PostalAddress",
            "streetAddress": self._text(venue.address) or venue.address_local,
            "addressLocality": self._text(venue.place),
            "addressCountry": house.country if house else "",
        }
        point = venue.point
        geo = {"@type": "GeoCoordinates", "latitude": point[0], "longitude": point[1]} if point else None
        return _said({"@type": "Place", "name": self._text(venue.name), "address": _said(address), "geo": geo})

    def _organization(self, one: Institution) -> Thing:
        website = one.website if is_web_address(one.website) else ""
        return _said({"@type": "Organization", "name": self._text(one.name), "url": website})

    def _person(self, person: Person) -> Thing:
        house = self.programme.institutions.get(person.institution or "")
        found = {
            "@type": "Person",
            "name": naming(person, self.programme, self.language.code).first,
            "jobTitle": self._text(person.function),
            "worksFor": self._organization(house) if house else None,
        }
        return _said(found)

    def _text(self, text: Any) -> str:
        return self.language.text(text)


def _times(when: When) -> tuple[str | date | None, str | date | None]:
    """Return begin and end: with the clock and how far it is ahead of UTC where both are known, else the days."""
    starts = _moment(when.day, when.start, when.zone) if when.form is Form.EXACT else None
    ends = _moment(when.last_day, when.end, when.zone) if starts else None
    return (starts, ends) if starts else (when.day, when.last_day)


def _moment(day: date | None, minute: int | None, name: str) -> str | None:
    if day is None or minute is None:
        return None
    try:
        return instant_of(day, minute, name).astimezone(zone(name)).isoformat(timespec="minutes")
    except (NoSuchTime, UnknownZone):
        return None


def _said(thing: Thing) -> Thing:
    """Return a thing without what is not known of it."""
    return {name: value for name, value in thing.items() if value not in (None, "", [], {})}
