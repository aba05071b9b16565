"""Everything but the items: groups, people, institutions, venues, agreements and what came of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, TypeAlias

from planner.programme.build.links import Links
from planner.programme.build.reading import by_value, day_of, moment_of, tags_of, words_of
from planner.programme.shape import (
    LONG_AGO,
    Acknowledgement,
    ActionItem,
    Agreement,
    Aim,
    Document,
    Group,
    Institution,
    Person,
    Programme,
    Restricted,
    Result,
    Signatory,
    Trip,
    Venue,
)
from planner.values.vocabulary import ActionState, AgreementState, Side

Row: TypeAlias = Any
Keys: TypeAlias = Mapping[int | None, str]

_SIDE, _STATE, _ACTION = by_value(Side), by_value(AgreementState), by_value(ActionState)
_ID, _FIRST, _KEY, _CHANGED, _TEXTS = 2, 3, 8, 9, 10
"""Places of a union's columns: number, first reference, key, last change, first text."""
_PERSON_CHANGED, _PERSON_SIDE, _VENUE_ZONE = 2, 3, _TEXTS + 4
_RESTRICTED = 25
"""Place of the first restricted column in a person's row."""


class Entries:
    """The rows of all these tables; numbers turn into keys here. ``posters`` and ``vehicles`` are the rows by item."""

    def __init__(self, links: Links, entries: Iterable[Row], people: Iterable[Row]) -> None:
        """Take the rows of the union and of the people, each in its order."""
        self.links = links
        self._rows: dict[str, list[Row]] = defaultdict(list)
        for row in entries:
            self._rows[row[0]].append(row)
        self._people = list(people)
        self.posters, self.vehicles = _by_item(self._rows.pop("poster", [])), _by_item(self._rows.pop("vehicle", []))
        self.groups, self.institutions, self.venues, self.agreements, self._aims = (
            {row[_ID]: row[_KEY] for row in self._rows[table]}
            for table in ("trip_group", "institution", "venue", "agreement", "aim")
        )
        self.people: dict[int | None, str] = {row[0]: row[1] for row in self._people}
        self.delegation = {row[0]: row[1] for row in self._people if row[_PERSON_SIDE] == Side.HOME}
        self.venue_zones: dict[int | None, str] = {row[_ID]: row[_VENUE_ZONE] for row in self._rows["venue"]}

    @property
    def names(self) -> tuple[object, ...]:
        """What the numbers of all of them lead to, as far as items speak of them."""
        tables = (self.groups, self.institutions, self.venues, self.agreements)
        return (*tables, self.people, self.delegation, self.venue_zones, self.posters, self.vehicles)

    @property
    def changed_at(self) -> datetime:
        """The latest change of any of them."""
        entries = (moment_of(row[_CHANGED]) for rows in self._rows.values() for row in rows)
        return max((*entries, *(moment_of(row[_PERSON_CHANGED]) for row in self._people)), default=LONG_AGO)

    def programme(self, head: Trip, items: Keys) -> Programme:
        """Return a programme with all tables but those of the items; ``items`` are the keys of these."""
        rows = self._rows
        return Programme(
            trip=head,
            groups={row[_KEY]: self._group(row) for row in rows["trip_group"]},
            people={row[1]: self._person(row) for row in self._people},
            institutions={row[_KEY]: _institution(row) for row in rows["institution"]},
            venues={row[_KEY]: self._venue(row) for row in rows["venue"]},
            agreements={row[_KEY]: self._agreement(row) for row in rows["agreement"]},
            aims={row[_KEY]: Aim(key=row[_KEY], text=words_of(row[_TEXTS])) for row in rows["aim"]},
            results={row[_KEY]: self._result(row, items) for row in rows["result"]},
            action_items={row[_KEY]: self._action_item(row) for row in rows["action_item"]},
            acknowledgements={row[_KEY]: _acknowledgement(row) for row in rows["acknowledgement"]},
        )

    def _group(self, row: Row) -> Group:
        name, short, colour = row[_TEXTS : _TEXTS + 3]
        leader = self.people.get(row[_FIRST])
        return Group(key=row[_KEY], name=words_of(name), short=short, colour=colour, leader=leader)

    def _person(self, row: Row) -> Person:
        function, institution, email, phone, languages, first, last, accompanies = row[11:19]
        biography, photo, restricted = row[22:_RESTRICTED]
        return Person(
            key=row[1],
            side=_SIDE[row[_PERSON_SIDE]],
            **_name(row),
            function=words_of(function),
            institution=self.institutions.get(institution),
            groups=tuple(self.groups[group] for group in self.links.person_groups.get(row[0], ())),
            email=email,
            phone=phone,
            languages=tags_of(languages),
            present_from=day_of(first),
            present_to=day_of(last),
            accompanies=self.people.get(accompanies),
            counterpart=self.people.get(self.links.counterparts.get(row[0])),
            biography=words_of(biography),
            photo=photo,
            restricted=_restricted(row) if restricted is not None else None,
        )

    def _venue(self, row: Row) -> Venue:
        latitude, longitude, key, _, name, place, address, local, zone, room, note = row[6:17]
        return Venue(
            key=key,
            name=words_of(name),
            institution=self.institutions.get(row[_FIRST]),
            place=words_of(place),
            address=words_of(address),
            address_local=local,
            zone=zone,
            point=None if latitude is None else (latitude, longitude),
            room=words_of(room),
            note=words_of(note),
        )

    def _agreement(self, row: Row) -> Agreement:
        title, subject, state, signed_on, valid_until, renews_uid, languages, flags = row[_TEXTS : _TEXTS + 8]
        number, links = row[_ID], self.links
        renews, notice_months, originals, size = row[_FIRST : _FIRST + 4]
        return Agreement(
            key=row[_KEY],
            title=words_of(title),
            parties=tuple(self.institutions[party] for party in links.parties.get(number, ())),
            signatories=tuple(self._signatory(*named) for named in links.signatories.get(number, ())),
            subject=words_of(subject),
            state=_STATE[state],
            signed_on=day_of(signed_on),
            valid_until=day_of(valid_until),
            notice_months=notice_months,
            renews=self.agreements.get(renews),
            renews_uid=renews_uid,
            witnesses=tuple(self.people[person] for person in links.witnesses.get(number, ())),
            originals=originals,
            languages=tags_of(languages),
            flags=tags_of(flags),
            document=_document(row[_TEXTS + 8], row[_TEXTS + 9], size),
        )

    def _signatory(self, person: int, said: str) -> Signatory:
        party, _, function = said.partition(" ")
        return Signatory(party=self.institutions[int(party)], person=self.people[person], function=words_of(function))

    def _result(self, row: Row, items: Keys) -> Result:
        engagement, aim, agreement = row[_FIRST : _FIRST + 3]
        return Result(
            key=row[_KEY],
            text=words_of(row[_TEXTS]),
            engagement=items.get(engagement),
            aim=self._aims.get(aim),
            agreement=self.agreements.get(agreement),
        )

    def _action_item(self, row: Row) -> ActionItem:
        text, due, state = row[_TEXTS : _TEXTS + 3]
        owner = self.people.get(row[_FIRST])
        return ActionItem(key=row[_KEY], text=words_of(text), owner=owner, due=day_of(due), state=_ACTION[state])


