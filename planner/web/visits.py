"""Earlier and later visits: what other trips within reach did with an institution.

An institution is entered anew for each trip, so it is known again by what it is called or where its website is.
Rejected: one address book for all trips. Who is a member of one trip would read there what was noted for another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import or_, select

from planner.language import Language
from planner.model import Agreement, Engagement, Institution, Party, Trip, Venue, db
from planner.model.engagement import Organiser
from planner.programme import shape
from planner.values.vocabulary import Side, Status
from planner.web import lookups
from planner.web.agenda.entries import Words
from planner.web.register.partners import names_of

MOST_HELD = 8
"""So many engagements of a visit are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Held:
    """Something that an institution held or had in its house: which, when."""

    key: str
    title: Words
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A trip on which an institution had a part: its page there, what took place, what was agreed."""

    trip: str
    title: Words
    days: str
    key: str
    held: tuple[Held, ...]
    more: int
    agreements: tuple[Held, ...]


def visits_of(one: shape.Institution, slug: str, language: Language) -> list[Visit]:
    """Return the visits of other trips within reach of the organizer who asks, the latest first, in three questions.

    A house at home visits and is not visited.
    """
    if one.side is Side.HOME:
        return []
    elsewhere = db.session.execute(lookups.on_trips_of(_HOUSES, lookups.whoever().id).where(Trip.slug != slug))
    same = [row for row in elsewhere if is_same(one, row)]
    if not same:
        return []
    numbers = [row.id for row in same]
    engagements = db.session.execute(_held(numbers)).all()
    agreements = db.session.execute(_AGREED.where(Party.institution_id.in_(numbers))).all()
    return [_visit(row, engagements, agreements, language) for row in same]


def is_same(one: shape.Institution, other: Any) -> bool:
    """Tell whether two are the same house: of the same website, or of a name in common and no other country."""
    host = _host(one.website)
    if host and host == _host(other.website):
        return True
    is_near = not one.country or not other.country or one.country == other.country
    return is_near and bool(names_of(one.name) & names_of(other.name))


def _host(website: str) -> str:
    try:
        return (urlsplit(website).hostname or "").removeprefix("www.")
    except ValueError:  # an unfinished IPv6 address
        return ""


_HOUSES = (
    select(
        Institution.id,
        Institution.key,
        Institution.name,
        Institution.website,
        Institution.country,
        Trip.slug.label("trip"),
        Trip.title,
        Trip.starts,
        Trip.ends,
        Trip.languages,
    )
    .join(Trip, Trip.id == Institution.trip_id)
    .order_by(Trip.starts.desc(), Institution.id)
)

_AGREED = (
    select(Party.institution_id, Agreement.key, Agreement.title, Agreement.signed_on.label("day"))
    .join(Agreement, Agreement.id == Party.agreement_id)
    .order_by(Agreement.id)
)


def _held(numbers: Sequence[int]) -> Any:
    """Return the query of what took place: held by one of these institutions, or in a house of theirs."""
    house = Venue.institution_id.in_(numbers)
    query = select(
        Venue.institution_id.label("house"), Organiser.institution_id, Engagement.key, Engagement.title, Engagement.day
    ).select_from(Engagement)
    joined = query.outerjoin(Venue, Venue.id == Engagement.venue_id).outerjoin(
        Organiser, (Organiser.engagement_id == Engagement.id) & Organiser.institution_id.in_(numbers)
    )
    took_place = joined.where(Engagement.status != Status.CANCELLED)
    return took_place.where(or_(house, Organiser.institution_id.is_not(None))).order_by(Engagement.day, Engagement.id)


def _visit(row: Any, engagements: Sequence[Any], agreements: Sequence[Any], language: Language) -> Visit:
    own = language.falling_back_to(row.languages)
    held = list(_named((one for one in engagements if row.id in {one.house, one.institution_id}), own))
    return Visit(
        trip=row.trip,
        title=Words(*own.wording(row.title)),
        days=own.days(row.starts, row.ends),
        key=row.key,
        held=tuple(held[:MOST_HELD]),
        more=max(0, len(held) - MOST_HELD),
        agreements=tuple(_named((one for one in agreements if one.institution_id == row.id), own)),
    )


def _named(rows: Iterator[Any], language: Language) -> Iterator[Held]:
    for row in {one.key: one for one in rows}.values():
        yield Held(row.key, Words(*language.wording(row.title)), language.date(row.day) if row.day else "")
