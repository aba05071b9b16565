"""Which keys each thing has in the file, in which order."""

from collections.abc import Mapping
from uuid import UUID, uuid5

from planner.exports.tripfile.columns import Column, Plain, clock, inside, map_of, nested, refers, said
from planner.exports.tripfile.when import when_said
from planner.programme.shape import End, Item, Leg, Programme, Venue


def tree_of(programme: Programme) -> dict[str, Plain]:
    """Return the file as plain maps, lists and scalars; empty parts are left out."""
    tree: dict[str, Plain] = {"planner": 1, "trip": map_of(programme.trip, _TRIP, programme)}
    for part, (table, columns) in _PARTS.items():
        things: Mapping[str, object] = getattr(programme, table)
        if things:
            tree[part] = [map_of(thing, columns, programme) for thing in things.values()]
    return tree


def _end(key: str, name: str) -> Column:
    def write(leg: Leg, programme: Programme) -> tuple[str, Plain | None]:
        end: End = getattr(leg, name)
        return key, map_of(end, _END, programme) | ({} if end.minute is None else {"time": clock(end.minute) or ""})

    return write


def _point(venue: Venue, _programme: Programme) -> tuple[str, Plain | None]:
    return "point", None if venue.point is None else [round(degrees, 7) for degrees in venue.point]


def _uid(item: Item, programme: Programme) -> tuple[str, Plain | None]:
    """A UID is said where it is not the one that is made from the trip's and the id."""
    return "uid", item.uid if item.uid and item.uid != _usual_uid(programme.trip.uid, item.key) else None


def _usual_uid(trip_uid: str, key: str) -> str:
    try:
        return str(uuid5(UUID(trip_uid), key))
    except ValueError:
        return ""


_ID = said("id", "key")

_TRIP: tuple[Column, ...] = (
    said("slug"),
    said("title"),
    said("kind", always=True),
    said("starts"),
    said("ends"),
    said("home_zone", always=True),
    said("languages", always=True),
    said("purpose"),
    said("note"),
    said("summary"),
    said("state", always=True),
    said("accent"),
    said("uid"),
)
_END = (said("place"), said("code"), said("zone"), said("date", "day"))
_NOTES = nested("notes", said("public"), said("delegation"), said("staff"))
_WHO = (
    refers("groups", "groups"),
    inside("people", refers("people", "in", "people_in"), refers("people", "out", "people_out")),
)
_RESTRICTED = nested(
    "restricted",
    said("diet"),
    said("allergies"),
    said("access_needs"),
    said("passport"),
    said("emergency_contact"),
    said("delete_on"),
)
_PERSON: tuple[Column, ...] = (
    _ID,
    said("side", always=True),
    said("form_of_address"),
    said("spoken_address"),
    said("predicate"),
    said("academic_title"),
    said("given"),
    said("family"),
    said("family_first"),
    said("suffix"),
    said("native"),
    said("reading"),
    said("function"),
    refers("institutions", "institution"),
    refers("groups", "groups"),
    said("email"),
    said("phone"),
    said("languages"),
    inside("present", said("from", "present_from"), said("to", "present_to")),
    refers("people", "accompanies"),
    refers("people", "counterpart"),
    said("biography"),
    _RESTRICTED,
)
_ENGAGEMENT: tuple[Column, ...] = (
    _ID,
    said("kind", always=True),
    said("session", "session_form"),
    said("title"),
    when_said,
    refers("venues", "venue"),
    refers("venues", "alternative_venue"),
    *_WHO,
    nested("parts", refers("people", "person"), said("part"), needs=("person",)),
    refers("institutions", "organisers"),
    said("dress_code"),
    said("interpretation"),
    said("lead_minutes"),
    said("visibility"),
    said("for_hosts"),
    said("status"),
    _NOTES,
    refers("engagements", "inside"),
    refers("agreements", "signs"),
    said("abstract"),
    said("languages"),
    nested("posters", said("number"), said("title"), said("authors"), refers("people", "presenter"), said("abstract")),
    said("account"),
    _uid,
)
_VENUE: tuple[Column, ...] = (
    _ID,
    said("name"),
    refers("institutions", "institution"),
    said("place"),
    said("address"),
    said("address_local"),
    said("zone"),
    _point,
    said("room"),
    said("note"),
)
_LEG: tuple[Column, ...] = (
    _ID,
    said("mode"),
    said("carrier"),
    said("number"),
    _end("from", "departure"),
    _end("to", "arrival"),
    *_WHO,
    said("booking"),
    nested("vehicles", said("name"), said("capacity"), said("driver"), said("phone"), refers("people", "people")),
    said("visibility"),
    said("status"),
    _NOTES,
    _uid,
)
_STAY: tuple[Column, ...] = (
    _ID,
    refers("venues", "venue"),
    said("check_in"),
    said("check_out"),
    *_WHO,
    nested("rooms", said("kind", always=True), refers("people", "people"), said("number")),
    said("booking"),
    said("visibility"),
    said("status"),
    _NOTES,
    _uid,
)
_AGREEMENT: tuple[Column, ...] = (
    _ID,
    said("title"),
    refers("institutions", "parties"),
    nested(
        "signatories",
        refers("institutions", "party"),
        refers("people", "person"),
        said("function"),
        needs=("party", "person"),
    ),
    said("subject"),
    said("state", always=True),
    said("signed_on"),
    said("valid_until"),
    said("notice_months"),
    refers("agreements", "renews"),
    said("renews_uid"),
    refers("people", "witnesses"),
    said("originals"),
    said("languages"),
    said("flags"),
)
_GROUP: tuple[Column, ...] = (_ID, said("name"), said("short"), said("colour"), refers("people", "leader"))
_INSTITUTION: tuple[Column, ...] = (
    _ID,
    said("name"),
    said("side", always=True),
    said("kind"),
    said("place"),
    said("country"),
    said("website"),
    said("address"),
    said("email"),
    said("phone"),
    said("note"),
)
_AIM: tuple[Column, ...] = (_ID, said("text"))
_RESULT: tuple[Column, ...] = (
    _ID,
    said("text"),
    refers("engagements", "engagement"),
    refers("aims", "aim"),
    refers("agreements", "agreement"),
)
_ACTION: tuple[Column, ...] = (
    _ID,
    said("text"),
    refers("people", "owner"),
    said("due"),
    said("state", always=True),
)

_ACKNOWLEDGED: tuple[Column, ...] = (said("clash", "key"), said("reason"), said("by"), said("on"))

_PARTS: Mapping[str, tuple[str, tuple[Column, ...]]] = {
    "aims": ("aims", _AIM),
    "groups": ("groups", _GROUP),
    "institutions": ("institutions", _INSTITUTION),
    "venues": ("venues", _VENUE),
    "people": ("people", _PERSON),
    "engagements": ("engagements", _ENGAGEMENT),
    "legs": ("legs", _LEG),
    "stays": ("stays", _STAY),
    "agreements": ("agreements", _AGREEMENT),
    "results": ("results", _RESULT),
    "actions": ("action_items", _ACTION),
    "acknowledged": ("acknowledgements", _ACKNOWLEDGED),
}
"""Each list of the file: the table of the programme that it holds, and the keys of its things."""
