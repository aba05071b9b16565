"""What an item is called where one line must do: in a clash, in what was found, in what hangs on something."""

from planner.programme.shape import Engagement, Leg, Programme, Stay
from planner.values.text import ANY, NOTHING, Text


def title_of(item: Engagement | Leg | Stay, programme: Programme) -> Text:
    """Return what an item is called: its title, its number and ends, or its hotel's name."""
    if isinstance(item, Engagement):
        return item.title
    if isinstance(item, Stay):
        venue = programme.venue_of(item)
        return venue.name if venue else NOTHING
    return journey(item.number, item.departure.place, item.arrival.place)


def journey(number: str, start: Text, end: Text) -> Text:
    """Return what a leg is called in every language of its two ends: its number, and from where to where."""
    tags = dict.fromkeys(tag for place in (start, end) for tag in place) or {ANY: None}
    return Text({tag: _journey(number, start.choose(tag)[0], end.choose(tag)[0]) for tag in tags})


def _journey(number: str, start: str, end: str) -> str:
    return " ".join(part for part in (number, f"{start} – {end}" if start or end else "") if part)
