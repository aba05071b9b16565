"""How an agreement of the register stands: what is due next, what it renews, what has renewed it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from planner.language import Language
from planner.programme.deadlines import ENDED, STANDINGS
from planner.values.text import isolated
from planner.web.agenda.entries import Words
from planner.web.register.reach import Registered, chain_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """One of a chain of agreements, of which each renews the one before; ``is_this`` is the one that is shown.

    ``trip`` is the slug of its trip, "" for one that is out of the reader's reach. Where the chain forks, ``renews`` is
    the title of what it renews with the date of that, else it is empty.
    """

    trip: str
    key: str
    title: Words
    aside: str
    is_this: bool
    renews: str = ""


def deadline_words(one: Registered, today: date, language: Language) -> str:
    """Say what is due next, or that it has ended; "" where nothing is, or it is renewed."""
    due = one.next_deadline(today)
    if due:
        return language.say(STANDINGS[due[0]], day=language.date(due[1]))
    over = one.valid_until if one.deadlines else None
    return language.say(ENDED, day=language.date(over)) if over else ""


def renewals_of(one: Registered, known: Mapping[str, Registered], language: Language) -> list[Renewal]:
    """Return the chain in which an agreement stands, the earliest first; nothing where it stands alone."""
    chain = chain_of(one.uid, known)
    forks = len({other.renews for other in chain[1:]}) < len(chain[1:])
    named = {other.uid: _titled(other, language) for other in chain} if forks else {}
    shown = [replace(_renewal(other, one, language), renews=named.get(other.renews, "")) for other in chain]
    if chain[0].renews and chain[0].renews not in known:
        # What the first renews is out of reach, or deleted.
        unseen = Words(language.say("an agreement of another trip"))
        shown.insert(0, Renewal(trip="", key="", title=unseen, aside="", is_this=False))
    return shown if len(shown) > 1 else []


def _titled(one: Registered, language: Language) -> str:
    """Return the title of an agreement with the day on which it was signed, or its state."""
    signed = language.date(one.signed_on) if one.signed_on else language.label(one.state)
    own = language.falling_back_to(one.languages)
    return language.comma.join((isolated(own.text(one.title)), signed))


def _renewal(one: Registered, this: Registered, language: Language) -> Renewal:
    signed = language.date(one.signed_on) if one.signed_on else ""
    elsewhere = language.text(one.trip_title) if one.trip != this.trip else ""
    aside = " · ".join(word for word in (language.label(one.state), signed, elsewhere) if word)
    own = language.falling_back_to(one.languages)
    return Renewal(trip=one.trip, key=one.key, title=Words(*own.wording(one.title)), aside=aside, is_this=one is this)
