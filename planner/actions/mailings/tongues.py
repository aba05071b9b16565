"""In which language somebody is written to."""

from collections.abc import Sequence

from planner.actions.delegate_links import links_of
from planner.language import Language, language, spoken
from planner.model import Feed, Trip
from planner.programme.audience import Audience, Circle
from planner.programme.shape import Person


def links_by_person(trip: Trip) -> dict[str, Feed]:
    """Return the newest link of everybody who has one that works, by the key of the person."""
    audiences = ((Audience.parse(link.audience), link) for link in reversed(links_of(trip)))
    return {one.key: link for one, link in audiences if one.circle is Circle.PERSON}


def tongue_for(link: Feed | None, person: Person | None, tags: Sequence[str]) -> Language:
    """Return the language of somebody's link, else the first that is theirs, the trip's (``tags``) and ours."""
    code = link.language if link else language_of(person.languages if person else (), tags)
    return language(code).falling_back_to(tags)


def language_of(tongues: Sequence[str], tags: Sequence[str]) -> str:
    """Return the first language that somebody speaks in which the trip and we can be read, else the trip's first."""
    ours, theirs = spoken(tags), (tag.partition("-")[0] for tag in tongues)
    return next((tag for tag in theirs if tag in ours), ours[0])
