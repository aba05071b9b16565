"""Finding what holds all words of a question."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from planner.programme.search.folding import holds, with_umlauts, words_in
from planner.programme.search.things import Sort, Thing, Words, things_in
from planner.programme.shape import Programme
from planner.values.text import Text


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. ``because`` are the wordings beside its title that hold a word of the question, each once."""

    sort: Sort
    key: str
    title: Words
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, sort by sort, and the folded words that it was found by."""

    words: tuple[str, ...] = ()
    hits: dict[Sort, list[Hit]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many things were found in all."""
        return sum(map(len, self.hits.values()))


def search(programme: Programme, question: str) -> Found:
    """Return the things of a programme that hold every word of a question; of a question without words, none.

    Of each sort, those come first whose title alone holds all of them.
    """
    words = words_in(question)
    if not words:
        return Found()
    by_title: dict[Sort, list[Hit]] = {}
    by_others: dict[Sort, list[Hit]] = {}
    for thing in things_in(programme):
        title = text_of((thing.title,))
        missing = [word for word in words if not holds(title, word)]
        if not missing:
            by_title.setdefault(thing.sort, []).append(Hit(thing.sort, thing.key, thing.title, ()))
        elif _all_in(thing, missing):
            by_others.setdefault(thing.sort, []).append(_hit(thing, words))
    hits = {sort: [*by_title.get(sort, ()), *by_others.get(sort, ())] for sort in Sort}
    return Found(words, {sort: some for sort, some in hits.items() if some})


def _all_in(thing: Thing, words: Iterable[str]) -> bool:
    text = text_of(thing.others)
    return all(holds(text, word) for word in words)


def text_of(fields: tuple[Words, ...]) -> str:
    """Return fields as one folded text; a word never reaches from one wording into the next."""
    return with_umlauts("\n".join(_wordings(fields)))


def _wordings(fields: tuple[Words, ...]) -> Iterator[str]:
    for one in fields:
        if isinstance(one, Text):
            yield from one.values()
        elif one:
            yield one


def _hit(thing: Thing, words: tuple[str, ...]) -> Hit:
    because = dict.fromkeys(
        wording for wording in _wordings(thing.others) if any(holds(with_umlauts(wording), word) for word in words)
    )
    return Hit(thing.sort, thing.key, thing.title, tuple(because))
