"""The engagements of somebody's own programme that ask for an answer, and what they have answered."""

from dataclasses import dataclass

from planner import clock
from planner.actions.mailings import answers_by, invitable, sends_invitations
from planner.actions.mailings.inviting import moment_of
from planner.exports.differences.times import engagement_time
from planner.exports.reader import Reader
from planner.programme.audience import Audience, Circle
from planner.values.vocabulary import Reply
from planner.web.delegates.link import Opened


@dataclass(frozen=True, slots=True)
class Invited:
    """An engagement to which the reader is invited: its key, title, time, and their answer, ``None`` where none is."""

    key: str
    title: str
    when: str
    reply: Reply | None


def invited_to(link: Opened) -> list[Invited]:
    """Return the invitations of who holds a personal link that are still to come, in the order of their times."""
    audience, programme = Audience.parse(link.feed.audience), link.programme
    if programme is None or audience.circle is not Circle.PERSON or not sends_invitations(link.trip):
        return []
    reader, replies = Reader(programme, link.language), answers_by(link.trip, audience.key)
    ends = {key: moment_of(one, programme) for key, one in invitable(programme).items()}
    coming = sorted((at, key) for key, at in ends.items() if at is not None and at >= clock.now())
    items = (programme.engagements[key] for _, key in coming)
    return [Invited(one.key, reader.item(one), engagement_time(one, reader), replies.get(one.key)) for one in items]
