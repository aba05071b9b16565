"""What an item is in the JSON: engagements, legs and stays."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal

from planner.exports.json_api.words import Clock, Key, Zone
from planner.values.text import Text
from planner.values.vocabulary import Kind, Mode, PartTaken, RoomKind, SessionForm, Status, Visibility
from planner.values.when import Form, Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """Notes on an item, Markdown."""

    public: Annotated[Text, "What everybody may read."]
    delegation: Annotated[Text, "What the delegation may read; empty for hosts and the public."]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemBase:
    """What engagements, legs and stays have in common."""

    key: Annotated[str, "Names the item within the trip."]
    uid: Annotated[str, "The UID of its entry in every calendar; never changes."]
    sequence: Annotated[
        int,
        "The SEQUENCE of its entry in this audience's calendar, in the language that was the trip's main one when it "
        "was first published. It never falls.",
    ]
    changed_at: Annotated[datetime, "When that entry last changed."]
    status: Annotated[Status, "Whether it takes place."]
    visibility: Annotated[Visibility, "Who may see it: everybody, the delegation, or the staff only."]
    groups: Annotated[tuple[Key, ...] | None, "Keys of the groups it is for; null: for all."]
    attendees: Annotated[tuple[Key, ...], "Keys of the people who take part, by rank; empty where nobody may be named."]
    notes: Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """When an engagement is, as exactly as it is known. A time that is not exact is never midnight."""

    form: Annotated[
        Form,
        "How exact it is: from start to end (exact), not before (from), at the latest (until), directly after another "
        "item (follows), at the same time as one (with), a part of the day (part), that day (day), not dated.",
    ]
    day: Annotated[date | None, "The date on the wall of the zone."]
    end_day: Annotated[date | None, "The date on which it ends."]
    start: Annotated[Clock | None, "The clock on the wall when it begins."]
    end: Annotated[Clock | None, "The clock on the wall when it ends."]
    zone: Annotated[Zone, "The zone in which day and clock are read."]
    part: Annotated[Part | None, "The part of the day."]
    anchor: Annotated[Key | None, "The key of the item that it follows or goes with."]
    to_be_confirmed: Annotated[bool, "Whether the time may still change."]
    starts_at: Annotated[datetime | None, "The instant at which it begins, or before which it cannot, in UTC."]
    ends_at: Annotated[datetime | None, "The instant at which it ends at the latest, in UTC."]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakesPart:
    """Somebody's part at an engagement."""

    person: Annotated[Key, "The key of the person."]
    part: Annotated[PartTaken, "What they do there."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """What hangs in a poster session."""

    title: Text
    number: str
    authors: str
    presenter: Annotated[Key | None, "The key of the person who stands beside it."]
    abstract: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement(ItemBase):
    """One thing in the programme."""

    type: Literal["engagement"] = "engagement"
    kind: Annotated[Kind, "What sort of engagement it is."]
    session_form: Annotated[SessionForm | None, "What sort of session, inside a conference."]
    inside: Annotated[Key | None, "The key of the conference of a session."]
    title: Text
    time: Time
    venue: Annotated[Key | None, "The key of the venue."]
    alternative_venue: Annotated[Key | None, "The key of the venue to go to otherwise, such as in rain."]
    parts: Annotated[tuple[TakesPart, ...], "Who receives, chairs, speaks, signs."]
    organisers: Annotated[tuple[Key, ...], "Keys of the institutions that hold it."]
    signs: Annotated[tuple[Key, ...], "Keys of the agreements that are signed there."]
    languages: Annotated[tuple[str, ...], "BCP 47 tags of the languages in which it is held."]
    interpretation: Annotated[Text, "Who or what interprets."]
    dress_code: Text
    be_there_minutes: Annotated[int | None, "How many minutes before the beginning one should be there."]
    abstract: Text
    posters: tuple[Poster, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """One end of a leg, with a zone of its own."""

    place: Text
    code: Annotated[str, "The code of the airport (IATA) or station; may be empty."]
    day: Annotated[date | None, "The date on the wall of the zone."]
    clock: Annotated[Clock | None, "The clock on the wall."]
    zone: Annotated[Zone, "The zone of the place."]
    at: Annotated[datetime | None, "The instant, in UTC."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle:
    """A car or a bus of a leg."""

    name: str
    capacity: Annotated[int | None, "How many it seats beside the driver."]
    driver: str
    phone: Annotated[str, "The driver's telephone."]
    people: Annotated[tuple[Key, ...], "Keys of those who sit in it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg(ItemBase):
    """A part of the journey between two ends. By their clocks it may arrive before it departs."""

    type: Literal["leg"] = "leg"
    mode: Annotated[Mode, "By what they travel."]
    departure: End
    arrival: End
    carrier: Annotated[str, "The airline or railway."]
    number: Annotated[str, "The number of the flight or train."]
    booking: Annotated[str, "The booking code, for those who travel on it; else empty."]
    vehicles: Annotated[tuple[Vehicle, ...], "One's own vehicle; for others none."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room and those who share it."""

    kind: RoomKind
    number: Annotated[str, "What stands on its door; may be empty."]
    people: Annotated[tuple[Key, ...], "Keys of those who sleep in it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay(ItemBase):
    """Nights at a venue."""

    type: Literal["stay"] = "stay"
    venue: Annotated[Key | None, "The key of the venue."]
    check_in: Annotated[date, "The day of the first night."]
    check_out: Annotated[date, "The day after the last night."]
    booking: Annotated[str, "The booking code, for those who sleep there; else empty."]
    rooms: Annotated[tuple[Room, ...], "One's own room; for others none."]


Item = Engagement | Leg | Stay
