"""What hangs in a poster session, as its page shows it."""

from dataclasses import dataclass

from planner.language import Language
from planner.programme.shape import Engagement, Programme
from planner.web.agenda.entries import Words
from planner.web.items.values import Link, person_link


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterLine:
    """One poster; the presenter is nobody where none of the trip's people stands beside it."""

    number: str
    title: Words
    authors: str
    presenter: Link | None
    abstract: Words | None


def posters_of(item: Engagement, programme: Programme, language: Language) -> list[PosterLine]:
    """Return the posters of a session in their order."""
    found = []
    for poster in item.posters:
        presenter = programme.people.get(poster.presenter or "")
        line = PosterLine(
            number=poster.number,
            title=Words(*language.wording(poster.title)),
            authors=poster.authors,
            presenter=person_link(presenter, programme, language) if presenter else None,
            abstract=Words(*language.wording(poster.abstract)) if poster.abstract else None,
        )
        found.append(line)
    return found
