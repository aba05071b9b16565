"""Which items an audience may see, as a set of bits: bit n stands for the nth item of the programme.

Sets of items are whole numbers because two hundred people times five hundred items are compared on every publication,
and an ``&`` of two numbers compares five hundred at once.
"""

from collections.abc import Callable, Iterable, Mapping

from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.vocabulary import Side, Visibility

Bits = int


def bits_where(programme: Programme, holds: Callable[[Engagement | Leg | Stay], bool]) -> Bits:
    """Return the items for which something holds."""
    return sum(1 << nth for nth, item in enumerate(programme.items()) if holds(item))


def not_only_staff(programme: Programme) -> Bits:
    """Return what is not for the staff only."""
    return bits_where(programme, lambda item: item.visibility is not Visibility.STAFF)


def public(programme: Programme) -> Bits:
    """Return the engagements that are public."""
    return bits_where(programme, lambda item: _is_engagement(item) and item.visibility is Visibility.PUBLIC)


def of_group(programme: Programme, group: str) -> Bits:
    """Return the items of a group, those for all groups among them."""
    return bits_where(programme, lambda item: item.groups is None or group in item.groups)


def of_people(programme: Programme) -> dict[str, Bits]:
    """Return for every person the items which they attend or in which they have a part."""
    found = dict.fromkeys(programme.people, 0)
    for who, bits in _by_attendance(programme).items():
        for person in who:
            found[person] = found.get(person, 0) | bits
    for nth, engagement in enumerate(programme.engagements.values()):
        for taken in engagement.parts:
            found[taken.person] = found.get(taken.person, 0) | 1 << nth
    return found


def for_hosts(programme: Programme, institutions: Iterable[str]) -> Bits:
    """Return the engagements that one of these institutions holds, or that are marked for hosts."""
    hosts = frozenset(institutions)
    houses = frozenset(key for key, venue in programme.venues.items() if venue.institution in hosts)
    people = frozenset(
        key for key, one in programme.people.items() if one.side is Side.HOST and one.institution in hosts
    )

    def is_held(item: Engagement | Leg | Stay) -> bool:
        if not isinstance(item, Engagement):
            return False
        part = any(taken.person in people for taken in item.parts)
        return item.for_hosts or item.venue in houses or part or not hosts.isdisjoint(item.organisers)

    return bits_where(programme, is_held)


def host_institutions(programme: Programme) -> list[str]:
    """Return the institutions of the host side."""
    return [key for key, institution in programme.institutions.items() if institution.side is Side.HOST]


def _is_engagement(item: Engagement | Leg | Stay) -> bool:
    return isinstance(item, Engagement)


def _by_attendance(programme: Programme) -> Mapping[frozenset[str], Bits]:
    """Return the items by the set of those who attend: most items share a few sets."""
    found: dict[frozenset[str], Bits] = {}
    for nth, item in enumerate(programme.items()):
        found[item.attendees] = found.get(item.attendees, 0) | 1 << nth
    return found
