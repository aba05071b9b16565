"""What stands in a programme: engagements, legs and stays."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from planner.values.text import NOTHING, Text
from planner.values.vocabulary import (
    Kind,
    Mode,
    PartTaken,
    RoomKind,
    SessionForm,
    Status,
    Visibility,
)
from planner.values.wall import WallTime
from planner.values.when import UNDATED, When

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
"""The instant of things whose last change is not known, such as those of a file just read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """Notes by reader: the public, the delegation, the staff; Markdown."""

    public: Text = NOTHING
    delegation: Text = NOTHING
    staff: Text = NOTHING


NO_NOTES = Notes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What all items of a programme share: identity, attendance, state.

    ``groups`` is ``None`` for all groups; ``attendees`` are the keys of the people who take part after groups, people
    in and people out have been worked out (hosts named by a part are not attendees). ``uid`` never changes.
    ``booking`` is internal but for those who travel on it.
    """

    key: str
    uid: str = ""
    groups: tuple[str, ...] | None = None
    people_in: tuple[str, ...] = ()
    people_out: tuple[str, ...] = ()
    attendees: frozenset[str] = frozenset()
    visibility: Visibility = Visibility.DELEGATION
    status: Status = Status.CONFIRMED
    notes: Notes = NO_NOTES
    changed_at: datetime = LONG_AGO
    sequence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TakesPart:
    """One person's part at an engagement."""

    person: str
    part: PartTaken


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """What hangs in a poster session; ``presenter`` is the key of who of the trip stands beside it, or nothing."""

    title: Text
    number: str = ""
    authors: str = ""
    presenter: str | None = None
    abstract: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement(Item):
    """One thing in the programme.

    ``lead_minutes`` is how long before the beginning one should be there; ``for_hosts`` marks it for the hosts' own
    programme; ``inside`` is the conference of a session; ``signs`` are keys of agreements. ``languages`` are the
    tags of those in which it is held; ``account`` is how it went, for the visit report.
    """

    kind: Kind
    title: Text
    when: When = UNDATED
    venue: str | None = None
    alternative_venue: str | None = None
    parts: tuple[TakesPart, ...] = ()
    organisers: tuple[str, ...] = ()
    dress_code: Text = NOTHING
    interpretation: Text = NOTHING
    lead_minutes: int | None = None
    for_hosts: bool = False
    inside: str | None = None
    session_form: SessionForm | None = None
    signs: tuple[str, ...] = ()
    abstract: Text = NOTHING
    languages: tuple[str, ...] = ()
    posters: tuple[Poster, ...] = ()
    account: Text = NOTHING

    @property
    def first_day(self) -> date | None:
        """The day on which it begins, where it has one."""
        return self.when.day

    @property
    def last_day(self) -> date | None:
        """The day on which it ends, where it has one."""
        return self.when.last_day


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """One end of a leg: place, code (IATA or station) and, as far as known, day and minute on the wall of ``zone``."""

    place: Text
    zone: str
    code: str = ""
    day: date | None = None
    minute: int | None = None

    @property
    def wall(self) -> WallTime | None:
        """The wall time, where both day and minute are known."""
        if self.day is None or self.minute is None:
            return None
        return WallTime(self.day, self.minute, self.zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle:
    """A car or a bus of a leg: how many it seats beside the driver, and who sits there, the place of honour first."""

    name: str = ""
    capacity: int | None = None
    driver: str = ""
    phone: str = ""
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg(Item):
    """A part of the journey between two ends, each with its own zone."""

    mode: Mode
    departure: End
    arrival: End
    carrier: str = ""
    number: str = ""
    booking: str = ""
    vehicles: tuple[Vehicle, ...] = ()

    @property
    def first_day(self) -> date | None:
        """The day of the departure by the clock there, or where only the arrival is known the day of that."""
        return self.departure.day or self.arrival.day

    @property
    def last_day(self) -> date | None:
        """The day of the arrival by the clock there, or where only the departure is known the day of that.

        Over the date line it may be the day before the first.
        """
        return self.arrival.day or self.departure.day


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room of a stay and the keys of those who share it; ``number`` stands on its door, "" while nobody knows it."""

    kind: RoomKind = RoomKind.SINGLE
    people: tuple[str, ...] = ()
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay(Item):
    """Nights at a venue, from the day of check-in to the day of check-out."""

    venue: str | None
    check_in: date
    check_out: date
    rooms: tuple[Room, ...] = ()
    booking: str = ""

    @property
    def first_day(self) -> date:
        """The day of the check-in."""
        return self.check_in

    @property
    def last_day(self) -> date:
        """The day of the check-out."""
        return self.check_out
