"""Pictures: a release as one audience's JSON, made when it is first asked for and kept by this process for a while.

They are not kept in the database. A rule that hides something more must hold for every answer from then on, and to make
one takes no longer than to unpack it would; but whoever asks again is to be told at once that nothing has changed.
"""

import gzip
import hashlib
from dataclasses import dataclass
from threading import Lock

from planner.actions.releases import programme_of_release
from planner.exports.json_api import Published, Standing, json_of
from planner.language import LANGUAGES
from planner.model import Release
from planner.programme.audience import Audience, Circle
from planner.publishing.editions import edition_of

MOST = 256
"""So many pictures each process keeps, those that were asked for last: some fifty kilobytes each of a long trip."""
LEVEL = 6

_Which = tuple[int, int, str, str]
_kept: dict[_Which, "Picture"] = {}
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """The JSON, packed with gzip, and the SHA-256 of what is in it."""

    packed: bytes
    digest: str

    @property
    def body(self) -> bytes:
        """The JSON in UTF-8."""
        return gzip.decompress(self.packed)


def picture_of_release(release: Release, audience: str) -> Picture:
    """Return a release as an audience's JSON. :raises NotFound: for an audience that it does not know."""
    which = _which(release, audience)
    with _lock:
        found = _kept.pop(which, None)
        if found is not None:
            _kept[which] = found  # at the end of those that may be forgotten
            return found
    made = _made(release, audience)
    with _lock:
        _kept[which] = made
        while len(_kept) > MOST:
            del _kept[next(iter(_kept))]
    return made


def _which(release: Release, audience: str) -> _Which:
    # What of restricted data is counted for hosts goes on its day, and another trip may be given a number again.
    counts = Audience.parse(audience).circle in {Circle.STAFF, Circle.HOST}
    restricted = repr(release.restricted) if counts else ""
    return release.id, int(release.made_at.timestamp()), audience, hashlib.sha256(restricted.encode()).hexdigest()


def _made(release: Release, audience: str) -> Picture:
    programme = programme_of_release(release, audience)
    groups = None if release.groups is None else tuple(release.groups)
    published = Published(number=release.number, at=release.made_at, note=release.note, groups=groups)
    body = json_of(programme, published, _standing(release, audience))
    return Picture(gzip.compress(body, LEVEL, mtime=0), hashlib.sha256(body).hexdigest())


def _standing(release: Release, audience: str) -> dict[str, Standing]:
    """Return how the items stand in the audience's calendar; the staff's is made from the draft and says it itself."""
    if Audience.parse(audience).is_staff:
        return {}
    code = next((tag for tag in release.trip.languages if tag in LANGUAGES), "en")
    shown = edition_of(release, audience, code).shown
    return {key: Standing(one.sequence, one.stamp) for key, one in shown.items() if not one.is_withdrawn}
