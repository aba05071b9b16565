"""People of a table, taken over: all of them or none.

New people go in together, in one statement: five thousand one by one took two and a half seconds. So what a form would
have refused is refused here for all of them before anything is written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import func, insert, select
from sqlalchemy.orm import selectinload

from planner import clock
from planner.actions.drafts.people import (
    ensure_host,
    ensure_somebody,
    write_institution,
    write_person,
    write_restricted,
)
from planner.actions.importing.rows import naming_row, sorted_out
from planner.actions.keys import new_keys
from planner.actions.limits import ensure_fits
from planner.actions.restricted import proposed_day
from planner.actions.saving import added, all_or_nothing, touch
from planner.actions.within import Within
from planner.imports.tables.proposed import Proposed
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

_PLAIN = ("academic_title", "given", "family", "family_first", "suffix", "native", "reading", "email", "phone")
_SAID = ("form_of_address", "spoken_address", "predicate", "function", "biography", "languages")
_DAYS = ("present_from", "present_to")


def take_over_people(trip: Trip, proposed: Sequence[Proposed], *, writes_restricted: bool) -> tuple[int, int]:
    """Let a trip have the people that a table proposes; return how many are new, and how many are changed.

    :raises TripClosed: for a trip that may not be changed. :raises Refused: for a row with a problem, or one that the
    trip cannot hold; nothing is taken over then.
    """
    fresh, changed = sorted_out(trip, proposed)
    with all_or_nothing():
        houses = _houses(trip, [*fresh, *changed])
        within = _within(trip, [one.draft for one in (*fresh, *changed)])
        made = _invited(trip, [_housed(one, houses) for one in fresh], within)
        _rewritten(trip, {one.key: _housed(one, houses) for one in changed}, within)
        if writes_restricted:
            said = {**made, **{one.key: one.draft for one in changed if "restricted" in one.fields}}
            _keep_restricted(trip, {key: draft.restricted for key, draft in said.items() if draft.restricted})
    db.session.expire_all()
    return len(fresh), len(changed)


def _houses(trip: Trip, proposed: Iterable[Proposed]) -> dict[str, str]:
    """Add the institutions that are not there yet, each once; return their keys by their names, folded."""
    first: dict[str, Proposed] = {}
    for one in proposed:
        if one.house:
            first.setdefault(folded(one.house), one)
    keys = new_keys(trip, [one.house for one in first.values()], otherwise="institution")
    for key, one in zip(keys, first.values(), strict=True):
        draft = shape.Institution(key=key, name=Text(one.house), side=one.draft.side)
        row = added(Institution(trip=trip, key=key, side=draft.side))
        with naming_row(one.row):
            write_institution(row, draft, Within(trip))
            ensure_fits(row)
    db.session.flush()
    return dict(zip(first, keys, strict=True))


def _housed(one: Proposed, houses: dict[str, str]) -> Proposed:
    return replace(one, draft=replace(one.draft, institution=houses[folded(one.house)])) if one.house else one


def _within(trip: Trip, drafts: Sequence[shape.Person]) -> Within:
    """Look up all that the drafts speak of, each sort in one question; what is not there is refused at its row."""
    within = Within(trip)
    within.look_up(Group, _groups(drafts))
    within.look_up(Institution, {draft.institution for draft in drafts if draft.institution})
    within.look_up(Person, {key for draft in drafts for key in (draft.accompanies, draft.counterpart) if key})
    return within


def _invited(trip: Trip, fresh: Sequence[Proposed], within: Within) -> dict[str, shape.Person]:
    """Put new people behind the last of their side, in their order; return them by their keys."""
    if not fresh:
        return {}
    keys = new_keys(trip, [f"{one.draft.given} {one.draft.family}" for one in fresh], otherwise="person")
    made = {key: one.draft for key, one in zip(keys, fresh, strict=True)}
    ranks = _last_ranks(trip)
    rows = []
    for key, one in zip(keys, fresh, strict=True):
        side = one.draft.side
        ranks[side] = ranks.get(side, 0) + 1
        with naming_row(one.row):
            rows.append(_row(trip, key, one.draft, ranks[side], within))
    db.session.execute(insert(Person), rows)
    there = db.session.execute(select(Person.key, Person.id).where(Person.trip_id == trip.id))
    numbers = {key: number for key, number in there}  # noqa: C416 -- rows are no pairs to the checker
    groups = {group.key: group.id for group in within.many(Group, _groups(made.values()), "groups")}
    pairs = [(groups[group], numbers[key]) for key, draft in made.items() for group in draft.groups]
    if pairs:
        db.session.execute(insert(group_person), [{"group_id": one, "person_id": other} for one, other in pairs])
    met = [(numbers[key], numbers[draft.counterpart]) for key, draft in made.items() if draft.counterpart]
    if met:
        db.session.execute(insert(counterpart), [{"person_id": one, "host_id": other} for one, other in met])
    return made


def _row(trip: Trip, key: str, draft: shape.Person, rank: int, within: Within) -> dict[str, object]:
    """Return the columns of a new person. :raises Refused: for what a form would refuse."""
    ensure_somebody(draft)
    house = within.one(Institution, draft.institution, "institution")
    ahead = within.one(Person, draft.accompanies, "accompanies")
    ensure_host(within.one(Person, draft.counterpart, "counterpart"))
    said = {name: getattr(draft, name) for name in (*_PLAIN, *_SAID, *_DAYS)}
    ensure_fits(Person(**said))
    return {
        **said,
        "trip_id": trip.id,
        "key": key,
        "side": draft.side,
        "rank": rank,
        "institution_id": house.id if house else None,
        "accompanies_id": ahead.id if ahead else None,
        "photo": "",
        "version": 1,
        "changed_at": clock.now(),
    }


def _last_ranks(trip: Trip) -> dict[Side, int]:
    last = select(Person.side, func.max(Person.rank)).where(Person.trip_id == trip.id).group_by(Person.side)
    return {side: rank for side, rank in db.session.execute(last)}  # noqa: C416 -- rows are no pairs to the checker


def _groups(drafts: Iterable[shape.Person]) -> list[str]:
    return list(dict.fromkeys(group for draft in drafts for group in draft.groups))


def _rewritten(trip: Trip, changed: dict[str, Proposed], within: Within) -> None:
    """Let people be what their rows say; the engagements that name them count as changed."""
    if not changed:
        return
    lists = (selectinload(Person.groups), selectinload(Person.counterpart))
    known = select(Person).where(Person.trip_id == trip.id, Person.key.in_(changed)).options(*lists)
    rows = db.session.scalars(known).all()
    for row in rows:
        with naming_row(changed[row.key].row):
            write_person(row, changed[row.key].draft, within)
            ensure_fits(row)
    numbers = [row.id for row in rows]
    by_part = select(TakesPart.engagement_id).where(TakesPart.person_id.in_(numbers))
    by_name = select(ItemPerson.item_id).where(ItemPerson.person_id.in_(numbers))
    touch(db.session.scalars(select(Engagement).where(Engagement.id.in_(by_part.union(by_name)))))


def _keep_restricted(trip: Trip, said: dict[str, shape.Restricted]) -> None:
    """Keep what only few may read, until the day that is proposed where none is said."""
    known = select(Person).where(Person.trip_id == trip.id, Person.key.in_(said))
    for row in db.session.scalars(known.options(selectinload(Person.restricted))) if said else ():
        draft = said[row.key]
        write_restricted(row, replace(draft, delete_on=draft.delete_on or proposed_day(trip.ends)))
        if row.restricted:
            ensure_fits(row.restricted)
