"""The form that filters a programme on its pages: by group, kind, person, state and words.

It is sent by GET, so that the address says what is shown. What an address asks for and this programme does not have is
left aside, and that is told.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import request
from flask_babel import lazy_gettext as _

from planner.language import Language
from planner.programme.filtering import EVERYTHING, Filter, State, filtered, kinds_of, states_of
from planner.programme.search import Sort
from planner.programme.shape import Programme
from planner.values.text import N_
from planner.values.vocabulary import Kind, Mode
from planner.web.forms import offers
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import KeyField
from planner.web.forms.fields import Line
from planner.web.forms.finding import Option
from planner.web.sorts import SEVERAL

MOST_WORDS = 200
STATES = {
    State.CONFIRMED: N_("Confirmed"),
    State.TENTATIVE: N_("Tentative"),
    State.CANCELLED: N_("Cancelled"),
    State.TO_BE_CONFIRMED: N_("To be confirmed"),
    State.INEXACT: N_("Without an exact time"),
}
"""What a state is called, to be said in the reader's language."""

_OF_A_SORT = (
    (Sort.ENGAGEMENT, N_("All engagements"), tuple(Kind)),
    (Sort.LEG, N_("All legs"), tuple(Mode)),
    (Sort.STAY, N_("All stays"), ()),
)


def kinds(desk: Desk) -> Iterator[Option]:
    """Offer the kinds of items that there are, each with how many are of it."""
    counts = Counter(kind for item in desk.programme.items() for kind in kinds_of(item))
    for sort, every, words in _OF_A_SORT:
        named = ((sort, desk.language.say(every)), *((word, desk.language.label(word)) for word in words))
        for value, name in named:
            if counts[value]:
                yield Option(value, f"{name} ({counts[value]})", under=desk.language.say(SEVERAL[sort]))


def states(desk: Desk) -> Iterator[Option]:
    """Offer the states in which there are items, each with how many are in it."""
    counts = Counter(state for item in desk.programme.items() for state in states_of(item))
    for state, words in STATES.items():
        if counts[state]:
            yield Option(state, f"{desk.language.say(words)} ({counts[state]})")


def everybody(desk: Desk) -> Iterator[Option]:
    """Offer everybody by rank, as a list of its own beside that of another form on the page."""
    yield from offers.people(desk)


class QuestionForm(Form):
    """A form that is sent by GET and only says what somebody wants to see."""

    def asked(self) -> dict[str, str]:
        """Return what is asked for and can be understood, by the names that it has in an address."""
        return {field.name: str(field.data) for field in self if field.data and not field.errors}

    def ignored(self) -> tuple[str, ...]:
        """Return what cannot be understood, by its labels."""
        return tuple(str(field.label.text) for field in self if field.errors)


class FilterForm(QuestionForm):
    """What of a programme somebody wants to see."""

    group = KeyField(_("Group"), of=offers.groups, empty=_("All groups"), id="filter-group")
    kind = KeyField(_("Kind"), of=kinds, empty=_("All kinds"), id="filter-kind")
    person = KeyField(_("Person"), of=everybody, empty=_("All people"), id="filter-person")
    state = KeyField(_("State"), of=states, empty=_("All states"), id="filter-state")
    words = Line(_("Words"), most=MOST_WORDS, id="filter-words")


@dataclass(frozen=True, slots=True)
class Sieve:
    """A filter as a page shows it.

    ``keys`` are those of the items that it lets through, nothing where it lets everything through; ``shown`` of
    ``total`` items are they. ``asked`` is what an address must say to come back to it, and ``ignored`` names what was
    asked for and is not there.
    """

    form: FilterForm
    keys: frozenset[str] | None
    shown: int
    total: int
    asked: Mapping[str, str]
    ignored: str


def asked_here() -> dict[str, str]:
    """Return what the address asks for, right or wrong, and nothing else that it says."""
    asked = {name: request.args.get(name, "") for name in ("group", "kind", "person", "state", "words")}
    return {name: words[:MOST_WORDS] for name, words in asked.items() if words}


def sieve_of(programme: Programme, language: Language) -> Sieve:
    """Return the filter that the address asks for, for what one audience sees of a programme."""
    form = FilterForm(Desk(language, programme.trip.languages, programme), formdata=request.args)
    form.validate()
    asked = form.asked()
    wanted = Filter(**asked) if asked else EVERYTHING
    keys = None if wanted.is_empty else filtered(programme, wanted)
    every = sum(1 for _item in programme.items())
    return Sieve(form, keys, every if keys is None else len(keys), every, asked, language.join(form.ignored()))
