"""Letters of a mailing: to each person in their language, of their own programme as it was released.

Preview and job write them here alike, so what was looked at is what goes out. A letter is made anew whenever it is
needed and never kept: it bears the secret of a link.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from email.message import EmailMessage
from functools import cached_property, lru_cache

from planner import clock
from planner.actions.mailings import is_invitable
from planner.actions.mailings.told import last_invited, last_told
from planner.actions.mailings.tongues import links_by_person, tongue_for
from planner.actions.releases import release_of, views_of
from planner.config import Mail
from planner.errors import NotFound
from planner.exports import mail
from planner.exports.mail.letter import name_of
from planner.exports.reader import Reader
from planner.language import Language
from planner.model import Letter, Mailing, Organizer, Release, Trip
from planner.programme.audience import Audience, Circle, seen_by
from planner.programme.build import programme_of
from planner.programme.shape import Programme
from planner.publishing.editions import edition_of
from planner.values.addresses import page_path
from planner.values.vocabulary import MailingSort

UNSAID = "…"
"""What stands in a preview for the secret of a link."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """From whom e-mail comes, where its links lead, and the keys with which their secrets are drawn."""

    mail: Mail
    base: str
    keys: Sequence[str]


@dataclass(frozen=True)
class Dispatch:
    """What is to be sent: a mailing, or what would become of one."""

    trip: Trip
    sort: MailingSort
    release: Release | None
    head: Letterhead
    words: str = ""
    by: Organizer | None = None
    mailing: Mailing | None = field(default=None, compare=False)

    @classmethod
    def of(cls, mailing: Mailing, head: Letterhead) -> "Dispatch":
        """Return a mailing, to be sent."""
        said = (mailing.trip, mailing.sort, mailing.release, head, mailing.words, mailing.organizer)
        return cls(*said, mailing=mailing)

    @cached_property
    def occasion(self) -> mail.Occasion:
        """What all its letters share."""
        by = self.by.name if self.by else ""
        if self.release is None:
            return mail.Occasion(self.words, by)
        return mail.Occasion(self.words, by, self.release.number, self.release.made_at, self.release.note)


class Writing:
    """Writes the letters of a dispatch; what several of them need is found once."""

    def __init__(self, dispatch: Dispatch) -> None:
        """Find out who was told what before."""
        self.dispatch = dispatch
        trip, release = dispatch.trip, dispatch.release
        self.draft = programme_of(trip)
        self.links = links_by_person(trip)
        self._views = lru_cache(maxsize=None)(lambda number: views_of(release_of(trip, number)))
        self._told: Mapping[str, int] = {}
        self._invited: Mapping[tuple[str, str], int] = {}
        if release is not None:
            self._told = last_told(trip, before=release.number, but=dispatch.mailing)
            self._invited = last_invited(trip, but=dispatch.mailing)

    def language_for(self, person: str) -> Language:
        """Return the language of somebody's link, else the first that is theirs, the trip's and ours."""
        return tongue_for(self.links.get(person), self.draft.people.get(person), self.draft.trip.languages)

    def letter(self, person: str, item: str = "", *, secret: str = UNSAID) -> mail.Letter:
        """Return the words of a letter. :raises NotFound: for who is in no release, where one is needed."""
        dispatch, page = self.dispatch, f"{self.dispatch.head.base}{page_path(secret)}"
        reader = self._reader(person, item)
        if dispatch.sort is MailingSort.LINKS:
            return mail.link_letter(reader, person, page, dispatch.occasion)
        if dispatch.sort is MailingSort.CHANGES:
            since = self._told.get(person)
            before = self._programme(since, person) if since else None
            return mail.changes_letter(reader, before, person, page, dispatch.occasion)
        answers = f"{page}invitations/{item}"
        asked = self._asked(person, item)
        return mail.invitation_letter(reader, item, person, asked=asked, page=answers, occasion=dispatch.occasion)

    def message(self, letter: Letter, secret: str | None) -> EmailMessage:
        """Return a letter as it is handed to the post.

        :raises NotFound: as :meth:`letter`, and where a letter needs a link and there is none.
        """
        asked = self._asked(letter.person, letter.item) if letter.item else None
        if secret is None and asked is not mail.Asked.WITHDRAWN:
            raise NotFound
        head, by = self.dispatch.head, self.dispatch.by
        sender, to = (head.mail.name, head.mail.address), (self._name(letter), letter.address)
        envelope = mail.Envelope(
            sender,
            to,
            at=clock.now(),
            name=f"letter.{letter.mailing_id}.{letter.id}.{letter.mailing.trip.uid}",
            answers=(by.name, by.email) if by and by.email.isascii() else None,
        )
        words = self.letter(letter.person, letter.item, secret=secret or "")
        if asked is None:
            return mail.message_of(words, envelope)
        method = mail.CANCEL if asked is mail.Asked.WITHDRAWN else mail.REQUEST
        calendar = self._itip(letter, mail.Parties(sender, to), method)
        return mail.message_of(words, envelope, calendar=calendar, method=method)

    def _itip(self, letter: Letter, parties: mail.Parties, method: str) -> bytes:
        if self.dispatch.release is None:
            raise NotFound
        reader = self._reader(letter.person, letter.item)
        edition = edition_of(self.dispatch.release, f"person:{letter.person}", reader.language.code)
        shown = edition.shown.get(letter.item)
        if shown is None:
            raise NotFound
        revision = mail.Revision(shown.sequence, shown.stamp)
        said = (reader.programme, letter.item, reader.language, parties)
        return mail.itip_of(*said, revision=revision, method=method)

    def _reader(self, person: str, item: str) -> Reader:
        return Reader(self._read(person, item), self.language_for(person))

    def _read(self, person: str, item: str) -> Programme:
        """Return the programme of which a letter tells: what was withdrawn stands only in the one before."""
        release = self.dispatch.release
        if release is None:
            if self.dispatch.sort is not MailingSort.LINKS:
                raise NotFound
            # Nothing of a draft is said but the trip's head and the reader's own name.
            own = seen_by(self.draft, Audience(Circle.PERSON, person))
            return Programme(trip=own.trip, audience=own.audience, people={person: own.people[person]})
        if item and self._asked(person, item) is mail.Asked.WITHDRAWN:
            found = self._programme(self._invited.get((person, item), 0), person)
        else:
            found = self._programme(release.number, person)
        if found is None or (item and item not in found.engagements):
            raise NotFound
        return found

    def _asked(self, person: str, item: str) -> mail.Asked:
        since, release = self._invited.get((person, item)), self.dispatch.release
        now = self._programme(release.number, person) if release else None
        if now is None or not is_invitable(now, item):
            return mail.Asked.WITHDRAWN
        before = self._programme(since, person) if since else None
        return mail.Asked.CHANGED if before and is_invitable(before, item) else mail.Asked.NEW

    def _programme(self, number: int, person: str) -> Programme | None:
        try:
            return self._views(number).of(Audience(Circle.PERSON, person))
        except NotFound:
            return None

    def _name(self, letter: Letter) -> str:
        return name_of(self._reader(letter.person, letter.item), letter.person)
