"""The programme as an immutable value: what one audience may know of a trip.

Every output renders a :class:`Programme` and can reach nothing else. Its tables are mappings from key to frozen value
in the order in which they are shown (people and groups by rank); values refer to each other by key, so what an
audience may not see is absent from the tables and every reference to it leads nowhere. A trip file is read into the
same shape, so importing and exporting speak of one thing.
"""

from planner.programme.shape.acknowledgements import Acknowledgement
from planner.programme.shape.items import (
    LONG_AGO,
    NO_NOTES,
    End,
    Engagement,
    Item,
    Leg,
    Notes,
    Poster,
    Room,
    Stay,
    TakesPart,
    Vehicle,
)
from planner.programme.shape.outcomes import (
    ActionItem,
    Agreement,
    Aim,
    Document,
    Result,
    Signatory,
    uid_of,
)
from planner.programme.shape.people import RESTRICTED_DATA, Group, Institution, Person, Restricted, Venue
from planner.programme.shape.whole import Programme, Trip, attending

__all__ = [
    "LONG_AGO",
    "NO_NOTES",
    "RESTRICTED_DATA",
    "Acknowledgement",
    "ActionItem",
    "Agreement",
    "Aim",
    "Document",
    "End",
    "Engagement",
    "Group",
    "Institution",
    "Item",
    "Leg",
    "Notes",
    "Person",
    "Poster",
    "Programme",
    "Restricted",
    "Result",
    "Room",
    "Signatory",
    "Stay",
    "TakesPart",
    "Trip",
    "Vehicle",
    "Venue",
    "attending",
    "uid_of",
]
