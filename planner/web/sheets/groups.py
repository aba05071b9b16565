"""What the pages of groups show."""

from dataclasses import dataclass

from planner.errors import NotFound
from planner.language import Language
from planner.programme.audience import Audience, Circle, seen_by
from planner.programme.shape import Group, Programme
from planner.web.agenda.audiences import path_of
from planner.web.agenda.entries import Words
from planner.web.downloads import tongues_of
from planner.web.sheets.people import PersonCard, card_of
from planner.web.sheets.ranked import RankedSide, pages_of, ranked_sides
from planner.web.sheets.short import Night, ShortDay, nights_at, other_wordings, short_days


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCard:
    """A group in the list: its name, its mark, who leads it and how many are in it."""

    key: str
    name: Words
    short: str
    leader: PersonCard | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPage:
    """Everything of a group: its people by rank, and the programme as it sees it."""

    card: GroupCard
    others: list[Words]
    leader: str
    sides: list[RankedSide]
    days: list[ShortDay]
    nights: tuple[Night, ...]
    audience: str
    path: str
    tongues: list[tuple[str, str]]

    @property
    def kept(self) -> dict[str, int]:
        """What the address says of the lists of people, to show them so again."""
        return pages_of(self.sides)


def group_cards(programme: Programme, language: Language) -> list[GroupCard]:
    """Return the groups by rank."""
    counts = dict.fromkeys(programme.groups, 0)
    for person in programme.people.values():
        for key in person.groups:
            counts[key] = counts.get(key, 0) + 1
    return [_card(group, counts[key], programme, language) for key, group in programme.groups.items()]


def _card(group: Group, count: int, programme: Programme, language: Language) -> GroupCard:
    leader = programme.people.get(group.leader or "")
    return GroupCard(
        key=group.key,
        name=Words(*language.wording(group.name)),
        short=group.short,
        leader=card_of(leader, programme, language) if leader else None,
        count=count,
    )


def group_page(programme: Programme, key: str, language: Language) -> GroupPage:
    """Return everything of a group. :raises NotFound: when there is none of that key."""
    group = programme.groups.get(key)
    if group is None:
        raise NotFound
    audience = Audience(Circle.GROUP, key)
    seen = seen_by(programme, audience)
    sides = ranked_sides(programme, language, within=key)
    card = _card(group, sum(side.places for side in sides), programme, language)
    return GroupPage(
        card=card,
        others=other_wordings(group.name, card.name.words, language),
        leader=group.leader or "",
        sides=sides,
        days=short_days(seen, language),
        nights=tuple(nights_at(seen, lambda _stay: True, language)),
        audience=str(audience),
        path=path_of(str(audience)),
        tongues=tongues_of(programme),
    )
