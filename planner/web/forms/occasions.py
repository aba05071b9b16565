"""What agreements, results and action items may name: the occasion, the aim, the party, who signs for one."""

from collections.abc import Iterator

from planner.programme.shape import Engagement
from planner.values.vocabulary import Kind
from planner.web.forms import offers
from planner.web.forms.base import Desk
from planner.web.forms.choices import Option

NEW_PARTY = "new"
"""Stands for the institution that is entered on the spot; no thing of a trip may have this key."""


def engagements(desk: Desk) -> Iterator[Option]:
    """Offer the engagements in the order in which they happen, each under its day."""
    for one in desk.programme.engagements.values():
        yield _occasion(desk, one)


def signings(desk: Desk) -> Iterator[Option]:
    """Offer the same, but signings first: an agreement may be signed at a reception, too."""
    every = desk.programme.engagements.values()
    yield from (_occasion(desk, one, under=desk.language.label(one.kind)) for one in every if one.kind is Kind.SIGNING)
    yield from (_occasion(desk, one) for one in every if one.kind is not Kind.SIGNING)


def _occasion(desk: Desk, one: Engagement, *, under: str = "") -> Option:
    day = desk.language.day_heading(one.when.day) if one.when.day else ""
    clock = desk.language.clock(one.when.start) if one.when.start is not None else ""
    words = (day if under else "", clock, offers.item_name(desk, one))
    return Option(one.key, " ".join(word for word in words if word), under=under or day)


def aims(desk: Desk) -> Iterator[Option]:
    """Offer the aims of the trip."""
    for key, aim in desk.programme.aims.items():
        yield Option(key, desk.language.text(aim.text))


def signing_parties(desk: Desk) -> Iterator[Option]:
    """Offer the institution that is entered on the spot, then those that are known."""
    yield Option(NEW_PARTY, desk.language.say("the new party"))
    yield from offers.institutions(desk)


def people_by_institution(desk: Desk) -> Iterator[Option]:
    """Offer everybody by rank, those of one institution together, people without one at the end."""
    programme = desk.programme
    by_house: dict[str, list[Option]] = {key: [] for key in programme.institutions}
    others: list[Option] = []
    for person in programme.people.values():
        house = programme.institutions.get(person.institution or "")
        heading = desk.language.text(house.name) if house else desk.language.label(person.side)
        option = Option(person.key, offers.full_name(desk, person), under=heading)
        (by_house[house.key] if house else others).append(option)
    for options in (*by_house.values(), others):
        yield from options
