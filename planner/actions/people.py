"""People: invited, changed, put in order of rank, taken out; and what only few may read of them."""

from sqlalchemy import func, select
from sqlalchemy.orm.attributes import flag_modified

from planner.actions import making
from planner.actions.drafts import PersonDraft, RestrictedDraft, draft_of
from planner.actions.drafts.people import write_person, write_restricted
from planner.actions.limits import ensure_fits
from planner.actions.restricted import dated
from planner.actions.saving import all_or_nothing
from planner.actions.within import Within
from planner.model import Engagement, ItemPerson, Person, TakesPart, Trip, db
from planner.values.vocabulary import Side


def invite(trip: Trip, draft: PersonDraft) -> Person:
    """Add somebody at the end of the side's order of rank. The draft's restricted data are not read here.

    :raises Refused: for a name without a family name, a key of nothing.
    """
    begin = {"side": draft.side, "rank": _last_rank(trip, draft.side) + 1, "family": draft.family}
    words = f"{draft.given} {draft.family}"
    return making.make(trip, Person, draft, write_person, words=words, otherwise="person", **begin)


def change_person(person: Person, draft: PersonDraft, *, version: int | None) -> Person:
    """Let somebody be what the draft says, but for rank and restricted data; who changes sides goes to the end there.

    The engagements at which they take a part count as changed too, for these show name and function.
    :raises Stale: when they were changed since. :raises Refused: as :func:`invite`.
    """
    return making.change(person, draft, _rewrite, version=version, shown_by=_engagements_with)


def _rewrite(person: Person, draft: PersonDraft, within: Within) -> None:
    if person.side is not draft.side:
        person.rank = _last_rank(person.trip, draft.side) + 1
        for met in db.session.scalars(select(Person).where(Person.counterpart == person)):
            met.counterpart = None  # who is no host any more is nobody's
    write_person(person, draft, within)


def remove_person(person: Person, *, version: int | None) -> None:
    """Take somebody out of the trip, with all their parts, rooms and restricted data.

    :raises Stale: when they were changed since they were shown.
    """
    making.delete(person, version=version, shown_by=_engagements_with)


def keep_restricted(person: Person, draft: RestrictedDraft | None) -> None:
    """Keep what only few may read of somebody, or delete it where nothing is left; permission is the edge's.

    What names no day of deletion gets the proposed one. It counts as a save of the person, so that who has an older
    form open is told.
    """
    person.trip.ensure_open()
    draft = dated(draft, person.trip)
    stored = draft_of(person.restricted) if person.restricted else RestrictedDraft()
    if stored == (draft or RestrictedDraft()):
        return
    with all_or_nothing():
        write_restricted(person, draft)
        flag_modified(person, "family")
        if person.restricted:
            ensure_fits(person.restricted)


def _last_rank(trip: Trip, side: Side) -> int:
    return db.session.scalar(select(func.max(Person.rank)).where(Person.trip_id == trip.id, Person.side == side)) or 0


def _engagements_with(person: Person) -> list[Engagement]:
    """Return where this person is named: by a part, or as one who comes in or stays out."""
    by_part = select(TakesPart.engagement_id).where(TakesPart.person_id == person.id)
    by_name = select(ItemPerson.item_id).where(ItemPerson.person_id == person.id)
    query = select(Engagement).where(Engagement.id.in_(by_part.union(by_name)))
    return list(db.session.scalars(query))
