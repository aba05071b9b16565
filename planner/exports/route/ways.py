"""The way of a trip: which towns are come to on which days, and how one gets from one to the next."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from planner.exports.route.places import Town, Whereabouts, unlocated
from planner.exports.route.sphere import kilometres
from planner.programme.days import Day, Row, RowRole, days_of, undated_of
from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.text import NOTHING, Text
from planner.values.vocabulary import Mode, Status, TripKind


@dataclass(frozen=True, slots=True)
class Stop:
    """A town on the way, with the numbers of its days; ``is_visited`` if something takes place there, or a night."""

    town: Town
    days: tuple[int, ...]
    is_visited: bool
    is_home: bool

    @property
    def is_passed(self) -> bool:
        """Tell whether one only sets out from there or passes through."""
        return self.is_home or not self.is_visited


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """From one town to the next. ``leg`` and ``mode`` are nothing where the programme does not tell how.

    ``groups`` is ``None`` for all groups and empty for single people; ``start`` and ``end`` are nothing where it is not
    known where that is, ``day`` where it has no date yet. ``came_from`` and ``goes_on_to`` stand in for them on the
    map: a train to a station that nobody knows leads to the town in which they are next.
    """

    day: date | None
    number: int | None
    places: tuple[Text, Text]
    start: Town | None
    end: Town | None
    groups: tuple[str, ...] | None
    leg: Leg | None = None
    came_from: Town | None = None
    goes_on_to: Town | None = None

    @property
    def mode(self) -> Mode | None:
        """By what one travels."""
        return self.leg.mode if self.leg else None

    @property
    def line(self) -> tuple[Town, Town] | None:
        """The towns between which it is drawn, if it can be."""
        start, end = self.start or self.came_from, self.end or self.goes_on_to
        return (start, end) if start and end and start is not end else None

    @property
    def km(self) -> float | None:
        """How far it is by the shortest way, where that is known."""
        return kilometres(self.start.point, self.end.point) if self.start and self.end else None


@dataclass(frozen=True, slots=True)
class Route:
    """A trip's towns and stages in the order of the days, and the names of what is not on the map."""

    stops: tuple[Stop, ...]
    stages: tuple[Stage, ...]
    missing: tuple[Text, ...]


def route_of(programme: Programme) -> Route:
    """Return the way of a programme; what is cancelled is not gone to."""
    walk = _Walk(programme)
    for day in days_of(programme):
        walk.go_through(day)
    for item in undated_of(programme):
        if isinstance(item, Leg) and item.status is not Status.CANCELLED:
            walk.take(item, None)
    missing = {str(text): text for text in (*unlocated(programme, walk.whereabouts), *walk.missing)}
    home = walk.home()
    stops = tuple(
        Stop(town, tuple(sorted(days)), town in walk.visited, town is home) for town, days in walk.days.items()
    )
    return Route(stops, tuple(walk.stages), tuple(missing.values()))


