"""A programme as a release keeps it: packed JSON, what is restricted apart from the rest."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from planner.actions.json_form import json_form
from planner.programme.audience import Views
from planner.programme.shape import Programme, Restricted

KEPT = 8
"""So many releases each process keeps unpacked; they never change."""


def packed(programme: Programme) -> bytes:
    """Return a programme without its restricted data as packed JSON: the same programme, the same bytes."""
    plain = json_form.unstructure(without_restricted(programme))
    return zlib.compress(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode())


@lru_cache(maxsize=KEPT)
def unpacked(content: bytes) -> Programme:
    """Return the programme that was packed; what an older planner has packed lacks only what it did not know."""
    return json_form.structure(json.loads(zlib.decompress(content)), Programme)


@lru_cache(maxsize=KEPT)
def views_of_packed(content: bytes) -> Views:
    """Return a packed programme, ready to be cut down to its audiences."""
    return Views(unpacked(content))


def without_restricted(programme: Programme) -> Programme:
    """Return a programme without anybody's restricted data."""
    people = {key: replace(one, restricted=None) if one.restricted else one for key, one in programme.people.items()}
    return replace(programme, people=people)


def restricted_of(programme: Programme) -> dict[str, Any] | None:
    """Return the restricted data of a programme by the key of the person, for JSON; nothing where there are none."""
    found = {key: json_form.unstructure(one.restricted) for key, one in programme.people.items() if one.restricted}
    return found or None


def with_restricted(programme: Programme, kept: Mapping[str, Any] | None) -> Programme:
    """Return a programme with the restricted data that were kept apart."""
    people = (
        {
            key: replace(one, restricted=json_form.structure(kept[key], Restricted)) if key in kept else one
            for key, one in programme.people.items()
        }
        if kept
        else programme.people
    )
    return replace(programme, people=people)
