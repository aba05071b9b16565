"""What is read with a row of which a draft is wanted: in one question for each list, however much stands in it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.sql.base import ExecutableOption

from planner.model import Agreement, Engagement, Leg, Poster, Seat, Stay, Vehicle, Witness
from planner.model.agreement import Party, Signatory
from planner.model.engagement import Organiser, TakesPart
from planner.model.item import ItemPerson
from planner.model.stay import Room, RoomPerson

Options = tuple[ExecutableOption, ...]


def _people_of(sort: Any) -> ExecutableOption:
    return selectinload(sort.named_people).joinedload(ItemPerson.person)


WITH_LISTS: Mapping[type[Any], Options] = {
    Engagement: (
        _people_of(Engagement),
        selectinload(Engagement.parts).joinedload(TakesPart.person),
        selectinload(Engagement.organising).joinedload(Organiser.institution),
        selectinload(Engagement.posters).joinedload(Poster.presenter),
    ),
    Leg: (
        _people_of(Leg),
        selectinload(Leg.vehicles).selectinload(Vehicle.seats).joinedload(Seat.person),
    ),
    Stay: (
        _people_of(Stay),
        selectinload(Stay.rooms).selectinload(Room.sharing).joinedload(RoomPerson.person),
    ),
    Agreement: (
        selectinload(Agreement.parties).joinedload(Party.institution),
        selectinload(Agreement.witnessing).joinedload(Witness.person),
        selectinload(Agreement.signatories).options(joinedload(Signatory.institution), joinedload(Signatory.person)),
    ),
}
"""Of each sort that has lists whose rows lead further."""
