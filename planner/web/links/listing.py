"""Links in the reader's words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import current_app
from markupsafe import Markup

from planner.actions.delegate_links import secret_of, tongue_of
from planner.exports.qr import qr_svg
from planner.language import LANGUAGES, Language
from planner.language import language as language_named
from planner.model import Feed
from planner.programme.audience import Audience, audiences_of
from planner.programme.shape import Programme
from planner.values.searching import is_found
from planner.values.wall import wall_at
from planner.web.agenda.audiences import choice_of
from planner.web.subscribing import page_address


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine:
    """A link in the list: for whom (and their circle), what it is called, its language, since when, last fetched.

    ``address`` is that of its page, "" for who may not have it and where the installation's key is another by now.
    ``is_gone`` tells that the trip has no such audience any more; ``maker`` and ``revoker`` are organizers, "" where
    nobody knows them any more, and ``revoked`` is when that was, "" while it works.
    """

    number: int
    whom: str
    circle: str
    name: str
    tongue: str
    made: str
    fetched: str
    by: str
    address: str
    is_gone: bool
    maker: str = ""
    revoked: str = ""
    revoker: str = ""

    @property
    def code(self) -> Markup:
        """The QR code of its page."""
        return Markup(qr_svg(self.address))  # noqa: S704 -- a drawing of ours, its address is in its lines only


def keys() -> list[str]:
    """Return this installation's keys, the newest first."""
    return [current_app.config["SECRET_KEY"], *(current_app.config.get("SECRET_KEY_FALLBACKS") or ())]


def lines_of(links: Iterable[Feed], programme: Programme, language: Language) -> list[LinkLine]:
    """Return links without their addresses, in order: everyone, the groups, people and hosts by rank."""
    return [line_of(link, programme, language, with_address=False) for link in _ranked(links, programme)]


def slips_of(links: Iterable[Feed], programme: Programme) -> Iterator[tuple[LinkLine, Language]]:
    """Yield the links that can be handed out, in the same order, each with the language in which it speaks."""
    for link in _ranked(links, programme):
        said = language_named(tongue_of(link, programme.trip.languages)).falling_back_to(programme.trip.languages)
        line = line_of(link, programme, said, with_address=True)
        if line.address and not line.is_gone:
            yield line, said


def line_of(link: Feed, programme: Programme, language: Language, *, with_address: bool) -> LinkLine:
    """Return one link."""
    audience = Audience.parse(link.audience)
    choice = choice_of(audience, programme, language)
    secret = secret_of(link, keys()) if with_address else None
    home = programme.trip.home_zone
    return LinkLine(
        number=link.id,
        whom=choice.name,
        circle=choice.under,
        name=link.name,
        tongue=LANGUAGES.get(link.language, link.language),
        made=language.date(wall_at(link.made_at, home).day),
        fetched=_moment(link.fetched_at, home, language) if link.fetched_at else "",
        by=language.say(link.fetched_by),
        address=page_address(secret) if secret else "",
        is_gone=bool(audience.key) and not audience.name(programme),
        maker=link.organizer.name if link.organizer else "",
        revoked=_moment(link.revoked_at, home, language) if link.revoked_at else "",
        revoker=link.revoked_by,
    )


def fitting(lines: Iterable[LinkLine], wanted: str) -> list[LinkLine]:
    """Return the lines in whose names all of these words stand."""
    return [one for one in lines if is_found(wanted, f"{one.whom} {one.circle} {one.name}")]


def without_link(links: Sequence[Feed], audiences: Iterable[Audience]) -> list[Audience]:
    """Return the audiences for which no link works."""
    have = {link.audience for link in links}
    return [one for one in audiences if str(one) not in have]


def _ranked(links: Iterable[Feed], programme: Programme) -> list[Feed]:
    ranks = {str(audience): nth for nth, audience in enumerate(audiences_of(programme))}
    return sorted(links, key=lambda link: (ranks.get(link.audience, len(ranks)), link.id))


def _moment(moment: datetime, zone: str, language: Language) -> str:
    wall = wall_at(moment, zone)
    return f"{language.date(wall.day)}, {wall.clock} ({language.zone(zone, moment)})"
