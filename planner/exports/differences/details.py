"""Everything else that is said of an item: notes, dress, languages, vehicles, rooms."""

from collections.abc import Iterable, Iterator

from planner.exports.differences.wordings import texts_apart
from planner.exports.reader import Reader
from planner.programme.shape import Engagement, Leg, Poster, Stay
from planner.programme.tongues import tongues_in_words
from planner.programme.vehicle_words import with_driver
from planner.values.text import N_

Item = Engagement | Leg | Stay
_TEXTS = (
    ("dress_code", N_("Dress code")),
    ("interpretation", N_("Interpretation")),
    ("abstract", N_("Abstract")),
)


def apart(was: Item, item: Item, before: Reader, after: Reader) -> Iterator[tuple[str, str, str]]:
    """Tell what there was and what there is of each detail."""
    say = after.language.say
    yield say("Note"), *texts_apart(was.notes.public, item.notes.public, after)
    yield say("For the delegation"), *texts_apart(was.notes.delegation, item.notes.delegation, after)
    if isinstance(was, Engagement) and isinstance(item, Engagement):
        yield from _of_engagement(was, item, before, after)
    elif isinstance(was, Leg) and isinstance(item, Leg):
        yield say("Booking code"), was.booking, item.booking
        yield say("Vehicles"), _vehicles(was, before), _vehicles(item, after)
    elif isinstance(was, Stay) and isinstance(item, Stay):
        yield say("Booking code"), was.booking, item.booking
        yield say("Rooms"), _rooms(was, before), _rooms(item, after)


def _of_engagement(was: Engagement, item: Engagement, before: Reader, after: Reader) -> Iterator[tuple[str, str, str]]:
    say = after.language.say
    for name, label in _TEXTS:
        yield say(label), *texts_apart(getattr(was, name), getattr(item, name), after)
    yield say("Be there"), _early(was.lead_minutes, before), _early(item.lead_minutes, after)
    yield say("Part of"), _whole(was, before), _whole(item, after)
    yield say("Session"), _form(was, before), _form(item, after)
    yield say("Languages"), _tongues(was, after), _tongues(item, after)
    yield say("Posters"), *_apart(_posters(was.posters, before), _posters(item.posters, after))


def _early(minutes: int | None, reader: Reader) -> str:
    if minutes is None:
        return ""
    return reader.language.say_many("%(count)s minute before", "%(count)s minutes before", minutes)


def _whole(item: Engagement, reader: Reader) -> str:
    whole = reader.programme.engagements.get(item.inside or "")
    return reader.item(whole) if whole else ""


def _form(item: Engagement, reader: Reader) -> str:
    return reader.language.label(item.session_form) if item.session_form else ""


def _tongues(item: Engagement, reader: Reader) -> str:
    return tongues_in_words(item.languages, reader.language)


def _posters(posters: Iterable[Poster], reader: Reader) -> list[str]:
    return [" ".join(filter(None, (one.number, reader.language.text(one.title)))) for one in posters]


def _apart(was: list[str], is_now: list[str]) -> tuple[str, str]:
    """Leave out of two lists what is in both, unless only their order differs."""
    gone, new = [one for one in was if one not in is_now], [one for one in is_now if one not in was]
    both = (gone, new) if gone or new else (was, is_now)
    return "; ".join(both[0]), "; ".join(both[1])


def _vehicles(leg: Leg, reader: Reader) -> str:
    return "; ".join(_with_people(with_driver(one, reader.language), one.people, reader) for one in leg.vehicles)


def _rooms(stay: Stay, reader: Reader) -> str:
    labels = ((" ".join(filter(None, (reader.language.label(one.kind), one.number))), one) for one in stay.rooms)
    return "; ".join(_with_people(label, one.people, reader) for label, one in labels)


def _with_people(words: str, keys: Iterable[str], reader: Reader) -> str:
    known = filter(None, map(reader.programme.people.get, keys))
    names = reader.language.comma.join(reader.name(person) for person in known)
    return f"{words}: {names}" if words and names else words or names
