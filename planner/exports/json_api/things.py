"""What people, places and agreements are in the JSON."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from planner.exports.json_api.words import Key, Zone
from planner.values.text import Text
from planner.values.vocabulary import AgreementState, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A part of the delegation."""

    key: str
    name: Text
    short: Annotated[str, "A short code; may be empty."]
    colour: Annotated[str, "#rrggbb, or empty."]
    leader: Annotated[Key | None, "The key of the person who leads it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of the delegation, of the hosts, or of neither; people stand in the order of protocol."""

    key: str
    side: Side
    name: Annotated[str, "The name in Latin letters, in its own order, with its title."]
    given: str
    family: str
    family_first: Annotated[bool, "Whether the family name is said first."]
    academic_title: str
    suffix: str
    native: Annotated[str, "The name in its own script; may be empty."]
    reading: Annotated[str, "How the name in its own script is read; may be empty."]
    form_of_address: Annotated[Text, "What is written before the name."]
    function: Text
    institution: Annotated[Key | None, "The key of the institution."]
    groups: Annotated[tuple[Key, ...], "Keys of the groups."]
    languages: Annotated[tuple[str, ...], "BCP 47 tags of the languages that they speak."]
    email: Annotated[str, "Only of oneself; else empty."]
    phone: Annotated[str, "Of oneself and of who is responsible for something; else empty."]
    present_from: Annotated[date | None, "The first day of their part in the trip; null: from its beginning."]
    present_to: Annotated[date | None, "The last day; null: to its end."]
    accompanies: Annotated[Key | None, "The key of the person whom they accompany."]
    counterpart: Annotated[Key | None, "The key of the host whom they meet as their equal."]
    biography: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """A partner or an own body."""

    key: str
    side: Side
    name: Text
    kind: str
    place: Text
    country: Annotated[str, "ISO 3166, two letters; may be empty."]
    website: str
    address: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point on the map (WGS 84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place where something happens."""

    key: str
    name: Text
    room: Text
    place: Annotated[Text, "The town."]
    address: Annotated[Text, "The address in Latin letters."]
    address_local: Annotated[str, "The address in the script of the place, for a driver."]
    zone: Annotated[Zone | None, "The zone of the place; null: the trip's home zone."]
    point: Point | None
    institution: Annotated[Key | None, "The key of the institution whose house it is."]
    note: Annotated[Text, "How to get in."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs for which party."""

    party: Annotated[Key | None, "The key of the institution."]
    person: Annotated[Key | None, "The key of the person."]
    function: Annotated[Text, "As what they sign, where that is another function than theirs."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What is signed."""

    key: str
    title: Text
    subject: Text
    state: AgreementState
    signed_on: date | None
    valid_until: date | None
    notice_months: Annotated[int | None, "Months of notice."]
    parties: Annotated[tuple[Key, ...], "Keys of the institutions."]
    signatories: Annotated[tuple[Signatory, ...], "In the order of their seats, from the left."]
    witnesses: Annotated[tuple[Key, ...], "Keys of people."]
    renews: Annotated[Key | None, "The key of the earlier agreement that it renews."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """Why they travel."""

    key: str
    text: Text
