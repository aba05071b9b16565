"""What the whole document is: its version, the release, the trip, and everything in it by table."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal

from planner.exports.json_api.items import Item
from planner.exports.json_api.things import Agreement, Aim, Group, Institution, Person, Venue
from planner.exports.json_api.words import Address, Key, Zone
from planner.values.text import Text
from planner.values.vocabulary import TripKind, TripState

VERSION = "1.0"
"""The version of the format. A second number rises when something is added, the first when something is taken away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A programme as it was published. Nothing of it is ever changed; what changes is the next release."""

    number: Annotated[int, "1 for the first of its trip."]
    published_at: datetime
    note: Annotated[Text, "What those who read it are told about it; empty for the public."]
    groups: Annotated[
        tuple[Key, ...] | None,
        "Keys of the groups for which it was published, as far as they are known here; null: for all.",
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """The head of the programme."""

    slug: Annotated[str, "Names the trip in addresses."]
    uid: Annotated[str, "A UUID that never changes."]
    kind: TripKind
    state: TripState
    title: Text
    purpose: Text
    note: Annotated[Text, "Markdown."]
    starts: Annotated[date, "The first day."]
    ends: Annotated[date, "The last day."]
    home_zone: Annotated[Zone, "The zone of the office at home."]
    languages: Annotated[tuple[str, ...], "BCP 47 tags of its languages, the main one first."]
    accent: Annotated[str, "Its colour, #rrggbb, or empty."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Diet:
    """How many eat what, without names."""

    diet: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A release as one audience may see it. Every key leads to something in the same document.

    What an audience may not see is not there. Every property is always there; what is not known is null, or empty.
    """

    version: Annotated[Literal["1.0"], "The version of this format."] = "1.0"
    audience: Annotated[Address, "For whom it is."]
    release: Release
    trip: Trip
    items: Annotated[tuple[Item, ...], "Engagements, then legs, then stays."]
    people: Annotated[tuple[Person, ...], "The delegation, and those of the hosts who have a part, by rank."]
    groups: Annotated[tuple[Group, ...], "By rank."]
    institutions: tuple[Institution, ...]
    venues: tuple[Venue, ...]
    agreements: tuple[Agreement, ...]
    aims: tuple[Aim, ...]
    diets: Annotated[tuple[Diet, ...], "For hosts."]
