"""The addresses of a trip, in both scripts."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.exports.paper.voice import Line, Voice
from planner.programme.days import days_of
from planner.programme.shape import Engagement, Venue


@dataclass(frozen=True, slots=True)
class Address:
    """A house with its address in Latin and in local script."""

    names: tuple[Line, ...]
    address: Line
    local: Line


def addresses_of(voice: Voice) -> tuple[Address, ...]:
    """Return the addresses of all engagements in the order in which they are reached, each once."""
    found: dict[tuple[str, str], Address] = {}
    for venue in _venues(voice):
        address = voice.line(venue.address)
        if address.words or venue.address_local:
            local = Line("" if venue.address_local == address.words else venue.address_local, voice.local)
            names = voice.lines(venue.name)
            found.setdefault((names[0].words if names else "", address.words), Address(names, address, local))
    return tuple(found.values())


def _venues(voice: Voice) -> Iterator[Venue]:
    for day in days_of(voice.programme):
        for row in day.rows:
            venue = voice.programme.venue_of(row.item) if isinstance(row.item, Engagement) else None
            if venue:
                yield venue
