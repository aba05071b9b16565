"""People of a table, taken over: all of them or none.

New people go in together, in one statement: five thousand one by one took two and a half seconds. So what a form would
have refused is refused here for all of them before anything is written.
"""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import func, insert, select
from sqlalchemy.orm import selectinload

from planner import clock
from planner.actions.drafts.people import write_person, write_restricted
from planner.actions.institutions import add_institution
from planner.actions.keys import KEYED, RESERVED, slug
from planner.actions.limits import ensure_fits
from planner.actions.restricted import deletion_day
from planner.actions.saving import all_or_nothing, touch
from planner.actions.within import Within
from planner.errors import Refused
from planner.imports.tables.proposed import Proposed, Standing
from planner.model import (
    Engagement,
    Group,
    Institution,
    ItemPerson,
    Person,
    TakesPart,
    Trip,
    counterpart,
    db,
    group_person,
)
from planner.programme import shape
from planner.values.searching import folded
from planner.values.text import Text
from planner.values.vocabulary import Side

_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
_PLAIN = ("academic_title", "given", "family", "family_first", "suffix", "native", "reading", "email", "phone")
_SAID = ("form_of_address", "spoken_address", "predicate", "function", "biography", "languages")
_DAYS = ("present_from", "present_to")


def take_over_people(trip: Trip, proposed: Sequence[Proposed], *, writes_restricted: bool) -> tuple[int, int]:
    """Let a trip have the people that a table proposes; return how many are new, and how many are changed.

    :raises TripClosed: for a trip that may not be changed. :raises Refused: for a row with a problem, or one that the
    trip cannot hold; nothing is taken over then.
    """
    trip.ensure_open()
    if any(one.standing is Standing.PROBLEM for one in proposed):
        raise Refused("Mend the rows with problems first, or leave them out.")
    fresh = [one for one in proposed if one.standing is Standing.NEW]
    changed = [one for one in proposed if one.standing is Standing.CHANGED]
    with all_or_nothing():
        houses = _houses(trip, [*fresh, *changed])
        made = _invited(trip, [_housed(one, houses) for one in fresh])
        _rewritten(trip, {one.key: _housed(one, houses) for one in changed})
        if writes_restricted:
            said = {**made, **{one.key: one.draft for one in changed if "restricted" in one.fields}}
            _keep_restricted(trip, {key: draft.restricted for key, draft in said.items() if draft.restricted})
    db.session.expire_all()
    return len(fresh), len(changed)


def _houses(trip: Trip, proposed: Iterable[Proposed]) -> dict[str, str]:
    """Add the institutions that are not there yet, each once; return their keys by their names, folded."""
    found: dict[str, str] = {}
    for one in proposed:
        name = folded(one.house)
        if name and name not in found:
            draft = shape.Institution(key="", name=Text(one.house), side=one.draft.side)
            found[name] = add_institution(trip, draft).key
    return found


def _housed(one: Proposed, houses: dict[str, str]) -> shape.Person:
    draft: shape.Person = one.draft
    return replace(draft, institution=houses[folded(one.house)]) if one.house else draft


def _invited(trip: Trip, drafts: Sequence[shape.Person]) -> dict[str, shape.Person]:
    """Put new people behind the last of their side, in their order; return them by their keys."""
    if not drafts:
        return {}
    made = dict(zip(_new_keys(trip, drafts), drafts, strict=True))
    ranks = _last_ranks(trip)
    within, rows = Within(trip), []
    for key, draft in made.items():
        ranks[draft.side] = ranks.get(draft.side, 0) + 1
        rows.append(_row(trip, key, draft, ranks[draft.side], within))
    db.session.execute(insert(Person), rows)
    there = db.session.execute(select(Person.key, Person.id).where(Person.trip_id == trip.id))
    numbers = {key: number for key, number in there}  # noqa: C416 -- rows are no pairs to the checker
    groups = {group.key: group.id for group in within.many(Group, _groups(drafts), "groups")}
    pairs = [(groups[group], numbers[key]) for key, draft in made.items() for group in draft.groups]
    if pairs:
        db.session.execute(insert(group_person), [{"group_id": one, "person_id": other} for one, other in pairs])
    met = [(numbers[key], numbers[draft.counterpart]) for key, draft in made.items() if draft.counterpart]
    if met:
        db.session.execute(insert(counterpart), [{"person_id": one, "host_id": other} for one, other in met])
    return made


