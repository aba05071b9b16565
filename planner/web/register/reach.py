"""The agreements within an organizer's reach, in two questions however many trips there are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from planner.model import Agreement, Institution, Party, Person, Signatory, Trip, db
from planner.programme.deadlines import BINDING, Deadline, deadlines_of, notice_by
from planner.programme.shape import uid_of
from planner.values.searching import folded
from planner.values.text import Text
from planner.values.vocabulary import AgreementState
from planner.web import lookups


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """An agreement in the register.

    ``uid`` and ``renews`` are UIDs of agreements, the latter "" or of one that may be out of reach; ``is_renewed`` says
    that another one within reach, which binds already, has taken its place. ``trip`` is the slug of its trip,
    ``changed_at`` when it was last changed, its trip, or what one of its parties is called.
    """

    uid: str
    renews: str
    is_renewed: bool
    trip: str
    trip_title: Text
    home_zone: str
    languages: tuple[str, ...]
    key: str
    title: Text
    subject: Text
    state: AgreementState
    parties: tuple[Text, ...]
    signed_on: date | None
    valid_until: date | None
    notice_months: int | None
    has_document: bool
    changed_at: datetime
    version: int

    @property
    def notice_by(self) -> date | None:
        """The last day on which notice can be given."""
        return notice_by(self)

    @property
    def deadlines(self) -> tuple[tuple[Deadline, date], ...]:
        """What is due on which day, in order of time; nothing once it is renewed, or while it binds nobody."""
        return () if self.is_renewed else deadlines_of(self)

    def next_deadline(self, today: date) -> tuple[Deadline, date] | None:
        """Return what is due next, today at the earliest."""
        return next((one for one in self.deadlines if one[1] >= today), None)


def agreements_within_reach(today: date) -> tuple[Registered, ...]:
    """Return the agreements that the organizer who asks may see, what is due next first (see :func:`agreements_of`)."""
    return agreements_of(lookups.whoever().id, today)


def agreements_of(organizer: int, today: date) -> tuple[Registered, ...]:
    """Return the agreements on the trips of an organizer, by their row's number.

    First those with a deadline ahead, the next one first; then what is still to be signed, what holds without an end,
    what is over, of each the newest first.
    """
    rows = db.session.execute(lookups.on_trips_of(_ROWS, organizer)).all()
    parties: dict[int, list[Any]] = {}
    for party in db.session.execute(lookups.on_trips_of(_PARTIES, organizer)):
        parties.setdefault(party.agreement_id, []).append(party)
    uids = {row.id: uid_of(row.trip_uid, row.key) for row in rows}
    renewed = {_renews(row, uids) for row in rows if row.state in BINDING}
    made = [_registered(row, uids, renewed, tuple(parties.get(row.id, ()))) for row in rows]
    return tuple(sorted(made, key=lambda one: _place(one, today)))


def signatories_within_reach() -> Mapping[str, str]:
    """Return by what those who sign are found: their names and how these are read, by the UID of the agreement."""
    found: dict[str, list[str]] = {}
    for trip, key, *names in db.session.execute(lookups.on_trips_of(_SIGNATORIES, lookups.whoever().id)):
        found.setdefault(uid_of(trip, key), []).extend(names)
    return {uid: folded(" ".join(names)) for uid, names in found.items()}


def chain_of(uid: str, known: Mapping[str, Registered]) -> tuple[Registered, ...]:
    """Return what an agreement renews, itself, and what renews it, the earliest first, as far as it is within reach."""
    found: list[Registered] = []
    one = known.get(uid)
    while one is not None and one not in found:
        found.insert(0, one)
        one = known.get(one.renews)
    for earlier in found:  # grows while it is gone through: what renews a renewal comes behind it
        found.extend(one for one in known.values() if one.renews == earlier.uid and one not in found)
    return tuple(found)


_ROWS = (
    select(
        Agreement.id,
        Agreement.key,
        Agreement.title,
        Agreement.subject,
        Agreement.state,
        Agreement.signed_on,
        Agreement.valid_until,
        Agreement.notice_months,
        Agreement.renews_id,
        Agreement.renews_uid,
        Agreement.document,
        Agreement.changed_at,
        Agreement.version,
        Trip.changed_at.label("trip_changed_at"),
        Trip.version.label("trip_version"),
        Trip.slug.label("trip"),
        Trip.uid.label("trip_uid"),
        Trip.title.label("trip_title"),
        Trip.home_zone,
        Trip.languages,
    )
    .select_from(Agreement)
    .join(Trip, Trip.id == Agreement.trip_id)
    .order_by(Agreement.id)
)

_PARTIES = (
    select(Party.agreement_id, Institution.name, Institution.changed_at)
    .select_from(Party)
    .join(Institution, Institution.id == Party.institution_id)
    .join(Agreement, Agreement.id == Party.agreement_id)
    .join(Trip, Trip.id == Agreement.trip_id)
    .order_by(Party.agreement_id, Party.position)
)

_SIGNATORIES = (
    select(Trip.uid, Agreement.key, *(getattr(Person, name) for name in ("given", "family", "native", "reading")))
    .select_from(Signatory)
    .join(Person, Person.id == Signatory.person_id)
    .join(Agreement, Agreement.id == Signatory.agreement_id)
    .join(Trip, Trip.id == Agreement.trip_id)
)

_LASTING = ("state", "signed_on", "valid_until", "notice_months")
_SAME = ("trip", "trip_title", "home_zone", "languages", "key", "title", "subject", *_LASTING)


def _registered(row: Any, uids: Mapping[int, str], renewed: set[str], parties: Sequence[Any]) -> Registered:
    return Registered(
        uid=uids[row.id],
        renews=_renews(row, uids),
        is_renewed=uids[row.id] in renewed,
        parties=tuple(one.name for one in parties),
        has_document=bool(row.document),
        changed_at=max(row.changed_at, row.trip_changed_at, *(one.changed_at for one in parties)),
        version=row.version + row.trip_version,
        **{name: getattr(row, name) for name in _SAME},
    )


def _renews(row: Any, uids: Mapping[int, str]) -> str:
    """Return the UID of what it renews: of the same trip, or of another; "" where it renews nothing."""
    return uids.get(row.renews_id, "") or str(row.renews_uid)


def _place(one: Registered, today: date) -> tuple[int, int, str]:
    due = one.next_deadline(today)
    if due:
        return 0, due[1].toordinal(), one.uid
    signed = one.signed_on.toordinal() if one.signed_on else 0
    rank = {AgreementState.PLANNED: 1, AgreementState.SIGNED: 2, AgreementState.IN_FORCE: 2}.get(one.state, 3)
    return 3 if one.is_renewed else rank, -signed, one.uid
