"""The engagements of somebody's own programme that ask for an answer, and what they have answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from planner.exports.differences.times import engagement_time
from planner.exports.reader import Reader
from planner.values.vocabulary import Reply
from planner.web.delegates.link import Opened


@dataclass(frozen=True, slots=True)
class Invited:
    """An engagement to which the reader is invited: its key, title, time, and their answer, ``None`` where none is."""

    key: str
    title: str
    when: str
    reply: Reply | None


def invited_to(
    link: Opened, ends: Mapping[str, datetime], replies: Mapping[str, Reply], now: datetime
) -> list[Invited]:
    """Return the invitations that are still to come, in the order of their ``ends``, with what was answered."""
    programme = link.programme
    assert programme is not None  # noqa: S101 -- nobody is invited to anything without
    reader = Reader(programme, link.language)
    coming = sorted((at, key) for key, at in ends.items() if at >= now)
    items = (programme.engagements[key] for _, key in coming)
    return [Invited(one.key, reader.item(one), engagement_time(one, reader), replies.get(one.key)) for one in items]
