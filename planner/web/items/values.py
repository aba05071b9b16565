"""What the page of an item shows."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from planner.exports.markdown import markdown_html
from planner.language import Language
from planner.programme.names import naming
from planner.programme.shape import Item, Person, Programme
from planner.values.text import isolated
from planner.web.agenda.entries import Mark, Words
from planner.web.agenda.making import Making
from planner.web.clashes.standing import open_now


@dataclass(frozen=True, slots=True)
class Link:
    """Something with a page of its own: the sort of page, its key, its name, what stands small behind it.

    ``tag`` is the language of the name, "" where that is the reader's.
    """

    sort: str
    key: str
    name: str
    aside: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is to be said under it, line by line, after what it leads to."""

    icon: str
    label: str
    lines: tuple[Words, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note, whom it is for, and its language where that is not the reader's."""

    reader: str
    html: Markup
    tag: str


@dataclass(frozen=True, slots=True)
class Advice:
    """A clash: what is wrong, how to mend it; the ``key`` by which it can be acknowledged, "" where it cannot."""

    sentence: str
    advice: str
    key: str = ""


@dataclass(slots=True, kw_only=True)
class ItemPage:
    """What the page of an item shows; ``day`` and ``time`` stand large over everything else."""

    key: str
    kind: str
    icon: str
    title: Words
    other: Words | None
    facts: list[Fact]
    marks: list[Mark]
    people: list[Link] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    clashes: list[Advice] = field(default_factory=list)


def people_of(item: Item, programme: Programme, language: Language) -> list[Link]:
    """Return who takes part, by rank."""
    attending = (person for key, person in programme.people.items() if key in item.attendees)
    return [person_link(person, programme, language) for person in attending]


def person_link(person: Person, programme: Programme, language: Language) -> Link:
    """Return what leads to a person, in both scripts."""
    named = naming(person, programme, language.code)
    return Link("people", person.key, isolated(named.first), isolated(named.second))


def notes_of(item: Item, language: Language) -> list[Note]:
    """Return the notes, the widest readership first."""
    by_reader = (
        (language.say("For everybody"), item.notes.public),
        (language.say("For the delegation"), item.notes.delegation),
        (language.say("For the staff only"), item.notes.staff),
    )
    wordings = ((reader, *language.wording(text)) for reader, text in by_reader if text)
    return [Note(reader, markdown_html(words), tag) for reader, words, tag in wordings]


def clashes_at(item: Item, programme: Programme, language: Language) -> list[Advice]:
    """Return what clashes with this item and nobody has acknowledged."""
    at_it = (clash for clash in open_now(programme) if item.key in clash.items)
    return [Advice(clash.sentence(language), clash.advice(language), clash.key) for clash in at_it]


def shared_facts(item: Item, programme: Programme, language: Language) -> Iterator[Fact]:
    """Yield what is said of all items alike: groups, who comes in or stays out, who may see it."""
    badges = Making(programme, language).badges(item)
    if badges and item.groups != ():
        named = tuple(Link("groups", badge.key, badge.name) for badge in badges if badge.key)
        yield Fact("users", language.say("Groups"), tuple(Words(one.name) for one in badges if not one.key), named)
    for label, keys in (
        (language.say("Also takes part"), item.people_in),
        (language.say("Does not take part"), item.people_out),
    ):
        people = [programme.people[key] for key in keys if key in programme.people]
        if people:
            yield Fact("user", label, links=tuple(person_link(one, programme, language) for one in people))
    yield Fact("eye", language.say("Who may see it"), (Words(language.label(item.visibility)),))
