"""What stands within a thing of a trip and has no key of its own, as the draft of that thing holds it."""

from typing import Any

from planner import model
from planner.programme import shape


def poster_of(poster: model.Poster) -> shape.Poster:
    """Return a poster."""
    return shape.Poster(
        title=poster.title,
        number=poster.number,
        authors=poster.authors,
        presenter=poster.presenter.key if poster.presenter else None,
        abstract=poster.abstract,
    )


def vehicle_of(vehicle: model.Vehicle) -> shape.Vehicle:
    """Return a vehicle with who sits there."""
    return shape.Vehicle(
        name=vehicle.name,
        capacity=vehicle.capacity,
        driver=vehicle.driver,
        phone=vehicle.phone,
        people=tuple(person.key for person in vehicle.people),
    )


def room_of(room: model.Room) -> shape.Room:
    """Return a room with who sleeps there."""
    return shape.Room(kind=room.kind, people=tuple(person.key for person in room.people), number=room.number)


def signatory_of(who: model.Signatory) -> shape.Signatory:
    """Return who signs for which party."""
    return shape.Signatory(party=who.institution.key, person=who.person.key, function=who.function)


def document_of(agreement: model.Agreement) -> shape.Document | None:
    """Return the document of an agreement, nothing where there is none."""
    if not agreement.document:
        return None
    named = {"digest": agreement.document, "name": agreement.document_name}
    return shape.Document(**named, size=agreement.document_size or 0)


def name_of(person: model.Person) -> dict[str, Any]:
    """Return all of which a name is made."""
    latin = ("academic_title", "given", "family", "family_first", "suffix")
    names = ("form_of_address", "spoken_address", "predicate", *latin, "native", "reading")
    return {name: getattr(person, name) for name in names}


def shared_of(item: model.Item) -> dict[str, Any]:
    """Return what all items have in common."""
    return {
        "key": item.key,
        "uid": item.uid,
        "groups": None if item.all_groups else tuple(group.key for group in item.groups),
        "people_in": tuple(person.key for person in item.people_in),
        "people_out": tuple(person.key for person in item.people_out),
        "visibility": item.visibility,
        "status": item.status,
        "notes": shape.Notes(public=item.notes_public, delegation=item.notes_delegation, staff=item.notes_staff),
    }
