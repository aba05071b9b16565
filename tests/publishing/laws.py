"""What must hold between one calendar of an audience and the next, whatever was published in between."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from planner.exports.differences import told_between
from planner.language import language
from planner.programme.shape import Engagement, Item, Programme
from planner.values.text import NOTHING
from planner.values.vocabulary import Kind, Status
from tests.publishing.organizing import ITEMS
from tests.publishing.subscribers import Entry, Subscriber, is_item, shown

HOME_TIME = ("Home time", "Heimatzeit", "本国時間")
Entries = Mapping[str, Entry]


def counts_rightly(was: Entries, now: Entries, stamp: str) -> None:
    """Nothing vanishes; what shows something else counts once more and bears this release's time, nothing else does."""
    assert [uid for uid, one in was.items() if is_item(one) and uid not in now] == []
    for uid, entry in now.items():
        before = was.get(uid)
        if shown(before) == shown(entry):
            assert before == entry
        else:
            assert before is None or int(entry["SEQUENCE"]) == int(before["SEQUENCE"]) + 1
            assert entry["DTSTAMP"] == entry["LAST-MODIFIED"] == stamp


def stands_as_it_is(now: Entries, programme: Programme | None) -> None:
    """What an audience is not shown any more is cancelled, and so is what is cancelled; nothing else is."""
    items = {one.uid: one for one in programme.items()} if programme else {}
    for uid, entry in now.items():
        item = items.get(uid.partition("@")[0])
        takes_place = not is_item(entry) or (item and item.first_day and item.status is not Status.CANCELLED)
        assert (entry["STATUS"] != "CANCELLED") == bool(takes_place)


def is_told(was: Entries, reader: Subscriber, before: Programme | None, after: Programme | None) -> None:
    """Who finds another entry is told of a difference and the other way round, but for what is named for each."""
    if after is None or before is None:
        return
    found = told_between(_said(before), _said(after), language(reader.code))
    changed = [uid for uid, entry in reader.entries.items() if _heard(was.get(uid)) != _heard(entry)]
    assert bool(found) == bool(changed) or (not found and _is_quiet(before, after)), (reader.audience, found, changed)


def is_left_alone(last: Programme, draft: Programme, picture: Programme, groups: frozenset[str]) -> None:
    """What a release for some groups does not concern is as it was: there or not, for the same people, at its time."""
    for key in {one.key for one in (*last.items(), *draft.items())}:
        was, wanted, now = last.item(key), draft.item(key), picture.item(key)
        if not any(_concerns(item, whole, groups) for item, whole in ((was, last), (wanted, draft)) if item):
            assert _core(was) == _core(now)


def _concerns(item: Any, programme: Programme, groups: frozenset[str]) -> bool:
    members = {key for key, one in programme.people.items() if groups & set(one.groups)}
    who = set(item.attendees) | {taken.person for taken in getattr(item, "parts", ())}
    return item.groups is None or bool(groups & set(item.groups)) or bool(members & who)


def _core(item: Any) -> object:
    """Return what of an item hangs on nothing else that may have gone."""
    when = getattr(item, "when", None)
    ends = getattr(item, "departure", None), getattr(item, "arrival", None)
    return item and (item.uid, item.attendees, item.status, item.notes, when and not when.anchor and when, ends)


def _heard(entry: Entry | None) -> Entry:
    """Return what of an entry its readers are told when it becomes another: no colour, no home time."""
    if entry is None or entry["STATUS"] == "CANCELLED":
        return {}
    lines = [line for line in entry.get("DESCRIPTION", "").split("\n") if not line.startswith(HOME_TIME)]
    return {**shown(entry), "COLOR": "", "DESCRIPTION": "\n".join(lines)}


def _said(programme: Programme) -> Programme:
    """Return a programme without what is told and stands in no entry."""
    tables: Any = {
        table: {key: _entered(one) for key, one in getattr(programme, table).items() if one.first_day}
        for table in ITEMS
    }
    venues = {key: replace(one, place=NOTHING) for key, one in programme.venues.items()}
    return replace(programme, **tables, venues=venues)


def _entered(item: Item) -> Item:
    is_named = item.groups or (item.groups is not None and item.people_in)
    item = replace(item, people_out=(), groups=item.groups if is_named else None)
    item = item if is_named else replace(item, people_in=())
    if not isinstance(item, Engagement):
        return item
    kind = Kind.MEETING if item.kind is Kind.COURTESY_CALL else item.kind
    early = None if item.when.start is None else item.lead_minutes
    return replace(item, posters=(), kind=kind, lead_minutes=early)


def _is_quiet(before: Programme, after: Programme) -> bool:
    """Tell whether something changed that may stand in entries although nobody is told of it."""
    heads = [(one.trip.languages, one.trip.home_zone) for one in (before, after)]
    gone = [{one.key: one for one in whole.items() if one.status is Status.CANCELLED} for whole in (before, after)]
    return heads[0] != heads[1] or any(gone[0][key] != gone[1][key] for key in gone[0].keys() & gone[1].keys())