def _row(trip: Trip, key: str, draft: shape.Person, rank: int, within: Within) -> dict[str, object]:
    """Return the columns of a new person. :raises Refused: for what a form would refuse."""
    house, ahead = within.one(Institution, draft.institution, "institution"), draft.accompanies
    first, last = draft.present_from, draft.present_to
    if first and last and last < first:
        raise Refused("The last day lies before the first.", field="present_to")
    if draft.counterpart and draft.side is not Side.HOME:
        raise Refused("A counterpart is named on the form of who travels.", field="counterpart")
    said = {name: getattr(draft, name) for name in (*_PLAIN, *_SAID, *_DAYS)}
    probe = Person(**said)
    ensure_fits(probe)
    return {
        **said,
        "trip_id": trip.id,
        "key": key,
        "side": draft.side,
        "rank": rank,
        "institution_id": house.id if house else None,
        "accompanies_id": who.id if (who := within.one(Person, ahead, "accompanies")) else None,
        "photo": "",
        "version": 1,
        "changed_at": clock.now(),
    }


def _new_keys(trip: Trip, drafts: Sequence[shape.Person]) -> list[str]:
    """Return a key for each that nothing of the trip has, as :func:`planner.actions.keys.new_key` makes them."""
    taken = {key for sort in KEYED for key in db.session.scalars(select(sort.key).where(sort.trip_id == trip.id))}
    taken |= RESERVED
    found = []
    for draft in drafts:
        readable = slug(f"{draft.given} {draft.family}", otherwise="person")
        key = readable
        while key in taken:
            key = f"{readable}-{''.join(secrets.choice(_LETTERS) for _ in range(4))}"
        taken.add(key)
        found.append(key)
    return found


def _last_ranks(trip: Trip) -> dict[Side, int]:
    last = select(Person.side, func.max(Person.rank)).where(Person.trip_id == trip.id).group_by(Person.side)
    return {side: rank for side, rank in db.session.execute(last)}  # noqa: C416 -- rows are no pairs to the checker


def _groups(drafts: Iterable[shape.Person]) -> list[str]:
    return list(dict.fromkeys(group for draft in drafts for group in draft.groups))


def _rewritten(trip: Trip, drafts: dict[str, shape.Person]) -> None:
    """Let people be what their rows say; the engagements that name them count as changed."""
    within = Within(trip)
    lists = (selectinload(Person.groups), selectinload(Person.counterpart))
    known = select(Person).where(Person.trip_id == trip.id, Person.key.in_(drafts)).options(*lists)
    rows = db.session.scalars(known).all()
    for row in rows:
        write_person(row, drafts[row.key], within)
        ensure_fits(row)
    numbers = [row.id for row in rows]
    by_part = select(TakesPart.engagement_id).where(TakesPart.person_id.in_(numbers))
    by_name = select(ItemPerson.item_id).where(ItemPerson.person_id.in_(numbers))
    touch(db.session.scalars(select(Engagement).where(Engagement.id.in_(by_part.union(by_name)))) if rows else ())


def _keep_restricted(trip: Trip, said: dict[str, shape.Restricted]) -> None:
    """Keep what only few may read, until the day that is proposed where none is said."""
    for row in Within(trip).many(Person, said, "people"):
        draft = said[row.key]
        write_restricted(row, replace(draft, delete_on=draft.delete_on or deletion_day(trip.ends)))
