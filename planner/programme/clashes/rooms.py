"""Who has a bed but no room, and rooms in which too many sleep."""

from collections.abc import Iterator
from datetime import datetime

from planner.programme.clashes.clash import Clash, Phrase, Value
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.clashes.who import Roll
from planner.programme.rooming import roomless, too_many
from planner.programme.shape import Programme, Stay
from planner.programme.titles import title_of
from planner.values.text import N_
from planner.values.vocabulary import Status
from planner.values.wall import rough_instant

_EVENING = 22 * 60

_NAMED = N_("No room at “%(one)s”: %(who)s.")
_COUNTED = N_("%(count)s people have no room at “%(one)s”.")
_NO_HOTEL_YET = N_("Hotel to be confirmed")
_GIVE = N_("Give them rooms, or leave the rooms to the hotel by taking all of them out.")
_FULL = N_("%(kind)s %(number)s at “%(one)s” has too few beds for %(count)s people.")
_LARGER = N_("Ask for an extra bed, or choose a larger room.")


def rooms_of(programme: Programme, roll: Roll) -> Iterator[Clash]:
    """Yield the stays whose rooms are given but not to everybody, and the rooms with too few beds."""
    for stay in programme.stays.values():
        if stay.rooms and stay.status is not Status.CANCELLED:
            yield from _without_room(programme, roll, stay)
            yield from _overfull(programme, stay)


def _without_room(programme: Programme, roll: Roll, stay: Stay) -> Iterator[Clash]:
    lacking = roomless(programme, stay.attendees, stay.rooms)
    if lacking:
        who = roll.name(person.key for person in lacking)
        yield Clash(
            kind=ClashKind.NO_ROOM,
            severity=Severity.LOOKS_WRONG,
            at=_at(programme, stay),
            items=(stay.key,),
            people=who.people,
            groups=who.groups,
            message=who.message(_NAMED, _COUNTED),
            remedy=_GIVE,
            values={**who.values, "one": _hotel(stay, programme)},
        )


def _overfull(programme: Programme, stay: Stay) -> Iterator[Clash]:
    for number, room in enumerate(stay.rooms, start=1):
        if too_many(room):
            yield Clash(
                kind=ClashKind.OVERFULL,
                severity=Severity.LOOKS_WRONG,
                at=_at(programme, stay),
                items=(stay.key,),
                people=room.people,
                about=(str(number), room.kind),
                message=_FULL,
                remedy=_LARGER,
                values={
                    "one": _hotel(stay, programme),
                    "count": len(room.people),
                    "number": room.number or number,
                    "kind": room.kind,
                },
            )


def _hotel(stay: Stay, programme: Programme) -> Value:
    return title_of(stay, programme) or Phrase(_NO_HOTEL_YET)


def _at(programme: Programme, stay: Stay) -> datetime:
    venue = programme.venue_of(stay)
    return rough_instant(stay.check_in, _EVENING, (venue and venue.zone) or programme.trip.home_zone)
