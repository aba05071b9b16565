"""Tags of languages (BCP 47): how they are written, and what is wider than one."""

import re
from functools import lru_cache

_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|[0-9]{3}))?", re.IGNORECASE | re.ASCII)


def usual_tag(words: str) -> str | None:
    """Return a tag of language, script and region in its usual letters (RFC 5646 section 2.1.1), such as ``zh-Hant``.

    An underscore, as in names of locales, will do for a hyphen; ``None`` for what is no such tag.
    """
    parts = _TAG.fullmatch(words)
    if parts is None:
        return None
    tag, script, region = parts.groups(default="")
    return "-".join(part for part in (tag.lower(), script.title(), region.upper()) if part)


@lru_cache(maxsize=256)
def wider(tag: str) -> tuple[str, ...]:
    """Return the tags that a tag is part of, the nearest first: of ``zh-Hant-TW`` ``zh-Hant`` and ``zh``."""
    parts = tag.split("-")
    return tuple("-".join(parts[:count]) for count in range(len(parts) - 1, 0, -1))
