"""By what the page behind a link is known to be the same as before, without making it.

A page is made of what its link says, of a release, of the few things that are read as they are now, of the program and
its words, and of the time: what is on, what comes next, which day is today. All but the time is known after some looks
into the database. The time stands in the tag itself, from when until when (seconds since 1970, hexadecimal) the page
says what it says. So who looks again is told that nothing is new without a programme and without anything that this
process has kept; it holds in every worker and after a restart. Rejected: a tag of the page's content, for which it has
to be made, and times kept beside a release, which each process would have to find first.
"""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path

from flask import current_app, request, url_for
from sqlalchemy import select

from planner.actions.mailings.answers import replies_of
from planner.config import PACKAGE
from planner.language import CATALOGUES
from planner.model import Upload, db
from planner.programme.audience import Audience, Circle
from planner.publishing.pictures import name_of
from planner.values.vocabulary import Reply
from planner.web import assets
from planner.web.delegates.link import Opened
from planner.web.delegates.offline import DRAWINGS, SCRIPT, STYLES
from planner.web.delegates.stretch import Stretch

TEMPLATES = ("layouts/delegate.html", "delegates/*.html", "macros/*.html")


@dataclass(frozen=True)
class Tag:
    """The tag of one link's page, but for the time.

    ``photos`` are the digests of the photographs that the trip has, for one that was taken away is in no release
    either; ``replies`` what was answered by the key of the engagement, ``None`` for who is invited to nothing.
    """

    link: Opened
    photos: frozenset[str]
    replies: Mapping[str, Reply] | None

    @classmethod
    def of(cls, link: Opened) -> "Tag":
        """Read what is shown as it is now and not as it was released: two looks into the database at most."""
        audience = Audience.parse(link.feed.audience)
        photos = select(Upload.digest).where(Upload.trip_id == link.trip.id, Upload.media_type.startswith("image/"))
        replies = replies_of(link.trip, audience.key) if audience.circle is Circle.PERSON else None
        return cls(link, frozenset(db.session.scalars(photos)), replies)

    def during(self, stretch: Stretch) -> str:
        """Return the whole tag of a page that says the same in this stretch of time."""
        return f"{self._mark}-{stretch.since:x}-{stretch.until:x}"

    def held(self, now: datetime) -> str:
        """Return the tag that whoever asks has, where their page is the one of this moment; else ""."""
        known = re.compile(f"{self._mark}-([0-9a-f]{{1,12}})-([0-9a-f]{{1,12}})")
        for tag in request.if_none_match.as_set(include_weak=True):
            found = known.fullmatch(tag)
            if found and Stretch(int(found[1], 16), int(found[2], 16)).holds(now):
                return tag
        return ""

    @cached_property
    def _mark(self) -> str:
        link = self.link
        assert link.release is not None  # noqa: S101 -- who asks has seen to it
        whose = (link.secret, link.feed.audience, link.tongue, link.language.code, name_of(link.release))
        draft = (link.trip.accent, link.trip.home_zone, link.trip.languages)
        replies = None if self.replies is None else sorted(self.replies.items())
        where = (current_app.config["BASE_URL"], request.script_root, *map(_address, (STYLES, SCRIPT, DRAWINGS)))
        said = (whose, draft, sorted(self.photos), replies, where, program_mark(), assets.mark(_templates()))
        return sha256(repr(said).encode()).hexdigest()[:32]


def _address(name: str) -> str:
    return url_for("static", filename=name)


@lru_cache(maxsize=1)
def program_mark() -> str:
    """Return what names the program as it runs here: its text, its words, and the libraries that it was found with."""
    whole = sha256(sys.version.encode())
    for file in sorted([*PACKAGE.rglob("*.py"), *CATALOGUES.rglob("*.mo")]):
        whole.update(file.read_bytes())
    folders = (folder for entry in sys.path for folder in Path(entry).glob("*.dist-info"))
    whole.update(repr(sorted({folder.name for folder in folders})).encode())
    return whole.hexdigest()


@lru_cache(maxsize=1)
def _templates() -> tuple[Path, ...]:
    folder = Path(current_app.root_path, str(current_app.template_folder))
    return tuple(sorted(file for pattern in TEMPLATES for file in folder.glob(pattern)))
