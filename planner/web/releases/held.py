"""What a request is about: the draft, or with ``?release=`` a release."""

from pathlib import Path

from flask import current_app, request

from planner.actions.readings import note_reading
from planner.actions.releases import latest_release, programme_of_release, release_of, views_of
from planner.errors import NotFound
from planner.model import Release
from planner.programme.audience.address import RESTRICTED
from planner.programme.shape import Programme
from planner.web import lookups

LATEST = "latest"


def release_asked(slug: str) -> Release | None:
    """Return the release that the address names by its number or as the latest; ``None`` where it names none.

    :raises NotFound: where the trip has no such release.
    """
    asked = request.args.get("release", "")
    if not asked:
        return None
    if asked != LATEST:
        return release_of(lookups.trip(slug), number_in(asked))
    found = latest_release(lookups.trip(slug))
    if found is None:
        raise NotFound
    return found


def programme_asked(slug: str, address: str = "staff") -> Programme:
    """Return what an audience sees of the draft or of the release. :raises NotFound: as there is no such audience."""
    release = release_asked(slug)
    return programme_of_release(release, address) if release else lookups.programme(slug, address)


def restricted_asked(slug: str, *, where: str) -> Programme:
    """Return the staff's programme with everybody's restricted data; who reads them is noted.

    :raises NotFound: for who may not read them. :raises CannotNote: when it cannot be noted.
    """
    release = release_asked(slug)
    if release is None:
        return lookups.restricted(slug, where=where)
    if not lookups.member(slug).reads_restricted:
        raise NotFound
    programme = views_of(release, counting_diets=True).of(RESTRICTED)
    kept = [key for key, one in programme.people.items() if one.restricted]
    if kept:
        instance = Path(current_app.config["INSTANCE"])
        note_reading(instance, lookups.trip(slug), kept, where=where, by=lookups.whoever())
    return programme


def number_in(asked: str) -> int:
    """Return the number of a release that an address says; 0, which no release has, for what is none."""
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else 0
