"""The whole: the trip's head and the programme that one audience may know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain

from planner.programme.shape.acknowledgements import Acknowledgement
from planner.programme.shape.items import LONG_AGO, Engagement, Leg, Stay
from planner.programme.shape.outcomes import ActionItem, Agreement, Aim, Result
from planner.programme.shape.people import Group, Institution, Person, Venue
from planner.values.text import NOTHING, Text
from planner.values.vocabulary import PartTaken, Side, TripKind, TripState


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """The head of the programme. ``note`` stands on the trip's page, such as what of it is illustrative.

    ``summary`` says for the visit report how it went as a whole.
    """

    slug: str
    title: Text
    starts: date
    ends: date
    uid: str = ""
    kind: TripKind = TripKind.OUTGOING
    home_zone: str = "Europe/Berlin"
    languages: tuple[str, ...] = ("en",)
    purpose: Text = NOTHING
    note: Text = NOTHING
    state: TripState = TripState.DRAFT
    accent: str = ""
    summary: Text = NOTHING

    def has_day(self, day: date) -> bool:
        """Tell whether a day is one of the trip's."""
        return self.starts <= day <= self.ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A trip as ``audience`` (an address, see :mod:`planner.programme.audience`) may know it.

    ``diets`` counts diets where names may not be known; ``changed_at`` (aware, UTC) is the last change of anything in
    it.
    """

    trip: Trip
    audience: str = "staff"
    groups: Mapping[str, Group] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    institutions: Mapping[str, Institution] = field(default_factory=dict)
    venues: Mapping[str, Venue] = field(default_factory=dict)
    engagements: Mapping[str, Engagement] = field(default_factory=dict)
    legs: Mapping[str, Leg] = field(default_factory=dict)
    stays: Mapping[str, Stay] = field(default_factory=dict)
    agreements: Mapping[str, Agreement] = field(default_factory=dict)
    aims: Mapping[str, Aim] = field(default_factory=dict)
    results: Mapping[str, Result] = field(default_factory=dict)
    action_items: Mapping[str, ActionItem] = field(default_factory=dict)
    acknowledgements: Mapping[str, Acknowledgement] = field(default_factory=dict)
    diets: tuple[tuple[str, int], ...] = ()
    changed_at: datetime = LONG_AGO

    def items(self) -> Iterator[Engagement | Leg | Stay]:
        """Go through all engagements, legs and stays."""
        return chain(self.engagements.values(), self.legs.values(), self.stays.values())

    def item(self, key: str) -> Engagement | Leg | Stay | None:
        """Return the engagement, leg or stay of this key, where this audience may see it."""
        return self.engagements.get(key) or self.legs.get(key) or self.stays.get(key)

    def venue_of(self, item: Engagement | Stay) -> Venue | None:
        """Return the venue of an item, where it has one."""
        return self.venues.get(item.venue or "")

    def zone_of(self, engagement: Engagement) -> str:
        """Return the zone on whose wall an engagement's time is read: its own, its venue's, or the home zone."""
        venue = self.venue_of(engagement)
        return engagement.when.zone or (venue.zone if venue else "") or self.trip.home_zone

    def names_no_clock(self, engagement: Engagement) -> bool:
        """Tell whether the home zone stands for want of a better one: neither a place nor a clock is named."""
        venue = self.venue_of(engagement)
        return not (venue and venue.zone) and engagement.when.zone in {"", self.trip.home_zone}

    def side(self, side: Side) -> tuple[Person, ...]:
        """Return the people of one side by rank."""
        return tuple(person for person in self.people.values() if person.side is side)

    def people_with(self, part: PartTaken, engagement: Engagement) -> tuple[Person, ...]:
        """Return the people who take this part at an engagement, in the order in which they are named there."""
        named = (taken.person for taken in engagement.parts if taken.part is part)
        return tuple(self.people[key] for key in named if key in self.people)


def attending(
    people: Mapping[str, Person],
    groups: tuple[str, ...] | None,
    came_in: tuple[str, ...],
    stayed_out: tuple[str, ...],
) -> frozenset[str]:
    """Return the keys of who takes part: the home side of these groups (``None``: everyone), plus in, minus out."""
    own = (person for person in people.values() if person.side is Side.HOME)
    if groups is None:
        members = {person.key for person in own}
    else:
        wanted = frozenset(groups)
        members = {person.key for person in own if not wanted.isdisjoint(person.groups)}
    return frozenset((members | set(came_in)) - set(stayed_out))
