"""Editions: every audience's calendar of a release, made once from the one before it and kept.

Those of all links that work are brought out together with the release, and those of a new link together with that, so
that whoever fetches a calendar is given kept bytes. Any other is made when it is asked for: by going on, release by
release, from the last one that was kept, or from the first release. So it is the same whether it was kept or not.
"""

import hashlib
import json
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import and_, func, insert, select

from planner.actions.delegate_links import links_of
from planner.actions.releases import release_of, views_of
from planner.errors import NotFound
from planner.exports.ics import HOST
from planner.exports.ics.editions import Ledger, Row, edition
from planner.exports.ics.sharing import Sayings
from planner.language import language, spoken
from planner.model import Edition, Publishing, Release, Trip, db
from planner.programme.audience import Audience
from planner.programme.shape import Programme

Wanted = tuple[str, str]
"""An audience's address and a language's tag."""
LEVEL = 3
"""Of zlib's 9: a third of the time of the usual 6, and a tenth larger."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a calendar says of one item: under which UID, its SEQUENCE, and when it last changed (aware, UTC)."""

    uid: str
    sequence: int
    stamp: datetime
    is_withdrawn: bool


@dataclass(frozen=True)
class Made:
    """An edition: the calendar with its marks (see :func:`planner.exports.ics.addressed`), its digest and ledger."""

    body: bytes
    ledger: Ledger

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the body in hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()

    @cached_property
    def shown(self) -> Mapping[str, Shown]:
        """What it says of each item, by the item's key."""
        return {row.key: _shown(uid, row) for uid, row in self.ledger.rows.items() if row.key}


def bring_out(release: Release) -> None:
    """Make and keep the editions of a release that are asked for again and again, where they are not kept yet.

    These are those of all links that work, and the public's in all languages of the trip if it has a public page.
    """
    trip = release.trip
    wanted = {(link.audience, link.language) for link in links_of(trip)}
    publishing = db.session.get(Publishing, trip.id)
    if publishing is not None and publishing.has_public_page:
        wanted |= {("public", code) for code in spoken(trip.languages)}
    # Two who bring out at once wait for each other here; SQLite has let only one of them in already.
    db.session.execute(select(Trip.id).where(Trip.id == trip.id).with_for_update())
    kept = {(one.audience, one.language) for one in _kept(release, {audience for audience, _ in wanted}, only=True)}
    made = [_row_kept(release, *one) for one in _made(release, wanted - kept)]
    if made:
        db.session.execute(insert(Edition), made)


def edition_of(release: Release, audience: str, code: str) -> Made:
    """Return an audience's calendar of a release in a language, kept or not; an audience unknown to it gets one too.

    Nothing of it is kept by asking. :raises NotFound: for an address that names no audience at all.
    """
    Audience.parse(audience)
    query = select(Edition.body, Edition.ledger).where(Edition.release_id == release.id)
    found = db.session.execute(query.where(Edition.audience == audience, Edition.language == code)).one_or_none()
    if found is not None:
        return Made(body_of(found.body), _unpacked(found.ledger))
    return next(made for _, made in _made(release, {(audience, code)}))


def body_of(packed: bytes) -> bytes:
    """Return the calendar that an edition keeps."""
    return zlib.decompress(packed)


def _made(release: Release, wanted: Collection[Wanted]) -> Iterator[tuple[Wanted, Made]]:
    """Make editions of a release, going on from the latest that are kept of releases before it."""
    if not wanted:
        return
    begun = {
        (one.audience, one.language): (one.number, _unpacked(one.ledger))
        for one in _kept(release, {audience for audience, _ in wanted})
    }
    numbers = {one: begun[one][0] if one in begun else 0 for one in wanted}
    ledgers = {one: begun[one][1] if one in begun else Ledger() for one in wanted}
    for number in range(min(numbers.values()) + 1, release.number + 1):
        current = release if number == release.number else release_of(release.trip, number)
        later = sorted(one for one in wanted if numbers[one] < number)
        for one, made in _editions(current, later, ledgers):
            if current is release:
                yield one, made  # whose ledger nobody here needs any more: 200 of them are large
            else:
                ledgers[one] = made.ledger


