"""What an entry is called and where it is: one line each."""

from planner.exports.ics.times import Span
from planner.exports.reader import Reader
from planner.programme.shape import Engagement, Leg, Stay
from planner.values.vocabulary import Status


def title(item: Engagement | Leg | Stay, span: Span, reader: Reader) -> str:
    """Return the title: whether it takes place at all, how exact its time is, and what it is."""
    say = reader.language.say
    words = reader.item(item)
    if span.words:
        words = say("%(time)s: %(title)s", time=span.words, title=words)
    if item.status is Status.CANCELLED:
        # Outlook shows a cancelled entry of a subscribed calendar as if it took place, so the title has to say it.
        return say("CANCELLED: %(title)s", title=words)
    if item.status is Status.TENTATIVE:
        return say("Tentative: %(title)s", title=words)
    if isinstance(item, Engagement) and item.when.tbc:
        return say("To be confirmed: %(title)s", title=words)
    return words


def place(item: Engagement | Leg | Stay, reader: Reader) -> str:
    """Return where it is, in both scripts; of a leg, where it begins."""
    if isinstance(item, Leg):
        return reader.end(item.departure)
    venue = reader.programme.venue_of(item)
    return " / ".join(filter(None, reader.place(venue))) if venue else ""
