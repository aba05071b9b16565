"""Drafts of groups, people, institutions and venues into rows; whatever they refer to is there already."""

from planner import model
from planner.actions.drafts.colours import ensure_colour
from planner.actions.within import Within
from planner.errors import Refused
from planner.programme import shape
from planner.values.vocabulary import Side
from planner.values.wall import zone


def write_group(row: model.Group, draft: shape.Group, within: Within) -> None:
    """Let the row say what the draft says. :raises Refused: for a leader who is not of this trip, a bad colour."""
    ensure_colour(draft.colour, "colour")
    row.name, row.short, row.colour = draft.name, draft.short, draft.colour
    row.leader = within.one(model.Person, draft.leader, "leader")


def write_institution(row: model.Institution, draft: shape.Institution, within: Within) -> None:  # noqa: ARG001 -- as its siblings
    """Let the row say what the draft says."""
    row.name, row.side, row.kind, row.place = draft.name, draft.side, draft.kind, draft.place
    row.country, row.website, row.address = draft.country, draft.website, draft.address
    row.email, row.phone, row.note = draft.email, draft.phone, draft.note


def write_venue(row: model.Venue, draft: shape.Venue, within: Within) -> None:
    """Let the row say what the draft says. :raises Refused: for an institution that is not of this trip."""
    if draft.zone:
        zone(draft.zone)
    row.name, row.place, row.room, row.note = draft.name, draft.place, draft.room, draft.note
    row.address, row.address_local, row.zone = draft.address, draft.address_local, draft.zone
    row.latitude, row.longitude = draft.point or (None, None)
    row.institution = within.one(model.Institution, draft.institution, "institution")


def write_person(row: model.Person, draft: shape.Person, within: Within) -> None:
    """Let the row say what the draft says, all but rank, photo and restricted data.

    :raises Refused: for a key of nothing, nobody's name, a departure before the arrival.
    """
    ensure_somebody(draft)
    row.side, row.form_of_address, row.academic_title = draft.side, draft.form_of_address, draft.academic_title
    row.spoken_address, row.predicate = draft.spoken_address, draft.predicate
    row.given, row.family, row.family_first = draft.given, draft.family, draft.family_first
    row.suffix, row.native, row.reading = draft.suffix, draft.native, draft.reading
    row.function, row.biography = draft.function, draft.biography
    row.email, row.phone, row.languages = draft.email, draft.phone, draft.languages
    row.present_from, row.present_to = draft.present_from, draft.present_to
    row.institution = within.one(model.Institution, draft.institution, "institution")
    row.groups = within.many(model.Group, draft.groups, "groups")
    row.accompanies = within.one(model.Person, draft.accompanies, "accompanies")
    _ensure_leads_somewhere(row)
    _write_counterpart(row, within.one(model.Person, draft.counterpart, "counterpart"))


def ensure_somebody(draft: shape.Person) -> None:
    """Let the caller go on with a draft that makes sense by itself. :raises Refused: for one that does not."""
    if not draft.family:
        raise Refused("Say at least the family name.", field="family")
    if draft.side is Side.OTHER:
        raise Refused("A person is of the delegation or of the hosts.", field="side")
    if draft.present_from and draft.present_to and draft.present_to < draft.present_from:
        raise Refused("The last day lies before the first.", field="present_to")
    if draft.counterpart and draft.side is not Side.HOME:
        raise Refused("A counterpart is named on the form of who travels.", field="counterpart")


def ensure_host(counterpart: model.Person | None) -> None:
    """Let the caller go on where the counterpart is one of the hosts, or nobody. :raises Refused: else."""
    if counterpart is not None and counterpart.side is not Side.HOST:
        raise Refused("A counterpart is one of the hosts.", field="counterpart")


def _write_counterpart(row: model.Person, host: model.Person | None) -> None:
    ensure_host(host)
    if row.counterpart is not host:
        row.counterpart = host


def _ensure_leads_somewhere(row: model.Person) -> None:
    ahead = row.accompanies
    while ahead is not None:
        if ahead is row:
            raise Refused("Two people cannot each be there only to accompany the other.", field="accompanies")
        ahead = ahead.accompanies


def write_restricted(row: model.Person, draft: shape.Restricted | None) -> None:
    """Let the person's restricted data be what the draft says; nothing, or an empty draft, deletes them."""
    if draft is None or draft == shape.Restricted():
        row.restricted = None
        return
    kept = row.restricted = row.restricted or model.Restricted()
    kept.diet, kept.allergies, kept.access_needs = draft.diet, draft.allergies, draft.access_needs
    kept.passport, kept.emergency_contact = draft.passport, draft.emergency_contact
    kept.delete_on = draft.delete_on
