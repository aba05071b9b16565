"""What a circle may know of each entry: a lens takes fields away and never adds any."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from planner.programme.shape import (
    NO_NOTES,
    Agreement,
    Engagement,
    Institution,
    Leg,
    Notes,
    Person,
    Stay,
    Venue,
)
from planner.values.text import NOTHING
from planner.values.vocabulary import PartTaken

PUBLIC_PARTS = {PartTaken.SPEAKER, PartTaken.CHAIR, PartTaken.SIGNATORY, PartTaken.HOST, PartTaken.RECEIVED_BY}
"""The parts in which a person stands in public."""


@dataclass(frozen=True, slots=True)
class Lens:
    """One way to look at entries.

    ``knows_delegation`` tells that everybody of the home side is known, whether an item names them or not.
    """

    engagement: Callable[[Engagement], Engagement]
    leg: Callable[[Leg], Leg]
    stay: Callable[[Stay], Stay]
    person: Callable[[Person], Person]
    venue: Callable[[Venue], Venue]
    agreement: Callable[[Agreement], Agreement]
    institution: Callable[[Institution], Institution]
    knows_delegation: bool = True
    knows_aims: bool = True
    knows_phones: bool = True
    counts_diets: bool = False


def _delegation_notes(notes: Notes) -> Notes:
    return replace(notes, staff=NOTHING) if notes.staff else notes


def _public_notes(notes: Notes) -> Notes:
    return Notes(public=notes.public) if notes.public else NO_NOTES


def _delegation_engagement(item: Engagement) -> Engagement:
    if not item.notes.staff and not item.for_hosts and not item.account:
        return item
    return replace(item, notes=_delegation_notes(item.notes), for_hosts=False, account=NOTHING)


def _delegation_leg(item: Leg) -> Leg:
    return replace(item, notes=_delegation_notes(item.notes), booking="", vehicles=())


def _own_leg(item: Leg) -> Leg:
    return replace(item, notes=_delegation_notes(item.notes))


def _delegation_stay(item: Stay) -> Stay:
    return replace(item, notes=_delegation_notes(item.notes), booking="", rooms=())


def _own_stay(item: Stay) -> Stay:
    return replace(item, notes=_delegation_notes(item.notes))


def _delegation_person(person: Person) -> Person:
    return replace(person, email="", phone="", restricted=None)


def _host_engagement(item: Engagement) -> Engagement:
    return replace(item, notes=_public_notes(item.notes), people_out=(), lead_minutes=None, account=NOTHING)


def _host_leg(item: Leg) -> Leg:
    return replace(item, notes=_public_notes(item.notes), people_out=(), booking="", vehicles=())


def _host_stay(item: Stay) -> Stay:
    return replace(item, notes=_public_notes(item.notes), people_out=(), booking="", rooms=())


def _host_person(person: Person) -> Person:
    return replace(person, email="", phone="", restricted=None, present_from=None, present_to=None)


def _public_engagement(item: Engagement) -> Engagement:
    return replace(
        item,
        notes=_public_notes(item.notes),
        attendees=frozenset(),
        people_in=(),
        people_out=(),
        alternative_venue=None,
        parts=tuple(taken for taken in item.parts if taken.part in PUBLIC_PARTS),
        dress_code=NOTHING,
        lead_minutes=None,
        for_hosts=False,
        account=NOTHING,
    )


def _public_person(person: Person) -> Person:
    """Who stands in public: name, function and institution."""
    return Person(
        key=person.key,
        family=person.family,
        side=person.side,
        form_of_address=person.form_of_address,
        spoken_address=person.spoken_address,
        predicate=person.predicate,
        academic_title=person.academic_title,
        given=person.given,
        family_first=person.family_first,
        suffix=person.suffix,
        native=person.native,
        reading=person.reading,
        function=person.function,
        institution=person.institution,
    )


def _public_venue(venue: Venue) -> Venue:
    return replace(venue, note=NOTHING)


def _public_agreement(agreement: Agreement) -> Agreement:
    return replace(
        agreement,
        subject=NOTHING,
        valid_until=None,
        notice_months=None,
        renews=None,
        renews_uid="",
        witnesses=(),
        originals=None,
        languages=(),
        flags=(),
        document=None,
    )


def _as_it_is(venue: Venue) -> Venue:
    return venue


def _delegation_agreement(agreement: Agreement) -> Agreement:
    if agreement.document is None and not agreement.renews_uid:
        return agreement
    return replace(agreement, document=None, renews_uid="")


def _known_institution(institution: Institution) -> Institution:
    return replace(institution, email="", phone="", note=NOTHING)


DELEGATION = Lens(
    _delegation_engagement,
    _delegation_leg,
    _delegation_stay,
    _delegation_person,
    _as_it_is,
    _delegation_agreement,
    _known_institution,
)
OWN = replace(DELEGATION, leg=_own_leg, stay=_own_stay)
HOST = Lens(
    _host_engagement,
    _host_leg,
    _host_stay,
    _host_person,
    _as_it_is,
    _delegation_agreement,
    _known_institution,
    knows_aims=False,
    counts_diets=True,
)
PUBLIC = Lens(
    _public_engagement,
    _host_leg,
    _host_stay,
    _public_person,
    _public_venue,
    _public_agreement,
    _known_institution,
    knows_delegation=False,
    knows_aims=False,
    knows_phones=False,
)
