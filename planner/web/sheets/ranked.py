"""People by rank, a page of each side at a time: what the list of all and the page of a group show."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from planner.language import Language
from planner.programme.shape import Person, Programme
from planner.values.vocabulary import Side
from planner.web.paging import Page, asked_page, page_of
from planner.web.sheets.people import PersonCard, card_of

MOST = 100
"""People of a side on a page."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody in a list by rank, and at which place."""

    place: int
    card: PersonCard


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedSide:
    """One side by rank: how many places there are, how many of them are asked for, and a page of these."""

    side: Side
    name: str
    places: int
    count: int
    page: Page[Standing]


def ranked_sides(
    programme: Programme, language: Language, *, within: str = "", fits: Container[str] | None = None
) -> list[RankedSide]:
    """Return both sides by rank, or those who are ``within`` a group; ``fits`` are the keys of whom to show.

    Places are counted on the side or in the group, whoever is shown. ``?home=2`` asks for the delegation's second page.
    """
    sides = {side: programme.side(side) for side in (Side.HOME, Side.HOST)}
    return [
        _ranked(side, [one for one in people if not within or within in one.groups], programme, language, fits)
        for side, people in sides.items()
    ]


def pages_of(sides: Sequence[RankedSide]) -> dict[str, int]:
    """Return what an address must say to show both sides as they are shown; the first page goes without saying."""
    return {side.side.value: side.page.number for side in sides if side.page.number > 1}


def page_at(place: int) -> int:
    """Return on which page of its side a place stands."""
    return (place - 1) // MOST + 1


def _ranked(
    side: Side, people: Sequence[Person], programme: Programme, language: Language, fits: Container[str] | None
) -> RankedSide:
    shown = [(place, one) for place, one in enumerate(people, start=1) if fits is None or one.key in fits]
    page = page_of(shown, asked_page(side), most=MOST)
    rows = tuple(Standing(place, card_of(one, programme, language)) for place, one in page.rows)
    return RankedSide(
        side=side,
        name=language.label(side),
        places=len(people),
        count=len(shown),
        page=Page(page.number, page.pages, rows),
    )
