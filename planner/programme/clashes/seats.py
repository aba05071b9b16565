"""Who travels without a seat, and vehicles in which too many sit."""

from collections.abc import Iterator

from planner.programme.clashes.clash import Clash
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.clashes.who import Roll
from planner.programme.rides import departs_about
from planner.programme.seating import overfull, seatless
from planner.programme.shape import Leg, Programme
from planner.programme.titles import title_of
from planner.values.text import N_
from planner.values.vocabulary import Status

_NAMED = N_("No seat on the way “%(one)s”: %(who)s.")
_COUNTED = N_("%(count)s people have no seat on the way “%(one)s”.")
_SEAT = N_("Seat them in a vehicle, or order one more.")
_FULL = N_("“%(vehicle)s” on the way “%(one)s” seats %(seats)s, but %(count)s people are to ride in it.")
_FULL_NUMBER = N_("Vehicle %(number)s on the way “%(one)s” seats %(seats)s, but %(count)s people are to ride in it.")
_LARGER = N_("Seat somebody in another vehicle, or order a larger one.")


def seats_of(programme: Programme, roll: Roll) -> Iterator[Clash]:
    """Yield the legs whose vehicles do not seat everybody, and the vehicles with too few seats."""
    for leg in programme.legs.values():
        if leg.vehicles and leg.status is not Status.CANCELLED:
            yield from _without_seat(programme, roll, leg)
            yield from _overfull(programme, leg)


def _without_seat(programme: Programme, roll: Roll, leg: Leg) -> Iterator[Clash]:
    lacking = seatless(programme, leg.attendees, leg.vehicles)
    if lacking:
        who = roll.name(person.key for person in lacking)
        yield Clash(
            kind=ClashKind.NO_SEAT,
            severity=Severity.LOOKS_WRONG,
            at=departs_about(leg, programme),
            items=(leg.key,),
            people=who.people,
            groups=who.groups,
            message=who.message(_NAMED, _COUNTED),
            remedy=_SEAT,
            values={**who.values, "one": title_of(leg, programme)},
        )


def _overfull(programme: Programme, leg: Leg) -> Iterator[Clash]:
    for number, vehicle in enumerate(leg.vehicles, start=1):
        if overfull(vehicle):
            yield Clash(
                kind=ClashKind.OVERFULL,
                severity=Severity.LOOKS_WRONG,
                at=departs_about(leg, programme),
                items=(leg.key,),
                people=vehicle.people,
                about=(str(number), str(vehicle.capacity)),
                message=_FULL if vehicle.name else _FULL_NUMBER,
                remedy=_LARGER,
                values={
                    "one": title_of(leg, programme),
                    "count": len(vehicle.people),
                    "vehicle": vehicle.name,
                    "number": number,
                    "seats": vehicle.capacity or 0,
                },
            )