@dataclass
class _Walk:
    """Goes through a programme and notes who is where."""

    programme: Programme
    days: dict[Town, set[int]] = field(default_factory=dict)
    visited: set[Town] = field(default_factory=set)
    stages: list[Stage] = field(default_factory=list)
    missing: list[Text] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.whereabouts = Whereabouts(self.programme)
        self._parties = tuple(self.programme.groups) or ("",)
        self._at: dict[str, Town] = {}
        self._under_way: dict[str, int] = {}

    def go_through(self, day: Day) -> None:
        for row in day.rows:
            if row.item.status is Status.CANCELLED:
                continue
            if isinstance(row.item, Leg):
                self._leg(row, row.item, day)
            else:
                self._at_venue(row.item, day, moves=row.role is not RowRole.CONTINUES)
        for stay in day.nights:
            if stay.status is not Status.CANCELLED:
                self._at_venue(stay, day, moves=True)

    def take(self, leg: Leg, day: Day | None) -> None:
        """Note a leg as a stage, if it leads from one town to another."""
        start, end = (self.whereabouts.of_end(one, leg.mode) for one in (leg.departure, leg.arrival))
        self.missing += [
            one.place or Text(one.code)
            for one, town in ((leg.departure, start), (leg.arrival, end))
            if town is None and (one.place or one.code)
        ]
        if start is not None and start is end:
            return
        places = tuple(one.place or Text(one.code) for one in (leg.departure, leg.arrival))
        before = list(dict.fromkeys(self._at.get(party) for party in self._of(leg.groups)))
        stage = Stage(
            day=day.day if day else None,
            number=day.number if day else None,
            places=(places[0], places[1]),
            start=start,
            end=end,
            groups=leg.groups,
            leg=leg,
            came_from=before[0] if start is None and day and len(before) == 1 else None,
        )
        if end is None:
            self._under_way |= dict.fromkeys(self._of(leg.groups), len(self.stages))
        self.stages.append(stage)

    def home(self) -> Town | None:
        """Return where they set out from: by the clock of the trip's home, or for guests by any other."""
        first = next(iter(self.days), None)
        kind, zone = self.programme.trip.kind, self.programme.trip.home_zone
        wanted = {TripKind.OUTGOING: True, TripKind.INCOMING: False}.get(kind)
        return first if first and wanted is not None and (first.zone == zone) is wanted else None

    def _leg(self, row: Row, leg: Leg, day: Day) -> None:
        leaves = row.role is RowRole.DEPARTURE
        town = self.whereabouts.of_end(leg.departure if leaves else leg.arrival, leg.mode)
        if leaves:
            self._arrive(leg.groups, town, day)
        self._note(town, day)
        if leaves or leg.departure.day is None:
            self.take(leg, day)
        if not leaves and town:
            self._at |= dict.fromkeys(self._of(leg.groups), town)
            self._arrived(self._of(leg.groups))

    def _at_venue(self, item: Engagement | Stay, day: Day, *, moves: bool) -> None:
        venue = self.programme.venue_of(item)
        town = self.whereabouts.of_venue(venue) if venue else None
        if moves:
            self._arrive(item.groups, town, day)
        if self._note(town, day):
            self.visited.add(town)  # type: ignore[arg-type]  # noted, so it is one

    def _note(self, town: Town | None, day: Day) -> bool:
        if town is None:
            return False
        self.days.setdefault(town, set()).update({day.number} if day.number else ())
        return True

    def _arrive(self, groups: tuple[str, ...] | None, town: Town | None, day: Day) -> None:
        """Note a stage of those who were elsewhere before, though no leg says how they came."""
        if town is None:
            return
        parties = self._of(groups)
        for nth in {self._under_way[party] for party in parties if party in self._under_way}:
            self.stages[nth] = replace(self.stages[nth], goes_on_to=town)
            arrived = [party for party in parties if self._under_way.get(party) == nth]
            self._at |= dict.fromkeys(arrived, town)
        self._arrived(parties)
        for start in self._left(parties, town):
            came = tuple(party for party in parties if self._at.get(party) is start)
            whole = None if len(came) == len(self._parties) else came
            places = start.name or NOTHING, town.name
            self.stages.append(
                Stage(day=day.day, number=day.number, places=places, start=start, end=town, groups=whole)
            )
        self._at |= dict.fromkeys(parties, town)

    def _arrived(self, parties: tuple[str, ...]) -> None:
        for party in parties:
            self._under_way.pop(party, None)

    def _left(self, parties: tuple[str, ...], town: Town) -> Iterator[Town]:
        before = (self._at.get(party) for party in parties)
        yield from dict.fromkeys(start for start in before if start and start is not town)

    def _of(self, groups: tuple[str, ...] | None) -> tuple[str, ...]:
        return (
            self._parties if groups is None else tuple(key for key in groups if key in self._at or key in self._parties)
        )
