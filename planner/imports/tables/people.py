"""People of a table: a draft for each row, compared with whom the trip has."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from planner.imports.tables import messages
from planner.imports.tables.cells import is_eastern, whole_name
from planner.imports.tables.matching import Ambiguous, Houses, People, names_of, together, unordered
from planner.imports.tables.proposed import Proposed, Reading, Standing
from planner.imports.tables.row import Row, merged, rows_below
from planner.imports.tables.somebody import TEXTS, Known, Somebody
from planner.programme.shape import Person, Programme, Restricted
from planner.values.searching import folded
from planner.values.text import Text

_OF_A_NAME = ("given", "family", "family_first")


def people_proposed(reading: Reading, programme: Programme) -> tuple[Proposed, ...]:
    """Return what each row proposes, in the order of the sheet; empty rows, and those left out, propose nothing."""
    rows = list(rows_below(reading))
    table = _Table(reading, programme, rows)
    return tuple(map(table.proposed, rows))


class _Table:
    def __init__(self, reading: Reading, programme: Programme, rows: Sequence[Row]) -> None:
        self.reading = reading
        addresses = {row.one("email")[0].casefold() for row in rows}
        groups = {
            folded(words): key
            for key, group in programme.groups.items()
            for words in (*group.name.values(), group.short, key)
            if words
        }
        self.people = People(programme, addresses, set(map(_name_in, rows)))
        houses = Houses(programme.institutions.values())
        self.known = Known(programme=programme, people=self.people, houses=houses, groups=groups)
        self.met: dict[str, tuple[int, str]] = {}

    def proposed(self, row: Row) -> Proposed:
        """Return what one row proposes."""
        one = Somebody(row, self.known)
        restricted = one.restricted() if self.reading.restricted else None
        said = {name: one.said[name] for name in _NAMES & one.said.keys()}
        draft = Person(key="", **{"family": "?", "side": self.reading.side, **said, "restricted": restricted})
        known = self._known(row, draft)
        if known is None:
            standing = Standing.PROBLEM if row.troubles else Standing.NEW
            return self._row(one, standing, draft)
        draft = _with(known, said, restricted, is_split=one.is_split)
        changed = tuple(each for each in _FIELDS if getattr(draft, each) != getattr(known, each))
        changed = (*changed, "institution") if one.house else changed
        standing = Standing.CHANGED if changed else Standing.SAME
        return self._row(one, Standing.PROBLEM if row.troubles else standing, draft, changed)

    def _row(self, one: Somebody, standing: Standing, draft: Person, changed: tuple[str, ...] = ()) -> Proposed:
        return Proposed(
            row=one.row.number,
            standing=standing,
            draft=draft,
            key=draft.key,
            fields=changed,
            troubles=tuple(one.row.troubles),
            house=one.house,
            rank=one.rank,
        )

    def _known(self, row: Row, draft: Person) -> Person | None:
        """Return whom a row means, and note where it may mean several, or somebody whom another row means."""
        try:
            known = self.people.meant_by(draft)
        except Ambiguous:
            row.note("", messages.SEVERAL, value=draft.name)
            return None
        for name in (f"#{known.key}",) if known else tuple(names_of(draft)):
            number, address = self.met.setdefault(name, (row.number, draft.email))
            if number != row.number and not (known is None and address and draft.email and address != draft.email):
                row.note("", messages.TWICE, row=number)
                break
        return known


def _name_in(row: Row) -> str:
    """Return the name that stands in a row, as names are compared."""
    whole = whole_name(row.one("full_name")[0])
    return unordered(f"{row.one('given')[0] or whole.given} {row.one('family')[0] or whole.family}")


_FIELDS = tuple(each.name for each in fields(Person))
_NAMES = frozenset(_FIELDS) - {"restricted"}


def _with(known: Person, said: Mapping[str, Any], restricted: Restricted | None, *, is_split: bool) -> Person:
    """Return somebody with what a row says of them; the side stays, texts keep their other languages."""
    new = {name: value for name, value in said.items() if name != "side"} | _name_of(known, said, is_split=is_split)
    for name in TEXTS:
        if name in new:
            new[name] = merged(getattr(known, name), new[name])
    if "form_of_address" in said:
        new["form_of_address"] = _fullest(known.form_of_address, new["form_of_address"])
    if said.get("email", "").casefold() == known.email.casefold():
        new["email"] = known.email
    if restricted:
        kept = known.restricted or Restricted()
        new["restricted"] = replace(kept, **dict(_filled(restricted)))
    return replace(known, **new)


def _fullest(known: Text, said: Text) -> Text:
    """Return a form of address; a bare Herr or Frau is nothing new where Frau Oberbürgermeisterin is known."""
    return Text({tag: known[tag] if known.get(tag, "").startswith(f"{new} ") else new for tag, new in said.items()})


def _name_of(known: Person, said: Mapping[str, Any], *, is_split: bool) -> dict[str, Any]:
    """Return the parts of a name that stay as they are, since the row says the same of them, or nothing."""
    same: dict[str, Any] = {}
    words = unordered(f"{said.get('given', '')} {said.get('family', '')}")
    is_same = is_split and words == unordered(f"{known.given} {known.family}")
    if is_same or (is_eastern(said.get("family", "")) and not is_eastern(known.family)):
        same |= {name: getattr(known, name) for name in _OF_A_NAME}
    for name in ("native", "reading"):
        if together(said.get(name, "")) == together(getattr(known, name)):
            same[name] = getattr(known, name)
    return same


def _filled(restricted: Restricted) -> Iterator[tuple[str, Any]]:
    return ((each.name, value) for each in fields(restricted) if (value := getattr(restricted, each.name)))
