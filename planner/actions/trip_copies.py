"""Copies of a trip on other days: the programme of last year as the beginning of the next.

What belongs to the first journey alone stays behind: what was agreed and reached, what is to follow, booking codes, and
restricted data, which were given for that journey; also how it went, photographs, drivers and
the numbers of rooms. The copy has a slug and UIDs of its own and begins as a draft.
"""

from dataclasses import replace
from datetime import date

from planner.actions.keys import slug
from planner.actions.trip_import import import_trip
from planner.model import Organizer, Trip
from planner.programme.shape import Leg, Programme, Room, Stay, Vehicle
from planner.programme.shifting import hindrances, shifted
from planner.values.text import NOTHING, Text
from planner.values.vocabulary import TripState


def copied(programme: Programme, *, title: Text, starts: date) -> Programme:
    """Return the programme as a copy that begins on this day, all wall times kept.

    Some may be times that the clocks skip then: :func:`planner.programme.shifting.hindrances` names them.
    :raises Refused: when a date would leave the years that a date may lie in.
    """
    moved = shifted(programme, (starts - programme.trip.starts).days)
    name = slug(title, otherwise=programme.trip.slug)
    return replace(
        moved,
        trip=replace(moved.trip, slug=name, uid="", title=title, state=TripState.DRAFT, summary=NOTHING),
        people={key: replace(person, restricted=None, photo="") for key, person in moved.people.items()},
        engagements={key: replace(one, signs=(), account=NOTHING) for key, one in moved.engagements.items()},
        legs={key: replace(leg, booking="", vehicles=_undriven(leg)) for key, leg in moved.legs.items()},
        stays={key: replace(stay, booking="", rooms=_unnumbered(stay)) for key, stay in moved.stays.items()},
        agreements={},
        results={},
        action_items={},
        acknowledgements={},
    )


def copy_trip(programme: Programme, *, owner: Organizer) -> Trip:
    """Store a copy that this organizer owns. :raises PlannerError: where a clock hinders an item: nothing is stored."""
    for hindrance in hindrances(programme):
        raise hindrance.why
    return import_trip(programme, owner=owner, as_new=True)


def _undriven(leg: Leg) -> tuple[Vehicle, ...]:
    return tuple(replace(vehicle, driver="", phone="") for vehicle in leg.vehicles)


def _unnumbered(stay: Stay) -> tuple[Room, ...]:
    return tuple(replace(room, number="") for room in stay.rooms)
