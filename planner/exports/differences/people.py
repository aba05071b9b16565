"""Who takes part in an item, as it is said: groups and people that are named, and their parts."""

from collections.abc import Iterable, Iterator

from planner.exports.reader import Reader
from planner.programme.part_words import part_label
from planner.programme.shape import Engagement, Leg, Stay
from planner.values.vocabulary import PartTaken

Item = Engagement | Leg | Stay


def apart(was: Item, item: Item, before: Reader, after: Reader) -> Iterator[tuple[str, str, str]]:
    """Tell for whom it is, who does not come along, and who takes which part; then and now."""
    say = after.language.say
    yield say("For"), company(was, before), company(item, after)
    yield say("Without"), _names(was.people_out, before), _names(item.people_out, after)
    if isinstance(was, Engagement) and isinstance(item, Engagement):
        for part in PartTaken:
            old, new = _taking(part, was, before), _taking(part, item, after)
            label = part_label(part, max(len(old), len(new)), after.language)
            yield label, "; ".join(old), "; ".join(new)
        yield say("Agreement"), _agreements(was, before), _agreements(item, after)
        yield say("Organised by"), _houses(was, before), _houses(item, after)


def company(item: Item, reader: Reader) -> str:
    """Return the groups that take part, and who is named beside them."""
    language = reader.language
    if item.groups is None:
        names = [language.say("All groups")]
    else:
        groups = filter(None, map(reader.programme.groups.get, item.groups))
        names = sorted(language.text(group.name) for group in groups)
    return language.comma.join(filter(None, (*names, _names(item.people_in, reader))))


def _names(keys: Iterable[str], reader: Reader) -> str:
    """Return people by rank, as far as this audience may know them."""
    wanted = frozenset(keys)
    known = (person for key, person in reader.programme.people.items() if key in wanted) if wanted else ()
    return reader.language.comma.join(reader.name(person) for person in known)


def _taking(part: PartTaken, item: Engagement, reader: Reader) -> list[str]:
    named = [taken.person for taken in item.parts if taken.part is part]
    if part is PartTaken.SIGNATORY:
        named.extend(key for key in _signing(item, reader) if key not in named)
    taking = [key for key in named if reader.person(key)]
    if part is not PartTaken.RESPONSIBLE:
        return [reader.person(key) for key in taking]
    # They are called, so their number is part of what is said of them.
    return [" ".join(filter(None, (reader.person(key), reader.programme.people[key].phone))) for key in taking]


def _signing(item: Engagement, reader: Reader) -> Iterator[str]:
    """Yield who signs what is signed there, whether the engagement names them or not; nobody twice."""
    known = (reader.programme.agreements.get(key) for key in sorted(item.signs))
    yield from dict.fromkeys(signatory.person for one in known if one for signatory in one.signatories)


def _agreements(item: Engagement, reader: Reader) -> str:
    known = (reader.programme.agreements.get(key) for key in sorted(item.signs))
    return reader.language.comma.join(reader.language.text(one.title) for one in known if one)


def _houses(item: Engagement, reader: Reader) -> str:
    return reader.language.comma.join(filter(None, map(reader.institution, item.organisers)))
