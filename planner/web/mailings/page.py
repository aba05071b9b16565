"""What the pages of e-mail show, in the reader's words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from planner.actions.mailings import Due, LeftOut, Recipient, is_doubtful
from planner.config import Mail
from planner.language import Language
from planner.model import Answer, Letter, Mailing, Trip
from planner.programme.names import naming
from planner.programme.shape import Person, Programme
from planner.values.text import N_
from planner.values.vocabulary import LetterState, MailingSort, Reply, Side
from planner.values.wall import wall_at

SORTS = {
    MailingSort.LINKS: N_("Personal links"),
    MailingSort.CHANGES: N_("What has changed"),
    MailingSort.INVITATIONS: N_("Invitations"),
}
ABOUT = {
    MailingSort.LINKS: N_("Everybody gets the address of their own page. Who has none is made one."),
    MailingSort.CHANGES: N_("Who was sent their link is told what is otherwise for them since, and nobody else."),
    MailingSort.INVITATIONS: N_("One e-mail for each engagement, which goes into the calendar and can be accepted."),
}
STATES = {
    LetterState.WAITING: N_("waiting"),
    LetterState.SENDING: N_("on its way"),
    LetterState.SENT: N_("sent"),
    LetterState.FAILED: N_("failed"),
}
DOUBTFUL = N_("doubtful")
WAYS = {
    "smtp": N_("E-mail goes out through %(host)s and comes from %(address)s."),
    "file": N_("No mail server is set: letters become files in the folder “mail” of the instance and reach nobody."),
    "log": N_("No mail server is set: that there were letters is noted in the log, and they reach nobody."),
}


@dataclass(frozen=True, slots=True)
class Item:
    """An engagement of somebody's invitations: its key and title, and whether it is taken back."""

    key: str
    title: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person in a list: key, name, address, and what there is to say of them."""

    key: str
    name: str
    address: str
    aside: str = ""
    is_host: bool = False
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class MailingLine:
    """A mailing in the list, and how many of its letters are in which state."""

    number: int
    sort: str
    made: str
    by: str
    release: int | None
    counts: Mapping[LetterState, int]
    total: int


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter in the list: to whom, about what, what became of it and why."""

    number: int
    name: str
    address: str
    title: str
    state: LetterState
    words: str
    reason: str
    tried: str
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """What somebody answered: who, to which engagement, whether they come, what they say beside it, when."""

    name: str
    item: str
    title: str
    accepts: bool
    reply: str
    words: str
    at: str


def way_of(mail: Mail, language: Language) -> str:
    """Say how e-mail leaves."""
    values = {"host": mail.host, "address": mail.address}
    return language.say(WAYS[mail.way], **values)


class Pages:
    """Says things of one trip's mailings in one language."""

    def __init__(self, trip: Trip, programme: Programme, language: Language) -> None:
        """Take the trip as its staff see it."""
        self.trip, self.programme = trip, programme
        self.language = language.falling_back_to(programme.trip.languages)

    def recipients(self, due: Due) -> list[Somebody]:
        """Return who may be sent something, in their order."""
        return [self._recipient(one, due.people[one.person]) for one in due.recipients]

    def left_out(self, due: Due) -> list[Somebody]:
        """Return who is sent nothing, and why."""
        return [self._left_out(one, due.people[one.person]) for one in due.left_out]

    def lines(self, mailings: Iterable[Mailing], states: Mapping[int, Counter[LetterState]]) -> list[MailingLine]:
        """Return the list of mailings."""
        return [self.line(one, states.get(one.id, Counter())) for one in mailings]

    def line(self, mailing: Mailing, counts: Counter[LetterState]) -> MailingLine:
        """Return one mailing."""
        return MailingLine(
            number=mailing.id,
            sort=self.language.say(SORTS[mailing.sort]),
            made=self._moment(mailing.made_at),
            by=mailing.organizer.name if mailing.organizer else "",
            release=mailing.release.number if mailing.release else None,
            counts=counts,
            total=counts.total(),
        )

    def letters(self, letters: Sequence[Letter]) -> list[LetterLine]:
        """Return letters with what became of them."""
        return [self._letter(one) for one in letters]

    def answers(self, answers: Iterable[Answer]) -> list[AnswerLine]:
        """Return what was answered."""
        return [self._answer(one) for one in answers]

    def name(self, key: str) -> str:
        """Return what a person is called, where the trip still knows them."""
        person = self.programme.people.get(key)
        return self._called(person) if person else key

    def title(self, key: str) -> str:
        """Return what an engagement is called, where the trip still has it."""
        item = self.programme.engagements.get(key)
        return (self.language.text(item.title).strip() or self.language.label(item.kind)) if item else key

    def _called(self, person: Person) -> str:
        return naming(person, self.programme, self.language.code).in_line

    def _recipient(self, one: Recipient, person: Person) -> Somebody:
        items = tuple(Item(key, self.title(key), key in one.withdrawn) for key in one.items)
        since = self.language.say("last told of release %(number)s", number=one.since) if one.since else ""
        is_host = person.side is not Side.HOME
        return Somebody(one.person, self._called(person), one.address, since, is_host=is_host, items=items)

    def _left_out(self, one: LeftOut, person: Person) -> Somebody:
        reason = self.language.say(one.reason, **dict(one.values))
        return Somebody(one.person, self._called(person), person.email, reason, is_host=person.side is not Side.HOME)

    def _letter(self, letter: Letter) -> LetterLine:
        doubtful = is_doubtful(letter)
        return LetterLine(
            number=letter.id,
            name=self.name(letter.person),
            address=letter.address,
            title=self.title(letter.item) if letter.item else "",
            state=letter.state,
            words=self.language.say(DOUBTFUL if doubtful else STATES[letter.state]),
            reason=self.language.say(letter.refusal),
            tried=self._moment(letter.tried_at) if letter.tried_at else "",
            is_doubtful=doubtful,
        )

    def _answer(self, one: Answer) -> AnswerLine:
        accepts = one.reply is Reply.ACCEPTED
        said = self.language.say("accepted") if accepts else self.language.say("declined")
        at = self._moment(one.made_at)
        return AnswerLine(self.name(one.person), one.item, self.title(one.item), accepts, said, one.words, at)

    def _moment(self, instant: datetime) -> str:
        wall = wall_at(instant, self.trip.home_zone)
        return f"{self.language.date(wall.day, 'medium')}, {wall.clock}"