def _editions(
    release: Release, wanted: Iterable[Wanted], ledgers: Mapping[Wanted, Ledger]
) -> Iterator[tuple[Wanted, Made]]:
    """Make the editions of one release from the ledgers of the release before it."""
    trip = views_of(release).programme.trip
    sayings: dict[str, Sayings] = {}
    for audience, code in wanted:
        if code not in sayings:
            sayings[code] = Sayings(language(code).falling_back_to(trip.languages), HOST)
        before = partial(_seen_before, release, audience)
        programme, last = _seen(release, audience), ledgers[audience, code]
        made = edition(programme, sayings[code], last, trip=trip, made_at=release.made_at, before=before)
        yield (audience, code), Made(*made)


def _seen(release: Release, audience: str) -> Programme | None:
    """Return what an audience sees of a release; no calendar tells of what is restricted, not even in counts."""
    try:
        return views_of(release).of(audience)
    except NotFound:
        return None


def _seen_before(release: Release, audience: str) -> Programme | None:
    return _seen(release_of(release.trip, release.number - 1), audience)


def _kept(release: Release, audiences: Collection[str], *, only: bool = False) -> Iterable[Found[str, str, int, bytes]]:
    """Return audience, language, release and ledger of the latest kept edition of each, ``only`` this release's."""
    theirs = (Release.trip_id == release.trip_id, Edition.audience.in_(audiences))
    upto = Release.number == release.number if only else Release.number <= release.number
    latest = (
        select(Edition.audience, Edition.language, func.max(Release.number).label("number"))
        .join(Edition.release)
        .where(*theirs, upto)
        .group_by(Edition.audience, Edition.language)
        .subquery()
    )
    same = and_(
        Edition.audience == latest.c.audience,
        Edition.language == latest.c.language,
        Release.number == latest.c.number,
    )
    query = select(Edition.audience, Edition.language, Release.number, Edition.ledger).join(Edition.release)
    return db.session.execute(query.join(latest, same).where(*theirs)).all()


def _shown(uid: str, row: Row) -> Shown:
    stamp = datetime.strptime(row.stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return Shown(uid=uid, sequence=row.sequence, stamp=stamp, is_withdrawn=bool(row.lines))


def _row_kept(release: Release, of: Wanted, made: Made) -> dict[str, Any]:
    audience, code = of
    body, ledger = zlib.compress(made.body, LEVEL), _packed(made.ledger)
    said = {"audience": audience, "language": code, "digest": made.digest}
    return {"release_id": release.id, **said, "body": body, "ledger": ledger}


def _packed(ledger: Ledger) -> bytes:
    plain = [ledger.title, ledger.renamed, {uid: _plain(row) for uid, row in ledger.rows.items()}]
    return zlib.compress(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode(), LEVEL)


def _unpacked(content: bytes) -> Ledger:
    title, *renamed, rows = json.loads(zlib.decompress(content))
    return Ledger(title, "".join(renamed), {uid: _row(*said) for uid, said in rows.items()})


def _plain(row: Row) -> list[object]:
    # What stands in the calendar is most of a release, so its rows are kept short.
    said: list[object] = [row.key, row.digest, row.sequence, row.stamp]
    return [*said, row.lines, row.sorts_at, row.zones] if row.lines else said


def _row(key: str, digest: str, sequence: int, stamp: str, *withdrawn: Any) -> Row:
    if not withdrawn:
        return Row(key=key, digest=digest, sequence=sequence, stamp=stamp)
    lines, place, zones = withdrawn
    return Row(key=key, digest=digest, sequence=sequence, stamp=stamp, lines=lines, sorts_at=place, zones=tuple(zones))
