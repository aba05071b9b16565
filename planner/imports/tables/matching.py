"""Whom a row means: by e-mail, then by name in any order and either script."""

from collections import defaultdict
from collections.abc import Iterable

from planner.programme.shape import Institution, Person, Programme
from planner.values.searching import folded


class Ambiguous(Exception):
    """Several people could be meant."""


class People:
    """Everybody of a trip by all that names them."""

    def __init__(self, programme: Programme) -> None:
        """Take those of both sides."""
        self._by: dict[str, list[Person]] = defaultdict(list)
        for person in programme.people.values():
            for name in names_of(person):
                self._by[name].append(person)

    def meant_by(self, draft: Person) -> Person | None:
        """Return whom a draft means; nothing for somebody new. :raises Ambiguous: where several could be."""
        for name in names_of(draft):
            found = self._by.get(name, ())
            if len(found) > 1:
                raise Ambiguous
            if found and not _are_two(found[0], draft):
                return found[0]
        return None

    def named(self, words: str) -> Person | None:
        """Return who is called so, or has this key or e-mail; nothing where nobody is, or several are."""
        found = self._by.get(f"@{words.strip().casefold()}") or self._by.get(_unordered(words), [])
        return found[0] if len(found) == 1 else None


def names_of(person: Person) -> Iterable[str]:
    """Go through what somebody may be known by, the surest first."""
    if person.email:
        yield f"@{person.email.casefold()}"
    if person.given:
        yield _unordered(f"{person.given} {person.family}")
    if person.native:
        yield "".join(person.native.split())
    if not person.given and not person.native:
        yield _unordered(person.family)


def _are_two(known: Person, draft: Person) -> bool:
    """Tell whether two of the same name have each an e-mail address of their own."""
    return bool(known.email and draft.email) and known.email.casefold() != draft.email.casefold()


def _unordered(words: str) -> str:
    return " ".join(sorted(folded(words).split()))


class Houses:
    """The institutions of a trip by their names in every language."""

    def __init__(self, institutions: Iterable[Institution]) -> None:
        """Take them all."""
        self._by = {folded(words): one.key for one in institutions for words in (*one.name.values(), one.key)}

    def key_of(self, words: str) -> str | None:
        """Return the key of the institution of this name."""
        return self._by.get(folded(words))
