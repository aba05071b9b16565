"""Who is to be sent what, and who is not and why."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from planner import clock
from planner.actions.mailings.inviting import invitable
from planner.actions.mailings.told import last_invited, last_told, sent_links
from planner.actions.mailings.tongues import links_by_person, tongue_for
from planner.actions.releases import latest_release, release_of, views_of
from planner.errors import NotFound
from planner.language import language
from planner.model import Release, Trip
from planner.programme.audience import Audience, Circle
from planner.programme.build import programme_of
from planner.programme.differences import Counting
from planner.programme.shape import Person, Programme
from planner.values.text import N_
from planner.values.vocabulary import MailingSort, Side

NO_ADDRESS = N_("No e-mail address is known.")
BAD_ADDRESS = N_("“%(address)s” is no address to which e-mail can be sent.")
NOT_RELEASED = N_("They are in no release yet. Publish first.")
NEVER_WRITTEN = N_("They have not been sent their link yet.")
TOLD = N_("They have been told of this release already.")
UNCHANGED = N_("Nothing has changed for them since release %(number)s.")
NOTHING_NEW = N_("There is no invitation to send or to withdraw.")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who may be sent a letter: the person's key, the address.

    ``since`` is the release of which they were told last; ``items`` are the engagements of their invitations, one
    letter each, of which ``withdrawn`` are taken back. ``is_proposed`` tells that they are due; others may be chosen.
    """

    person: str
    address: str
    since: int | None = None
    items: tuple[str, ...] = ()
    withdrawn: frozenset[str] = frozenset()
    is_proposed: bool = True


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who is sent nothing, and why: a message with what fills its places."""

    person: str
    reason: str
    values: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """Who would be sent something now; ``people`` has the record of everybody who is named."""

    release: Release | None
    people: Mapping[str, Person]
    recipients: tuple[Recipient, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def due_of(trip: Trip, sort: MailingSort) -> Due:
    """Return who is to be sent what with the newest release; addresses are those that are known now."""
    release, draft = latest_release(trip), programme_of(trip)
    looking = _Looking(trip, release, draft.people)
    found = [looking.at(person, sort) for person in looking.everybody(sort)]
    recipients = tuple(one for one in found if isinstance(one, Recipient))
    return Due(release, looking.people, recipients, tuple(one for one in found if isinstance(one, LeftOut)))


def usable(email: str) -> str | None:
    """Return an e-mail address as mail servers take it, names of hosts in ASCII; ``None`` for what is none."""
    name, _at, host = email.strip().rpartition("@")
    try:
        address = f"{name}@{host.encode('idna').decode()}"
    except UnicodeError:
        return None
    is_address = address.isascii() and re.fullmatch(r"[!#-'*+\-/-9=?A-Z^-~.]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", address)
    return address if is_address else None


class _Looking:
    """Looks at everybody of a trip in turn; what several of them need is found once."""

    def __init__(self, trip: Trip, release: Release | None, people: Mapping[str, Person]) -> None:
        self.trip, self.release, self.people = trip, release, dict(people)
        self.views = lru_cache(maxsize=None)(lambda number: views_of(release_of(trip, number)))
        self.programme = lru_cache(maxsize=2 * len(people) + 20)(self._programme)
        self.news = lru_cache(maxsize=None)(self._news)
        self.counting = lru_cache(maxsize=None)(self._counting)
        self.told = last_told(trip)
        self.now = clock.now()
        self.invitable = lru_cache(maxsize=None)(self._invitable)
        self.invited: dict[str, dict[str, int]] = {}
        self.have_links, self.links = sent_links(trip), links_by_person(trip)

    def everybody(self, sort: MailingSort) -> list[Person]:
        """Return the delegation by rank, then the hosts who can be written to, then who has left but was invited."""
        if sort is MailingSort.INVITATIONS:
            for (person, item), number in last_invited(self.trip).items():
                self.invited.setdefault(person, {})[item] = number
                gone = None if person in self.people else self.views(number).programme.people.get(person)
                if gone is not None:
                    self.people[person] = gone
        own = [one for one in self.people.values() if one.side is Side.HOME]
        return own + [one for one in self.people.values() if one.side is not Side.HOME and one.email]

    def at(self, person: Person, sort: MailingSort) -> Recipient | LeftOut:
        """Say whether somebody is due."""
        if not person.email:
            return LeftOut(person.key, NO_ADDRESS)
        address = usable(person.email)
        if address is None:
            return LeftOut(person.key, BAD_ADDRESS, (("address", person.email),))
        by_sort: Mapping[MailingSort, Callable[[Person, str], Recipient | LeftOut]] = {
            MailingSort.LINKS: self._link,
            MailingSort.CHANGES: self._changes,
            MailingSort.INVITATIONS: self._invitations,
        }
        return by_sort[sort](person, address)

    def _link(self, person: Person, address: str) -> Recipient | LeftOut:
        if self.release and self.programme(self.release.number, person.key) is None:
            return LeftOut(person.key, NOT_RELEASED)
        is_new = person.key not in self.have_links and person.side is Side.HOME
        return Recipient(person.key, address, self.told.get(person.key), is_proposed=is_new)

    def _changes(self, person: Person, address: str) -> Recipient | LeftOut:
        since = self.told.get(person.key)
        now = self.programme(self.release.number, person.key) if self.release else None
        if self.release is None or now is None:
            return LeftOut(person.key, NOT_RELEASED)
        if since is None:
            # A link that was sent before anything was published showed nothing; then everything is news.
            if person.key not in self.have_links:
                return LeftOut(person.key, NEVER_WRITTEN)
            return Recipient(person.key, address)
        if since >= self.release.number:
            return LeftOut(person.key, TOLD)
        before = self.programme(since, person.key)
        if before is not None and not any(self._differences(person.key, since, before, now)):
            return LeftOut(person.key, UNCHANGED, (("number", since),))
        return Recipient(person.key, address, since)

    def _invitations(self, person: Person, address: str) -> Recipient | LeftOut:
        if self.release is None:
            return LeftOut(person.key, NOT_RELEASED)
        now = self.programme(self.release.number, person.key)
        asked = tuple(self._asked(person.key, now)) if now else ()
        withdrawn = tuple(self._withdrawn(person.key, now))
        if not asked and not withdrawn:
            return LeftOut(person.key, NOTHING_NEW)
        is_new = person.side is Side.HOME
        items = (*asked, *withdrawn)
        return Recipient(person.key, address, None, items, frozenset(withdrawn), is_proposed=is_new)

    def _asked(self, person: str, now: Programme) -> Iterator[str]:
        """Yield the engagements that are still to come and were not sent yet as they are now."""
        held = self.invited.get(person, {})
        for key, moment in invitable(now).items():
            if moment >= self.now and (key not in held or key in self.news(person, held[key])):
                yield key

    def _withdrawn(self, person: str, now: Programme | None) -> Iterator[str]:
        """Yield the engagements to which they hold an invitation, and to which they are not invited any more."""
        held = self.invited.get(person, {})
        standing = invitable(now) if now and held else {}
        for key, since in held.items():
            moment = self.invitable(since, person).get(key) if key not in standing else None
            if moment is not None and moment >= self.now:
                yield key

    def _invitable(self, number: int, person: str) -> Mapping[str, datetime]:
        programme = self.programme(number, person)
        return invitable(programme) if programme else {}

    def _news(self, person: str, since: int) -> frozenset[str]:
        """Return the keys of what is otherwise for somebody since that release, or was not among it."""
        before = self.programme(since, person)
        now = self.programme(self.release.number, person) if self.release else None
        if before is None or now is None:
            return frozenset(now.engagements) if now else frozenset()
        new = frozenset(invitable(now)) - frozenset(self.invitable(since, person))
        return new | frozenset(self._differences(person, since, before, now))

    def _differences(self, person: str, since: int, before: Programme, now: Programme) -> Iterator[str]:
        """Yield the keys of what is otherwise to who reads it in the language of their letters."""
        tongue = tongue_for(self.links.get(person), self.people.get(person), self.trip.languages)
        return self.counting(since, tongue.code).between(Audience(Circle.PERSON, person), before, now)

    def _counting(self, since: int, code: str) -> Counting:
        """Return what compares that release with the newest for everybody who reads this language."""
        assert self.release is not None  # noqa: S101 -- there is one of which somebody was told
        words = language(code).falling_back_to(self.trip.languages).text
        return Counting(self.views(since), self.views(self.release.number), words)

    def _programme(self, number: int, person: str) -> Programme | None:
        try:
            return self.views(number).of(Audience(Circle.PERSON, person))
        except NotFound:
            return None