def _name(row: Row) -> dict[str, Any]:
    """Return all of which a person's name is made."""
    family, address, title, given, family_first, native, reading = row[4:11]
    spoken, predicate, suffix = row[19:22]
    return {
        "form_of_address": words_of(address),
        "spoken_address": words_of(spoken),
        "predicate": words_of(predicate),
        "academic_title": title,
        "given": given,
        "family": family,
        "family_first": bool(family_first),
        "suffix": suffix,
        "native": native,
        "reading": reading,
    }


def _by_item(rows: Iterable[Row]) -> dict[int, list[tuple[Any, ...]]]:
    """Return what stands in items by the number of the item, each as number, reference and texts."""
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in rows:
        found[row[_FIRST]].append((row[_ID], row[_FIRST + 1], *row[_KEY : _KEY + 4]))
    return dict(found)


def _institution(row: Row) -> Institution:
    name, side, kind, place, country, website, address, email, phone, note = row[_TEXTS : _TEXTS + 10]
    return Institution(
        key=row[_KEY],
        name=words_of(name),
        side=_SIDE[side],
        kind=kind,
        place=words_of(place),
        country=country,
        website=website,
        address=words_of(address),
        email=email,
        phone=phone,
        note=words_of(note),
    )


def _document(digest: str, name: str, size: int | None) -> Document | None:
    return Document(digest=digest, name=name, size=size or 0) if digest else None


def _acknowledgement(row: Row) -> Acknowledgement:
    reason, made_by, made_on = row[_TEXTS : _TEXTS + 3]
    return Acknowledgement(key=row[_KEY], reason=reason, by=made_by, on=day_of(made_on))


def _restricted(row: Row) -> Restricted:
    diet, allergies, access_needs, passport, emergency_contact, delete_on = row[_RESTRICTED : _RESTRICTED + 6]
    return Restricted(
        diet=diet,
        allergies=allergies,
        access_needs=access_needs,
        passport=passport,
        emergency_contact=emergency_contact,
        delete_on=day_of(delete_on),
    )
