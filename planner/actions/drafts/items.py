"""Drafts of engagements, legs and stays into rows; whatever they refer to is there already."""

from itertools import chain

from planner import model
from planner.actions.within import Within
from planner.errors import Refused
from planner.model.leg import End
from planner.programme import shape
from planner.values.wall import zone
from planner.values.when import ensure_near


def write_engagement(row: model.Engagement, draft: shape.Engagement, within: Within) -> None:
    """Let the row say what the draft says. :raises Refused: for a key of nothing, a circle, a time without sense."""
    row.kind, row.title = draft.kind, draft.title
    row.venue = within.one(model.Venue, draft.venue, "venue")
    row.alternative_venue = within.one(model.Venue, draft.alternative_venue, "alternative_venue")
    row.dress_code, row.interpretation = draft.dress_code, draft.interpretation
    row.lead_minutes, row.for_hosts, row.session_form = draft.lead_minutes, draft.for_hosts, draft.session_form
    row.inside = within.one(model.Engagement, draft.inside, "inside")
    row.organisers = within.many(model.Institution, draft.organisers, "organisers")
    row.signs = within.many(model.Agreement, draft.signs, "signs")
    row.abstract, row.languages, row.account = draft.abstract, draft.languages, draft.account
    _write_parts(row, draft, within)
    _write_posters(row, draft, within)
    _write_item(row, draft, within)
    if draft.when.zone:
        zone(draft.when.zone)
    row.schedule(draft.when, anchor=within.one(model.Item, draft.when.anchor, "anchor"))
    _ensure_no_circle(row)


def _write_parts(row: model.Engagement, draft: shape.Engagement, within: Within) -> None:
    kept = {(taken.person_id, taken.part): taken for taken in row.parts}
    wanted = list(dict.fromkeys(draft.parts))
    people = {person.key: person for person in within.many(model.Person, (part.person for part in wanted), "parts")}
    row.parts = []
    for position, named in enumerate(wanted):
        person = people[named.person]
        taken = kept.get((person.id, named.part)) or model.TakesPart(person=person, part=named.part)
        taken.position = position
        row.parts.append(taken)


def _write_posters(row: model.Engagement, draft: shape.Engagement, within: Within) -> None:
    """Let each poster say what the draft's in its place does: most stay as they are."""
    within.many(model.Person, (poster.presenter for poster in draft.posters if poster.presenter), "posters")
    kept = row.posters[: len(draft.posters)]
    row.posters = kept + [model.Poster() for _ in draft.posters[len(kept) :]]
    for poster, wanted in zip(row.posters, draft.posters, strict=True):
        poster.number, poster.title, poster.authors = wanted.number, wanted.title, wanted.authors
        poster.abstract = wanted.abstract
        poster.presenter = within.one(model.Person, wanted.presenter, "posters")


def _ensure_no_circle(row: model.Engagement) -> None:
    seen: model.Item | None = row.anchor
    while isinstance(seen, model.Engagement):
        if seen is row:
            raise Refused("It cannot follow an item that itself follows this one.", field="anchor")
        seen = seen.anchor
    conference = row.inside
    while conference is not None:
        if conference is row:
            raise Refused("It cannot be inside itself.", field="inside")
        conference = conference.inside


def write_leg(row: model.Leg, draft: shape.Leg, within: Within) -> None:
    """Let the row say what the draft says. :raises Refused: for a key of nothing, an arrival before the departure."""
    row.mode, row.carrier, row.number, row.booking = draft.mode, draft.carrier, draft.number, draft.booking
    _write_vehicles(row, draft, within)
    _write_item(row, draft, within)
    row.travel(_end(draft.departure, within), _end(draft.arrival, within))


def _write_vehicles(row: model.Leg, draft: shape.Leg, within: Within) -> None:
    within.many(model.Person, chain.from_iterable(vehicle.people for vehicle in draft.vehicles), "vehicles")
    kept = row.vehicles[: len(draft.vehicles)]
    row.vehicles = kept + [model.Vehicle() for _ in draft.vehicles[len(kept) :]]
    for vehicle, wanted in zip(row.vehicles, draft.vehicles, strict=True):
        vehicle.name, vehicle.capacity = wanted.name, wanted.capacity
        vehicle.driver, vehicle.phone = wanted.driver, wanted.phone
        people = within.many(model.Person, wanted.people, "vehicles")
        if list(vehicle.people) != people:
            vehicle.people = people


def _end(end: shape.End, within: Within) -> End:
    name = end.zone or within.trip.home_zone
    zone(name)
    if end.minute is not None and end.day is None:
        raise Refused("Say on which day.", field="day")
    return End(end.place, name, end.code, end.day, end.minute)


def write_stay(row: model.Stay, draft: shape.Stay, within: Within) -> None:
    """Let the row say what the draft says. :raises Refused: for a key of nothing, a departure before the arrival."""
    if draft.check_out <= draft.check_in:
        raise Refused("Check-out must be after check-in.", field="check_out")
    ensure_near(draft.check_in, draft.check_out, "check_out")
    row.venue = within.one(model.Venue, draft.venue, "venue")
    row.check_in, row.check_out, row.booking = draft.check_in, draft.check_out, draft.booking
    _write_rooms(row, draft, within)
    _write_item(row, draft, within)


def _write_rooms(row: model.Stay, draft: shape.Stay, within: Within) -> None:
    """Let each room say what the draft's in its place does: most stay as they are, however many there are."""
    within.many(model.Person, chain.from_iterable(room.people for room in draft.rooms), "rooms")
    kept = row.rooms[: len(draft.rooms)]
    row.rooms = kept + [model.Room() for _ in draft.rooms[len(kept) :]]
    for room, wanted in zip(row.rooms, draft.rooms, strict=True):
        people = within.many(model.Person, wanted.people, "rooms")
        room.kind, room.number = wanted.kind, wanted.number
        if list(room.people) != people:
            room.people = people


def _write_item(row: model.Item, draft: shape.Item, within: Within) -> None:
    row.visibility, row.status = draft.visibility, draft.status
    row.notes_public, row.notes_delegation = draft.notes.public, draft.notes.delegation
    row.notes_staff = draft.notes.staff
    groups = None if draft.groups is None else within.many(model.Group, draft.groups, "groups")
    row.attend(
        groups,
        people_in=within.many(model.Person, draft.people_in, "people_in"),
        people_out=within.many(model.Person, draft.people_out, "people_out"),
    )
