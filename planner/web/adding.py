"""Adding what was entered on the spot, on the form of something else: the venue of an engagement, and the like."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from planner.actions import agreements, institutions, people, venues
from planner.actions.drafts import AgreementDraft, InstitutionDraft, PersonDraft, VenueDraft
from planner.model import Agreement, Institution, Person, Trip, Venue


class Sort(NamedTuple):
    """What can be entered on the spot: its class in the model, and the verb that adds it to a trip."""

    row: type[Any]
    add: Callable[[Trip, Any], Any]


SORTS: Mapping[type[Any], Sort] = {
    VenueDraft: Sort(Venue, venues.add_venue),
    InstitutionDraft: Sort(Institution, institutions.add_institution),
    PersonDraft: Sort(Person, people.invite),
    AgreementDraft: Sort(Agreement, agreements.add_agreement),
}


def added(trip: Trip, newcomers: Mapping[str, Any]) -> dict[str, str]:
    """Add newcomers to the trip and return their keys by the names they have on the form."""
    return {name: SORTS[type(draft)].add(trip, draft).key for name, draft in newcomers.items()}
