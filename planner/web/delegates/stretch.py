"""From when until when the page says the same: what is on, what comes next, which day is today, what is yet to come.

Nothing of it is worked out anew here. At each edge, where something begins or ends, a day does or an invitation is
past, the page's own answers are asked for, and an edge at which they stay the same is none.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from planner.values.wall import MINUTES_A_DAY, rough_instant
from planner.web.delegates.cards import Card

SECOND = timedelta(seconds=1)
EVER = int(datetime(9999, 12, 31, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time in seconds since 1970; the last is no longer part of it."""

    since: int
    until: int

    def holds(self, now: datetime) -> bool:
        """Tell whether a moment lies in it."""
        return self.since <= now.timestamp() < self.until


def stretch_around(now: datetime, edges: Iterable[datetime], shown: Callable[[datetime], Hashable]) -> Stretch:
    """Return how long it was and will be ``shown`` what is shown now; ``edges`` are where that may become otherwise."""
    is_now, every = shown(now), sorted(set(edges))
    before = (edge for edge in reversed(every) if edge <= now and shown(edge - SECOND) != is_now)
    after = (edge for edge in every if edge > now and shown(edge) != is_now)
    since, until = next(before, None), next(after, None)
    return Stretch(max(0, int(since.timestamp())) if since else 0, int(until.timestamp()) if until else EVER)


def edges_of(timed: Iterable[Card], days: Iterable[tuple[date, str]], ends: Collection[datetime]) -> Iterator[datetime]:
    """Yield where what is shown may become otherwise: ``days`` with their zones, ``ends`` of invitations."""
    for card in timed:
        yield from _moments(card)
    for day, zone in days:
        yield from (rough_instant(day, minute, zone) for minute in (0, MINUTES_A_DAY))
    yield from (end + SECOND for end in ends)


def places_of(cards: Sequence[Card]) -> tuple[str, ...]:
    """Return where cards stand on the page."""
    return tuple(card.entry.place for card in cards)


def _moments(card: Card) -> Iterator[datetime]:
    if card.span:
        yield from (one for one in (card.span.starts, card.span.ends) if isinstance(one, datetime))
