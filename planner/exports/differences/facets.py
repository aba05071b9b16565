"""What of an item is otherwise: labels, with what was said before and what is said now."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from planner.exports.differences import details, people
from planner.exports.differences.times import end_time, engagement_time
from planner.exports.differences.wordings import texts_apart
from planner.exports.reader import Reader
from planner.programme.differences import Difference, Sort
from planner.programme.shape import Engagement, Leg, Programme, Stay, Venue
from planner.values.text import N_, NOTHING, Text, is_latin

Item = Engagement | Leg | Stay
Said = Iterator[tuple[str, str, str]]
OTHERWISE = N_("written otherwise")
"""What is said where what differs cannot be read in words, such as a name's form of address."""


@dataclass(frozen=True, slots=True)
class Facet:
    """What was said of one thing about an item, and what is said now; "" where nothing was, or is."""

    label: str
    before: str
    after: str


class Facets:
    """What of items is otherwise between the programmes of two readers."""

    def __init__(self, before: Reader, after: Reader) -> None:
        """Take who knew it as it was, and who knows it as it is; both speak one language."""
        self._before, self._after = before, after

    def of(self, one: Difference) -> tuple[Facet, ...]:
        """Return the facets of a difference; of what was added where it is and who takes part, nothing before."""
        assert one.after is not None  # noqa: S101 -- what was withdrawn has none
        if one.before is None or one.sorts == (Sort.ADDED,):
            return tuple(Facet(label, "", words) for label, words in _for_a_newcomer(one.after, self._after) if words)
        return tuple(facet for sort in one.sorts for facet in self._of_sort(sort, one.before, one.after))

    def _of_sort(self, sort: Sort, was: Item, item: Item) -> Iterator[Facet]:
        found = [Facet(*said) for said in _SAID[sort](was, item, self._before, self._after) if said[1] != said[2]]
        say = self._after.language.say
        yield from found or [Facet(say(_LABELS[sort]), "", say(OTHERWISE))]


def _for_a_newcomer(item: Item, reader: Reader) -> Iterator[tuple[str, str]]:
    venue = None if isinstance(item, Leg) else reader.programme.venue_of(item)
    yield reader.language.say("Place"), reader.place(venue)[0] if venue else ""
    yield reader.language.say("For"), people.company(item, reader)


def _status(was: Item, item: Item, before: Reader, after: Reader) -> Said:
    yield after.language.say("Status"), _standing(was, before), _standing(item, after)


def _standing(item: Item, reader: Reader) -> str:
    words = reader.language.label(item.status)
    tbc = isinstance(item, Engagement) and item.when.tbc
    return f"{words} ({reader.language.say('time to be confirmed')})" if tbc else words


def _moved(was: Item, item: Item, before: Reader, after: Reader) -> Said:
    say = after.language.say
    if isinstance(was, Engagement) and isinstance(item, Engagement):
        old, new = engagement_time(was, before), engagement_time(item, after)
        if old == new:
            old, new = (engagement_time(was, before, with_zone=True), engagement_time(item, after, with_zone=True))
        yield say("Time"), old, new
    elif isinstance(was, Leg) and isinstance(item, Leg):
        for label, old_end, new_end in (
            (after.language.departure(item.mode), was.departure, item.departure),
            (say("Arrival"), was.arrival, item.arrival),
        ):
            old, new = end_time(old_end, before), end_time(new_end, after)
            if old == new and (old_end.day, old_end.zone) != (new_end.day, new_end.zone):
                old, new = end_time(old_end, before, with_zone=True), end_time(new_end, after, with_zone=True)
            yield label, old, new
    elif isinstance(was, Stay) and isinstance(item, Stay):
        yield say("Check-in"), after.day(was.check_in), after.day(item.check_in)
        yield say("Check-out"), after.day(was.check_out), after.day(item.check_out)


def _renamed(was: Item, item: Item, before: Reader, after: Reader) -> Said:
    say, label = after.language.say, after.language.label
    if isinstance(was, Engagement) and isinstance(item, Engagement):
        yield say("Title"), *texts_apart(was.title, item.title, after)
        yield say("Kind"), label(was.kind), label(item.kind)
    elif isinstance(was, Leg) and isinstance(item, Leg):
        yield say("Kind"), label(was.mode), label(item.mode)
        yield say("Carrier"), was.carrier, item.carrier
        yield say("Number"), was.number, item.number
    else:
        yield say("Hotel"), before.item(was), after.item(item)


def _place(was: Item, item: Item, before: Reader, after: Reader) -> Said:
    say = after.language.say
    if isinstance(was, Leg) and isinstance(item, Leg):
        yield say("From"), before.end(was.departure), after.end(item.departure)
        yield say("To"), before.end(was.arrival), after.end(item.arrival)
    elif not isinstance(was, Leg) and not isinstance(item, Leg):
        yield from _venue(before.programme.venue_of(was), after.programme.venue_of(item), before, after)
        old, new = (_other_place(was, before.programme), _other_place(item, after.programme))
        yield say("Alternative place"), _whole(old, before), _whole(new, after)


def _venue(was: Venue | None, venue: Venue | None, before: Reader, after: Reader) -> Said:
    say = after.language.say
    old, new = before.place(was) if was else ("", ""), after.place(venue) if venue else ("", "")
    yield say("Place"), old[0], new[0]
    shown = new[1] or old[1]
    yield say("In Latin script") if is_latin(shown) else say("For the driver"), old[1], new[1]
    yield say("Way in"), *texts_apart(was.note if was else NOTHING, venue.note if venue else NOTHING, after)
    if was and venue and old == new:
        for label, one in (("Name", "name"), ("Town", "place"), ("Address", "address"), ("Room", "room")):
            texts: tuple[Text, Text] = getattr(was, one), getattr(venue, one)
            yield say(label), *texts_apart(*texts, after)
        yield say("Point on the map"), _point(was), _point(venue)


def _other_place(item: Engagement | Stay, programme: Programme) -> Venue | None:
    return programme.venues.get(item.alternative_venue or "") if isinstance(item, Engagement) else None


def _whole(venue: Venue | None, reader: Reader) -> str:
    return " / ".join(filter(None, reader.place(venue))) if venue else ""


def _point(venue: Venue) -> str:
    return ", ".join(map(str, venue.point)) if venue.point else ""


_SAID: Mapping[Sort, Callable[[Item, Item, Reader, Reader], Said]] = {
    Sort.STATUS: _status,
    Sort.MOVED: _moved,
    Sort.RENAMED: _renamed,
    Sort.PLACE: _place,
    Sort.PEOPLE: people.apart,
    Sort.DETAILS: details.apart,
}
_LABELS = {
    Sort.STATUS: N_("Status"),
    Sort.MOVED: N_("Time"),
    Sort.RENAMED: N_("Title"),
    Sort.PLACE: N_("Place"),
    Sort.PEOPLE: N_("People"),
    Sort.DETAILS: N_("Details"),
}
