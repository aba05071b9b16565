"""What the page of an agreement shows of the table: who sits where, who watches, flags, originals, what was signed."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.language import Language
from planner.programme.measures import size_in_words
from planner.programme.names import Naming, naming
from planner.programme.shape import Agreement, Programme, Signatory
from planner.programme.tongues import tongues_in_words
from planner.values.text import NOTHING, Text
from planner.web.agenda.entries import Words
from planner.web.items.values import Fact, person_link


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat at the table, from the left: who sits there, as what, for which party."""

    key: str
    naming: Naming
    function: Words
    party: Words


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """What was signed: the digest of the upload, the name of the file, its size in words."""

    digest: str
    name: str
    size: str


def seats_of(agreement: Agreement, programme: Programme, language: Language) -> list[Seat]:
    """Return who sits at the table, from the left as the guests see it."""
    known = (one for one in agreement.signatories if one.person in programme.people)
    return [
        Seat(
            one.person,
            naming(programme.people[one.person], programme, language.code),
            Words(*language.wording(_function(one, programme))),
            Words(*language.wording(_party(one, programme))),
        )
        for one in known
    ]


def _function(one: Signatory, programme: Programme) -> Text:
    return one.function or programme.people[one.person].function


def _party(one: Signatory, programme: Programme) -> Text:
    party = programme.institutions.get(one.party)
    return party.name if party else NOTHING


def signatory_words(one: Signatory, programme: Programme, language: Language) -> str:
    """Return who signs as a programme names them, with what they sign as in brackets."""
    name = naming(programme.people[one.person], programme, language.code).in_line
    known_as = language.text(_function(one, programme) or _party(one, programme))
    return f"{name} ({known_as})" if known_as else name


def table_facts(agreement: Agreement, programme: Programme, language: Language) -> Iterator[Fact]:
    """Yield who watches, which flags stand there, how many originals in which languages there are."""
    people = [programme.people[key] for key in agreement.witnesses if key in programme.people]
    if people:
        links = tuple(person_link(one, programme, language) for one in people)
        yield Fact("eye", language.say("Witnesses"), links=links)
    originals = agreement.originals
    for icon, label, words in (
        ("flag", language.say("Flags"), language.comma.join(language.country(one) for one in agreement.flags)),
        ("copy", language.say("Originals"), str(originals) if originals else ""),
        ("languages", language.say("Languages"), tongues_in_words(agreement.languages, language)),
    ):
        if words:
            yield Fact(icon, label, (Words(words),))


def document_of(agreement: Agreement, language: Language) -> DocumentLink | None:
    """Return what was signed, if somebody has handed it in."""
    kept = agreement.document
    if kept is None:
        return None
    return DocumentLink(kept.digest, kept.name or language.say("Signed document"), size_in_words(kept.size, language))
