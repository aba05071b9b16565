"""The four queries."""

from typing import Any

from sqlalchemy import Column, ColumnElement, String, case, cast, func, literal, select

from planner.programme.build.unions import OF_TRIP, TABLES, Branch, Columns, columns, union_of


def _entry(table: str, numbers: str, texts: str, *, place: str = "id") -> Branch:
    c = TABLES[table].c
    return Branch(
        sort=table,
        rows=TABLES[table],
        of_trip=c.trip_id,
        place=c[place],
        numbers=columns(table, "id " + numbers),
        texts=columns(table, "key changed_at " + texts),
    )


def _link(table: str, pair: str, *, to: str, place: str = "", texts: Columns = ()) -> Branch:
    """Return a table between two others: ``pair`` names its columns, the second of which leads ``to`` a trip's table.

    ``place`` is a column of that table; without one the link has a position of its own.
    """
    link, other = TABLES[table], TABLES[to]
    second = pair.split()[1]
    return Branch(
        sort=table,
        rows=link.join(other, link.c[second] == other.c.id),
        of_trip=other.c.trip_id,
        place=other.c[place] if place else link.c.position,
        numbers=columns(table, pair),
        texts=texts,
    )


def _takes_part() -> ColumnElement[str]:
    return case((TABLES["item_person"].c.takes_part, "in"), else_="out")


def _party_signed_for() -> ColumnElement[str]:
    c = TABLES["signatory"].c
    party: Column[Any] = c.institution_id
    return cast(party, String) + literal(" ") + func.coalesce(cast(c.function, String), "")


def _counterparts() -> Branch:
    """Return who meets whom; a link without a position, for there is one at the most."""
    link, person = TABLES["counterpart"], TABLES["person"]
    return Branch(
        sort="counterpart",
        rows=link.join(person, link.c.host_id == person.c.id),
        of_trip=person.c.trip_id,
        place=person.c.id,
        numbers=columns("counterpart", "person_id host_id"),
    )


def _part_of_item(table: str, whose: str, numbers: str, texts: Columns) -> Branch:
    """Return what stands in an item without a key of its own, a row like those that have one."""
    rows, item = TABLES[table], TABLES["item"]
    return Branch(
        sort=table,
        rows=rows.join(item, rows.c[whose] == item.c.id),
        of_trip=item.c.trip_id,
        place=rows.c.position,
        numbers=columns(table, f"id {whose} {numbers}"),
        texts=texts,
    )


def _rooms() -> Branch:
    """Return the rooms, which lead to a trip by their stay."""
    room, item = TABLES["room"], TABLES["item"]
    return Branch(
        sort="room",
        rows=room.join(item, room.c.stay_id == item.c.id),
        of_trip=item.c.trip_id,
        place=room.c.position,
        numbers=columns("room", "stay_id id"),
        texts=[room.c.kind + literal(" ") + room.c.number],
    )


LINKS = union_of(
    [
        _link("item_group", "item_id group_id", to="trip_group", place="rank"),
        _link("item_person", "item_id person_id", to="person", texts=[_takes_part()]),
        _link("group_person", "person_id group_id", to="trip_group", place="rank"),
        _link("takes_part", "engagement_id person_id", to="person", texts=columns("takes_part", "part")),
        _link("engagement_organiser", "engagement_id institution_id", to="institution"),
        _link("engagement_signs", "engagement_id agreement_id", to="agreement", place="id"),
        _link("agreement_party", "agreement_id institution_id", to="institution"),
        _link("agreement_witness", "agreement_id person_id", to="person"),
        _link("signatory", "agreement_id person_id", to="person", texts=[_party_signed_for()]),
        _counterparts(),
        _rooms(),
        _link("room_person", "room_id person_id", to="person"),
        _link("vehicle_person", "vehicle_id person_id", to="person"),
    ]
)
"""Rows ``(sort, place, whose, which, word)``."""

AGREEMENT = "title subject state signed_on valid_until renews_uid languages flags document document_name"
ENTRIES = union_of(
    [
        _entry("trip_group", "leader_id", "name short colour", place="rank"),
        _entry("institution", "", "name side kind place country website address email phone note"),
        _entry("venue", "institution_id - - latitude longitude", "name place address address_local zone room note"),
        _entry("agreement", "renews_id notice_months originals document_size", AGREEMENT),
        _entry("aim", "", "text"),
        _entry("result", "engagement_id aim_id agreement_id", "text"),
        _entry("action_item", "owner_id", "text due state"),
        _entry("acknowledgement", "", "reason made_by made_on"),
        _part_of_item("poster", "engagement_id", "presenter_id", columns("poster", "number title authors abstract")),
        _part_of_item("vehicle", "leg_id", "capacity", columns("vehicle", "name driver phone")),
    ]
)
"""Rows ``(table, place, id, three references, latitude, longitude, key, changed_at, texts …)``.

What stands in an item has its number for the first reference, and its own texts where others have key and change.
"""

_PERSON, _RESTRICTED = TABLES["person"], TABLES["restricted"]
PEOPLE = (
    select(
        *columns("person", "id key changed_at side family form_of_address academic_title given family_first native"),
        *columns("person", "reading function institution_id email phone languages present_from present_to"),
        *columns("person", "accompanies_id spoken_address predicate suffix biography photo"),
        *columns("restricted", "person_id diet allergies access_needs passport emergency_contact delete_on"),
    )
    .select_from(_PERSON.outerjoin(_RESTRICTED))
    .where(_PERSON.c.trip_id == OF_TRIP)
    .order_by(_PERSON.c.side, _PERSON.c.rank, _PERSON.c.id)
)
"""People by rank within their side; the delegation first, as "home" sorts before "host"."""

ITEM = "id key uid sort sequence changed_at visibility status all_groups notes_public notes_delegation notes_staff"
ENGAGEMENT = (
    "kind title form day end_day start_minute end_minute anchor_id part tbc zone venue_id alternative_venue_id "
    "dress_code interpretation lead_minutes for_hosts inside_id session_form abstract languages account"
)
LEG = (
    "mode carrier number booking from_place from_zone from_code from_day from_minute "
    "to_place to_zone to_code to_day to_minute"
)
STAY = "venue_id check_in check_out booking"

_ITEM, _ENGAGEMENT, _LEG, _STAY = (TABLES[name] for name in ("item", "engagement", "leg", "stay"))
ITEM_NUMBER = _ITEM.c.id
ITEMS = (
    select(*columns("item", ITEM), *columns("engagement", ENGAGEMENT), *columns("leg", LEG), *columns("stay", STAY))
    .select_from(
        _ITEM.outerjoin(_ENGAGEMENT, _ENGAGEMENT.c.id == _ITEM.c.id)
        .outerjoin(_LEG, _LEG.c.id == _ITEM.c.id)
        .outerjoin(_STAY, _STAY.c.id == _ITEM.c.id)
    )
    .where(_ITEM.c.trip_id == OF_TRIP)
    .order_by(_ITEM.c.id)
)
"""Items in the order in which they were entered."""
