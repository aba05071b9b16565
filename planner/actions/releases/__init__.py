"""Releases: a trip's programme published, frozen and numbered, so that delegates hold the same until the next one.

A release is the whole programme as it was, without restricted data, which stand beside it and go on their day. What an
audience sees of it is cut down when it is asked for, by the same rules as of the draft. Rejected: to keep what each
audience sees. It is two hundred times as much, and a rule that hides something more would not hold for it.

Published for some groups only, a release takes over what concerns them and leaves everything else as the last release
has it (see :mod:`planner.programme.partial`): one newest release for everybody, and one time for a joint engagement.
"""

from planner.actions.releases.news import News, news_of
from planner.actions.releases.publishing import brings_news, mark_of, picture_of, publish
from planner.actions.releases.reading import (
    latest_release,
    programme_of_release,
    release_of,
    releases_of,
    views_of,
)

__all__ = [
    "News",
    "brings_news",
    "latest_release",
    "mark_of",
    "news_of",
    "picture_of",
    "programme_of_release",
    "publish",
    "release_of",
    "releases_of",
    "views_of",
]
